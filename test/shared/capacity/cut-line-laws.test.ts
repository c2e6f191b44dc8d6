import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { drawCutLine } from '../../../shared/capacity/cut-line.ts';
import { createCutLine } from '../../../shared/capacity/cut-line-change.ts';
import { continueCutLine } from '../../../shared/capacity/cut-line-continue.ts';
import type { CutLine } from '../../../shared/capacity/cut-line-state.ts';
import { whatItTakes } from '../../../shared/capacity/cut-line-what-it-takes.ts';
import { periodSpan } from '../../../shared/capacity/period-span.ts';
import type { TeamId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { aPlan, teamId } from '../../support/plan-builder.ts';
import { cutOf, factsOf, Q1, Q2, Q3 } from './cut-of.ts';

const TEAMS = ['SRE', 'Web', 'Data'] as const;

const arbitraryItem = fc.record({
  effort: fc.dictionary(fc.constantFrom(...TEAMS, ''), fc.option(fc.integer({ min: 0, max: 6 }), { freq: 12 }), {
    maxKeys: 3,
  }),
  stage: fc.constantFrom('intake', 'candidate', 'planned', 'planned', 'candidate', 'in-progress'),
  isMustDo: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  theme: fc.constantFrom('Reliability', 'Services', 'Free', undefined),
  dates: fc.option(
    fc.constantFrom(
      ['2025-10-01', '2025-12-15'],
      ['2025-12-01', '2026-02-27'],
      ['2026-02-02', '2026-02-27'],
      ['2026-03-02', '2026-05-29'],
      ['2026-07-01', '2026-09-30'],
    ),
    { freq: 4 },
  ),
  committed: fc.constantFrom(null, null, null, null, Q1, Q2),
});

const arbitraryFacts = fc.record({
  items: fc.array(arbitraryItem, { minLength: 1, maxLength: 14 }),
  rooms: fc.tuple(...TEAMS.map(() => fc.option(fc.integer({ min: 0, max: 16 }), { freq: 8 }))),
  shares: fc.tuple(fc.constantFrom(null, 0, 0.25, 0.5), fc.constantFrom(null, 0.25, 1)),
  holdToMix: fc.boolean(),
  today: fc.constantFrom('2025-12-31', '2026-02-11').map(toPlainDate),
});

type Facts = typeof arbitraryFacts extends fc.Arbitrary<infer Value> ? Value : never;

function planOf({ items, rooms, shares }: Facts, more: ReadonlyMap<TeamId, number> = new Map()): Plan {
  const builder = aPlan()
    .withTheme('Reliability', { targetShare: shares[0] })
    .withTheme('Services', { targetShare: shares[1] });
  builder.withTheme('Free');
  for (const [index, team] of TEAMS.entries()) {
    const room = rooms[index] ?? null;
    builder.withTeam(team);
    if (room === null) continue;
    for (const period of [Q1, Q2, Q3]) {
      builder.withTeamPeriod(team, period, { available: room + (more.get(teamId(team)) ?? 0) });
    }
  }
  for (const [index, { effort, stage, isMustDo, theme, dates, committed }] of items.entries()) {
    const key = `A-${index + 1}`;
    builder.withInitiative(key, {
      effort,
      stage,
      ...(isMustDo && { mustDo: { reason: 'contract', note: '' } as const }),
      ...(theme !== undefined && { theme }),
      ...(dates !== null && { start: dates[0] ?? '', end: dates[1] ?? '' }),
    });
    if (committed !== null) builder.withCommitment(key, committed);
  }
  return builder.build();
}

/** Every law over the same plans. */
function holds(seed: number, law: (facts: Facts) => void, numRuns = 150): void {
  fc.assert(fc.property(arbitraryFacts, law), { seed, numRuns });
}

const roomOf = (cut: CutLine, id: TeamId) => cut.teams.find((team) => team.teamId === id)?.room ?? null;

describe('of every cut line', () => {
  test('what fits never takes more than was left by what is always in, of teams and of themes (seed 1)', () => {
    holds(1, (facts) => {
      const cut = cutOf(planOf(facts), facts);
      for (const { room, alwaysIn, taken, left, overBy } of cut.teams) {
        if (room === null) continue;
        expect(taken).toBeLessThanOrEqual(Math.max(room, alwaysIn) + 1e-6);
        expect(left).toBeCloseTo(Math.max(0, room - taken), 9);
        expect(overBy).toBeCloseTo(Math.max(0, alwaysIn - room), 9);
      }
      const sure = cut.rows.filter(({ state }) => state.kind === 'in' && state.why !== 'fits');
      for (const { themeId, limit, taken } of cut.mix) {
        if (!facts.holdToMix || limit === null) continue;
        const always = sure
          .filter(({ initiative }) => initiative.themeId === themeId)
          .flatMap(({ needs }) => needs.filter((need) => roomOf(cut, need.teamId) !== null))
          .reduce((sum, { need }) => sum + need, 0);
        expect(taken).toBeLessThanOrEqual(Math.max(limit, always) + 1e-6);
      }
    });
  });

  test('every item that walks is in exactly when it fits at its turn, and lacks what it says (seed 2)', () => {
    holds(2, (facts) => {
      const cut = cutOf(planOf(facts), facts);
      const left = new Map(cut.teams.map(({ teamId: id, room, alwaysIn }) => [id, (room ?? Infinity) - alwaysIn]));
      const themes = new Map(
        cut.mix.map(({ themeId, limit }) => [themeId, facts.holdToMix ? (limit ?? Infinity) : Infinity]),
      );
      const themeNeed = ({ needs }: CutLine['rows'][number]) =>
        needs.filter((need) => roomOf(cut, need.teamId) !== null).reduce((sum, { need }) => sum + need, 0);
      const take = (row: CutLine['rows'][number], ofTeams: boolean) => {
        for (const { teamId: id, need } of ofTeams ? row.needs : []) left.set(id, (left.get(id) ?? 0) - need);
        const { themeId } = row.initiative;
        if (themeId !== null) themes.set(themeId, (themes.get(themeId) ?? 0) - themeNeed(row));
      };
      for (const row of cut.rows) if (row.state.kind === 'in' && row.state.why !== 'fits') take(row, false);
      for (const row of cut.rows) {
        const { state, needs, initiative } = row;
        const lacking = needs.filter(({ teamId: id, need }) => need > (left.get(id) ?? 0) + 1e-9);
        const { themeId } = initiative;
        const isFull = themeId !== null && themeNeed(row) > Math.max(0, themes.get(themeId) ?? 0) + 1e-9;
        if (state.kind === 'out') {
          expect(state.lacks.map(({ teamId: id }) => id)).toEqual(lacking.map(({ teamId: id }) => id));
          expect(state.overMix !== null).toBe(isFull);
          expect(lacking.length > 0 || isFull).toBe(true);
        } else if (state.kind === 'in' && state.why === 'fits') {
          expect(lacking).toEqual([]);
          expect(isFull).toBe(false);
          take(row, true);
        }
      }
      expect(cut.lineAbove ?? -1).toBe(cut.rows.findIndex(({ state }) => state.kind === 'out'));
    });
  });

  test('with more room of one team, the first row that changes comes in, and never less of the team is taken (seed 3)', () => {
    holds(3, (facts) => {
      const held = { ...facts, holdToMix: false };
      const before = cutOf(planOf(facts), held);
      const after = cutOf(planOf(facts, new Map([[teamId('SRE'), 3]])), held);
      const changed = after.rows.findIndex(({ state }, index) => state.kind !== before.rows[index]?.state.kind);
      if (changed >= 0) {
        expect(before.rows[changed]?.state.kind).toBe('out');
        expect(after.rows[changed]?.state.kind).toBe('in');
      }
      expect(after.teams[0]?.taken).toBeGreaterThanOrEqual((before.teams[0]?.taken ?? 0) - 1e-6);
    });
  });

  test('a continued one has every item, and what was in stays so or is done (seed 4)', () => {
    holds(4, (facts) => {
      const plan = planOf(facts);
      const cuts = [cutOf(plan, facts)];
      for (const period of [Q2, Q3]) {
        const last = cuts.at(-1);
        if (last !== undefined) cuts.push(continueCutLine(last, periodSpan(plan, period)));
      }
      for (const [index, cut] of cuts.entries()) {
        expect(cut.rows.map(({ initiative }) => initiative)).toEqual([...plan.initiatives.values()]);
        for (const { initiative, state } of cut.rows) {
          if (state.kind !== 'in' || initiative.schedule.start !== null) continue;
          for (const later of cuts.slice(index + 1)) {
            expect(later.stateById.get(initiative.id)).toMatchObject({ kind: 'elsewhere', way: 'earlier' });
          }
        }
      }
    });
  });

  test('drawn again after changes, it is what a fresh one is (seed 5)', () => {
    const draw = createCutLine();
    fc.assert(
      fc.property(arbitraryFacts, arbitraryItem, (facts, item) => {
        for (const items of [facts.items, [...facts.items, item], [item, ...facts.items.slice(1)]]) {
          const now = factsOf(planOf({ ...facts, items }), facts);
          expect(draw(now)).toEqual(drawCutLine(now));
        }
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

describe('what it takes', () => {
  test('is enough, and no part of it could be less while the others stay (seed 6)', () => {
    let several = 0;
    holds(
      6,
      (facts) => {
        const asked = { ...facts, today: toPlainDate('2025-12-31'), holdToMix: false };
        const cut = cutOf(planOf(facts), asked);
        for (const { initiative, state } of cut.rows) {
          const answer = whatItTakes(cut, initiative.id);
          expect(answer === null).toBe(state.kind !== 'out');
          if (answer === null) continue;
          const extra = new Map(
            answer.extra.flatMap((one) => (one.kind === 'team' ? [[one.teamId, one.personWeeks] as const] : [])),
          );
          const isInWith = (more: ReadonlyMap<TeamId, number>) =>
            cutOf(planOf(facts, more), asked).stateById.get(initiative.id)?.kind === 'in';
          expect(isInWith(extra)).toBe(true);
          if (extra.size > 1) several += 1;
          for (const [team, most] of extra) {
            const steps = Array.from({ length: 8 }, (_, step) => (most * step) / 8);
            for (const less of [...steps, most - 0.001]) expect(isInWith(new Map(extra).set(team, less))).toBe(false);
          }
          for (const { initiativeId: id, staysIn } of answer.instead) {
            const order = cut.rows.map((row) => row.initiative).filter((one) => one.id !== id);
            const moved = [...plan(cut).initiatives.values()].filter((one) => one.id === id);
            order.splice(order.indexOf(initiative) + 1, 0, ...moved);
            const swapped = drawCutLine({ ...cut.facts, rows: order.map((one) => ({ initiative: one })) });
            expect(swapped.stateById.get(initiative.id)?.kind).toBe('in');
            expect(swapped.stateById.get(id)?.kind === 'in').toBe(staysIn);
          }
        }
      },
      150,
    );
    expect(several).toBeGreaterThan(5);
  });
});

function plan({ facts }: CutLine): Plan {
  return facts.plan;
}
