// Every command there is, each with an intent made of two dice: as much of it as the plan allows.

import type { PlanSession } from '../../renderer/state/plan-session.ts';
import { toPlainDate } from '../../shared/calendar/plain-date.ts';
import { addInitiative } from '../../shared/commands/add-initiative.ts';
import { addMember } from '../../shared/commands/add-member.ts';
import { addMilestone } from '../../shared/commands/add-milestone.ts';
import { addPerson } from '../../shared/commands/add-person.ts';
import { addSavedView } from '../../shared/commands/add-saved-view.ts';
import { addTeam } from '../../shared/commands/add-team.ts';
import { addTheme } from '../../shared/commands/add-theme.ts';
import { changePlanSettings } from '../../shared/commands/change-plan-settings.ts';
import { changePrecision } from '../../shared/commands/change-precision.ts';
import { changeReach } from '../../shared/commands/change-reach.ts';
import { changeStage } from '../../shared/commands/change-stage.ts';
import { dateInitiatives } from '../../shared/commands/date-initiatives.ts';
import { deleteInitiatives } from '../../shared/commands/delete-initiatives.ts';
import { deleteMember } from '../../shared/commands/delete-member.ts';
import { deletePerson } from '../../shared/commands/delete-person.ts';
import { deleteSavedView } from '../../shared/commands/delete-saved-view.ts';
import { deleteTeam } from '../../shared/commands/delete-team.ts';
import { deleteTheme } from '../../shared/commands/delete-theme.ts';
import { duplicateInitiatives } from '../../shared/commands/duplicate-initiatives.ts';
import { editInitiatives } from '../../shared/commands/edit-initiatives.ts';
import { editMember } from '../../shared/commands/edit-member.ts';
import { editMilestone } from '../../shared/commands/edit-milestone.ts';
import { editSavedView } from '../../shared/commands/edit-saved-view.ts';
import { editTeam } from '../../shared/commands/edit-team.ts';
import { editTheme } from '../../shared/commands/edit-theme.ts';
import { estimateEffort } from '../../shared/commands/estimate-effort.ts';
import { estimateEffortOfMany } from '../../shared/commands/estimate-effort-of-many.ts';
import { markMustDo } from '../../shared/commands/mark-must-do.ts';
import { placeTeam } from '../../shared/commands/place-team.ts';
import { placeTheme } from '../../shared/commands/place-theme.ts';
import { removeMilestone } from '../../shared/commands/remove-milestone.ts';
import { renamePerson } from '../../shared/commands/rename-person.ts';
import { renamePlan } from '../../shared/commands/rename-plan.ts';
import { rescheduleInitiatives } from '../../shared/commands/reschedule-initiatives.ts';
import { scoreInitiatives } from '../../shared/commands/score-initiatives.ts';
import { setCustomField } from '../../shared/commands/set-custom-field.ts';
import { tagInitiatives } from '../../shared/commands/tag-initiatives.ts';
import { type Initiative, MILESTONE_KINDS, MUST_DO_REASONS } from '../../shared/plan/initiative.ts';
import { REACH_PERIODS } from '../../shared/plan/model.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { STAGES } from '../../shared/plan/stage.ts';

export interface Dice {
  readonly pick: number;
  readonly figure: number;
}

type Doing = (session: PlanSession, plan: Plan, dice: Dice) => unknown;

const DAYS = ['2026-01-12', '2026-03-31', '2026-07-01', '2027-02-15'].map(toPlainDate);

