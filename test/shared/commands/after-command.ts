import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { applyChangeSet } from '../../../shared/changes/change-set.ts';
import type { Command } from '../../../shared/commands/command.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { IdSource } from '../../../shared/ports/id-source.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { initiativeId } from '../../support/plan-builder.ts';

/** What a command makes of a plan: its label and the initiatives afterwards, or why it is refused. */
export function afterCommand<Intent>(
  plan: Plan,
  command: Command<Intent>,
  intent: Intent,
  ids: IdSource = createCountingIds('new'),
) {
  const context = { today: toPlainDate('2026-11-21'), who: 'Lead, Identity', ids };
  const result = command(plan, intent, context);
  const after = result.ok ? applyChangeSet(plan, result.value) : plan;
  return {
    plan: after,
    label: result.ok ? result.value.label : null,
    refusal: result.ok ? null : result.problem.message,
    changed: result.ok ? (result.value.tables.initiatives?.updated.map(([, { key }]) => key) ?? []) : [],
    initiative: (key: string): Initiative => {
      const found = after.initiatives.get(initiativeId(key));
      if (!found) throw new Error(`No initiative ${key}`);
      return found;
    },
  };
}
