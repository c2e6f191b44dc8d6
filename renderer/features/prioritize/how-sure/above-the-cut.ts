// What counts as above the cut, without any draws and in words.

import { periodLabel } from '../../../../shared/calendar/fiscal-period.ts';
import { CUT_ROLES, walkCut } from '../../../../shared/capacity/cut-line-walk.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import type { HowSureSettings, SensitivityOutcome } from '../../../state/sensitivity.ts';
import { formatNumber } from '../../../ui/fields/format-value.ts';

/** Above the cut as the model has the order: the top with those that tie across it, or what is in. Remembered an outcome. */
export function idsAbove(outcome: SensitivityOutcome): ReadonlySet<InitiativeId> {
  const known = aboveByOutcome.get(outcome);
  if (known !== undefined) return known;
  const above = new Set(outcome.cut.kind === 'top' ? idsInTop(outcome, outcome.cut.top) : idsInside(outcome));
  aboveByOutcome.set(outcome, above);
  return above;
}

const aboveByOutcome = new WeakMap<SensitivityOutcome, ReadonlySet<InitiativeId>>();

function idsInTop({ ranking }: SensitivityOutcome, top: number): readonly InitiativeId[] {
  return ranking.flatMap(({ initiative, rank }) => (rank !== null && rank <= top ? [initiative.id] : []));
}

function idsInside({ ranking, cut }: SensitivityOutcome): readonly InitiativeId[] {
  if (cut.kind === 'top') return [];
  const drawn = ranking.filter(({ scored }) => scored.state === 'complete');
  const inside = new Uint8Array(drawn.length);
  walkCut(cut.walk, {
    order: Uint32Array.from(drawn, (_, index) => index),
    left: new Float64Array(cut.walk.room.length),
    inside,
  });
  return drawn.flatMap(({ initiative }, index) => (inside[index] === 1 ? [initiative.id] : []));
}

/** Why nothing that is drawn moves it over the cut of a period: it is in, or not of the period, whatever its rank. null: it does. */
export function fixedSide(outcome: SensitivityOutcome, id: InitiativeId): 'always-in' | 'outside' | null {
  const { cut } = outcome;
  if (cut.kind === 'top') return null;
  const roles = rolesByOutcome.get(outcome) ?? rolesOf(outcome, cut.walk.roles);
  rolesByOutcome.set(outcome, roles);
  const role = roles.get(id);
  if (role === CUT_ROLES.alwaysIn) return 'always-in';
  return role === CUT_ROLES.outside ? 'outside' : null;
}

const rolesByOutcome = new WeakMap<SensitivityOutcome, ReadonlyMap<InitiativeId, number>>();

function rolesOf({ ranking }: SensitivityOutcome, roles: Uint8Array): ReadonlyMap<InitiativeId, number> {
  const drawn = ranking.filter(({ scored }) => scored.state === 'complete');
  return new Map(drawn.map(({ initiative }, index) => [initiative.id, roles[index] ?? CUT_ROLES.outside]));
}

/** `the top 10`, `FY27 Q1`: behind “in”. */
export function cutInWords(plan: Plan, { top, cutPeriod }: Pick<HowSureSettings, 'top' | 'cutPeriod'>): string {
  if (cutPeriod === null) return `the top ${formatNumber(top)}`;
  return periodLabel(cutPeriod, settingsOf(plan).fiscalYearStartMonth);
}
