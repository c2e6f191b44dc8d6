import { classesOf } from '../../../../shared/grid/model-classes.ts';
import type { Criterion, Scale } from '../../../../shared/plan/criterion.ts';
import type { Model } from '../../../../shared/plan/model.ts';
import { criteriaOf } from '../../../../shared/prioritization/criteria-of.ts';
import type { Scored } from '../../../../shared/prioritization/scored.ts';

export type Column =
  | (ColumnLook & {
      readonly kind: 'decided' | 'rank' | 'key' | 'title' | 'result' | 'share' | 'how-sure' | 'cut' | 'stage';
    })
  | (ColumnLook & { readonly kind: 'criterion'; readonly criterion: Criterion });

interface ColumnLook {
  readonly id: string;
  readonly header: string;
  /** The header's whole words, where it is short. */
  readonly meaning: string | null;
  readonly isNumber: boolean;
  /** In pixels; null: what the others leave. */
  readonly width: number | null;
}

/** The least that the list is drawn at; in a narrower pane it scrolls sideways. */
export const LEAST_LIST_WIDTH = 620;

/** The room behind the rank for the arrow that says by how much it moved, in pixels. */
export function moveWidth(highestRank: number): number {
  return highestRank < 1000 ? 36 : 48;
}

/** A column of this width has room for whole words on what is missing. */
export const WHOLE_WORDS_WIDTH = 176;

export const HOW_SURE_WIDTH = 96;

/** With the reason behind in or out, and for the word alone. */
const CUT_WIDTH = 152;
const CUT_WORD_WIDTH = 92;

/** Whether the column of the cut has room for the word alone. */
export function isCutBrief({ width }: Pick<Column, 'width'>): boolean {
  return (width ?? 0) < CUT_WIDTH;
}

/** What the title keeps before another column is left out or cut short. */
const LEAST_TITLE_WIDTH = 210;

/** What it keeps before criteria are left out. */
const LEAST_TITLE_BESIDE_CRITERIA = 170;

export interface ColumnFacts {
  readonly width: number;
  readonly model: Model;
  readonly criteria: readonly Criterion[];
  /** In signs. */
  readonly longestKey: number;
  readonly highestRank: number;
  /** Whether some places were decided. */
  readonly hasDecided: boolean;
  /** Whether there are draws to show. */
  readonly hasDraws: boolean;
  /** The period of the cut that is shown: `FY27 Q1`; null: none is. */
  readonly cutLabel: string | null;
  /** Whether some row lacks a value or is in error. */
  readonly hasGaps: boolean;
}

/** What a row of columns gives up so that the title keeps its room. */
interface Savings {
  readonly isSqueezed: boolean;
  readonly hasHowSure: boolean;
  readonly hasShare: boolean;
  readonly hasStageWord: boolean;
  readonly hasCutReasons: boolean;
}

const WHOLE: Savings = { isSqueezed: false, hasHowSure: true, hasShare: true, hasStageWord: true, hasCutReasons: true };
const WITHOUT_HOW_SURE: Savings = { ...WHOLE, isSqueezed: true, hasHowSure: false };
const LAST_STEP: Savings = { ...WITHOUT_HOW_SURE, hasShare: false, hasStageWord: false, hasCutReasons: false };

/** Each one gives up what the one before it does. */
const STEPS: readonly Savings[] = [
  WHOLE,
  { ...WHOLE, isSqueezed: true },
  WITHOUT_HOW_SURE,
  { ...WITHOUT_HOW_SURE, hasShare: false },
];
/** What is in says more than in which stage it is, or how long the bar is. */
const STEPS_WITH_CUT: readonly Savings[] = [
  WHOLE,
  { ...WHOLE, isSqueezed: true },
  WITHOUT_HOW_SURE,
  { ...WITHOUT_HOW_SURE, hasStageWord: false },
  { ...WITHOUT_HOW_SURE, hasStageWord: false, hasShare: false },
  LAST_STEP,
];

/**
 * The columns that a list of this width has room for: long heads are cut short first, then go how sure the rank is, the bar,
 * the word of the stage and at last the criteria that weigh least. With a cut the word of the stage goes before the bar, then
 * the reasons for in and out, and the cut itself once the title would have less room than beside criteria.
 */
