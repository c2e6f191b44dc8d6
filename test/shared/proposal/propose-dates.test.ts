import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type IsoWeekday, toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { createLoadTable } from '../../../shared/capacity/load-table.ts';
import { periodSpansFrom } from '../../../shared/capacity/period-span.ts';
import { applyChangeSet } from '../../../shared/changes/change-set.ts';
import { changesTo } from '../../../shared/changes/change-set-builder.ts';
import { findConflicts } from '../../../shared/dependencies/find-conflicts.ts';
import { DEPENDENCY_KINDS } from '../../../shared/plan/dependency.ts';
import type { Initiative, Schedule } from '../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { rankPlan } from '../../../shared/prioritization/ranking.ts';
import type { DateProposal, ProposedOutcome } from '../../../shared/proposal/date-proposal.ts';
import { proposalMoves } from '../../../shared/proposal/proposal-moves.ts';
import { outcomeInWords } from '../../../shared/proposal/proposal-words.ts';
import { proposeDates } from '../../../shared/proposal/propose-dates.ts';
import { aPlan, initiativeId, teamId } from '../../support/plan-builder.ts';

/** A Monday. */
const TODAY = toPlainDate('2026-01-05');

function propose(plan: Plan, given: { readonly moveSet?: boolean; readonly from?: string } = {}): DateProposal {
  const order = rankPlan(plan).map(({ initiative }) => initiative);
  const from = given.from === undefined ? TODAY : toPlainDate(given.from);
  const proposal = proposeDates(plan, { order, from, today: TODAY, moveSet: given.moveSet ?? false });
  if (!proposal.ok) throw new Error(proposal.problem.kind);
  return proposal.value;
}

const WRITING = { day: String, figure: String };

/** `A-1: 2026-01-05 to 2026-01-09, as early as possible: 2026-01-05` */
function inWords(plan: Plan, proposal: DateProposal): readonly string[] {
  const dates = (outcome: ProposedOutcome): string =>
    outcome.kind === 'unplaced' ? '' : `${outcome.start} to ${outcome.end}, `;
  return proposal.rows.map(
    ({ initiative: { key }, outcome }) =>
      `${key}: ${dates(outcome)}${outcomeInWords(outcome, plan, WRITING).join('; ')}`,
  );
}

/** Ranked as they are written: the first has the highest reach. */
function ranked(reach: number) {
  return { rice: { reach, impact: 1, confidence: 1 } };
}

function afterwards(plan: Plan, proposal: DateProposal): Plan {
  const changes = changesTo(plan);
  for (const { id, schedule } of proposalMoves(proposal)) {
    const initiative = plan.initiatives.get(id);
    if (!initiative) continue;
    const proposed: Schedule = { ...initiative.schedule, ...schedule, setBy: 'proposal' };
    changes.put('initiatives', { ...initiative, schedule: proposed });
  }
  return applyChangeSet(plan, changes.build('Propose dates'));
}

/** The only day of the week that is worked. */
function weekOf(plan: Plan, day: IsoWeekday) {
  const changes = changesTo(plan);
  changes.put('settings', { ...settingsOf(plan), workingWeek: [day] });
  return changes.build('Change the working week');
}

