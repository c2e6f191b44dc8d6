import { describe, expect, test } from 'vitest';
import { deleteInitiatives } from '../../../shared/commands/delete-initiatives.ts';
import { duplicateInitiatives } from '../../../shared/commands/duplicate-initiatives.ts';
import { editPlacement } from '../../../shared/commands/edit-placement.ts';
import { placeInitiatives } from '../../../shared/commands/place-initiatives.ts';
import { removePlacements } from '../../../shared/commands/remove-placements.ts';
import { type PlacementId, toId } from '../../../shared/plan/ids.ts';
import type { Place } from '../../../shared/plan/placement.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { decidedOrder } from '../../../shared/prioritization/decided-order.ts';
import { rankPlan } from '../../../shared/prioritization/ranking.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { aPlan, initiativeId, placementId } from '../../support/plan-builder.ts';
import { afterCommand } from './after-command.ts';

/** A to E in the order of their scores, F without one, and G, which has shipped. */
function begun() {
  const builder = aPlan();
  for (const [index, key] of ['A', 'B', 'C', 'D', 'E'].entries()) {
    builder.withInitiative(key, { rice: { reach: 9 - index, impact: 1, confidence: 1, effort: 1 } });
  }
  return builder.withInitiative('F').withInitiative('G', { stage: 'shipped' });
}

const PLAN = begun().build();

function place(plan: Plan, keys: string, where: 'first' | 'last' | string, reason = '') {
  const target: Place =
    where === 'first' || where === 'last' ? { kind: where } : { kind: 'above', initiativeId: initiativeId(where) };
  const ids = createCountingIds(`new-${plan.placements.size}`);
  return afterCommand(plan, placeInitiatives, { ids: [...keys].map(initiativeId), place: target, reason }, ids);
}

function back(plan: Plan, keys: string) {
  return afterCommand(plan, removePlacements, { ids: [...keys].map(initiativeId) });
}

function order(plan: Plan): string {
  return decidedOrder(rankPlan(plan), plan)
    .rows.map(({ initiative }) => initiative.key)
    .join('');
}

function held(plan: Plan): readonly string[] {
  return [...plan.placements.values()].map(({ initiativeId: id, place: { kind }, sequence }) => {
    return `${plan.initiatives.get(id)?.key} ${kind} ${sequence}`;
  });
}

describe('an initiative that is placed', () => {
  test('stands first, last or above another, with who, when and why, and keeps its score', () => {
    const first = place(PLAN, 'C', 'first', ' The regulator waits ');
    expect(first.label).toBe('Place C first');
    expect(order(first.plan)).toBe('CABDEF');
    expect([...first.plan.placements.values()]).toEqual([
      {
        id: 'new-0-1',
        initiativeId: initiativeId('C'),
        place: { kind: 'first' },
        reason: 'The regulator waits',
        decidedBy: 'Lead, Identity',
        decidedOn: '2026-11-21',
        sequence: 1,
      },
    ]);
    expect(order(place(PLAN, 'A', 'last').plan)).toBe('BCDEFA');
    expect(place(PLAN, 'A', 'last').label).toBe('Place A last');
    expect(order(place(PLAN, 'F', 'B').plan)).toBe('AFBCDE');
    expect(place(PLAN, 'F', 'B').label).toBe('Place F above B');
    expect(first.plan.initiatives).toBe(PLAN.initiatives);
  });

  test('comes with others, which keep their order', () => {
    expect(order(place(PLAN, 'DBE', 'first').plan)).toBe('DBEACF');
    expect(order(place(PLAN, 'DBE', 'last').plan)).toBe('ACFDBE');
    expect(order(place(PLAN, 'EBD', 'A').plan)).toBe('EBDACF');
    expect(place(PLAN, 'EBD', 'A').label).toBe('Place 3 initiatives above A');
    expect(held(place(PLAN, 'EE', 'first').plan)).toEqual(['E first 1']);
  });

  test('comes after every placement before it', () => {
    const plan = begun().withPlacement('A', 'last').withPlacement('B', 'last').build();
    expect(held(place(plan, 'C', 'first').plan)).toEqual(['A last 1', 'B last 2', 'C first 3']);
  });

  test('forgets where it was placed before', () => {
    const plan = place(begun().withPlacement('C', 'last').build(), 'C', 'first').plan;
    expect(held(plan)).toEqual(['C first 2']);
    expect(order(plan)).toBe('CABDEF');
  });

  test('keeps an older placement that another one still rests on', () => {
    const twice = begun().withPlacement('C', 'first').withPlacement('E', { above: 'C' }).build();
    const plan = place(twice, 'C', 'last').plan;
    expect(held(plan)).toEqual(['C first 1', 'E above 2', 'C last 3']);
    expect(order(plan)).toBe('EABDFC');
    expect(held(place(plan, 'E', 'last').plan)).toEqual(['C last 3', 'E last 4']);
  });

  test('is ranked, and above another that is', () => {
    expect(place(PLAN, 'G', 'first').refusal).toBe('G is shipped, so that it has no place in the order.');
    expect(place(PLAN, 'A', 'G').refusal).toBe('G is shipped, so that it has no place in the order.');
    expect(place(PLAN, 'A', 'A').refusal).toBe('A can’t be placed above itself.');
    expect(place(PLAN, 'BA', 'A').refusal).toBe('A can’t be placed above itself.');
    expect(place(PLAN, 'A', 'Z').refusal).toBe('The initiative to place it above is no longer in the plan.');
    expect(place(PLAN, 'Z', 'first').refusal).toBe('This initiative is no longer in the plan.');
    expect(place(PLAN, '', 'first').refusal).toBe('No initiative is selected.');
  });
});

