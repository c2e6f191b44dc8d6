// How a sheet computes what a model makes of a row: the columns of results, and the rank.

import { assertNever } from '../assert-never.ts';
import type { Category, Criterion } from '../plan/criterion.ts';
import type { Model } from '../plan/model.ts';
import { kanoCountsIn, methodOf } from '../prioritization/combine-inputs.ts';
import { categoryLabel, criteriaOf } from '../prioritization/criteria-of.ts';
import { KANO_CLASSES, type KanoCoefficients, kanoCoefficients } from '../prioritization/kano.ts';
import { MOSCOW_CLASSES } from '../prioritization/moscow.ts';
import { VALUE_EFFORT_CLASSES } from '../prioritization/value-effort.ts';
import { customFormula, findUnable } from './custom-formula.ts';
import { kanoClassFormula, kanoShareFormula, kanoStrengthFormula } from './kano-formula.ts';
import { classRankFormula, rankFormula } from './rank-formula.ts';
import type { RowAddresses } from './ranking-layout.ts';
import type { RankingRow } from './ranking-row.ts';
import { riceFormula } from './rice-formula.ts';
import {
  guardedFormula,
  numbersMissing,
  offScaleTestsOf,
  opportunityFormula,
  roundedFormula,
  valueEffortFormula,
  wordsMissing,
} from './score-formula.ts';
import { NO_SCORE, SCORE_ERROR } from './score-marks.ts';
import { weightedFormula } from './weighted-formula.ts';
import type { SheetStyle } from './workbook.ts';
import * as look from './workbook-look.ts';

export interface SheetMethod {
  readonly results: readonly ResultColumn[];
  /** The rank of a row, from its results; null: stands as a figure. */
  readonly rank: ((at: RowAddresses) => string) | null;
  /** Why nothing recomputes, in a sentence; null where it does. */
  readonly unable: string | null;
}

export interface ResultColumn {
  readonly header: string;
  readonly width: number;
  readonly style: SheetStyle;
  /** null: stands as a figure. */
  readonly formula: ((at: RowAddresses) => string) | null;
  readonly result: (row: RankingRow) => string | number;
}

/** Where things stand that the formulas look up. */
export interface SheetPlaces {
  readonly weights: { readonly weight: number; readonly worst: number; readonly best: number } | null;
  readonly headerRow: number;
  /** The range of the table of Kano, and of the words for its answers; empty for other models. */
  readonly kanoTable: string;
  readonly kanoAnswers: string;
}

/** How the ranking sheet of a model computes. Where a cell can't hold its formula, the figures stand as they are, and it says why. */
export function sheetMethodOf(model: Model, places: SheetPlaces): SheetMethod {
  const problem = model.kind === 'rice' ? null : methodOf(model).problem;
  const unable = problem === null ? findUnable(model) : `Every score is an error: ${problem}`;
  const method = liveMethod(model, places);
  if (unable === null) return { ...method, unable };
  return { ...method, results: method.results.map((column) => ({ ...column, formula: null })), rank: null, unable };
}

/** The columns of what a model makes of a row, for what shows and does not compute. */
export function resultColumnsOf(model: Model): readonly ResultColumn[] {
  return liveMethod(model, NO_PLACES).results;
}

const NO_PLACES: SheetPlaces = { weights: null, headerRow: 0, kanoTable: '', kanoAnswers: '' };

function liveMethod(model: Model, places: SheetPlaces): Omit<SheetMethod, 'unable'> {
  const criteria = criteriaOf(model);
  switch (model.kind) {
    case 'rice':
      return scoring(model.name, (at) =>
        riceFormula({
          reach: at.input('reach'),
          impact: at.input('impact'),
          confidence: at.input('confidence'),
          effort: at.input('effort'),
        }),
      );
    case 'ice': {
      const sign = model.combine === 'product' ? '*' : '+';
      return scoring(`${model.name} (${model.combine})`, (at) => {
        const joined = criteria.map(({ id }) => at.input(id)).join(sign);
        return ofAll(criteria, at, roundedFormula(model.combine === 'product' ? joined : `(${joined})/3`));
      });
    }
    case 'wsjf':
      return scoring(model.name, (at) => {
        const delay = ['business-value', 'time-criticality', 'risk-opportunity'].map(at.input).join('+');
        return ofAll(criteria, at, roundedFormula(`(${delay})/${at.input('job-size')}`));
      });
    case 'opportunity':
      return scoring(model.name, (at) =>
        ofAll(criteria, at, opportunityFormula(at.input('importance'), at.input('satisfaction'))),
      );
    case 'weighted':
      return scoring(model.name, (at) => weightedFormula(model, at, places.weights));
    case 'formula':
      return scoring(model.name, (at) => customFormula(model, at), look.SIGNED_SCORE);
    case 'value-effort':
      return classing('Class', VALUE_EFFORT_CLASSES, {
        formula: (at) => ofAll(criteria, at, valueEffortFormula(at.input('value'), at.input('effort'))),
        within: (at) => {
          const [value, effort] = [at.input('value'), at.input('effort')];
          const [values, efforts] = [at.inputBody('value'), at.inputBody('effort')];
          return `(${values}>${value})+(${values}=${value})*(${efforts}<${effort})`;
        },
      });
    case 'moscow':
      return classing('Class', MOSCOW_CLASSES, {
        formula: (at) => {
          const cell = at.input('priority');
          return guardedFormula({ wrong: offScaleTestsOf(criteria, at), missing: wordsMissing([cell]), value: cell });
        },
        within: null,
      });
    case 'kano':
      return kanoMethod(criteria, places);
    default:
      return assertNever(model);
  }
}

