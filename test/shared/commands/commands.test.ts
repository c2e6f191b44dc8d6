import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import {
  applyChangeSet,
  type ChangeSet,
  invertChangeSet,
  isEmptyChangeSet,
} from '../../../shared/changes/change-set.ts';
import { addErrorBudget } from '../../../shared/commands/add-error-budget.ts';
import { addInitiative } from '../../../shared/commands/add-initiative.ts';
import { addPerson } from '../../../shared/commands/add-person.ts';
import { addTeam } from '../../../shared/commands/add-team.ts';
import { addTheme } from '../../../shared/commands/add-theme.ts';
import { changePlanSettings } from '../../../shared/commands/change-plan-settings.ts';
import { changeStage } from '../../../shared/commands/change-stage.ts';
import type { Command, CommandContext } from '../../../shared/commands/command.ts';
import { deleteInitiatives } from '../../../shared/commands/delete-initiatives.ts';
import { deleteTeam } from '../../../shared/commands/delete-team.ts';
import { deleteTheme } from '../../../shared/commands/delete-theme.ts';
import { editInitiatives } from '../../../shared/commands/edit-initiatives.ts';
import { editTeam } from '../../../shared/commands/edit-team.ts';
import { editTheme } from '../../../shared/commands/edit-theme.ts';
import { estimateEffort } from '../../../shared/commands/estimate-effort.ts';
import { renamePlan } from '../../../shared/commands/rename-plan.ts';
import { rescheduleInitiatives } from '../../../shared/commands/reschedule-initiatives.ts';
import { scoreInitiatives } from '../../../shared/commands/score-initiatives.ts';
import { setTeamFigure } from '../../../shared/commands/set-team-figure.ts';
import {
  type AnyId,
  type DependencyId,
  type InitiativeId,
  type PlanId,
  type TeamId,
  type ThemeId,
  toId,
} from '../../../shared/plan/ids.ts';
import type { CriterionValue, Initiative } from '../../../shared/plan/initiative.ts';
import { newPlan, type Plan, settingsOf } from '../../../shared/plan/plan.ts';

let count = 0;
const CONTEXT: CommandContext = {
  today: toPlainDate('2026-11-21'),
  who: 'Lead, Identity',
  ids: {
    next: <Id extends AnyId>() => {
      count += 1;
      return toId<Id>(`new-${count}`);
    },
  },
};

const EMPTY = newPlan({ id: toId<PlanId>('plan'), name: 'Plan', keyPrefix: 'QD' });
const FIRST = toId<InitiativeId>('first');
const SECOND = toId<InitiativeId>('second');
const SRE = toId<TeamId>('sre');
const IDENTITY = toId<TeamId>('identity');
const RELIABILITY = toId<ThemeId>('reliability');
const SERVICES = toId<ThemeId>('services');

/** The plan after the commands, each of which must be accepted. */
function planAfter(plan: Plan, ...steps: readonly ((plan: Plan) => ReturnType<Command<never>>)[]): Plan {
  return steps.reduce((current, step) => applyChangeSet(current, accepted(step(current))), plan);
}

