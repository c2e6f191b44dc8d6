import { changesTo } from '../changes/change-set-builder.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import type { Place, Placement } from '../plan/placement.ts';
import type { Plan } from '../plan/plan.ts';
import { RANKED_STAGES, STAGE_LABELS } from '../plan/stage.ts';
import { idlePlacements, inSequence } from '../prioritization/placement-sequence.ts';
import { fail, succeed } from '../result.ts';
import type { Command, CommandProblem } from './command.ts';
import { initiativesNamed, nameInitiatives } from './initiatives-named.ts';

export interface PlaceInitiativesIntent {
  /** In the order in which they are to stand, one below the other. */
  readonly ids: readonly InitiativeId[];
  readonly place: Place;
  /** Why; may be empty. */
  readonly reason: string;
}

/**
 * Puts initiatives elsewhere in the decided order: first, last or directly above another. Scores and ranks stay. Placements
 * that bear on the order no more, since their initiatives were placed again, are removed along.
 */
export const placeInitiatives: Command<PlaceInitiativesIntent> = (plan, intent, context) => {
  const found = initiativesNamed(plan, [...new Set(intent.ids)]);
  if (!found.ok) return found;
  const problem = findPlaceProblem(plan, found.value, intent.place);
  if (problem !== null) return fail(problem);
  // Each one first in turn would turn them round.
  const turns = intent.place.kind === 'first' ? found.value.toReversed() : found.value;
  const latest = inSequence(plan.placements.values()).at(-1)?.sequence ?? 0;
  const placed = turns.map(
    (initiative, index): Placement => ({
      id: context.ids.next(),
      initiativeId: initiative.id,
      place: intent.place,
      reason: intent.reason.trim(),
      decidedBy: context.who,
      decidedOn: context.today,
      sequence: latest + index + 1,
    }),
  );
  const changes = changesTo(plan);
  for (const placement of placed) changes.put('placements', placement);
  for (const { id } of idlePlacements([...plan.placements.values(), ...placed])) changes.remove('placements', id);
  return succeed(changes.build(`Place ${nameInitiatives(found.value)} ${placeInWords(plan, intent.place)}`));
};

function findPlaceProblem(plan: Plan, initiatives: readonly Initiative[], place: Place): CommandProblem | null {
  const unranked = initiatives.find(({ stage }) => !RANKED_STAGES.has(stage));
  if (unranked !== undefined) return notRanked(unranked);
  if (place.kind !== 'above') return null;
  const anchor = plan.initiatives.get(place.initiativeId);
  if (anchor === undefined) {
    return { kind: 'not-found', message: 'The initiative to place it above is no longer in the plan.' };
  }
  if (!RANKED_STAGES.has(anchor.stage)) return notRanked(anchor);
  return initiatives.includes(anchor)
    ? { kind: 'not-allowed', message: `${anchor.key} can’t be placed above itself.` }
    : null;
}

function notRanked({ key, stage }: Initiative): CommandProblem {
  return {
    kind: 'not-allowed',
    message: `${key} is ${STAGE_LABELS[stage].toLowerCase()}, so that it has no place in the order.`,
  };
}

function placeInWords({ initiatives }: Plan, place: Place): string {
  return place.kind === 'above' ? `above ${initiatives.get(place.initiativeId)?.key ?? 'another'}` : place.kind;
}
