import type { IsoWeekday, PlainDate } from '../calendar/plain-date.ts';
import type { ErrorBudgetRule } from './error-budget.ts';
import type { ModelId, PlanId } from './ids.ts';
import type { PersonWeeks } from './initiative.ts';

export const EFFORT_UNITS = ['person-days', 'person-weeks', 'person-months'] as const;
export type EffortUnit = (typeof EFFORT_UNITS)[number];

/** How many person-weeks one of the unit is. */
export const PERSON_WEEKS_PER_UNIT: Readonly<Record<EffortUnit, PersonWeeks>> = {
  'person-days': 1 / 5,
  'person-weeks': 1,
  'person-months': 52 / 12,
};

/** The one record of a plan that says what the plan as a whole is; its id is the plan's. */
export interface PlanSettings {
  readonly id: PlanId;
  readonly name: string;
  /** Begins the keys of new initiatives whose theme names no prefix. */
  readonly keyPrefix: string;
  /** 1-12. */
  readonly fiscalYearStartMonth: number;
  readonly workingWeek: readonly IsoWeekday[];
  readonly holidays: readonly PlainDate[];
  readonly effortUnit: EffortUnit;
  readonly decidingModelId: ModelId;
  readonly sizes: readonly EffortSize[];
  /** Whether the cut line leaves out what would take a theme over its target share. */
  readonly holdToMix: boolean;
  readonly cascade: Cascade;
  /** null: a burned error budget proposes nothing. */
  readonly errorBudgetRule: ErrorBudgetRule | null;
}

/** Whether what waits for an initiative moves along when that is moved. */
export const CASCADES = ['ask', 'always', 'never'] as const;
export type Cascade = (typeof CASCADES)[number];

/** A size that may be typed for an effort. */
export interface EffortSize {
  readonly name: string;
  readonly effort: PersonWeeks;
}

export const DEFAULT_SIZES: readonly EffortSize[] = [
  { name: 'XS', effort: 0.5 },
  { name: 'S', effort: 1 },
  { name: 'M', effort: 3 },
  { name: 'L', effort: 6 },
  { name: 'XL', effort: 12 },
];
