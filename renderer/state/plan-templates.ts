// What a new plan can begin as. Those with content are loaded when they are wanted: most windows never show them.

import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { CommandProblem } from '../../shared/commands/command.ts';
import { readName } from '../../shared/commands/read-name.ts';
import { keyPrefixFrom } from '../../shared/plan/initiative-key.ts';
import { newPlan, type Plan, settingsOf } from '../../shared/plan/plan.ts';
import type { IdSource } from '../../shared/ports/id-source.ts';
import { type Result, succeed } from '../../shared/result.ts';

export const PLAN_TEMPLATE_IDS = ['empty', 'platform-quarter', 'sample'] as const;
export type PlanTemplateId = (typeof PLAN_TEMPLATE_IDS)[number];

/** The label is what the plan's journal begins with. */
export interface MadePlan {
  readonly plan: Plan;
  readonly label: string;
}

/** A new plan under the name that was typed. Only the sample has a name of its own, for when none was. */
export async function makePlanFrom(
  template: PlanTemplateId,
  typed: string,
  { today, ids }: { readonly today: PlainDate; readonly ids: IdSource },
): Promise<Result<MadePlan, CommandProblem>> {
  if (template === 'sample') {
    const { samplePlan } = await import('../../shared/sample/sample-plan.ts');
    const sample = samplePlan({ today, ids });
    if (typed.trim() === '') return succeed({ plan: sample, label: 'Create the sample plan' });
    const name = readName('A plan', typed);
    return name.ok ? succeed({ plan: named(sample, name.value), label: 'Create the sample plan' }) : name;
  }
  const name = readName('A plan', typed);
  if (!name.ok) return name;
  const facts = { name: name.value, keyPrefix: keyPrefixFrom(name.value) };
  const label = `Create plan “${name.value}”`;
  if (template === 'empty') return succeed({ plan: newPlan({ id: ids.next(), ...facts }), label });
  const { platformQuarter } = await import('../../shared/sample/platform-quarter.ts');
  return succeed({ plan: platformQuarter({ ...facts, today, ids }), label });
}

function named(plan: Plan, name: string): Plan {
  const settings = { ...settingsOf(plan), name };
  return { ...plan, settings: new Map([[settings.id, settings]]) };
}
