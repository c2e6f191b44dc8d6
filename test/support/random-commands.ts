// Every command there is, each with an intent made of two dice: as much of it as the plan allows.

import type { PlanSession } from '../../renderer/state/plan-session.ts';
import type { Period } from '../../shared/calendar/fiscal-period.ts';
import { toPlainDate } from '../../shared/calendar/plain-date.ts';
import { addCriterion } from '../../shared/commands/add-criterion.ts';
import { addDependency } from '../../shared/commands/add-dependency.ts';
import { addErrorBudget } from '../../shared/commands/add-error-budget.ts';
import { addExternalDependency } from '../../shared/commands/add-external-dependency.ts';
import { addInitiative } from '../../shared/commands/add-initiative.ts';
import { addMember } from '../../shared/commands/add-member.ts';
import { addMilestone } from '../../shared/commands/add-milestone.ts';
import { addModel } from '../../shared/commands/add-model.ts';
import { addPerson } from '../../shared/commands/add-person.ts';
import { addSavedView } from '../../shared/commands/add-saved-view.ts';
import { addTeam } from '../../shared/commands/add-team.ts';
import { addTheme } from '../../shared/commands/add-theme.ts';
import { changePlanSettings } from '../../shared/commands/change-plan-settings.ts';
import { changePrecision } from '../../shared/commands/change-precision.ts';
import { changeReach } from '../../shared/commands/change-reach.ts';
import { changeStage } from '../../shared/commands/change-stage.ts';
import { commitInitiatives } from '../../shared/commands/commit-initiatives.ts';
import { copyModel } from '../../shared/commands/copy-model.ts';
import { dateInitiatives } from '../../shared/commands/date-initiatives.ts';
import { defineModel } from '../../shared/commands/define-model.ts';
import { deleteInitiatives } from '../../shared/commands/delete-initiatives.ts';
import { deleteMember } from '../../shared/commands/delete-member.ts';
import { deletePerson } from '../../shared/commands/delete-person.ts';
import { deleteSavedView } from '../../shared/commands/delete-saved-view.ts';
import { deleteTeam } from '../../shared/commands/delete-team.ts';
import { deleteTheme } from '../../shared/commands/delete-theme.ts';
import { duplicateInitiatives } from '../../shared/commands/duplicate-initiatives.ts';
import { editCriterion } from '../../shared/commands/edit-criterion.ts';
import { editDependencies } from '../../shared/commands/edit-dependencies.ts';
import { editErrorBudget } from '../../shared/commands/edit-error-budget.ts';
import { editExternalDependency } from '../../shared/commands/edit-external-dependency.ts';
import { editInitiatives } from '../../shared/commands/edit-initiatives.ts';
import { editMember } from '../../shared/commands/edit-member.ts';
import { editMilestone } from '../../shared/commands/edit-milestone.ts';
import { editModel } from '../../shared/commands/edit-model.ts';
import { editObjectiveTarget } from '../../shared/commands/edit-objective-target.ts';
import { editPlacement } from '../../shared/commands/edit-placement.ts';
import { editSavedView } from '../../shared/commands/edit-saved-view.ts';
import { editTeam } from '../../shared/commands/edit-team.ts';
import { editTheme } from '../../shared/commands/edit-theme.ts';
import { estimateEffort } from '../../shared/commands/estimate-effort.ts';
import { estimateEffortOfMany } from '../../shared/commands/estimate-effort-of-many.ts';
import { markMustDo } from '../../shared/commands/mark-must-do.ts';
import { moveCriterion } from '../../shared/commands/move-criterion.ts';
import { moveInitiatives } from '../../shared/commands/move-initiatives.ts';
import { placeInitiatives } from '../../shared/commands/place-initiatives.ts';
import { placeTeam } from '../../shared/commands/place-team.ts';
import { placeTheme } from '../../shared/commands/place-theme.ts';
import { removeCriterion } from '../../shared/commands/remove-criterion.ts';
import { removeDependencies } from '../../shared/commands/remove-dependencies.ts';
import { removeErrorBudget } from '../../shared/commands/remove-error-budget.ts';
import { removeExternalDependency } from '../../shared/commands/remove-external-dependency.ts';
import { removeMilestone } from '../../shared/commands/remove-milestone.ts';
import { removeModel } from '../../shared/commands/remove-model.ts';
import { removePlacements } from '../../shared/commands/remove-placements.ts';
import { renamePerson } from '../../shared/commands/rename-person.ts';
import { renamePlan } from '../../shared/commands/rename-plan.ts';
import { rescheduleInitiatives } from '../../shared/commands/reschedule-initiatives.ts';
import { restoreModel } from '../../shared/commands/restore-model.ts';
import { scoreInitiatives } from '../../shared/commands/score-initiatives.ts';
import { setCustomField } from '../../shared/commands/set-custom-field.ts';
import { setPredecessors } from '../../shared/commands/set-predecessors.ts';
import { setTeamFigure } from '../../shared/commands/set-team-figure.ts';
import { setWeights } from '../../shared/commands/set-weights.ts';
import { tagInitiatives } from '../../shared/commands/tag-initiatives.ts';
import { modelsOf } from '../../shared/plan/built-in-models.ts';
import { COMMITMENT_KINDS } from '../../shared/plan/commitment.ts';
import type { Criterion, Scale } from '../../shared/plan/criterion.ts';
import { DEPENDENCY_KINDS, DEPENDENCY_STATUSES } from '../../shared/plan/dependency.ts';
import { type ModelId, toId } from '../../shared/plan/ids.ts';
import {
  type CriterionValue,
  type Initiative,
  MILESTONE_KINDS,
  MUST_DO_REASONS,
} from '../../shared/plan/initiative.ts';
import { ICE_COMBINATIONS, type Model, REACH_PERIODS } from '../../shared/plan/model.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { CASCADES } from '../../shared/plan/settings.ts';
import { STAGES } from '../../shared/plan/stage.ts';
import { criteriaOf, scoreKeyOf } from '../../shared/prioritization/criteria-of.ts';

