import { describe, expect, test } from 'vitest';
import { commitInitiatives } from '../../../shared/commands/commit-initiatives.ts';
import { deleteInitiatives } from '../../../shared/commands/delete-initiatives.ts';
import { duplicateInitiatives } from '../../../shared/commands/duplicate-initiatives.ts';
import type { CommitmentKind } from '../../../shared/plan/commitment.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';
import { afterCommand } from './after-command.ts';

const Q4 = { fiscalYear: 2_026, quarter: 4 } as const;
const Q1 = { fiscalYear: 2_027, quarter: 1 } as const;
const PLAN = aPlan()
  .withInitiative('A')
  .withInitiative('B')
  .withInitiative('C', { stage: 'parked', stageReason: 'Later' })
  .withCommitment('A', Q4, 'stretch')
  .withCommitment('A', Q1)
  .build();

function promise(keys: string, kind: CommitmentKind | null, { period = Q4, plan = PLAN } = {}) {
  const ids = createCountingIds('promise');
  return afterCommand(plan, commitInitiatives, { ids: [...keys].map(initiativeId), period, kind }, ids);
}

const promised = (plan: Plan) =>
  [...plan.commitments.values()].map(({ initiativeId: id, period, kind, madeBy }) => {
    return `${plan.initiatives.get(id)?.key} ${period.quarter} ${kind} ${madeBy}`.trim();
  });

describe('a commitment', () => {
  test('is made of several initiatives for a period, with who made it and when', () => {
    const { plan, label } = promise('AB', 'committed');
    expect(label).toBe('Commit 2 initiatives for 2026 Q4');
    expect(promised(plan)).toEqual(['A 4 committed Lead, Identity', 'A 1 committed', 'B 4 committed Lead, Identity']);
    expect([...plan.commitments.values()].at(-1)).toMatchObject({ madeOn: '2026-11-21' });
    expect(promise('B', 'stretch').label).toBe('Take B as stretch for 2026 Q4');
  });

  test('that was made in that way already stays as it was made', () => {
    expect(promise('A', 'stretch').plan).toEqual(PLAN);
    expect(promised(promise('A', 'committed').plan)).toEqual(['A 4 committed Lead, Identity', 'A 1 committed']);
  });

  test('is taken back for one period only', () => {
    const { plan, label } = promise('AB', null);
    expect(label).toBe('Take back the promise of 2 initiatives for 2026 Q4');
    expect(promised(plan)).toEqual(['A 1 committed']);
  });

  test('is refused of what is parked or gone, and for a period beyond the calendar', () => {
    expect(promise('AC', 'committed').refusal).toBe(
      'C is parked: it goes back to candidate before it can be promised for 2026 Q4.',
    );
    expect(promise('C', null).refusal).toBeNull();
    expect(promise('D', 'committed').refusal).toBe('This initiative is no longer in the plan.');
    expect(promise('', 'committed').refusal).toBe('No initiative is selected.');
    const beyond = { ids: [initiativeId('A')], period: { fiscalYear: 10_000, quarter: 1 }, kind: 'committed' } as const;
    expect(afterCommand(PLAN, commitInitiatives, beyond).refusal).toBe('A period lies in the years 1 to 9999.');
  });

  test('goes with its initiative, and is not made of a copy', () => {
    expect(promised(afterCommand(PLAN, deleteInitiatives, { ids: [initiativeId('A')] }).plan)).toEqual([]);
    const copied = afterCommand(PLAN, duplicateInitiatives, { ids: [initiativeId('A')] });
    expect(copied.plan.initiatives.size).toBe(4);
    expect(copied.plan.commitments).toBe(PLAN.commitments);
  });
});
