import type { CompiledProblem } from './compiled-problem.ts';
import type { Activity, CapacityStep, Precedence, PrecedenceKind, SchedulingProblem } from './scheduling-problem.ts';

const MIRRORED_KINDS: Readonly<Record<PrecedenceKind, PrecedenceKind>> = { FS: 'FS', SS: 'FF', FF: 'SS', SF: 'SF' };

/**
 * The problem with time turned round: workday t becomes −t, so that [start, finish) becomes [−finish, −start), successors
 * become predecessors, and as early as possible there is as late as possible here. Releases and deadlines are left out.
 */
export function mirroredProblem({ problem, activities }: CompiledProblem): SchedulingProblem {
  const { from, to, resources, precedences } = problem;
  return {
    from: -to,
    to: -from,
    activities: problem.activities.map((activity, index) => mirrorActivity(activity, activities[index]?.duration ?? 0)),
    resources: resources.map(({ capacity }) => ({ capacity: capacity && mirrorSteps(capacity, { from, to }) })),
    precedences: precedences.map(mirrorPrecedence),
  };
}

function mirrorActivity(activity: Activity, duration: number): Activity {
  const { fixedStart } = activity;
  return {
    ...activity,
    release: null,
    deadline: null,
    fixedStart: fixedStart === null ? null : -(fixedStart + duration),
  };
}

function mirrorPrecedence({ predecessor, successor, kind, lag }: Precedence): Precedence {
  return { predecessor: successor, successor: predecessor, kind: MIRRORED_KINDS[kind], lag };
}

/** A step held until the next began: turned round it begins there. */
function mirrorSteps(
  steps: readonly CapacityStep[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly CapacityStep[] {
  const first = steps[0]?.from ?? to;
  return [{ from: Math.min(from, first - 1), perWorkday: 0 }, ...steps]
    .map(({ from: start, perWorkday }, index) => ({ start, end: steps[index]?.from ?? to, perWorkday }))
    .filter(({ start, end }) => start < to && end > from)
    .map(({ end, perWorkday }) => ({ from: -Math.min(to, end), perWorkday }))
    .reverse();
}
