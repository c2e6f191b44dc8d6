// How sure the order is: the options of `score` that draw, and what comes of them.

import { Option } from 'commander';
import { readDateText } from '../../shared/calendar/date-text.ts';
import { type Period, periodOf } from '../../shared/calendar/fiscal-period.ts';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { drawCutLine } from '../../shared/capacity/cut-line.ts';
import { periodSpan } from '../../shared/capacity/period-span.ts';
import type { Model } from '../../shared/plan/model.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import type { RankedInitiative } from '../../shared/prioritization/ranking.ts';
import { capacityCut, capacityWalkOf } from '../../shared/prioritization/sensitivity/capacity-cut.ts';
import { drawAll } from '../../shared/prioritization/sensitivity/create-draws.ts';
import { type Cut, MOST_DRAWS, MOST_KAPPA, MOST_TOP } from '../../shared/prioritization/sensitivity/draw-problem.ts';
import { drawFiguresOf, drawProblemOf, usualSpread } from '../../shared/prioritization/sensitivity/draw-problem-of.ts';
import { CliError } from './cli-error.ts';
import { decimalNumber, wholeNumber } from './options.ts';

export interface SensitivityOptions {
  readonly sensitivity?: string;
  readonly draws?: number;
  readonly top?: number;
  /** A period of the plan as it is written. */
  readonly cutPeriod?: string;
  readonly kappa?: number;
  /** In percent. */
  readonly spread?: number;
  readonly today: PlainDate;
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
    new Option(
      '--cut-period <period>',
      'what counts as above: what is in by the capacity of a period, such as “FY27 Q1”, instead of the top',
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
  facts: { readonly plan: Plan; readonly model: Model; readonly ranking: readonly RankedInitiative[] },
  { sensitivity: seed, draws, top, cutPeriod, kappa, spread, today }: SensitivityOptions,
): ReadonlyMap<string, HowSure> | null {
  const { plan, model, ranking } = facts;
  if (seed === undefined) {
    const stray = Object.entries({ draws, top, 'cut-period': cutPeriod, kappa, spread }).find(
      ([, value]) => value !== undefined,
    );
    if (stray !== undefined) throw new CliError(`--${stray[0]} goes with --sensitivity.`);
    return null;
  }
  if (seed === '') throw new CliError('--sensitivity needs a seed, such as 1.');
  if (top !== undefined && cutPeriod !== undefined) throw new CliError('--cut-period goes without --top.');
  const period = cutPeriod === undefined ? null : readPeriod(plan, cutPeriod, today);
  const share = spread === undefined ? usualSpread(model) : spread / 100;
  const problem = drawProblemOf(model, drawFiguresOf(model, ranking, { spread: share }));
  // A model whose weights are all 0 ranks nothing, and so has nothing to draw.
  if (problem.ids.length === 0) return new Map();
  const figures = drawAll(problem, {
    seed,
    draws: draws ?? USUAL_DRAWS,
    kappa: kappa ?? USUAL_KAPPA,
    cut:
      period === null
        ? { kind: 'top', count: top ?? USUAL_TOP }
        : cutOfPeriod(plan, { period, ranking, today, ids: problem.ids }),
  });
  if (!figures.ok) throw new CliError(figures.problem.message);
  return new Map(figures.value.initiatives.map(({ id, band, above }) => [id, { band, above }]));
}

function readPeriod(plan: Plan, text: string, today: PlainDate): Period {
  const { fiscalYearStartMonth } = settingsOf(plan);
  const read = readDateText(text, { today, fiscalYearStartMonth, dayMonthOrder: 'unknown' });
  if (!read.ok || read.value.precision !== 'quarter') {
    throw new CliError(
      `--cut-period takes a quarter of the plan such as ${fiscalYearStartMonth === 1 ? '2026 Q4' : 'FY27 Q1'}, not “${text}”.`,
    );
  }
  return periodOf(read.value.first, fiscalYearStartMonth);
}

function cutOfPeriod(
  plan: Plan,
  facts: {
    readonly period: Period;
    readonly ranking: readonly RankedInitiative[];
    readonly today: PlainDate;
    readonly ids: readonly string[];
  },
): Cut {
  const { period, ranking, today, ids } = facts;
  const { holdToMix } = settingsOf(plan);
  const cut = drawCutLine({ plan, rows: ranking, span: periodSpan(plan, period), today, holdToMix });
  if (cut.from === null)
    throw new CliError(`${cut.facts.span.label} is over: --cut-period takes the current one or a later one.`);
  return capacityCut(capacityWalkOf(cut, ids));
}
