import { settingsOf } from '../../shared/plan/plan.ts';
import type { PlanStore } from '../../shared/ports/plan-store.ts';
import type { Windows } from '../../shared/ports/windows.ts';

/** A store that tells the other windows of everything that is written to it. */
export function createAnnouncedStore(store: PlanStore, windows: Windows): PlanStore {
  return {
    ...store,
    appendEntry: async (entry, planAfter) => {
      const written = await store.appendEntry(entry, planAfter);
      if (written.ok) windows.tell({ kind: 'entry-written', entry, summary: written.value });
      return written;
    },
    createPlan: async (plan, entry) => {
      const written = await store.createPlan(plan, entry);
      if (written.ok) windows.tell({ kind: 'plan-put', id: written.value.id });
      return written;
    },
    putPlan: async (stored, options) => {
      const written = await store.putPlan(stored, options);
      if (written.ok) windows.tell({ kind: 'plan-put', id: settingsOf(stored.plan).id });
      return written;
    },
    removePlan: async (id, at) => {
      const removed = await store.removePlan(id, at);
      if (removed.ok) windows.tell({ kind: 'plan-removed', id });
      return removed;
    },
    restorePlan: async (id) => {
      const restored = await store.restorePlan(id);
      if (restored.ok) windows.tell({ kind: 'plan-restored', id });
      return restored;
    },
  };
}
