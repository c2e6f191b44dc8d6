import { monthName } from '../calendar/month-names.ts';
import { changesTo } from '../changes/change-set-builder.ts';
import { findModel } from '../plan/built-in-models.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import type { Cascade, PlanSettings } from '../plan/settings.ts';
import { fail, succeed } from '../result.ts';
import type { Command, CommandProblem } from './command.ts';

/** What belongs to the plan as a whole and can be chosen; its name has a command of its own. */
export type PlanSettingsPatch = Partial<Omit<PlanSettings, 'id' | 'name'>>;

export const changePlanSettings: Command<PlanSettingsPatch> = (plan, intent) => {
  const settings: PlanSettings = { ...settingsOf(plan), ...intent };
  const problem = problemOf(settings);
  if (problem !== null) return fail(problem);
  if (findModel(plan, settings.decidingModelId) === null) {
    return fail({ kind: 'not-found', message: `There is no model “${settings.decidingModelId}” in this plan.` });
  }
  const changes = changesTo(plan);
  changes.put('settings', settings);
  return succeed(changes.build(labelOf(intent, plan)));
};

/** Says the one thing that is changed; several are just settings. */
function labelOf(intent: PlanSettingsPatch, plan: Plan): string {
  const { keyPrefix, fiscalYearStartMonth, workingWeek, holidays, effortUnit, decidingModelId, sizes } = intent;
  const { holdToMix, cascade, errorBudgetRule } = intent;
  const labels = [
    keyPrefix === undefined ? null : `Begin new keys with ${keyPrefix}`,
    fiscalYearStartMonth === undefined ? null : `Start the fiscal year in ${monthName(fiscalYearStartMonth)}`,
    workingWeek === undefined ? null : 'Change the working week',
    holidays === undefined ? null : 'Change holidays',
    effortUnit === undefined ? null : `Show effort in ${effortUnit}`,
    decidingModelId === undefined ? null : `Let ${findModel(plan, decidingModelId)?.name ?? 'a model'} decide`,
    sizes === undefined ? null : 'Change sizes',
    holdToMix === undefined ? null : holdToMix ? 'Hold to the mix' : 'Hold to no mix',
    cascade === undefined ? null : CASCADE_LABELS[cascade],
    errorBudgetRule === undefined
      ? null
      : errorBudgetRule === null
        ? 'Let error budgets propose nothing'
        : 'Let error budgets propose reserves',
  ].filter((label) => label !== null);
  const [only] = labels;
  return labels.length === 1 && only !== undefined ? only : 'Change plan settings';
}

const CASCADE_LABELS: Readonly<Record<Cascade, string>> = {
  ask: 'Ask before what waits moves along',
  always: 'Always move along what waits',
  never: 'Never move along what waits',
};

function problemOf(settings: PlanSettings): CommandProblem | null {
  const month = settings.fiscalYearStartMonth;
  if (!Number.isInteger(month) || month < 1 || month > 12) {
    return { kind: 'invalid-value', message: `The fiscal year starts in a month from 1 to 12, not ${month}.` };
  }
  if (settings.workingWeek.length === 0) {
    return { kind: 'invalid-value', message: 'The working week needs at least one day.' };
  }
  if (!/^[A-Z][A-Z0-9]{0,9}$/.test(settings.keyPrefix)) {
    return {
      kind: 'invalid-value',
      message: `“${settings.keyPrefix}” can’t begin keys: use 1 to 10 capital letters and digits, a letter first.`,
    };
  }
  const wrongSize = settings.sizes.find((size) => !Number.isFinite(size.effort) || size.effort <= 0);
  if (wrongSize) {
    return { kind: 'invalid-value', message: `Size ${wrongSize.name} needs more than 0 person-weeks.` };
  }
  const { addedReserve, mostReserve } = settings.errorBudgetRule ?? { addedReserve: 0, mostReserve: 0 };
  if (![addedReserve, mostReserve].every((share) => share >= 0 && share <= 1)) {
    return {
      kind: 'invalid-value',
      message: 'What an error budget adds to a reserve, and the most, are from 0 to 100 %.',
    };
  }
  return null;
}
