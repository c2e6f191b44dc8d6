import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { type AddDependencyIntent, addDependency } from '../../../shared/commands/add-dependency.ts';
import { type DependencyPatch, editDependencies } from '../../../shared/commands/edit-dependencies.ts';
import { removeDependencies } from '../../../shared/commands/remove-dependencies.ts';
import { type Predecessor, setPredecessors } from '../../../shared/commands/set-predecessors.ts';
import type { DependencyKind } from '../../../shared/plan/dependency.ts';
import { type DependencyId, type PersonId, toId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { aPlan, initiativeId, personId } from '../../support/plan-builder.ts';
import { afterCommand } from './after-command.ts';

/** PAY-7 waits for PAY-3, and PAY-9 for PAY-7; both hard. */
const PLAN = aPlan()
  .withPerson('Lead, SRE')
  .withInitiative('PAY-3')
  .withInitiative('PAY-7')
  .withInitiative('PAY-9')
  .withInitiative('PAY-11')
  .withDependency('PAY-3', 'PAY-7', 'FS', { status: 'agreed', note: 'Said in March' })
  .withDependency('PAY-7', 'PAY-9')
  .build();

function dependencyId(predecessor: string, successor: string, kind: DependencyKind = 'FS'): DependencyId {
  return toId(`dependency-${predecessor}-${successor}-${kind}`);
}

function added(predecessor: string, successor: string, facts: Partial<AddDependencyIntent> = {}, plan: Plan = PLAN) {
  const ends = { predecessorId: initiativeId(predecessor), successorId: initiativeId(successor) };
  return afterCommand(plan, addDependency, { ...ends, kind: 'FS', lag: 0, hard: true, ...facts });
}

function edited(patch: DependencyPatch, plan: Plan = PLAN, ids = [dependencyId('PAY-3', 'PAY-7')]) {
  return afterCommand(plan, editDependencies, { ids, patch });
}

describe('a dependency that is added', () => {
  test('is open, belongs to nobody and was raised today', () => {
    const { plan, label } = added('PAY-3', 'PAY-11', { kind: 'SS', lag: -2, id: toId('new') });
    expect(label).toBe('Let PAY-11 wait for PAY-3');
    expect(plan.dependencies.get(toId('new'))).toEqual({
      id: 'new',
      predecessorId: initiativeId('PAY-3'),
      successorId: initiativeId('PAY-11'),
      kind: 'SS',
      lag: -2,
      hard: true,
      status: 'open',
      ownerId: null,
      note: '',
      raisedOn: '2026-11-21',
      resolvedOn: null,
    });
  });

  test('is refused on itself, for what is gone, and for the same pair in the same way', () => {
    expect(added('PAY-3', 'PAY-3').refusal).toBe('PAY-3 can’t wait for itself.');
    expect(added('PAY-4', 'PAY-3').refusal).toBe('This initiative is no longer in the plan.');
    expect(added('PAY-3', 'PAY-7').refusal).toBe(
      'PAY-7 waits for PAY-3 (FS) already: name it once, or choose another kind.',
    );
    expect(added('PAY-3', 'PAY-7', { kind: 'FF' }).refusal).toBeNull();
  });

  test.each([[1.5], [10_001], [-10_001], [Number.NaN]])('is refused with a lag of %d', (lag) => {
    expect(added('PAY-3', 'PAY-11', { lag }).refusal).toBe(
      `A lag is a whole number of workdays from -10,000 to 10,000, not ${lag.toLocaleString('en')}.`,
    );
    expect(added('PAY-3', 'PAY-11', { lag: -10_000 }).refusal).toBeNull();
  });

  test('is refused when it is hard and closes a ring, which is spelled out', () => {
    expect(added('PAY-7', 'PAY-3').refusal).toBe(
      'PAY-3 would wait for itself: PAY-7 → PAY-3 → PAY-7. Make it soft, or remove another of these first.',
    );
    expect(added('PAY-9', 'PAY-3').refusal).toContain('PAY-9 → PAY-3 → PAY-7 → PAY-9');
    expect(added('PAY-9', 'PAY-3', { hard: false }).refusal).toBeNull();
  });

  test('may close a ring that a soft one, or a declined or parked initiative, is part of', () => {
    const soft = edited({ hard: false }).plan;
    expect(added('PAY-9', 'PAY-3', {}, soft).refusal).toBeNull();
    const parked = aPlan()
      .withInitiative('A')
      .withInitiative('B', { stage: 'parked', stageReason: 'Later' })
      .withInitiative('C')
      .withDependency('A', 'B')
      .withDependency('B', 'C')
      .build();
    expect(added('C', 'A', {}, parked).refusal).toBeNull();
    expect(added('B', 'A', {}, parked).refusal).toBeNull();
  });
});

describe('dependencies that are changed', () => {
  test('take it all under a label that names them', () => {
    const ids = [dependencyId('PAY-3', 'PAY-7'), dependencyId('PAY-7', 'PAY-9')];
    const both = edited({ ownerId: personId('Lead, SRE') }, PLAN, ids);
    expect(both.label).toBe('Set owner of 2 dependencies');
    expect([...both.plan.dependencies.values()].map(({ ownerId }) => ownerId)).toEqual(
      Array(2).fill(personId('Lead, SRE')),
    );
    expect(edited({ lag: 3 }).label).toBe('Set lag of dependency PAY-3 → PAY-7');
    expect(edited({ kind: 'SS' }).label).toBe('Set kind of dependency PAY-3 → PAY-7');
    expect(edited({ hard: false }).label).toBe('Make dependency PAY-3 → PAY-7 soft');
    expect(edited({ status: 'at-risk' }).label).toBe('Mark dependency PAY-3 → PAY-7 as at risk');
    expect(edited({ note: ' x ' }).label).toBe('Change note of dependency PAY-3 → PAY-7');
    expect(edited({ kind: 'SS', lag: 3 }).label).toBe('Change dependency PAY-3 → PAY-7');
  });

  test('are resolved on the day on which they become so, and on no day once they no longer are', () => {
    const resolved = edited({ status: 'resolved' }).plan;
    const day = (plan: Plan) => plan.dependencies.get(dependencyId('PAY-3', 'PAY-7'))?.resolvedOn;
    expect(day(resolved)).toBe('2026-11-21');
    expect(day(edited({ status: 'open' }, resolved).plan)).toBeNull();
    const before = aPlan()
      .withInitiative('PAY-3')
      .withInitiative('PAY-7')
      .withDependency('PAY-3', 'PAY-7', 'FS', { status: 'resolved', resolvedOn: toPlainDate('2026-10-01') })
      .build();
    expect(day(edited({ status: 'resolved', note: 'Late' }, before).plan)).toBe('2026-10-01');
  });

  test('are refused when one becomes hard and closes a ring, and stay when they were in one before', () => {
    const soft = added('PAY-9', 'PAY-3', { hard: false, id: toId('new') }).plan;
    expect(edited({ hard: true }, soft, [toId('new')]).refusal).toContain('PAY-9 → PAY-3 → PAY-7 → PAY-9');
    const imported = aPlan()
      .withInitiative('A')
      .withInitiative('B')
      .withDependency('A', 'B')
      .withDependency('B', 'A')
      .build();
    expect(edited({ lag: 2 }, imported, [dependencyId('A', 'B')]).refusal).toBeNull();
  });

  test('are refused together with one that is gone, doubled, or given to nobody of the plan', () => {
    expect(edited({ lag: 1 }, PLAN, []).refusal).toBe('No dependency is selected.');
    expect(edited({ lag: 1 }, PLAN, [toId('gone')]).refusal).toBe('This dependency is no longer in the plan.');
    expect(edited({ ownerId: toId<PersonId>('gone') }).refusal).toBe('The owner is no longer in the plan.');
    const doubled = added('PAY-3', 'PAY-7', { kind: 'FF' }).plan;
    const ids = [...doubled.dependencies.keys()];
    expect(edited({ kind: 'SS' }, doubled, ids).refusal).toContain('PAY-7 waits for PAY-3 (SS) already');
  });

  test('are removed one or many at a time', () => {
    const ids = [...PLAN.dependencies.keys()];
    const one = afterCommand(PLAN, removeDependencies, { ids: ids.slice(0, 1) });
    expect([one.label, one.plan.dependencies.size]).toEqual(['Remove dependency PAY-3 → PAY-7', 1]);
    const all = afterCommand(PLAN, removeDependencies, { ids });
    expect([all.label, all.plan.dependencies.size]).toEqual(['Remove 2 dependencies', 0]);
    expect(afterCommand(all.plan, removeDependencies, { ids }).refusal).toBe(
      'This dependency is no longer in the plan.',
    );
  });
});

describe('what an initiative waits for, said at once', () => {
  const HARD_FS = { kind: 'FS', lag: 0, hard: true } as const;

  function set(key: string, predecessors: Readonly<Record<string, Partial<Predecessor>>>, plan: Plan = PLAN) {
    const list = Object.entries(predecessors).map(([name, facts]) => ({
      predecessorId: initiativeId(name),
      ...HARD_FS,
      ...facts,
    }));
    return afterCommand(plan, setPredecessors, { id: initiativeId(key), predecessors: list });
  }

  const waitsOf = (plan: Plan, key: string) =>
    [...plan.dependencies.values()].filter(({ successorId }) => successorId === initiativeId(key));

  test('adds, changes and removes in one change, and keeps what people said of those that stay', () => {
    const { plan, label } = set('PAY-7', { 'PAY-3': { lag: 3 }, 'PAY-11': { hard: false } });
    expect(label).toBe('Set what PAY-7 waits for');
    expect(waitsOf(plan, 'PAY-7')).toMatchObject([
      { id: dependencyId('PAY-3', 'PAY-7'), lag: 3, status: 'agreed', note: 'Said in March', raisedOn: null },
      { predecessorId: initiativeId('PAY-11'), hard: false, status: 'open', note: '', raisedOn: '2026-11-21' },
    ]);
    expect(waitsOf(set('PAY-7', { 'PAY-11': {} }, plan).plan, 'PAY-7')).toMatchObject([{ hard: true }]);
    expect(waitsOf(set('PAY-7', {}, plan).plan, 'PAY-7')).toEqual([]);
  });

  test('is the same dependency still with another kind', () => {
    const { plan } = set('PAY-7', { 'PAY-3': { kind: 'SS' } });
    expect(waitsOf(plan, 'PAY-7')).toMatchObject([
      { id: dependencyId('PAY-3', 'PAY-7'), kind: 'SS', note: 'Said in March' },
    ]);
    const both = afterCommand(PLAN, setPredecessors, {
      id: initiativeId('PAY-7'),
      predecessors: (['SS', 'FS'] as const).map((kind) => ({
        predecessorId: initiativeId('PAY-3'),
        ...HARD_FS,
        kind,
      })),
    });
    expect(waitsOf(both.plan, 'PAY-7')).toMatchObject([
      { kind: 'FS', note: 'Said in March' },
      { kind: 'SS', note: '' },
    ]);
  });

  test('changes nothing when it says what was there', () => {
    expect(set('PAY-7', { 'PAY-3': {} }).plan).toEqual(PLAN);
  });

  test('is refused whole: itself, a ring, twice the same, or gone', () => {
    expect(set('PAY-7', { 'PAY-11': {}, 'PAY-7': {} }).refusal).toBe('PAY-7 can’t wait for itself.');
    expect(set('PAY-3', { 'PAY-9': {} }).refusal).toContain('PAY-9 → PAY-3 → PAY-7 → PAY-9');
    expect(set('PAY-3', { 'PAY-9': {} }).plan).toBe(PLAN);
    expect(set('PAY-4', {}).refusal).toBe('This initiative is no longer in the plan.');
    const twice = [0, 1].map((lag) => ({ predecessorId: initiativeId('PAY-11'), ...HARD_FS, lag }));
    expect(afterCommand(PLAN, setPredecessors, { id: initiativeId('PAY-7'), predecessors: twice }).refusal).toContain(
      'PAY-7 waits for PAY-11 (FS) already',
    );
  });
});
