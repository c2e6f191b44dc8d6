// What it would mean that one bar waits for another.

import { addDependency } from '../../../../shared/commands/add-dependency.ts';
import type { CommandContext } from '../../../../shared/commands/command.ts';
import { missedBy } from '../../../../shared/dependencies/link-changes.ts';
import { type DependencyId, type InitiativeId, toId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { planAxisOf } from '../../../../shared/plan/plan-axis.ts';
import { formatNumber } from '../../../ui/fields/format-value.ts';

export interface LinkEnds {
  readonly fromId: InitiativeId;
  readonly toId: InitiativeId;
}

export interface LinkCheck {
  /** `DX-5 waits for SRE-4 · 6 d too early`, or why it can't, such as a ring. */
  readonly words: string;
  readonly isRefused: boolean;
  /** By how many workdays the dates would miss it. */
  readonly missedBy: number;
}

/** What is made when one bar is linked to another: the successor waits for the finish. */
export function linkIntent({ fromId, toId: successorId }: LinkEnds) {
  return { predecessorId: fromId, successorId, kind: 'FS', lag: 0, hard: true } as const;
}

/** Tries a link out: refused as the command refuses it; otherwise with what the dates say to it. */
export function checkLink(plan: Plan, ends: LinkEnds, context: CommandContext): LinkCheck {
  const intent = linkIntent(ends);
  const done = addDependency(plan, { ...intent, id: toId<DependencyId>('tried-out') }, context);
  if (!done.ok) return { words: done.problem.message, isRefused: true, missedBy: 0 };
  const predecessor = plan.initiatives.get(ends.fromId);
  const successor = plan.initiatives.get(ends.toId);
  if (predecessor === undefined || successor === undefined) return { words: '', isRefused: true, missedBy: 0 };
  const missed = missedBy(intent, { predecessor, successor, axis: planAxisOf(plan) });
  const late = missed > 0 ? ` · ${formatNumber(missed)} d too early` : '';
  return { words: `${successor.key} waits for ${predecessor.key}${late}`, isRefused: false, missedBy: missed };
}
