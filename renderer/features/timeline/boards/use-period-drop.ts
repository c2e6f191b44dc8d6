import { dropOnPeriod, type PeriodDrop, type PeriodTarget } from '../../../../shared/boards/period-drop.ts';
import { moveInitiatives } from '../../../../shared/commands/move-initiatives.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { runMovingWithUndo } from '../../../parts/cascade/run-cascading.ts';
import { listInWords } from '../../../parts/in-words.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import { announce } from '../../../ui/announce.ts';
import { keysInWords } from './names-in-words.ts';

/** So many are named; of the others their number is said. */
const MOST_NAMED = 2;

/**
 * Moves initiatives into a period, or takes their dates away; what waits for them goes along as the plan's settings say.
 * `staying`: those that stand there already, whose dates stay as they are.
 */
export function usePeriodDrop(): (
  ids: readonly InitiativeId[],
  target: PeriodTarget,
  staying: ReadonlySet<InitiativeId>,
) => void {
  const app = useAppState();
  return (ids, target, staying) => {
    const plan = app.session.getState().open?.plan;
    if (plan === undefined) return;
    const going = ids.filter((id) => !staying.has(id));
    if (going.length === 0) {
      announce(target === null ? 'Without dates already' : `In ${target.label} already`);
      return;
    }
    const drop = dropOnPeriod(plan, going, target);
    const refusals = refusalsOf(drop);
    if (drop.moves.length === 0) {
      app.view.getState().showToast({ tone: 'problem', message: `${refusals.join('; ')}.` });
      return;
    }
    const moved = keysInWords(
      plan,
      drop.moves.map(({ id }) => id),
    );
    const deed = target === null ? `Took the dates of ${moved} away` : `Moved ${moved} to ${target.label}`;
    const message = [deed, ...begunWords(plan, drop, target), ...refusals].join('; ');
    const intent = { kind: 'move', setBy: 'hand', moves: drop.moves } as const;
    runMovingWithUndo(app, { command: moveInitiatives, intent, message });
  };
}

/** `SRE-1 is pinned: unpin it before it moves`. */
export function refusalsOf({ stays }: PeriodDrop): readonly string[] {
  const keys = (reason: 'pinned' | 'shipped') =>
    stays.filter((one) => one.reason === reason).map(({ initiative }) => initiative.key);
  const [pinned, shipped] = [keys('pinned'), keys('shipped')];
  return [
    ...(pinned.length === 0
      ? []
      : [`${someOf(pinned)} ${pinned.length === 1 ? 'is pinned: unpin it before it moves' : 'are pinned and stay'}`]),
    ...(shipped.length === 0
      ? []
      : [`${someOf(shipped)} ${shipped.length === 1 ? 'is' : 'are'} shipped: what was done stays where it was`]),
  ];
}

/** A running item whose start moves along is worth a word: most often it is its end that is meant. */
function begunWords({ initiatives }: Plan, { moves }: PeriodDrop, target: PeriodTarget): readonly string[] {
  const keys = moves.flatMap(({ id }) => {
    const initiative = initiatives.get(id);
    return initiative !== undefined && (initiative.stage === 'in-progress' || initiative.progress > 0)
      ? [initiative.key]
      : [];
  });
  if (keys.length === 0 || target === null) return [];
  return [
    `${someOf(keys)} ${keys.length === 1 ? 'has' : 'have'} begun, and ${keys.length === 1 ? 'its start' : 'their starts'} moved too`,
  ];
}

function someOf(keys: readonly string[]): string {
  if (keys.length <= MOST_NAMED + 1) return listInWords(keys);
  return listInWords([...keys.slice(0, MOST_NAMED), `${keys.length - MOST_NAMED} more`]);
}
