import { type Plan, settingsOf } from '../plan/plan.ts';
import type { PlanSettings } from '../plan/settings.ts';

interface Remembered<Value> {
  readonly initiatives: Plan['initiatives'];
  readonly settings: PlanSettings;
  readonly value: Value;
}

/**
 * The computation with a memory: the answer for a plan is the same object until its initiatives, dependencies or settings
 * change. For computations that look at nothing else; `before` is the last answer for the same dependencies.
 */
export function rememberByTables<Value>(compute: (plan: Plan, before: Value | null) => Value): (plan: Plan) => Value {
  const remembered = new WeakMap<Plan['dependencies'], Remembered<Value>>();
  return (plan) => {
    const { initiatives, dependencies } = plan;
    const settings = settingsOf(plan);
    const known = remembered.get(dependencies);
    if (known?.initiatives === initiatives && known.settings === settings) return known.value;
    const value = compute(plan, known?.value ?? null);
    remembered.set(dependencies, { initiatives, settings, value });
    return value;
  };
}
