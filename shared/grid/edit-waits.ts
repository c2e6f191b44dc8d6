// Cells that say what initiatives wait for: many at once, each taken or refused by itself.

import { applyChangeSet } from '../changes/change-set.ts';
import type { ChangeSetBuilder } from '../changes/change-set-builder.ts';
import type { CommandContext } from '../commands/command.ts';
import { draftDependencies } from '../commands/dependency-draft.ts';
import { replacePredecessors } from '../commands/set-predecessors.ts';
import { keysMeantBy, readDependencies } from '../dependencies/dependency-text.ts';
import { keysOf } from '../dependencies/key-index.ts';
import type { Plan } from '../plan/plan.ts';
import { quoteText, splitList } from '../text/read-text.ts';
import type { CellText, RefusedCell } from './edit-cells.ts';

/** Of how many cells the key is told that may be meant. */
const MOST_MEANT = 20;

/**
 * Puts what the cells say into the changes, on top of all that those say of initiatives already: keys that are given and
 * initiatives that are begun at the same time can be named. A cell counts as a whole: with one predecessor refused, none of
 * its others is taken. Answers the refused ones, each with its sentence.
 */
export function editWaits(
  plan: Plan,
  cells: readonly CellText[],
  changes: ChangeSetBuilder,
  context: CommandContext,
): readonly RefusedCell[] {
  if (cells.length === 0) return [];
  const now = applyChangeSet(plan, changes.build(''));
  const draft = draftDependencies(plan, changes);
  const refused: RefusedCell[] = [];
  const isUnknown = unknownTo(now);
  let unknown = 0;
  for (const cell of cells) {
    // The key that is meant takes milliseconds to find: a pasted column of nonsense would take minutes.
    const stranger = unknown < MOST_MEANT ? undefined : splitList(cell.text).find(isUnknown);
    if (stranger !== undefined) {
      refused.push({
        ...cell,
        message: `${quoteText(stranger)} names no initiative of this plan. Write its key, such as ${keysOf(now.initiatives).example}.`,
      });
      continue;
    }
    const { dependencies, problems } = readDependencies(cell.text, { plan: now, successorId: cell.id });
    const [problem] = problems;
    if (problem !== undefined) {
      if (problem.kind === 'unknown-key') unknown += 1;
      refused.push({ ...cell, message: problem.message });
      continue;
    }
    const written = replacePredecessors(draft, { id: cell.id, predecessors: dependencies }, context);
    if (!written.ok) refused.push({ ...cell, message: written.problem.message });
  }
  return refused;
}

/** Whether a part of a cell can be no key of the plan, however it is read. */
function unknownTo({ initiatives }: Plan): (part: string) => boolean {
  let keys: ReadonlySet<string> | null = null;
  return (part) => {
    keys ??= new Set([...initiatives.values()].map(({ key }) => key.toLowerCase()));
    return !keysMeantBy(part).some((text) => keys?.has(text.toLowerCase()));
  };
}