describe('proposing dates', () => {
  test('places what is ranked one after the other where a team has one person', () => {
    const plan = aPlan()
      .withTeam('SRE', { headCount: 1, reserve: 0 })
      .withInitiative('A-1', { ...ranked(300), effort: { SRE: 1 } })
      .withInitiative('A-2', { ...ranked(220), effort: { SRE: 2 } })
      .withInitiative('A-3', { ...ranked(100), effort: { SRE: 1 } })
      .build();
    expect(inWords(plan, propose(plan))).toEqual([
      'A-1: 2026-01-05 to 2026-01-09, as early as possible: 2026-01-05',
      'A-2: 2026-01-12 to 2026-01-23, SRE is full until 2026-01-09',
      'A-3: 2026-01-26 to 2026-01-30, SRE is full until 2026-01-23',
    ]);
  });

  test('lowers an assigned FTE to what the team has a workday, and says so', () => {
    const plan = aPlan()
      .withTeam('SRE', { headCount: 1, reserve: 0.5 })
      .withInitiative('A-1', { ...ranked(300), effort: { SRE: { likely: 2, assignedFte: 2 } } })
      .build();
    expect(inWords(plan, propose(plan))).toEqual([
      'A-1: 2026-01-05 to 2026-01-30, as early as possible: 2026-01-05; SRE has 0.5 of the 2 people asked for, so that it takes 20 workdays instead of 5',
    ]);
  });

  test('waits for hard predecessors with their kind and lag, and not for soft ones', () => {
    const plan = aPlan()
      .withInitiative('A-1', { ...ranked(300), duration: 5 })
      .withInitiative('A-2', { ...ranked(200), duration: 5 })
      .withInitiative('A-3', { ...ranked(100), duration: 5 })
      .withInitiative('A-4', { ...ranked(50), duration: 5 })
      .withDependency('A-1', 'A-2')
      .withDependency('A-1', 'A-3', 'SS', { lag: 2 })
      .withDependency('A-1', 'A-4', 'FS', { hard: false })
      .build();
    expect(inWords(plan, propose(plan))).toEqual([
      'A-1: 2026-01-05 to 2026-01-09, as early as possible: 2026-01-05',
      'A-2: 2026-01-12 to 2026-01-16, waits for A-1',
      'A-3: 2026-01-07 to 2026-01-13, waits for A-1 SS+2d',
      'A-4: 2026-01-05 to 2026-01-09, as early as possible: 2026-01-05',
    ]);
  });

  test('leaves alone what is pinned, started or set by hand, and counts what it takes', () => {
    const plan = aPlan()
      .withTeam('SRE', { headCount: 1, reserve: 0 })
      .withInitiative('A-1', { ...ranked(1), effort: { SRE: 1 }, start: '2026-01-05', end: '2026-01-09' })
      .withInitiative('A-2', { ...ranked(300), effort: { SRE: 1 } })
      .withInitiative('A-3', {
        ...ranked(2),
        effort: { SRE: 1 },
        start: '2026-01-12',
        end: '2026-01-16',
        stage: 'in-progress',
      })
      .build();
    expect(inWords(plan, propose(plan))).toEqual([
      'A-2: 2026-01-19 to 2026-01-23, SRE is full until 2026-01-16',
      'A-3: 2026-01-12 to 2026-01-16, has started, and stays where it is',
      'A-1: 2026-01-05 to 2026-01-09, stays where it was set by hand',
    ]);
    expect(inWords(plan, propose(plan, { moveSet: true }))).toEqual([
      'A-2: 2026-01-05 to 2026-01-09, as early as possible: 2026-01-05',
      'A-3: 2026-01-12 to 2026-01-16, has started, and stays where it is',
      'A-1: 2026-01-19 to 2026-01-23, SRE is full until 2026-01-16',
    ]);
  });

  test('says by how much a deadline is missed, and starts nothing before its day', () => {
    const plan = aPlan()
      .withInitiative('A-1', {
        ...ranked(300),
        duration: 5,
        schedule: { notBefore: toPlainDate('2026-01-12'), deadline: toPlainDate('2026-01-14') },
      })
      .build();
    expect(inWords(plan, propose(plan))).toEqual([
      'A-1: 2026-01-12 to 2026-01-16, not before 2026-01-12; misses its deadline by 2 workdays',
    ]);
  });

  test('lists what can’t be placed, and why', () => {
    const plan = aPlan()
      .withTeam('SRE', { headCount: 0 })
      .withInitiative('A-1', { ...ranked(300), effort: { SRE: 1 } })
      .withInitiative('A-2', { ...ranked(200), effort: { Identity: null } })
      .withInitiative('A-3', { ...ranked(100), duration: 5 })
      .withInitiative('A-4', { ...ranked(50), duration: 5, schedule: { pinned: true } })
      .withDependency('A-2', 'A-3')
      .build();
    const proposal = propose(plan);
    const words = proposal.rows.map(
      ({ initiative, outcome }) => `${initiative.key}: ${outcomeInWords(outcome, plan, WRITING).join('; ')}`,
    );
    expect(words.toSorted()).toEqual([
      'A-1: not placed: SRE never has room for 1 person-week',
      'A-2: not placed: it lacks an estimate and a duration',
      'A-3: not placed: waits for A-2, which has no dates',
      'A-4: not placed: it is pinned and has no dates',
    ]);
  });

  test('says of what has dates and can’t be placed that it keeps them', () => {
    const plan = aPlan()
      .withInitiative('A-1', ranked(2))
      .withInitiative('A-2', { ...ranked(1), duration: 5, start: '2026-02-02', end: '2026-02-06' })
      .withDependency('A-1', 'A-2')
      .build();
    const row = propose(plan, { moveSet: true }).rows.find(({ initiative }) => initiative.key === 'A-2');
    expect(row && outcomeInWords(row.outcome, plan, { ...WRITING, isDated: true })).toEqual([
      'keeps its dates: waits for A-1, which has no dates',
    ]);
  });

  test('starts on the first workday of the day that is asked for', () => {
    const plan = aPlan()
      .withInitiative('A-1', { ...ranked(1), duration: 1 })
      .build();
    expect(inWords(plan, propose(plan, { from: '2026-02-07' }))).toEqual([
      'A-1: 2026-02-09 to 2026-02-09, as early as possible: 2026-02-09',
    ]);
  });

  test('waits until overdue work is done', () => {
    const plan = aPlan()
      .withTeam('SRE', { headCount: 5, reserve: 0 })
      .withInitiative('A-1', {
        ...ranked(1),
        effort: { SRE: 2 },
        stage: 'in-progress',
        progress: 0.5,
        start: '2025-12-01',
        end: '2025-12-19',
      })
      .withInitiative('A-2', { ...ranked(2), duration: 1 })
      .withDependency('A-1', 'A-2')
      .build();
    expect(inWords(plan, propose(plan))).toContain('A-2: 2026-01-12 to 2026-01-12, waits for A-1');
  });

  test('leaves dates alone that are not whole, and says what they lack', () => {
    const half = { duration: 5, stage: 'planned' } as const;
    const plan = aPlan()
      .withInitiative('A-1', { ...half, start: '2026-02-02' })
      .withInitiative('A-2', { ...half, stage: 'in-progress', end: '2026-02-02', schedule: { setBy: 'proposal' } })
      .withInitiative('A-3', { ...half, start: '2026-02-06', end: '2026-02-02' })
      .build();
    const proposal = propose(plan);
    const words = proposal.rows.map(({ outcome }) => outcomeInWords(outcome, plan, WRITING).join('; '));
    expect(words).toEqual([
      'not placed: it is not moved, and has no end',
      'not placed: it is not moved, and has no start',
      'not placed: it is not moved, and ends before it starts',
    ]);
    expect(proposalMoves(proposal)).toEqual([]);
    expect(proposalMoves(propose(plan, { moveSet: true })).map(({ id }) => id)).toEqual([
      initiativeId('A-1'),
      initiativeId('A-3'),
    ]);
  });

  test('places nothing in the past', () => {
    const plan = aPlan().withInitiative('A-1', { duration: 1 }).build();
    expect(propose(plan, { from: '2020-01-01' })).toMatchObject({ from: TODAY, rows: [{ outcome: { start: TODAY } }] });
  });

  test('places what remains of work that has begun and has no dates', () => {
    const plan = aPlan()
      .withTeam('SRE', { headCount: 1, reserve: 0 })
      .withInitiative('A-1', { effort: { SRE: 4 }, stage: 'in-progress', progress: 0.5 })
      .build();
    expect(propose(plan).rows[0]?.outcome).toMatchObject({ kind: 'placed', workdays: 10 });
  });

  test('takes durations that a file says in whole workdays, one at least', () => {
    const plan = aPlan()
      .withInitiative('A-1', { duration: 0 })
      .withInitiative('A-2', { duration: 2.5 })
      .withInitiative('A-3', { duration: 1e16 })
      .withDependency('A-1', 'A-2')
      .build();
    const dated = afterwards(plan, propose(plan));
    expect(inWords(plan, propose(plan))).toEqual([
      'A-1: 2026-01-05 to 2026-01-05, as early as possible: 2026-01-05',
      'A-2: 2026-01-06 to 2026-01-08, waits for A-1',
      'A-3: not placed: it would end after the five years that are looked at',
    ]);
    expect(findConflicts(dated).conflicts).toEqual([]);
  });

  test('bears the last days of the calendar', () => {
    const plan = aPlan().withInitiative('A-1', { duration: 5 }).build();
    const today = toPlainDate('9999-12-31');
    const order = [...plan.initiatives.values()];
    const sunday = applyChangeSet(plan, weekOf(plan, 7));
    const proposal = proposeDates(sunday, { order, from: today, today, moveSet: false });
    expect(proposal).toMatchObject({ ok: true, value: { until: today, rows: [{ outcome: { kind: 'unplaced' } }] } });
  });

  test('gives up dates that it proposed before and has no room for now', () => {
    const plan = aPlan()
      .withTeam('SRE', { headCount: 0 })
      .withInitiative('A-1', {
        ...ranked(1),
        effort: { SRE: 1 },
        start: '2026-01-12',
        end: '2026-01-16',
        schedule: { setBy: 'proposal' },
      })
      .build();
    expect(proposalMoves(propose(plan))).toMatchObject([{ schedule: { start: null, end: null, precision: 'none' } }]);
  });
});

