// What the open plan as a whole is. The rest of it is set on the screen of settings.

import { IconCalendarStats, IconRulerMeasure, IconTargetArrow, IconUsers } from '@tabler/icons-react';
import { monthName } from '../../../shared/calendar/month-names.ts';
import { changePlanSettings, type PlanSettingsPatch } from '../../../shared/commands/change-plan-settings.ts';
import { type ChangeReachIntent, changeReach } from '../../../shared/commands/change-reach.ts';
import { REACH_PERIODS, type RiceModel } from '../../../shared/plan/model.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { EFFORT_UNITS } from '../../../shared/plan/settings.ts';
import type { AppState } from '../../state/app-state.ts';
import { decidingModelOf } from '../../state/selectors.ts';
import { EFFORT_UNIT_LABELS } from './effort-unit-labels.ts';
import { type CommandChoice, type CommandStep, sayRefusal, type WindowCommand, whileOpen } from './window-command.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

export const PLAN_SETTING_COMMANDS: readonly WindowCommand[] = [
  {
    id: 'fiscal-year',
    group: 'plan',
    name: 'Fiscal year starts…',
    icon: IconCalendarStats,
    words: 'settings quarter calendar month',
    labelNow: whileOpen('Fiscal year starts…'),
    begin: ({ app, plan }) =>
      choosing('Fiscal year starts', plan, (open) =>
        MONTHS.map((month) => ({
          id: String(month),
          label: monthName(month),
          chosen: settingsOf(open).fiscalYearStartMonth === month,
          step: setting(app, { fiscalYearStartMonth: month }),
        })),
      ),
  },
  {
    id: 'effort-unit',
    group: 'plan',
    name: 'Effort in…',
    icon: IconRulerMeasure,
    words: 'settings unit person-days person-weeks person-months',
    labelNow: whileOpen('Effort in…'),
    begin: ({ app, plan }) =>
      choosing('Effort in', plan, (open) =>
        EFFORT_UNITS.map((effortUnit) => ({
          id: effortUnit,
          label: EFFORT_UNIT_LABELS[effortUnit],
          chosen: settingsOf(open).effortUnit === effortUnit,
          step: setting(app, { effortUnit }),
        })),
      ),
  },
  {
    id: 'reach-unit',
    group: 'plan',
    name: 'Whom reach counts…',
    icon: IconUsers,
    words: 'settings unit rice teams people customers users',
    labelNow: ({ plan }) => (plan !== null && decidingRice(plan) !== null ? 'Whom reach counts…' : null),
    begin: ({ app, plan }) => {
      const model = plan === null ? null : decidingRice(plan);
      return {
        kind: 'write',
        title: 'Whom reach counts',
        start: model?.reachUnit ?? '',
        take: (unit) => (model === null ? null : countReach(app, { modelId: model.id, unit })),
      };
    },
  },
  {
    id: 'reach-period',
    group: 'plan',
    name: 'Period of reach…',
    icon: IconTargetArrow,
    words: 'settings rice week month quarter year',
    labelNow: ({ plan }) => (plan !== null && decidingRice(plan) !== null ? 'Period of reach…' : null),
    begin: ({ app, plan }) =>
      choosing('Period of reach', plan, (open) => {
        const model = decidingRice(open);
        return REACH_PERIODS.map((period) => ({
          id: period,
          label: `A ${period}`,
          chosen: period === model?.reachPeriod,
          step: {
            kind: 'act',
            run: () => sayRefusal(app, model === null ? null : countReach(app, { modelId: model.id, period })),
          },
        }));
      }),
  },
];

/** Only RICE asks for reach: without it deciding, the editor of the model says what reach counts. */
function decidingRice(plan: Plan): RiceModel | null {
  const model = decidingModelOf(plan);
  return model.kind === 'rice' ? model : null;
}

function choosing(title: string, plan: Plan | null, choices: (open: Plan) => readonly CommandChoice[]): CommandStep {
  return { kind: 'choose', title, choices: () => (plan === null ? [] : choices(plan)) };
}

function setting(app: AppState, patch: PlanSettingsPatch): CommandStep {
  return {
    kind: 'act',
    run: () => {
      const done = app.session.getState().run(changePlanSettings, patch);
      sayRefusal(app, done.ok ? null : done.problem.message);
    },
  };
}

function countReach({ session }: AppState, intent: ChangeReachIntent): string | null {
  const done = session.getState().run(changeReach, intent);
  return done.ok ? null : done.problem.message;
}