export function rankingGridColumns(facts: ColumnFacts): readonly Column[] {
  const { width, model } = facts;
  for (const step of facts.cutLabel === null ? STEPS : STEPS_WITH_CUT) {
    const columns = columnsWith(facts, facts.criteria, step);
    if (titleRoom(columns, width) >= LEAST_TITLE_WIDTH) return columns;
  }
  if (facts.cutLabel !== null) {
    const columns = columnsWith(facts, facts.criteria, LAST_STEP);
    if (titleRoom(columns, width) >= LEAST_TITLE_BESIDE_CRITERIA) return columns;
    return rankingGridColumns({ ...facts, cutLabel: null });
  }
  let { criteria } = facts;
  let columns = columnsWith(facts, criteria, LAST_STEP);
  // The four of RICE are its sum.
  while (model.kind !== 'rice' && criteria.length > 1 && titleRoom(columns, width) < LEAST_TITLE_BESIDE_CRITERIA) {
    const least = leastTelling(model, criteria);
    criteria = criteria.filter((criterion) => criterion !== least);
    columns = columnsWith(facts, criteria, LAST_STEP);
  }
  return columns;
}

/** The criteria that the list shows: of Kano's questions and counts those that were answered; none where the class says all. */
export function shownCriteria(model: Model, rows: Iterable<{ readonly scored: Scored }>): readonly Criterion[] {
  const criteria = criteriaOf(model);
  if (model.kind === 'moscow') return [];
  if (model.kind !== 'kano') return criteria;
  const given = new Set<string>();
  for (const { scored } of rows) {
    for (const id in scored.inputs) if ((scored.inputs[id] ?? null) !== null) given.add(id);
  }
  const asked = criteria.filter(({ id }) => given.has(id));
  return asked.length > 0 ? asked : criteria.filter(({ scale }) => scale.kind === 'category');
}

function columnsWith(facts: ColumnFacts, criteria: readonly Criterion[], savings: Savings): readonly Column[] {
  const { width, model, longestKey, highestRank, hasDecided, hasDraws, hasGaps, cutLabel } = facts;
  const { isSqueezed, hasHowSure, hasShare, hasStageWord, hasCutReasons } = savings;
  const isLong = highestRank >= 1000;
  const columns: Column[] = [];
  if (hasDecided) columns.push(fixed('decided', 'Decided', isLong ? 76 : 66, { isNumber: true }));
  columns.push(
    fixed('rank', 'Rank', moveWidth(highestRank) + (isLong ? 48 : 36), { isNumber: true }),
    // Capitals and digits are about 8 pixels wide.
    fixed('key', 'Key', 14 + 8.2 * Math.min(14, Math.max(6, longestKey))),
    fixed('title', 'Initiative', null),
    ...criteria.map((criterion) => criterionColumn(model, criterion, isSqueezed)),
    resultColumn(model, isSqueezed),
  );
  // A class is no length: the column has only what is missing.
  if (hasShare && (hasGaps || classesOf(model) === null)) {
    columns.push(
      fixed('share', '', width < 1200 ? 104 : WHOLE_WORDS_WIDTH, {
        meaning: 'Share of the highest score, or what is missing',
      }),
    );
  }
  if (hasDraws && hasHowSure) columns.push(fixed('how-sure', 'How sure', HOW_SURE_WIDTH));
  if (cutLabel !== null) columns.push(cutColumn(cutLabel, hasCutReasons));
  columns.push(hasStageWord ? fixed('stage', 'Stage', 104) : fixed('stage', '', 34, { meaning: 'Stage' }));
  return columns;
}

/** The names and widths that RICE is known by. */
const RICE_LOOKS: Readonly<Record<string, { readonly header: string; readonly width: number }>> = {
  reach: { header: 'Reach', width: 66 },
  impact: { header: 'Impact', width: 54 },
  confidence: { header: 'Conf.', width: 60 },
  effort: { header: 'Effort pm', width: 70 },
};

