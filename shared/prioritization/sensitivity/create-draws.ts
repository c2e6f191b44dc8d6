import { fail, type Result, succeed } from '../../result.ts';
import { drawInputs } from './draw-inputs.ts';
import type { Cut, DrawProblem, DrawRefusal, DrawSettings } from './draw-problem.ts';
import { drawWeights } from './draw-weights.ts';
import { findDeciders } from './find-deciders.ts';
import { findDrawRefusal } from './find-draw-refusal.ts';
import { type MeritRanks, rankMerits } from './rank-merits.ts';
import { tallyRanks } from './rank-tally.ts';
import { type SensitivityFigures, verdictOn } from './sensitivity-figures.ts';

export interface Draws {
  /** Makes at most so many more draws, and answers how many there are now. */
  advance(maxDraws: number): number;
  /** The figures, once the draws that are left have been made too. */
  finish(): SensitivityFigures;
}

/** All draws at once. */
export function drawAll(problem: DrawProblem, settings: DrawSettings): Result<SensitivityFigures, DrawRefusal> {
  const draws = createDraws(problem, settings);
  return draws.ok ? succeed(draws.value.finish()) : draws;
}

/**
 * Draws weights and inputs again and again, ranks the initiatives each time, and tells how much their ranks depend on what
 * was drawn. The figures are the same for the same seed, however the draws are parted and the initiatives ordered; and
 * an initiative that comes or goes changes nothing that is drawn for the others, only where they rank.
 * Method: Andrea Saltelli et al., "Global sensitivity analysis: the primer" (2008), Monte Carlo.
 */
export function createDraws(problem: DrawProblem, settings: DrawSettings): Result<Draws, DrawRefusal> {
  const refusal = findDrawRefusal(problem, settings);
  if (refusal !== null) return fail(refusal);

  const { ids, criteria, meritOf } = problem;
  const count = ids.length;
  const weights = problem.weights === null ? null : drawWeights(problem.weights, settings.kappa, settings.seed);
  const inputs = drawInputs(problem, settings.seed);
  const merits = new Float64Array(count);
  const ranking = rankMerits(count);
  const tally = tallyRanks(count, settings.draws);
  const deciders = findDeciders({ count, criteria, weights, inputs });
  const above = new Uint8Array(count);
  const timesAbove = new Uint32Array(count);
  let made = 0;

  function drawOnce(): void {
    weights?.draw();
    inputs.draw();
    const drawnWeights = weights?.drawn ?? null;
    for (let initiative = 0; initiative < count; initiative += 1) {
      merits[initiative] = meritOf(inputs.inputs, initiative * criteria, drawnWeights);
    }
    ranking.rank(merits);
    tally.add(ranking.ranks);
    deciders.add(ranking.ranks);
    markAbove(settings.cut, ranking, above);
    for (let initiative = 0; initiative < count; initiative += 1) {
      timesAbove[initiative] = (timesAbove[initiative] ?? 0) + (above[initiative] === 0 ? 0 : 1);
    }
  }

  function advance(maxDraws: number): number {
    const until = Math.min(settings.draws, made + maxDraws);
    while (made < until) {
      drawOnce();
      made += 1;
    }
    return made;
  }

  function finish(): SensitivityFigures {
    advance(settings.draws);
    const initiatives = ids.map((id, initiative) => {
      const [p5 = 0, median = 0, p95 = 0] = tally.percentilesOf(initiative, [5, 50, 95]);
      const times = timesAbove[initiative] ?? 0;
      return {
        id,
        band: [p5, p95] as const,
        median,
        above: times / made,
        verdict: verdictOn(times, made),
        decidedBy: deciders.strongestOf(initiative),
      };
    });
    return { draws: made, initiatives };
  }

  return succeed({ advance, finish });
}

function markAbove(cut: Cut, { ranks, order }: MeritRanks, above: Uint8Array): void {
  switch (cut.kind) {
    case 'top':
      for (let initiative = 0; initiative < above.length; initiative += 1) {
        above[initiative] = (ranks[initiative] ?? 0) <= cut.count ? 1 : 0;
      }
      return;
    case 'placed':
      above.fill(0);
      cut.markAbove(order, above);
  }
}