/** By the file that the command stands in. */
export const RANDOM_COMMANDS: Readonly<Record<string, Doing>> = {
  'add-initiative': ({ run }, plan, { figure }) =>
    run(addInitiative, { title: `Initiative ${figure}`, themeId: from(plan.themes, figure)?.id ?? null }),
  'add-member': ({ run }, plan, { pick, figure }) =>
    withOne(plan.teams, pick, ({ id }) => run(addMember, { teamId: id, name: `Role ${figure}` })),
  'add-milestone': ({ run }, plan, { pick, figure }) =>
    withOne(plan.initiatives, pick, ({ id }) =>
      run(addMilestone, {
        initiativeId: id,
        kind: at(MILESTONE_KINDS, figure),
        title: `Step ${figure}`,
        day: at(DAYS, figure),
      }),
    ),
  'add-person': ({ run }, _, { figure }) => run(addPerson, { name: `Lead ${figure}` }),
  'add-saved-view': ({ run }, _, { figure }) => run(addSavedView, { name: `View ${figure}`, shows: viewOf(figure) }),
  'add-team': ({ run }, _, { figure }) => run(addTeam, { name: `Team ${figure}` }),
  'add-theme': ({ run }, _, { figure }) => run(addTheme, { name: `Theme ${figure}` }),
  'change-plan-settings': ({ run }, _, { figure }) =>
    run(
      changePlanSettings,
      figure % 2 === 0 ? { fiscalYearStartMonth: (figure % 12) + 1 } : { holidays: [at(DAYS, figure)] },
    ),
  'change-precision': ({ run }, plan, { pick, figure }) =>
    run(changePrecision, { ids: some(plan, pick), precision: at(['day', 'month', 'quarter'] as const, figure) }),
  'change-reach': ({ run }, plan, { pick, figure }) =>
    withOne(plan.models, pick, ({ id }) =>
      run(changeReach, { modelId: id, unit: `teams ${figure}`, period: at(REACH_PERIODS, figure) }),
    ),
  'change-stage': ({ run }, plan, { pick, figure }) =>
    run(changeStage, { ids: some(plan, pick), stage: at(STAGES, figure), reason: 'Said so' }),
  'date-initiatives': ({ run }, plan, { pick, figure }) => {
    const day = at(DAYS, figure);
    const date = figure === 0 ? null : ({ first: day, last: day, precision: 'day' } as const);
    return run(dateInitiatives, { ids: some(plan, pick), which: figure % 2 === 0 ? 'start' : 'end', date });
  },
  'delete-initiatives': ({ run }, plan, { pick }) => run(deleteInitiatives, { ids: some(plan, pick).slice(0, 1) }),
  'delete-member': ({ run }, plan, { pick }) => withOne(plan.members, pick, ({ id }) => run(deleteMember, { id })),
  'delete-person': ({ run }, plan, { pick, figure }) =>
    withOne(plan.people, pick, ({ id }) => {
      const other = from(plan.people, figure)?.id ?? null;
      return run(deletePerson, { id, moveTo: other === id ? null : other });
    }),
  'delete-saved-view': ({ run }, plan, { pick }) =>
    withOne(plan.savedViews, pick, ({ id }) => run(deleteSavedView, { id })),
  'delete-team': ({ run }, plan, { pick, figure }) =>
    withOne(plan.teams, pick, ({ id }) => {
      const other = from(plan.teams, figure)?.id ?? null;
      return run(deleteTeam, { id, moveEffortTo: other === id ? null : other });
    }),
  'delete-theme': ({ run }, plan, { pick, figure }) =>
    withOne(plan.themes, pick, ({ id }) => {
      const other = from(plan.themes, figure)?.id ?? null;
      return run(deleteTheme, { id, moveTo: other === id ? null : other });
    }),
  'duplicate-initiatives': ({ run }, plan, { pick }) =>
    run(duplicateInitiatives, { ids: some(plan, pick).slice(0, 2) }),
  'edit-initiatives': ({ run }, plan, { pick, figure }) => {
    const ownerId = from(plan.people, figure)?.id ?? null;
    const patch =
      figure % 2 === 0 ? { ownerId, progress: figure / 40 } : { themeId: from(plan.themes, figure)?.id ?? null };
    return run(editInitiatives, { ids: some(plan, pick), patch });
  },
  'edit-member': ({ run }, plan, { pick, figure }) =>
    withOne(plan.members, pick, ({ id }) =>
      run(editMember, { id, patch: { fte: figure / 40, daysOff: [at(DAYS, figure)] } }),
    ),
  'edit-milestone': ({ run }, plan, { pick, figure }) =>
    withMilestone(plan, pick, (initiative, id) =>
      run(editMilestone, { initiativeId: initiative.id, id, patch: { day: at(DAYS, figure) } }),
    ),
  'edit-saved-view': ({ run }, plan, { pick, figure }) =>
    withOne(plan.savedViews, pick, ({ id }) =>
      run(editSavedView, { id, patch: { name: `View ${figure}`, shows: viewOf(figure) } }),
    ),
  'edit-team': ({ run }, plan, { pick, figure }) =>
    withOne(plan.teams, pick, ({ id }) => run(editTeam, { id, patch: { name: `Team ${figure}` } })),
  'edit-theme': ({ run }, plan, { pick, figure }) =>
    withOne(plan.themes, pick, ({ id }) => run(editTheme, { id, patch: { name: `Theme ${figure}` } })),
  'estimate-effort': ({ run }, plan, { pick, figure }) =>
    withOne(plan.initiatives, pick, ({ id }) => {
      const teamId = from(plan.teams, figure)?.id ?? null;
      return run(estimateEffort, { id, teamId, estimate: figure === 0 ? null : { likely: figure } });
    }),
  'estimate-effort-of-many': ({ run }, plan, { pick, figure }) => {
    const teamId = from(plan.teams, figure)?.id ?? null;
    return run(estimateEffortOfMany, {
      ids: some(plan, pick),
      teamId,
      estimate: figure === 0 ? null : { likely: figure },
    });
  },
  'mark-must-do': ({ run }, plan, { pick, figure }) =>
    run(markMustDo, { ids: some(plan, pick), reason: figure === 0 ? null : at(MUST_DO_REASONS, figure) }),
  'place-team': ({ run }, plan, { pick, figure }) =>
    withOne(plan.teams, pick, ({ id }) => run(placeTeam, { id, before: from(plan.teams, figure)?.id ?? null })),
  'place-theme': ({ run }, plan, { pick, figure }) =>
    withOne(plan.themes, pick, ({ id }) => run(placeTheme, { id, before: from(plan.themes, figure)?.id ?? null })),
  'remove-milestone': ({ run }, plan, { pick }) =>
    withMilestone(plan, pick, (initiative, id) => run(removeMilestone, { initiativeId: initiative.id, id })),
  'rename-person': ({ run }, plan, { pick, figure }) =>
    withOne(plan.people, pick, ({ id }) => run(renamePerson, { id, name: `Lead ${figure}` })),
  'rename-plan': ({ run }, _, { figure }) => run(renamePlan, { name: `Plan ${figure}` }),
  'reschedule-initiatives': ({ run }, plan, { pick, figure }) =>
    run(rescheduleInitiatives, { ids: some(plan, pick), schedule: { notBefore: at(DAYS, figure) } }),
  'score-initiatives': ({ run }, plan, { pick, figure }) => {
    const value = figure === 0 ? null : ({ kind: 'number', likely: figure / 10, low: null, high: null } as const);
    return run(scoreInitiatives, { ids: some(plan, pick), criterion: 'rice.reach', criterionName: 'Reach', value });
  },
  'set-custom-field': ({ run }, plan, { pick, figure }) =>
    withOne(plan.customFields, pick, ({ id, kind }) =>
      run(setCustomField, {
        ids: some(plan, figure),
        fieldId: id,
        value: kind === 'number' ? figure : `Text ${figure}`,
      }),
    ),
  'tag-initiatives': ({ run }, plan, { pick, figure }) =>
    run(tagInitiatives, {
      ids: some(plan, pick),
      list: figure % 2 === 0 ? 'tags' : 'segments',
      word: `word-${figure % 5}`,
      change: figure % 3 === 0 ? 'remove' : 'add',
    }),
};

