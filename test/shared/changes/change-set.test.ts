import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyChangeSet,
  type ChangeSet,
  countRecords,
  invertChangeSet,
  isEmptyChangeSet,
  squashChangeSets,
} from '../../../shared/changes/change-set.ts';
import { changesTo } from '../../../shared/changes/change-set-builder.ts';
import { sameContent } from '../../../shared/changes/same-content.ts';
import { type PersonId, type PlanId, toId } from '../../../shared/plan/ids.ts';
import { newPlan, type Plan } from '../../../shared/plan/plan.ts';

const START: Plan = newPlan({ id: toId<PlanId>('p'), name: 'Plan', keyPrefix: 'P' });

/** Puts people under the ids 0-4 with the given names; null removes. */
function edit(plan: Plan, people: readonly (readonly [number, string | null])[]): ChangeSet {
  const changes = changesTo(plan);
  for (const [number, name] of people) {
    const id = toId<PersonId>(`person-${number}`);
    if (name === null) changes.remove('people', id);
    else changes.put('people', { id, name });
  }
  return changes.build('Edit');
}

const edits = fc.array(
  fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.option(fc.constantFrom('A', 'B', 'C'), { nil: null })), {
    maxLength: 4,
  }),
  { maxLength: 8 },
);

function names(plan: Plan): readonly (readonly [string, string])[] {
  return [...plan.people.values()].map((person) => [person.id, person.name] as const).sort();
}

describe('a change set', () => {
  test('adds, updates and removes records, and leaves other tables as the same objects', () => {
    const added = applyChangeSet(
      START,
      edit(START, [
        [0, 'A'],
        [1, 'B'],
      ]),
    );
    const changed = applyChangeSet(
      added,
      edit(added, [
        [0, 'C'],
        [1, null],
      ]),
    );
    expect(names(changed)).toEqual([['person-0', 'C']]);
    expect(changed.initiatives).toBe(START.initiatives);
    expect(names(START)).toEqual([]);
  });

  test('is empty when a record is put in place of an equal one', () => {
    const plan = applyChangeSet(START, edit(START, [[0, 'A']]));
    expect(isEmptyChangeSet(edit(plan, [[0, 'A']]))).toBe(true);
    expect(
      countRecords(
        edit(plan, [
          [0, 'B'],
          [1, 'B'],
        ]),
      ),
    ).toBe(2);
  });

  test('refuses to add what is there, and to update or remove what is not', () => {
    const add = edit(START, [[0, 'A']]);
    const plan = applyChangeSet(START, add);
    expect(() => applyChangeSet(plan, add)).toThrow('“Edit” adds people person-0, which is there');
    expect(() => applyChangeSet(START, invertChangeSet(add))).toThrow('removes people person-0, which is not there');
    expect(() => applyChangeSet(START, edit(plan, [[0, 'B']]))).toThrow('updates people person-0, which is not there');
  });

  test('is undone exactly by its inverse, and the inverse of the inverse is itself (seed 11)', () => {
    fc.assert(
      fc.property(edits, (all) => {
        let plan = START;
        for (const one of all) {
          const changes = edit(plan, one);
          const after = applyChangeSet(plan, changes);
          expect(names(applyChangeSet(after, invertChangeSet(changes)))).toEqual(names(plan));
          expect(invertChangeSet(invertChangeSet(changes))).toEqual(changes);
          plan = after;
        }
      }),
      { seed: 11 },
    );
  });

  test('squashed from many does what they do one after the other, and undoes it (seed 12)', () => {
    fc.assert(
      fc.property(edits, (all) => {
        let plan = START;
        const sets: ChangeSet[] = [];
        for (const one of all) {
          const changes = edit(plan, one);
          sets.push(changes);
          plan = applyChangeSet(plan, changes);
        }
        const squashed = squashChangeSets('All', sets);
        expect(names(applyChangeSet(START, squashed))).toEqual(names(plan));
        expect(names(applyChangeSet(plan, invertChangeSet(squashed)))).toEqual(names(START));
      }),
      { seed: 12 },
    );
  });

  test('squashed from adding and removing the same record is empty', () => {
    const add = edit(START, [[0, 'A']]);
    expect(isEmptyChangeSet(squashChangeSets('Both', [add, invertChangeSet(add)]))).toBe(true);
  });
});

describe('content', () => {
  test('is the same whatever the order of keys, and differs in any value', () => {
    expect(sameContent({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
    expect(sameContent({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(sameContent([1, 2], [2, 1])).toBe(false);
    expect(sameContent({ 0: 1 }, [1])).toBe(false);
    expect(sameContent(Number.NaN, Number.NaN)).toBe(true);
  });
});