/** A value for which every criterion has to be given. */
function ofAll(criteria: readonly Criterion[], at: RowAddresses, value: string): string {
  return guardedFormula({
    wrong: offScaleTestsOf(criteria, at),
    missing: numbersMissing(criteria, at),
    value,
  });
}

const SCORE_WIDTH = 9;

function scoring(
  header: string,
  formula: (at: RowAddresses) => string,
  style: SheetStyle = look.SCORE,
): Omit<SheetMethod, 'unable'> {
  return {
    results: [
      {
        header,
        width: Math.min(Math.max(SCORE_WIDTH, header.length + 2.5), 16),
        style,
        formula,
        result: scoreShown,
      },
    ],
    rank: (at) => rankFormula(at.result(0), at.resultBody(0)),
  };
}

function scoreShown({ scored }: RankingRow): number | string {
  if (scored.state === 'complete') return scored.score ?? NO_SCORE;
  return scored.state === 'error' ? SCORE_ERROR : NO_SCORE;
}

function classing(
  header: string,
  classes: readonly Category[],
  facts: {
    readonly formula: (at: RowAddresses) => string;
    /** How many of the same class stand before, one a row; null: the class is all that counts. */
    readonly within: ((at: RowAddresses) => string) | null;
  },
): Omit<SheetMethod, 'unable'> {
  const { formula, within } = facts;
  return {
    results: [{ header, width: 15.5, style: look.BODY_STRONG, formula, result: (row) => classShown(classes, row) }],
    rank: (at) =>
      classRankFormula({
        own: at.result(0),
        all: at.resultBody(0),
        classes: classes.map(({ label }) => label),
        before: within === null ? null : within(at),
      }),
  };
}

function classShown(classes: readonly Category[], { scored }: Pick<RankingRow, 'scored'>): string {
  if (scored.state === 'complete') return scored.class === null ? NO_SCORE : categoryLabel(classes, scored.class);
  return scored.state === 'error' ? SCORE_ERROR : NO_SCORE;
}

const CLASS = 0;
const STRENGTH = 3;

function kanoMethod(criteria: readonly Criterion[], places: SheetPlaces): Omit<SheetMethod, 'unable'> {
  const share = (header: string, pick: keyof KanoCoefficients, sides: readonly [string, string]): ResultColumn => ({
    header,
    width: 8.5,
    style: look.COEFFICIENT,
    formula: (at) => kanoShareFormula(at, at.result(CLASS), { which: pick, sides }),
    result: (row) => coefficientsOf(row)?.[pick] ?? NO_SCORE,
  });
  const method = classing('Class', KANO_CLASSES, {
    formula: (at) => kanoClassFormula(at, offScaleTestsOf(criteria, at), places),
    within: (at) => `${at.resultBody(STRENGTH)}>${at.result(STRENGTH)}`,
  });
  return {
    ...method,
    results: [
      ...method.results,
      share('Better', 'better', ['attractive', 'performance']),
      share('Worse', 'worse', ['performance', 'must-be']),
      {
        header: 'Better − worse',
        width: 9.5,
        style: look.COEFFICIENT,
        formula: (at) => kanoStrengthFormula(at.result(CLASS), at.result(CLASS + 1), at.result(CLASS + 2)),
        result: ({ scored }) =>
          scored.state === 'complete' && scored.class !== null ? (scored.order[1] ?? 0) : classShown([], { scored }),
      },
    ],
  };
}

function coefficientsOf({ scored }: RankingRow): KanoCoefficients | null {
  if (scored.state !== 'complete') return null;
  const counts = kanoCountsIn(scored.inputs);
  return counts === null ? null : kanoCoefficients(counts);
}