describe('an initiative that goes back to its score', () => {
  test('loses its placements, while those above it stay above it', () => {
    const plan = begun().withPlacement('C', 'first').withPlacement('E', { above: 'C' }).build();
    const some = back(plan, 'CD');
    expect(some.label).toBe('Order 2 initiatives by score');
    expect(held(some.plan)).toEqual(['E above 2']);
    expect(order(some.plan)).toBe('ABECDF');
    expect(back(plan, 'D').label).toBe('Order D by score');
    expect(back(plan, 'D').plan).toEqual(plan);
  });

  test('takes along what bore on the order through it alone', () => {
    const plan = begun()
      .withPlacement('C', 'first')
      .withPlacement('E', { above: 'C' })
      .withPlacement('C', 'last')
      .build();
    expect(held(back(plan, 'E').plan)).toEqual(['C last 3']);
  });

  test('goes with all the others', () => {
    const plan = begun().withPlacement('C', 'first').withPlacement('E', { above: 'C' }).build();
    const all = afterCommand(plan, removePlacements, { ids: null });
    expect(all.label).toBe('Order everything by score');
    expect(all.plan).toEqual(PLAN);
  });
});

describe('a placement', () => {
  const plan = begun()
    .withPlacement('C', 'first', { decidedBy: 'Lead, SRE' })
    .withPlacement('E', { above: 'C' })
    .build();

  test('takes another reason', () => {
    const edited = afterCommand(plan, editPlacement, { id: placementId(1), reason: ' Promised ' });
    expect(edited.label).toBe('Say why C was placed');
    expect(edited.plan.placements.get(placementId(1))).toMatchObject({ reason: 'Promised', decidedBy: 'Lead, SRE' });
    expect(afterCommand(plan, editPlacement, { id: toId<PlacementId>('gone'), reason: '' }).refusal).toBe(
      'This placement is no longer in the plan.',
    );
  });

  test('goes with its initiative, and stays when the one below it goes', () => {
    const { plan: after } = afterCommand(plan, deleteInitiatives, { ids: [initiativeId('C')] });
    expect(held(after)).toEqual(['E above 2']);
    expect(decidedOrder(rankPlan(after), after).dropped.map(({ problem }) => problem)).toEqual([
      'E was placed above an initiative that is no longer in the plan.',
    ]);
  });

  test('is not of a copy', () => {
    const { plan: after } = afterCommand(plan, duplicateInitiatives, { ids: [initiativeId('C')] });
    expect(after.placements).toBe(plan.placements);
  });
});
