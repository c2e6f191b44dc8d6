import { describe, expect, test } from 'vitest';
import { readJournal } from '../../../../../renderer/features/timeline/compare/read-journal.ts';
import { createAppState } from '../../../../../renderer/state/app-state.ts';
import { planBefore } from '../../../../../shared/changes/earlier-plan.ts';
import { addTeam } from '../../../../../shared/commands/add-team.ts';
import { fail } from '../../../../../shared/result.ts';
import { createTestPorts } from '../../../../support/app-ports.ts';
import { createMemoryPlanStore } from '../../../../support/memory-plan-store.ts';
import { aPlan } from '../../../../support/plan-builder.ts';

async function opened(store = createMemoryPlanStore()) {
  const state = createAppState(createTestPorts({ store }));
  const begun = aPlan().build();
  const created = await state.planList.getState().importAsPlan(begun, 'Begin');
  if (!created.ok) throw new Error(created.problem.message);
  await state.session.getState().openPlan(created.value);
  return { state, begun };
}

describe('the journal of the open plan', () => {
  test('is read once all that was done is written, and leads back', async () => {
    const { state, begun } = await opened();
    state.session.getState().run(addTeam, { name: 'SRE' });
    const read = await readJournal(state);
    if (!read.ok) throw new Error(read.problem.message);
    const { plan, entries } = read.value;
    expect(entries.map(({ changes }) => changes.label)).toEqual(['Begin', 'Add team “SRE”']);
    expect(plan).toBe(state.session.getState().open?.plan);
    expect(planBefore(plan, entries, 2).teams).toEqual(begun.teams);
  });

  test('is refused in words where it can’t be read', async () => {
    const store = createMemoryPlanStore();
    const { state } = await opened({
      ...store,
      entriesAfter: async () => fail({ kind: 'failed', message: 'The store is gone.' }),
    });
    expect(await readJournal(state)).toMatchObject({ ok: false, problem: { message: 'The store is gone.' } });
  });

  test('is refused where no plan is open', async () => {
    const { state } = await opened();
    state.session.getState().closePlan();
    expect(await readJournal(state)).toEqual({ ok: false, problem: { message: 'No plan is open.' } });
  });

  test('that says less than the plan is not taken for its journal', async () => {
    const store = createMemoryPlanStore();
    const { state } = await opened({
      ...store,
      entriesAfter: async (id, sequence) => {
        const all = await store.entriesAfter(id, sequence);
        return all.ok ? { ok: true, value: all.value.slice(0, -1) } : all;
      },
    });
    expect(await readJournal(state)).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('being changed') },
    });
  });
});
