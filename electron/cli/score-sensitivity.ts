// How sure the order is: the options of `score` that draw, and what comes of them.

import { Option } from 'commander';
import type { Model } from '../../shared/plan/model.ts';
import type { RankedInitiative } from '../../shared/prioritization/ranking.ts';
import { drawAll } from '../../shared/prioritization/sensitivity/create-draws.ts';
import { MOST_DRAWS, MOST_KAPPA, MOST_TOP } from '../../shared/prioritization/sensitivity/draw-problem.ts';
import { drawFiguresOf, drawProblemOf, usualSpread } from '../../shared/prioritization/sensitivity/draw-problem-of.ts';
import { CliError } from './cli-error.ts';
import { decimalNumber, wholeNumber } from './options.ts';

export interface SensitivityOptions {
  readonly sensitivity?: string;
  readonly draws?: number;
  readonly top?: number;
  readonly kappa?: number;
  /** In percent. */
  readonly spread?: number;
}

export interface HowSure {
  readonly band: readonly [p5: number, p95: number];
  readonly above: number;
}

const USUAL_DRAWS = 1_000;
const USUAL_TOP = 10;
const USUAL_KAPPA = 50;

export function sensitivityOptions(): readonly Option[] {
  return [
    new Option('--sensitivity <seed>', 'draw weights and inputs by chance; the same seed gives the same figures'),
    new Option('--draws <n>', `how many draws (default: ${USUAL_DRAWS})`).argParser(
      wholeNumber('--draws', 1, MOST_DRAWS),
    ),
    new Option('--top <n>', `what counts as above: ranks 1 to n (default: ${USUAL_TOP})`).argParser(
      wholeNumber('--top', 1, MOST_TOP),
    ),
    new Option('--kappa <number>', `how closely drawn weights keep to the model’s (default: ${USUAL_KAPPA})`).argParser(
      decimalNumber('--kappa', { above: 0, most: MOST_KAPPA }),
    ),
    new Option(
      '--spread <percent>',
      'by how much inputs without a range may be off (default: 20 in models without weights, else 0)',
    ).argParser(decimalNumber('--spread', { least: 0, most: 100 })),
  ];
}

/** By the initiative's id, for those with a rank; null when it was not asked for. */
export function sensitivityOf(
  model: Model,
  ranking: readonly RankedInitiative[],
  { sensitivity: seed, draws, top, kappa, spread }: SensitivityOptions,
): ReadonlyMap<string, HowSure> | null {
  if (seed === undefined) {
    const stray = Object.entries({ draws, top, kappa, spread }).find(([, value]) => value !== undefined);
    if (stray !== undefined) throw new CliError(`--${stray[0]} goes with --sensitivity.`);
    return null;
  }
  if (seed === '') throw new CliError('--sensitivity needs a seed, such as 1.');
  const share = spread === undefined ? usualSpread(model) : spread / 100;
  const problem = drawProblemOf(model, drawFiguresOf(model, ranking, { spread: share }));
  // A model whose weights are all 0 ranks nothing, and so has nothing to draw.
  if (problem.ids.length === 0) return new Map();
  const figures = drawAll(problem, {
    seed,
    draws: draws ?? USUAL_DRAWS,
    kappa: kappa ?? USUAL_KAPPA,
    cut: { kind: 'top', count: top ?? USUAL_TOP },
  });
  if (!figures.ok) throw new CliError(figures.problem.message);
  return new Map(figures.value.initiatives.map(({ id, band, above }) => [id, { band, above }]));
}