const TEAMS = ['SRE', 'Identity', 'Compute'];

const arbitraryRow = fc.record({
  efforts: fc.dictionary(fc.constantFrom(...TEAMS), fc.integer({ min: 1, max: 12 }), { maxKeys: 2 }),
  fte: fc.constantFrom(0.5, 1, 2, 3),
  duration: fc.option(fc.integer({ min: 1, max: 40 }), { freq: 4 }),
});
const arbitraryLink = fc.record({
  from: fc.nat(30),
  to: fc.nat(30),
  kind: fc.constantFrom(...DEPENDENCY_KINDS),
  lag: fc.integer({ min: -5, max: 10 }),
});
const arbitraryPlan = fc
  .record({
    rows: fc.array(arbitraryRow, { minLength: 1, maxLength: 25 }),
    links: fc.array(arbitraryLink, { maxLength: 25 }),
    people: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
  })
  .map(({ rows, links, people }) => {
    let builder = aPlan();
    for (const [index, team] of TEAMS.entries()) builder = builder.withTeam(team, { headCount: people[index] ?? 1 });
    for (const [index, { efforts, fte, duration }] of rows.entries()) {
      const effort = Object.fromEntries(
        Object.entries(efforts).map(([team, likely]) => [team, { likely, assignedFte: fte }]),
      );
      builder = builder.withInitiative(`A-${index}`, { ...ranked(100 - index), stage: 'planned', effort, duration });
    }
    const seen = new Set<string>();
    for (const { from, to, kind, lag } of links) {
      const [one, two] = [Math.min(from, to), Math.max(from, to)];
      if (one === two || two >= rows.length || seen.has(`${one} ${two} ${kind}`)) continue;
      seen.add(`${one} ${two} ${kind}`);
      builder = builder.withDependency(`A-${one}`, `A-${two}`, kind, { lag });
    }
    return builder.build();
  });