function accepted(result: ReturnType<Command<never>>): ChangeSet {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function run<Intent>(command: Command<Intent>, intent: Intent) {
  return (plan: Plan) => command(plan, intent, CONTEXT);
}

/** Why the plan refuses the command. */
function refusal<Intent>(plan: Plan, command: Command<Intent>, intent: Intent): string | null {
  const result = command(plan, intent, CONTEXT);
  return result.ok ? null : result.problem.message;
}

function initiative(plan: Plan, id: InitiativeId): Initiative {
  const found = plan.initiatives.get(id);
  if (!found) throw new Error(`No initiative ${id}`);
  return found;
}

const PLAN = planAfter(
  EMPTY,
  run(addTheme, { name: 'Reliability', id: RELIABILITY }),
  run(addTheme, { name: 'New services', id: SERVICES }),
  run(addTeam, { name: 'SRE', id: SRE }),
  run(addTeam, { name: 'Identity', id: IDENTITY, headCount: 5 }),
  run(addInitiative, { title: 'Regional failover', themeId: RELIABILITY, id: FIRST }),
  run(addInitiative, { title: 'Message queue', themeId: null, id: SECOND }),
);

describe('initiatives', () => {
  test('start in the intake under the next key of their theme, or of the plan', () => {
    expect(initiative(PLAN, FIRST)).toMatchObject({ key: 'REL-1', stage: 'intake', audience: 'internal' });
    expect(initiative(PLAN, SECOND).key).toBe('QD-1');
    expect(refusal(PLAN, addInitiative, { title: '  ', themeId: null })).toBe('An initiative needs a name.');
  });

  test('take a change of fields as one change under a label that names it', () => {
    const changes = accepted(editInitiatives(PLAN, { ids: [FIRST, SECOND], patch: { themeId: SERVICES } }, CONTEXT));
    expect(changes.label).toBe('Set theme of 2 initiatives');
    expect(initiative(applyChangeSet(PLAN, changes), FIRST).themeId).toBe(SERVICES);
    expect(accepted(editInitiatives(PLAN, { ids: [FIRST], patch: { title: 'Failover' } }, CONTEXT)).label).toBe(
      'Change title of REL-1',
    );
  });

  test('are left alone by an edit that changes nothing', () => {
    const same = editInitiatives(PLAN, { ids: [FIRST], patch: { title: ' Regional failover ' } }, CONTEXT);
    expect(isEmptyChangeSet(accepted(same))).toBe(true);
  });

  test('refuse a key that is taken, progress beyond 100 % and a theme that is gone', () => {
    expect(refusal(PLAN, editInitiatives, { ids: [SECOND], patch: { key: 'REL-1' } })).toBe(
      'REL-1 is the key of “Regional failover” already.',
    );
    expect(refusal(PLAN, editInitiatives, { ids: [SECOND], patch: { key: 'A B' } })).toContain('no spaces');
    expect(refusal(PLAN, editInitiatives, { ids: [SECOND], patch: { progress: Number.NaN } })).toContain('0 to 100 %');
    expect(refusal(PLAN, editInitiatives, { ids: [SECOND], patch: { themeId: toId<ThemeId>('x') } })).toBe(
      'The theme is no longer in the plan.',
    );
    expect(refusal(PLAN, editInitiatives, { ids: [toId<InitiativeId>('x')], patch: {} })).toContain('no longer');
  });

  test('are deleted with the dependencies that hang on them', () => {
    const id = toId<DependencyId>('d');
    const linked: Plan = {
      ...PLAN,
      dependencies: new Map([
        [
          id,
          {
            id,
            predecessorId: FIRST,
            successorId: SECOND,
            kind: 'FS',
            lag: 0,
            hard: true,
            status: 'open',
            ownerId: null,
            note: '',
            raisedOn: null,
            resolvedOn: null,
          },
        ],
      ]),
    };
    const plan = planAfter(linked, run(deleteInitiatives, { ids: [SECOND] }));
    expect(plan.dependencies.size).toBe(0);
    expect([...plan.initiatives.keys()]).toEqual([FIRST]);
  });
});

describe('a stage', () => {
  test('is declined or parked with a reason only, and keeps scores', () => {
    expect(refusal(PLAN, changeStage, { ids: [FIRST], stage: 'parked', reason: ' ' })).toBe('Say why REL-1 is parked.');
    const plan = planAfter(
      PLAN,
      run(scoreInitiatives, { ids: [FIRST], criterion: 'rice.reach', criterionName: 'Reach', value: number(10) }),
      run(changeStage, { ids: [FIRST], stage: 'declined', reason: 'Bought instead' }),
    );
    expect(initiative(plan, FIRST)).toMatchObject({ stage: 'declined', stageReason: 'Bought instead' });
    expect(initiative(plan, FIRST).scores['rice.reach']?.value).toEqual(number(10));
    expect(refusal(plan, changeStage, { ids: [FIRST], stage: 'planned', reason: '' })).toBe(
      'REL-1 is declined: it goes back to candidate before it can be planned.',
    );
  });

  test('of several changes for all or for none', () => {
    const plan = planAfter(PLAN, run(changeStage, { ids: [SECOND], stage: 'shipped', reason: '' }));
    expect(refusal(plan, changeStage, { ids: [FIRST, SECOND], stage: 'parked', reason: 'Later' })).toBe(
      'QD-1 has shipped: it can’t be parked.',
    );
  });
});

describe('a score', () => {
  test('carries who set it, when and on what evidence', () => {
    const plan = planAfter(
      PLAN,
      run(scoreInitiatives, { ids: [FIRST], criterion: 'rice.reach', criterionName: 'Reach', value: number(2_600) }),
      run(scoreInitiatives, { ids: [FIRST], criterion: 'rice.reach', criterionName: 'Reach', evidence: 'Survey' }),
    );
    expect(initiative(plan, FIRST).scores['rice.reach']).toEqual({
      value: number(2_600),
      setBy: 'Lead, Identity',
      setOn: '2026-11-21',
      evidence: 'Survey',
    });
  });

  test('that is cleared, evidence and all, leaves nothing behind', () => {
    const plan = planAfter(
      PLAN,
      run(scoreInitiatives, { ids: [FIRST], criterion: 'rice.reach', criterionName: 'Reach', value: number(1) }),
      run(scoreInitiatives, { ids: [FIRST], criterion: 'rice.reach', criterionName: 'Reach', value: null }),
    );
    expect(initiative(plan, FIRST).scores).toEqual({});
  });

  test('is refused when it is no number or its range is in the wrong order', () => {
    const set = (value: CriterionValue) =>
      refusal(PLAN, scoreInitiatives, { ids: [FIRST], criterion: 'rice.reach', criterionName: 'Reach', value });
    expect(set(number(Number.POSITIVE_INFINITY))).toBe('Reach needs a number.');
    expect(set({ kind: 'number', likely: 2, low: 3, high: null })).toContain('in this order');
  });
});

describe('effort', () => {
  test('is set, named without a figure, and removed team by team', () => {
    const plan = planAfter(
      PLAN,
      run(estimateEffort, { id: FIRST, teamId: SRE, estimate: { low: 4, likely: 6, high: 9 } }),
      run(estimateEffort, { id: FIRST, teamId: IDENTITY, estimate: {} }),
    );
    expect(initiative(plan, FIRST).effort).toMatchObject([
      { teamId: SRE, low: 4, likely: 6, high: 9, assignedFte: 1 },
      { teamId: IDENTITY, likely: null },
    ]);
    const without = planAfter(plan, run(estimateEffort, { id: FIRST, teamId: SRE, estimate: null }));
    expect(initiative(without, FIRST).effort.map((part) => part.teamId)).toEqual([IDENTITY]);
  });

  test('refuses negative figures, a wrong order, and an FTE of 0 or 400', () => {
    const set = (estimate: object) => refusal(PLAN, estimateEffort, { id: FIRST, teamId: SRE, estimate });
    expect(set({ likely: -1 })).toBe('SRE: effort is from 0 to 100,000 person-weeks, not -1.');
    expect(set({ low: 5, likely: 4 })).toContain('in this order');
    expect(set({ low: 5 })).toContain('need a likely figure');
    expect(set({ likely: 1, assignedFte: 0 })).toContain('assigned FTE');
    expect(set({ likely: 1, assignedFte: 400 })).toContain('assigned FTE');
  });
});

describe('a schedule', () => {
  test('set by hand says so, to the day unless told, and forgets it with its dates', () => {
    const start = toPlainDate('2026-12-01');
    const plan = planAfter(PLAN, run(rescheduleInitiatives, { ids: [FIRST], schedule: { start } }));
    expect(initiative(plan, FIRST).schedule).toMatchObject({ start, end: null, precision: 'day', setBy: 'hand' });
    const cleared = planAfter(plan, run(rescheduleInitiatives, { ids: [FIRST], schedule: { start: null } }));
    expect(initiative(cleared, FIRST).schedule).toMatchObject({ precision: 'none', setBy: null });
  });

  test('refuses an end before its start', () => {
    const schedule = { start: toPlainDate('2026-12-02'), end: toPlainDate('2026-12-01') };
    expect(refusal(PLAN, rescheduleInitiatives, { ids: [FIRST], schedule })).toBe(
      'REL-1 would end on 2026-12-01, before it starts on 2026-12-02.',
    );
  });
});

describe('themes', () => {
  test('get the next colour and a prefix of their own', () => {
    const plan = planAfter(PLAN, run(addTheme, { name: 'Relations' }));
    expect([...plan.themes.values()].map((theme) => [theme.keyPrefix, theme.colour])).toEqual([
      ['REL', 0],
      ['NS', 1],
      ['REL2', 2],
    ]);
  });

  test('have names that differ by more than case and spaces', () => {
    expect(refusal(PLAN, addTheme, { name: ' new  SERVICES' })).toBe('There is a theme named “New services” already.');
    expect(refusal(PLAN, editTheme, { id: SERVICES, patch: { name: 'reliability' } })).toContain('already');
  });

  test('are deleted, their initiatives going where they are told', () => {
    const moved = planAfter(PLAN, run(deleteTheme, { id: RELIABILITY, moveTo: SERVICES }));
    expect(initiative(moved, FIRST)).toMatchObject({ themeId: SERVICES, key: 'REL-1' });
    const bare = planAfter(PLAN, run(deleteTheme, { id: RELIABILITY, moveTo: null }));
    expect(initiative(bare, FIRST).themeId).toBe(null);
    expect(refusal(PLAN, deleteTheme, { id: RELIABILITY, moveTo: RELIABILITY })).toContain('move the initiatives to');
  });
});

describe('teams', () => {
  test('are deleted, their effort kept as unassigned or added to another team', () => {
    const plan = planAfter(
      PLAN,
      run(estimateEffort, { id: FIRST, teamId: SRE, estimate: { likely: 3 } }),
      run(estimateEffort, { id: FIRST, teamId: IDENTITY, estimate: { likely: 2 } }),
    );
    const kept = planAfter(plan, run(deleteTeam, { id: SRE, moveEffortTo: null }));
    expect(initiative(kept, FIRST).effort).toMatchObject([{ teamId: null, likely: 3 }, { teamId: IDENTITY }]);
    const added = planAfter(plan, run(deleteTeam, { id: SRE, moveEffortTo: IDENTITY }));
    expect(initiative(added, FIRST).effort).toMatchObject([{ teamId: IDENTITY, likely: 5 }]);
  });

  test('take what was said of them in periods along, and the error budgets of their services', () => {
    const period = { fiscalYear: 2_026, quarter: 4 } as const;
    const figures = { service: 'Sign-in', period, target: 0.999, bad: 0, total: 1_000 };
    const plan = planAfter(
      PLAN,
      run(setTeamFigure, { teamId: SRE, period, available: 30, note: '' }),
      run(setTeamFigure, { teamId: IDENTITY, period, reserve: 0.3, note: '' }),
      run(addErrorBudget, { teamId: SRE, ...figures }),
      run(addErrorBudget, { teamId: IDENTITY, ...figures }),
    );
    const deletion = accepted(deleteTeam(plan, { id: SRE, moveEffortTo: null }, CONTEXT));
    const left = applyChangeSet(plan, deletion);
    expect([...left.teamPeriods.values()].map(({ teamId }) => teamId)).toEqual([IDENTITY]);
    expect([...left.errorBudgets.values()].map(({ teamId }) => teamId)).toEqual([IDENTITY]);
    expect(applyChangeSet(left, invertChangeSet(deletion))).toEqual(plan);
  });

  test('refuse a negative head count and a reserve above 100 %', () => {
    expect(refusal(PLAN, addTeam, { name: 'New', headCount: -1 })).toContain('head count');
    expect(refusal(PLAN, editTeam, { id: SRE, patch: { reserve: 1.5 } })).toContain('reserve');
    expect(refusal(PLAN, editTeam, { id: SRE, patch: { name: 'identity' } })).toContain('already');
  });
});

describe('the plan', () => {
  test('is renamed, and refuses settings that make no sense', () => {
    expect(settingsOf(planAfter(PLAN, run(renamePlan, { name: ' Atlas ' }))).name).toBe('Atlas');
    expect(refusal(PLAN, renamePlan, { name: '' })).toBe('A plan needs a name.');
    expect(refusal(PLAN, changePlanSettings, { fiscalYearStartMonth: 13 })).toContain('from 1 to 12');
    expect(refusal(PLAN, changePlanSettings, { workingWeek: [] })).toContain('at least one day');
    expect(refusal(PLAN, changePlanSettings, { keyPrefix: 'a b' })).toContain('capital letters');
  });

  test('has each person once', () => {
    const plan = planAfter(PLAN, run(addPerson, { name: 'Lead, SRE' }));
    expect(refusal(plan, addPerson, { name: 'lead, sre' })).toBe('“Lead, SRE” is in the plan already.');
  });
});

function number(likely: number) {
  return { kind: 'number', likely, low: null, high: null } as const;
}
