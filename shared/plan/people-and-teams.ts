import type { PlainDate } from '../calendar/plain-date.ts';
import type { CustomFieldId, MemberId, PersonId, TeamId, ThemeId } from './ids.ts';
import type { Share } from './initiative.ts';

/** Somebody by name or role: owner, requester, decider, member. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
}

/** A parallel track of the plan, such as reliability & performance. */
export interface Theme {
  readonly id: ThemeId;
  readonly name: string;
  /** Index into the palette of the look; above the last it starts again. */
  readonly colour: number;
  /** Begins the keys of new initiatives of this theme (`SRE-12`); empty: the plan's. */
  readonly keyPrefix: string;
  /** The share of capacity that it should get, or null. */
  readonly targetShare: Share | null;
  readonly position: number;
}

export interface Team {
  readonly id: TeamId;
  readonly name: string;
  readonly colour: number;
  /** People of 1.0 FTE; members replace it; null with no members is unknown capacity. */
  readonly headCount: number | null;
  /** The share kept for support, incidents and upkeep. */
  readonly reserve: Share;
  readonly position: number;
}

export const DEFAULT_RESERVE: Share = 0.2;

export interface Member {
  readonly id: MemberId;
  readonly teamId: TeamId;
  readonly personId: PersonId | null;
  /** A name or a role, when it is no person of the plan. */
  readonly name: string;
  readonly fte: number;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly daysOff: readonly PlainDate[];
}

export const CUSTOM_FIELD_KINDS = ['text', 'number', 'date'] as const;
export type CustomFieldKind = (typeof CUSTOM_FIELD_KINDS)[number];

/** A field that this plan gives its initiatives besides those that every plan has. */
export interface CustomField {
  readonly id: CustomFieldId;
  readonly name: string;
  readonly kind: CustomFieldKind;
  readonly position: number;
}