describe('whatever the plan (seed 7)', () => {
  test('what is proposed breaks no hard rule and exceeds no team’s capacity in any period', () => {
    const law = fc.property(arbitraryPlan, (plan) => {
      const dated = afterwards(plan, propose(plan));
      expect(findConflicts(dated).conflicts).toEqual([]);
      const spans = periodSpansFrom(dated, { fiscalYear: 2026, quarter: 1 }, 20);
      const table = createLoadTable()(dated, { today: TODAY, spans });
      for (const team of TEAMS) {
        for (const index of spans.keys()) {
          const { available, firm } = table.cell(teamId(team), index);
          expect(firm).toBeLessThanOrEqual((available ?? Number.POSITIVE_INFINITY) + 1e-6);
        }
      }
    });
    fc.assert(law, { seed: 7, numRuns: 100 });
  });

  test('a proposal for what was proposed changes nothing', () => {
    const law = fc.property(arbitraryPlan, (plan) => {
      const dated = afterwards(plan, propose(plan));
      expect(proposalMoves(propose(dated))).toEqual([]);
    });
    fc.assert(law, { seed: 7, numRuns: 50 });
  });
});

test('every ranked initiative has its row, in the order given', () => {
  const plan = aPlan()
    .withInitiative('A-1', { ...ranked(1), effort: { SRE: 1 } })
    .withInitiative('A-2', { ...ranked(2), effort: { SRE: 1 } })
    .build();
  const keys = propose(plan).rows.map(({ initiative }: { readonly initiative: Initiative }) => initiative.key);
  expect(keys).toEqual(['A-2', 'A-1']);
});