export interface Dice {
  readonly pick: number;
  readonly figure: number;
}

type Doing = (session: PlanSession, plan: Plan, dice: Dice) => unknown;

const DAYS = ['2026-01-12', '2026-03-31', '2026-07-01', '2027-02-15'].map(toPlainDate);

const PERIODS: readonly Period[] = [
  { fiscalYear: 2_026, quarter: 4 },
  { fiscalYear: 2_027, quarter: 1 },
];

const SCALES: readonly Scale[] = [
  { kind: 'number', least: 1, most: 5, unit: '' },
  { kind: 'percentage' },
  { kind: 'stars' },
  {
    kind: 'choice',
    choices: [
      { value: 1, label: 'low' },
      { value: 3, label: 'high' },
    ],
  },
];

/** By the file that the command stands in. */
export const RANDOM_COMMANDS: Readonly<Record<string, Doing>> = {
  'add-criterion': ({ run }, plan, { pick, figure }) =>
    withOne(plan.models, pick, ({ id }) =>
      run(addCriterion, {
        modelId: id,
        name: `Criterion ${figure % 6}`,
        scale: at(SCALES, figure),
        weight: figure % 4,
      }),
    ),
  'add-dependency': ({ run }, plan, { pick, figure }) =>
    withOne(plan.initiatives, pick, ({ id }) =>
      withOne(plan.initiatives, figure, (predecessor) =>
        run(addDependency, {
          predecessorId: predecessor.id,
          successorId: id,
          kind: at(DEPENDENCY_KINDS, pick),
          lag: (figure % 7) - 3,
          hard: figure % 3 > 0,
        }),
      ),
    ),
  'add-error-budget': ({ run }, plan, { pick, figure }) =>
    withOne(plan.teams, pick, ({ id }) =>
      run(addErrorBudget, {
        teamId: id,
        service: `Service ${figure % 5}`,
        period: at(PERIODS, figure),
        target: 0.999,
        bad: figure * 10,
        total: 100_000,
      }),
    ),
  'add-external-dependency': ({ run }, plan, { pick, figure }) =>
    withOne(plan.initiatives, pick, ({ id }) =>
      run(addExternalDependency, { initiativeId: id, party: `Vendor ${figure}`, neededBy: at(DAYS, figure) }),
    ),
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
  'add-model': ({ run }, _, { pick, figure }) =>
    run(addModel, { kind: pick % 2 === 0 ? 'weighted' : 'formula', name: `Model ${figure}` }),
  'add-person': ({ run }, _, { figure }) => run(addPerson, { name: `Lead ${figure}` }),
  'add-saved-view': ({ run }, _, { figure }) => run(addSavedView, { name: `View ${figure}`, shows: viewOf(figure) }),
  'add-team': ({ run }, _, { figure }) => run(addTeam, { name: `Team ${figure}` }),
  'add-theme': ({ run }, _, { figure }) => run(addTheme, { name: `Theme ${figure}` }),
  'change-plan-settings': ({ run }, plan, { pick, figure }) =>
    run(
      changePlanSettings,
      figure % 5 === 0
        ? { decidingModelId: at(modelsOf(plan), pick).id }
        : figure % 2 === 0
          ? { fiscalYearStartMonth: (figure % 12) + 1 }
          : figure % 3 === 0
            ? { holdToMix: pick % 2 === 0, cascade: at(CASCADES, pick) }
            : figure % 7 === 0
              ? { errorBudgetRule: pick % 2 === 0 ? null : { addedReserve: figure / 80, mostReserve: 0.5 } }
              : { holidays: [at(DAYS, figure)] },
    ),
  'change-precision': ({ run }, plan, { pick, figure }) =>
    run(changePrecision, { ids: some(plan, pick), precision: at(['day', 'month', 'quarter'] as const, figure) }),
  'change-reach': ({ run }, plan, { pick, figure }) =>
    withOne(modelsById(plan, 'rice'), pick, ({ id }) =>
      run(changeReach, { modelId: id, unit: `teams ${figure}`, period: at(REACH_PERIODS, figure) }),
    ),
  'change-stage': ({ run }, plan, { pick, figure }) =>
    run(changeStage, { ids: some(plan, pick), stage: at(STAGES, figure), reason: 'Said so' }),
  'commit-initiatives': ({ run }, plan, { pick, figure }) =>
    run(commitInitiatives, {
      ids: some(plan, pick),
      period: at(PERIODS, figure),
      kind: at([...COMMITMENT_KINDS, null], pick),
    }),
  'copy-model': ({ run }, plan, { pick, figure }) =>
    withOne(modelsById(plan), pick, ({ id }) => run(copyModel, { id, withScores: figure % 2 === 0 })),
  'date-initiatives': ({ run }, plan, { pick, figure }) => {
    const day = at(DAYS, figure);
    const date = figure === 0 ? null : ({ first: day, last: day, precision: 'day' } as const);
    return run(dateInitiatives, { ids: some(plan, pick), which: figure % 2 === 0 ? 'start' : 'end', date });
  },
  'define-model': ({ run }, plan, { pick, figure }) =>
    withOne(modelsById(plan), pick, (model) =>
      run(defineModel, {
        decides: figure % 3 === 0,
        model:
          figure % 4 === 0
            ? { ...model, id: toId<ModelId>(`defined-${figure}`), name: `Defined ${figure}` }
            : { ...model, name: `Model ${figure}` },
      }),
    ),
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
  'edit-criterion': ({ run }, plan, { pick, figure }) =>
    withCriterion(plan, pick, (modelId, { id, scale }) => {
      const patch = at(
        [
          { name: `Criterion ${figure}` },
          { direction: figure % 2 === 0 ? 'benefit' : 'cost' },
          { scale: at(SCALES, figure) },
          { id: `renamed_${figure % 4}` },
          { weight: figure % 3 },
        ] as const,
        figure,
      );
      const choices = scale.kind === 'choice' ? scale.choices.map(({ value }) => value) : [];
      const [first, last] = [choices.at(0), choices.at(-1)];
      const moved = first === undefined || last === undefined || 'scale' in patch ? [] : [[first, last] as const];
      return run(editCriterion, { modelId, id, patch, moved });
    }),
  'edit-dependencies': ({ run }, plan, { pick, figure }) => {
    const ownerId = from(plan.people, figure)?.id ?? null;
    const patch = at(
      [
        { hard: pick % 2 === 0 },
        { status: at(DEPENDENCY_STATUSES, pick) },
        { kind: at(DEPENDENCY_KINDS, pick), lag: figure },
        { ownerId, note: `Note ${figure}` },
      ] as const,
      figure,
    );
    return withOne(plan.dependencies, pick, ({ id }) => run(editDependencies, { ids: [id], patch }));
  },
  'edit-error-budget': ({ run }, plan, { pick, figure }) =>
    withOne(plan.errorBudgets, pick, ({ id }) =>
      run(editErrorBudget, { id, patch: figure % 2 === 0 ? { bad: figure } : { period: at(PERIODS, figure) } }),
    ),
  'edit-external-dependency': ({ run }, plan, { pick, figure }) =>
    withOne(plan.externalDependencies, pick, ({ id }) =>
      run(editExternalDependency, {
        id,
        patch: figure % 2 === 0 ? { status: at(DEPENDENCY_STATUSES, pick) } : { neededBy: null },
      }),
    ),
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
  'edit-model': ({ run }, plan, { pick, figure }) =>
    withOne(modelsById(plan), pick, ({ id, kind }) => {
      const formula = at(['value / 2', 'renamed_1 + value', 'no such', 'effort ^ -2'], figure);
      const period = { fiscalYear: 2_026 + (figure % 3), quarter: at([1, 2, 3, 4] as const, figure) };
      const patch = {
        ...(figure % 3 === 0 && { name: `Model ${figure}` }),
        ...(kind === 'ice' && { combine: at(ICE_COMBINATIONS, figure) }),
        ...(kind === 'moscow' && { period: figure % 4 === 0 ? null : period }),
        ...(kind === 'formula' && { formula }),
      };
      return run(editModel, { id, patch });
    }),
  'edit-objective-target': ({ run }, plan, { pick, figure }) =>
    withOne(plan.objectives, pick, ({ id }) =>
      run(editObjectiveTarget, { id, targetShare: figure === 0 ? null : figure / 40 }),
    ),
  'edit-placement': ({ run }, plan, { pick, figure }) =>
    withOne(plan.placements, pick, ({ id }) => run(editPlacement, { id, reason: `Because of ${figure}` })),
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
  'move-criterion': ({ run }, plan, { pick, figure }) =>
    withCriterion(plan, pick, (modelId, { id }, criteria) =>
      run(moveCriterion, { modelId, id, before: figure % 3 === 0 ? null : at(criteria, figure).id }),
    ),
  'move-initiatives': ({ run }, plan, { pick, figure }) => {
    const [start, end] = [at(DAYS, figure), at(DAYS, figure + 1)];
    return run(moveInitiatives, {
      kind: at(['resolve', 'cascade', 'proposal', 'move'] as const, figure),
      moves: some(plan, pick).map((id) => ({ id, schedule: { start, end, precision: 'day' as const } })),
      setBy: figure % 2 === 0 ? 'proposal' : 'hand',
    });
  },
  'place-initiatives': ({ run }, plan, { pick, figure }) =>
    withOne(plan.initiatives, figure, ({ id }) => {
      const place = at([{ kind: 'first' }, { kind: 'last' }, { kind: 'above', initiativeId: id }] as const, figure);
      return run(placeInitiatives, { ids: some(plan, pick), place, reason: figure % 2 === 0 ? '' : 'Said so' });
    }),
  'place-team': ({ run }, plan, { pick, figure }) =>
    withOne(plan.teams, pick, ({ id }) => run(placeTeam, { id, before: from(plan.teams, figure)?.id ?? null })),
  'place-theme': ({ run }, plan, { pick, figure }) =>
    withOne(plan.themes, pick, ({ id }) => run(placeTheme, { id, before: from(plan.themes, figure)?.id ?? null })),
  'remove-criterion': ({ run }, plan, { pick }) =>
    withCriterion(plan, pick, (modelId, { id }) => run(removeCriterion, { modelId, id })),
  'remove-dependencies': ({ run }, plan, { pick }) =>
    withOne(plan.dependencies, pick, ({ id }) => run(removeDependencies, { ids: [id] })),
  'remove-error-budget': ({ run }, plan, { pick }) =>
    withOne(plan.errorBudgets, pick, ({ id }) => run(removeErrorBudget, { id })),
  'remove-external-dependency': ({ run }, plan, { pick }) =>
    withOne(plan.externalDependencies, pick, ({ id }) => run(removeExternalDependency, { id })),
  'remove-milestone': ({ run }, plan, { pick }) =>
    withMilestone(plan, pick, (initiative, id) => run(removeMilestone, { initiativeId: initiative.id, id })),
  'remove-model': ({ run }, plan, { pick }) => withOne(plan.models, pick, ({ id }) => run(removeModel, { id })),
  'remove-placements': ({ run }, plan, { pick, figure }) =>
    run(removePlacements, { ids: figure % 8 === 0 ? null : some(plan, pick) }),
  'rename-person': ({ run }, plan, { pick, figure }) =>
    withOne(plan.people, pick, ({ id }) => run(renamePerson, { id, name: `Lead ${figure}` })),
  'rename-plan': ({ run }, _, { figure }) => run(renamePlan, { name: `Plan ${figure}` }),
  'reschedule-initiatives': ({ run }, plan, { pick, figure }) =>
    run(rescheduleInitiatives, { ids: some(plan, pick), schedule: { notBefore: at(DAYS, figure) } }),
  'restore-model': ({ run }, plan, { pick }) => withOne(plan.models, pick, ({ id }) => run(restoreModel, { id })),
  'score-initiatives': ({ run }, plan, { pick, figure }) =>
    withOne(modelsById(plan), pick, (model) => {
      const criteria = criteriaOf(model);
      if (criteria.length === 0) return undefined;
      const criterion = at(criteria, figure);
      return run(scoreInitiatives, {
        ids: some(plan, pick),
        criterion: scoreKeyOf(model, criterion),
        criterionName: criterion.name,
        value: figure === 0 ? null : valueOn(criterion.scale, figure),
      });
    }),
  'set-custom-field': ({ run }, plan, { pick, figure }) =>
    withOne(plan.customFields, pick, ({ id, kind }) =>
      run(setCustomField, {
        ids: some(plan, figure),
        fieldId: id,
        value: kind === 'number' ? figure : `Text ${figure}`,
      }),
    ),
  'set-predecessors': ({ run }, plan, { pick, figure }) =>
    withOne(plan.initiatives, pick, ({ id }) =>
      run(setPredecessors, {
        id,
        predecessors: some(plan, figure).map((predecessorId) => ({
          predecessorId,
          kind: at(DEPENDENCY_KINDS, pick),
          lag: figure % 4,
          hard: figure % 3 > 0,
        })),
      }),
    ),
  'set-team-figure': ({ run }, plan, { pick, figure }) =>
    withOne(plan.teams, pick, ({ id }) => {
      const value = figure % 4 === 0 ? null : figure / 40;
      return run(setTeamFigure, {
        teamId: id,
        period: at(PERIODS, figure),
        ...(figure % 3 === 0 ? { available: value } : { reserve: value }),
        note: `Note ${figure}`,
      });
    }),
  'set-weights': ({ run }, plan, { pick, figure }) =>
    withCriterion(plan, pick, (modelId, { id }, criteria) =>
      run(setWeights, { modelId, weights: { [id]: figure / 4, [at(criteria, figure).id]: figure % 5 } }),
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

/** On the scale or off it: both are kept. */
function valueOn(scale: Scale, figure: number): CriterionValue {
  return scale.kind === 'category'
    ? { kind: 'choice', choice: at(scale.categories, figure).id }
    : { kind: 'number', likely: figure / 10, low: null, high: null };
}

function modelsById(plan: Plan, only: Model['kind'] | null = null): ReadonlyMap<string, Model> {
  const models = modelsOf(plan).filter(({ kind }) => only === null || kind === only);
  return new Map(models.map((model) => [model.id, model]));
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

/** A criterion of one of the models whose criteria can be chosen. */
function withCriterion(
  plan: Plan,
  pick: number,
  use: (modelId: ModelId, criterion: Criterion, criteria: readonly Criterion[]) => unknown,
): unknown {
  const models = modelsOf(plan).filter(({ kind }) => kind === 'weighted' || kind === 'formula');
  const { id, criteria } = models.map((model) => ({ id: model.id, criteria: criteriaOf(model) }))[
    pick % models.length
  ] ?? { id: null, criteria: [] };
  return id === null || criteria.length === 0 ? undefined : use(id, at(criteria, Math.floor(pick / 7)), criteria);
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