/** A head longer than this is cut short at once. */
const WIDEST_HEAD = 132;
const WIDEST_SQUEEZED_HEAD = 66;

function criterionColumn(model: Model, criterion: Criterion, isSqueezed: boolean): Column {
  const { id, name, scale } = criterion;
  const whole = wholeName(criterion);
  const common = { kind: 'criterion', id: `criterion-${id}`, criterion, isNumber: isNumeric(model, scale) } as const;
  const known = model.kind === 'rice' ? RICE_LOOKS[id] : undefined;
  if (known !== undefined) return { ...common, ...known, meaning: whole === known.header ? null : whole };
  const header = scale.kind === 'effort' ? `${name} pm` : name;
  const room = Math.min(headWidth(header), isSqueezed ? WIDEST_SQUEEZED_HEAD : WIDEST_HEAD);
  const width = Math.max(valueWidth(scale), room);
  return { ...common, header, width, meaning: whole === header && headWidth(header) <= width ? null : whole };
}

/** `Reach, teams a quarter` */
function wholeName({ name, scale }: Criterion): string {
  if (scale.kind === 'effort') return `${name}, person-months`;
  return scale.kind === 'number' && scale.unit !== '' ? `${name}, ${scale.unit}` : name;
}

function resultColumn(model: Model, isSqueezed: boolean): Column {
  const { name } = model;
  const classes = classesOf(model);
  const longest = classes === null ? 0 : Math.max(...classes.map(({ label }) => label.length));
  const width = classes === null ? 66 : Math.max(66, wordsWidth(longest));
  const isNumber = classes === null;
  if (headWidth(name) <= width) return fixed('result', name, width, { isNumber });
  const whole = headWidth(name);
  if (!isSqueezed && whole <= WIDEST_HEAD) return fixed('result', name, whole, { isNumber });
  return fixed('result', classes === null ? 'Score' : 'Class', width, { meaning: name, isNumber });
}

function cutColumn(label: string, hasReasons: boolean): Column {
  const meaning = `${label}: in or out by what the teams have room for, in the decided order`;
  return fixed('cut', label, hasReasons ? CUT_WIDTH : CUT_WORD_WIDTH, { meaning });
}

function fixed(
  kind: Exclude<Column['kind'], 'criterion'>,
  header: string,
  width: number | null,
  { meaning = null, isNumber = false }: Partial<Pick<Column, 'meaning' | 'isNumber'>> = {},
): Column {
  return { kind, id: kind, header, meaning, isNumber, width };
}

function isNumeric({ kind }: Model, scale: Scale): boolean {
  if (scale.kind === 'category') return false;
  return kind === 'rice' || scale.kind !== 'choice' || scale.choices.every(({ label }) => label === '');
}

function valueWidth(scale: Scale): number {
  switch (scale.kind) {
    case 'number':
      return scale.least === null || scale.most === null ? 66 : 54;
    case 'choice':
      return Math.max(54, wordsWidth(Math.max(0, ...scale.choices.map(({ label }) => label.length))));
    case 'percentage':
      return 60;
    case 'stars':
      return 54;
    case 'effort':
      return 70;
    case 'category':
      return Math.max(54, wordsWidth(Math.max(0, ...scale.categories.map(({ label }) => label.length))));
  }
}

/** Of a cell with so many signs of body text, in pixels. */
function wordsWidth(signs: number): number {
  return 14 + Math.ceil(7.1 * Math.min(signs, 14));
}

function headWidth(header: string): number {
  return 16 + Math.ceil(6.4 * header.length);
}

/** The lowest weight, and of those that weigh the same the last. */
function leastTelling(model: Model, criteria: readonly Criterion[]): Criterion | undefined {
  if (model.kind !== 'weighted') return criteria.at(-1);
  const weights = new Map(model.criteria.map(({ id, weight }) => [id, weight]));
  const weightOf = ({ id }: Criterion): number => weights.get(id) ?? 0;
  return criteria.toSorted((a, b) => weightOf(b) - weightOf(a)).at(-1);
}

function titleRoom(columns: readonly Column[], width: number): number {
  return width - columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
}
