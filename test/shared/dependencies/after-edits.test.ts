import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayToPlainDate, plainDateToDay, toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { cascadeOf } from '../../../shared/dependencies/cascade.ts';
import { dependencyGraphOf } from '../../../shared/dependencies/dependency-graph.ts';
import { findConflicts } from '../../../shared/dependencies/find-conflicts.ts';
import { moveSuccessors } from '../../../shared/dependencies/move-successors.ts';
import { DEPENDENCY_KINDS } from '../../../shared/plan/dependency.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';

const FIRST = plainDateToDay(toPlainDate('2026-01-05'));
const COUNT = 12;

const arbitraryLink = fc.record({
  from: fc.nat({ max: COUNT - 1 }),
  to: fc.nat({ max: COUNT - 1 }),
  kind: fc.constantFrom(...DEPENDENCY_KINDS),
  lag: fc.integer({ min: -3, max: 5 }),
  hard: fc.boolean(),
});
const arbitraryPlace = fc.record({ day: fc.nat({ max: 60 }), length: fc.nat({ max: 20 }) });
type Place = typeof arbitraryPlace extends fc.Arbitrary<infer Value> ? Value : never;
const arbitraryEdit = fc.record({
  at: fc.nat({ max: COUNT - 1 }),
  place: arbitraryPlace,
  deed: fc.constantFrom('move', 'move', 'move', 'park', 'pin', 'undate', 'rename'),
});
type Edit = typeof arbitraryEdit extends fc.Arbitrary<infer Value> ? Value : never;
const arbitraryStory = fc.record({
  places: fc.array(arbitraryPlace, { minLength: COUNT, maxLength: COUNT }),
  links: fc.uniqueArray(arbitraryLink, {
    minLength: 6,
    maxLength: 24,
    selector: ({ from, to, kind }) => `${from} ${to} ${kind}`,
  }),
  edits: fc.array(arbitraryEdit, { minLength: 1, maxLength: 6 }),
});

/** `N0` to `N11`, with rings among their dependencies now and then. */
function planOf({ places, links }: { readonly places: readonly Place[]; readonly links: readonly Link[] }): Plan {
  const builder = aPlan();
  for (const [index, place] of places.entries()) builder.withInitiative(`N${index}`, datesOf(place));
  for (const { from, to, kind, lag, hard } of links) {
    if (from !== to) builder.withDependency(`N${from}`, `N${to}`, kind, { lag, hard });
  }
  return builder.build();
}
type Link = typeof arbitraryLink extends fc.Arbitrary<infer Value> ? Value : never;

function datesOf({ day, length }: Place) {
  return { start: dayToPlainDate(FIRST + day), end: dayToPlainDate(FIRST + day + length) };
}

function edited(plan: Plan, { at, place, deed }: Edit): Plan {
  const initiative = plan.initiatives.get(initiativeId(`N${at}`));
  if (initiative === undefined) throw new Error(`There is no N${at}`);
  const { schedule } = initiative;
  const after: Initiative = {
    move: { ...initiative, schedule: { ...schedule, ...datesOf(place), precision: 'day' as const } },
    park: { ...initiative, stage: initiative.stage === 'parked' ? ('planned' as const) : ('parked' as const) },
    pin: { ...initiative, schedule: { ...schedule, pinned: !schedule.pinned } },
    undate: { ...initiative, schedule: { ...schedule, start: null, end: null, precision: 'none' as const } },
    rename: { ...initiative, title: `${initiative.title}!` },
  }[deed];
  return { ...plan, initiatives: new Map(plan.initiatives).set(initiative.id, after) };
}

/** The same plan, of which nothing is remembered. */
function forgotten(plan: Plan): Plan {
  return { ...plan, dependencies: new Map(plan.dependencies) };
}

test('after every edit the conflicts are those of the plan as if it were looked at for the first time (seed 41)', () => {
  let found = 0;
  const property = fc.property(arbitraryStory, ({ edits, ...facts }) => {
    let plan = planOf(facts);
    findConflicts(plan);
    for (const edit of edits) {
      plan = edited(plan, edit);
      const { conflicts, hints } = findConflicts(plan);
      const anew = findConflicts(forgotten(plan));
      found += conflicts.length;
      expect(conflicts).toEqual(anew.conflicts);
      expect(hints).toEqual(anew.hints);
      expect(dependencyGraphOf(plan)).toEqual(dependencyGraphOf(forgotten(plan)));
    }
  });
  fc.assert(property, { seed: 41, numRuns: 300 });
  expect(found).toBeGreaterThan(1_000);
});

test('what an edit leaves alone is the same object as before', () => {
  const plan = planOf({
    places: Array.from({ length: COUNT }, (_, day) => ({ day, length: 5 })),
    links: [
      { from: 0, to: 1, kind: 'FS', lag: 0, hard: true },
      { from: 2, to: 3, kind: 'FS', lag: 0, hard: true },
    ],
  });
  const before = findConflicts(plan).conflicts;
  const moved = edited(plan, { at: 0, place: { day: 3, length: 9 }, deed: 'move' });
  const after = findConflicts(moved).conflicts;
  expect(before.map(({ predecessor }) => predecessor.key)).toEqual(['N0', 'N2']);
  expect(after.find(({ predecessor }) => predecessor.key === 'N2')).toBe(before[1]);
  expect(after.find(({ predecessor }) => predecessor.key === 'N0')).not.toBe(before[0]);
  expect(findConflicts(edited(moved, { at: 7, place: { day: 3, length: 9 }, deed: 'move' })).conflicts).toBe(after);
});

test('a cascade that looks only at what waits is that of the whole plan (seed 43)', () => {
  let moves = 0;
  const property = fc.property(arbitraryStory, ({ edits, ...facts }) => {
    const plan = planOf(facts);
    let after = plan;
    for (const edit of edits.filter(({ deed }) => deed === 'move' || deed === 'pin' || deed === 'undate'))
      after = edited(after, edit);
    const placedFrom = new Map<Initiative['id'], Initiative>();
    for (const before of plan.initiatives.values()) {
      const now = after.initiatives.get(before.id);
      if (now !== undefined && JSON.stringify(now.schedule) !== JSON.stringify(before.schedule))
        placedFrom.set(before.id, before);
    }
    const near = moveSuccessors(after, { placedFrom });
    expect(near).toEqual(moveSuccessors(after, { placedFrom, isAsked: () => false }));
    moves += cascadeOf(plan, after).moves.length;
  });
  fc.assert(property, { seed: 43, numRuns: 400 });
  expect(moves).toBeGreaterThan(50);
});
