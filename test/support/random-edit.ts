import fc from 'fast-check';
import type { PlanSession } from '../../renderer/state/plan-session.ts';
import { addInitiative } from '../../shared/commands/add-initiative.ts';
import { addTeam } from '../../shared/commands/add-team.ts';
import { addTheme } from '../../shared/commands/add-theme.ts';
import { changeStage } from '../../shared/commands/change-stage.ts';
import { deleteInitiatives } from '../../shared/commands/delete-initiatives.ts';
import { deleteTeam } from '../../shared/commands/delete-team.ts';
import { deleteTheme } from '../../shared/commands/delete-theme.ts';
import { editInitiatives } from '../../shared/commands/edit-initiatives.ts';
import { estimateEffort } from '../../shared/commands/estimate-effort.ts';
import { renamePlan } from '../../shared/commands/rename-plan.ts';
import { scoreInitiatives } from '../../shared/commands/score-initiatives.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { STAGES } from '../../shared/plan/stage.ts';

/** What a user does next: which thing, and to which of what is there. */
export interface RandomEdit {
  readonly kind: (typeof EDITS)[number];
  readonly pick: number;
  readonly figure: number;
}

const EDITS = [
  'add-initiative',
  'add-initiative',
  'add-initiative',
  'retitle',
  'retheme',
  'stage',
  'score',
  'estimate',
  'add-team',
  'add-theme',
  'delete-team',
  'delete-theme',
  'delete-initiative',
  'rename-plan',
  'undo',
  'undo',
  'redo',
  'squash',
  'bail',
] as const;

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  kind: fc.constantFrom(...EDITS),
  pick: fc.nat(1_000),
  figure: fc.nat(40),
});

/** Does it, as far as the plan allows. */
export function doRandomEdit(session: PlanSession, edit: RandomEdit): void {
  const plan = session.open?.plan;
  if (plan === undefined) throw new Error('No plan is open');
  const { kind, pick, figure } = edit;
  const initiative = pickFrom(plan.initiatives.values(), pick);
  const team = pickFrom(plan.teams.values(), pick);
  const theme = pickFrom(plan.themes.values(), pick);
  switch (kind) {
    case 'add-initiative':
      session.run(addInitiative, { title: `Initiative ${figure}`, themeId: theme?.id ?? null });
      return;
    case 'add-team':
      session.run(addTeam, { name: `Team ${figure}` });
      return;
    case 'add-theme':
      session.run(addTheme, { name: `Theme ${figure}` });
      return;
    case 'rename-plan':
      session.run(renamePlan, { name: `Plan ${figure}` });
      return;
    case 'delete-team':
      if (team) session.run(deleteTeam, { id: team.id, moveEffortTo: null });
      return;
    case 'delete-theme':
      if (theme) session.run(deleteTheme, { id: theme.id, moveTo: null });
      return;
    case 'undo':
      session.undo();
      return;
    case 'redo':
      session.redo();
      return;
    case 'squash':
    case 'bail':
      gesture(session, plan, edit);
      return;
    default:
      if (initiative) editInitiative(session, plan, edit);
  }
}

function editInitiative(session: PlanSession, plan: Plan, { kind, pick, figure }: RandomEdit): void {
  const initiative = pickFrom(plan.initiatives.values(), pick);
  const team = pickFrom(plan.teams.values(), figure);
  const theme = pickFrom(plan.themes.values(), figure);
  if (initiative === undefined) return;
  const ids = [initiative.id];
  if (kind === 'retitle') session.run(editInitiatives, { ids, patch: { title: `Title ${figure}` } });
  if (kind === 'retheme') session.run(editInitiatives, { ids, patch: { themeId: theme?.id ?? null } });
  if (kind === 'stage') {
    session.run(changeStage, { ids, stage: STAGES[figure % STAGES.length] ?? 'intake', reason: 'Said so' });
  }
  if (kind === 'score') {
    const value = figure === 0 ? null : ({ kind: 'number', likely: figure / 10, low: null, high: null } as const);
    session.run(scoreInitiatives, { ids, criterion: 'rice.reach', criterionName: 'Reach', value });
  }
  if (kind === 'estimate') {
    const estimate = figure === 0 ? null : { likely: figure };
    session.run(estimateEffort, { id: initiative.id, teamId: team?.id ?? null, estimate });
  }
  if (kind === 'delete-initiative') session.run(deleteInitiatives, { ids });
}

function gesture(session: PlanSession, plan: Plan, { kind, pick, figure }: RandomEdit): void {
  const mark = session.mark();
  editInitiative(session, plan, { kind: 'retitle', pick, figure });
  editInitiative(session, plan, { kind: 'score', pick, figure });
  if (kind === 'bail') session.bailTo(mark);
  else session.squashTo(mark, 'Drag');
}

function pickFrom<Value>(values: Iterable<Value>, pick: number): Value | undefined {
  const all = [...values];
  return all[pick % Math.max(1, all.length)];
}
