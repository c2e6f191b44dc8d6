import type { Progress } from '../ports/progress.ts';
import type { Random } from '../ports/random.ts';
import { fail, type Result } from '../result.ts';
import { type CompiledProblem, compileProblem } from './compiled-problem.ts';
import { criticalPathBound, latestFinishes } from './critical-path.ts';
import { crossOrders, mutateOrder } from './cross-orders.ts';
import { orderBy } from './order-by.ts';
import { isBetter, type OrderTrials, type TriedOrder, tryOrders } from './order-trials.ts';
import { sampleOrder } from './sample-order.ts';
import type { Schedule, SchedulingRefusal } from './schedule.ts';
import { placeInOrder } from './schedule-serially.ts';
import type { SchedulingProblem } from './scheduling-problem.ts';

export interface MakespanSearch {
  /** The most that it may make while it searches: below 3 only the one by latest finish, at 3 that one justified. */
  readonly schedules: number;
  readonly random: Random;
  readonly progress?: Progress;
}

const POPULATION = 100;
/** With a small budget fewer, so that there are generations to come. */
const LEAST_GENERATIONS = 8;
const MUTATION_CHANCE = 0.05;

/**
 * Places as many activities as it can, and of such schedules looks for one whose last movable activity finishes early; no
 * order is kept but that of precedence. It starts from the latest-finish order and random ones near it, crosses and mutates
 * them, justifies each, keeps the best, and stops before its budget when precedence alone allows no better. The same problem
 * and random stream give the same schedule. A budget that is no whole number from 1 throws.
 * Sources: Sönke Hartmann, "A competitive genetic algorithm for resource-constrained project scheduling" (1998); Vicente
 * Valls, Francisco Ballestín and Sacramento Quintanilla, "Justification and RCPSP: a technique that pays" (2005);
 * Rainer Kolisch and Sönke Hartmann, "Experimental investigation of heuristics for RCPSP: an update" (2006).
 */
export function minimizeMakespan(
  problem: SchedulingProblem,
  { schedules, random, progress = () => 'continue' }: MakespanSearch,
): Result<Schedule, SchedulingRefusal> {
  if (!Number.isSafeInteger(schedules) || schedules < 1) throw new RangeError(`A search of ${schedules} schedules`);
  const compiled = compileProblem(problem);
  if (!compiled.ok) return compiled;
  const trials = tryOrders(compiled.value);
  const best = searchOrders(compiled.value, trials, { schedules, random, progress });
  return best === null ? fail({ kind: 'cancelled' }) : placeInOrder(compiled.value, best.order, () => 'continue');
}

/** The best order found; null when cancelled. */
function searchOrders(
  compiled: CompiledProblem,
  trials: OrderTrials,
  { schedules, random, progress }: Required<MakespanSearch>,
): TriedOrder | null {
  const latestFinish = latestFinishes(compiled);
  const bound = criticalPathBound(compiled);
  const urgent = orderBy(compiled, (activity) => latestFinish[activity] ?? 0);
  if (schedules < 3) return trials.tryOrder(urgent);

  const size = Math.max(4, Math.min(POPULATION, Math.floor(schedules / 3 / LEAST_GENERATIONS)));
  let population = [trials.tryJustified(urgent)];
  while (trials.schedules + 3 <= schedules && !isLeast(population[0], bound)) {
    if (progress(trials.schedules / schedules) === 'cancel') return null;
    const order =
      population.length < size
        ? sampleOrder(compiled, latestFinish, random)
        : mutateOrder(compiled.graph, crossOrders(pick(), pick(), random), MUTATION_CHANCE, random);
    population = withOne(population, trials.tryJustified(order), size);
  }
  progress(1);
  return population[0] ?? null;

  /** The better of two at random. */
  function pick(): Int32Array {
    const one = Math.floor(random.next() * population.length);
    const other = Math.floor(random.next() * population.length);
    return population[Math.min(one, other)]?.order ?? urgent;
  }
}

function isLeast(tried: TriedOrder | undefined, bound: number): boolean {
  return tried !== undefined && tried.unplaced === 0 && tried.makespan <= bound;
}

/**
 * With one more; best first, and new before old where they are as good, so that they change. The worst is left out when there
 * are too many.
 */
function withOne(population: readonly TriedOrder[], one: TriedOrder, size: number): TriedOrder[] {
  const place = population.findIndex((other) => !isBetter(other, one));
  return population.toSpliced(place === -1 ? population.length : place, 0, one).slice(0, size);
}