function viewOf(figure: number) {
  return { kind: 'prioritize', filter: { text: `word ${figure}`, conditions: [] } } as const;
}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('Nothing to choose from');
  return value;
}

function from<Row>(rows: ReadonlyMap<string, Row>, index: number): Row | undefined {
  return [...rows.values()][index % Math.max(1, rows.size)];
}

function withOne<Row>(rows: ReadonlyMap<string, Row>, index: number, use: (row: Row) => unknown): unknown {
  const row = from(rows, index);
  return row === undefined ? undefined : use(row);
}

/** One to four initiatives, from a place in the list on. */
function some({ initiatives }: Plan, pick: number) {
  const ids = [...initiatives.keys()];
  const start = pick % Math.max(1, ids.length);
  return ids.slice(start, start + 1 + (pick % 4));
}

function withMilestone(
  plan: Plan,
  pick: number,
  use: (initiative: Initiative, id: Initiative['milestones'][number]['id']) => unknown,
): unknown {
  const having = [...plan.initiatives.values()].filter(({ milestones }) => milestones.length > 0);
  const initiative = having[pick % Math.max(1, having.length)];
  const [milestone] = initiative?.milestones ?? [];
  return initiative === undefined || milestone === undefined ? undefined : use(initiative, milestone.id);
}
