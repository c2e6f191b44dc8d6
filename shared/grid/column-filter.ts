// Which initiatives pass the conditions on columns: what a cell holds, asked in the ways that its column allows.

import type { PlainDate } from '../calendar/plain-date.ts';
import { dependenciesBySuccessor } from '../dependencies/dependencies-by-successor.ts';
import type { Dependency } from '../plan/dependency.ts';
import { totalEffort } from '../plan/effort.ts';
import type { Initiative } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import type {
  CellCondition,
  ChoiceCondition,
  ColumnCondition,
  DaysCondition,
  NumberCondition,
} from '../plan/saved-view.ts';
import { readInput } from '../prioritization/score-initiative.ts';
import { dependenciesByPredecessor } from './blocked-initiatives.ts';
import { cellText, partOf, type RankOf } from './cell-text.ts';
import { foldText } from './fold-text.ts';
import { type CellKind, type GridColumn, gridColumnsOf } from './grid-column.ts';
import { classesOf } from './model-classes.ts';
import { classIdOf, scoreOf } from './score-of.ts';

/** A condition with the column that it is on. */
export interface LiveCondition {
  readonly column: GridColumn;
  readonly condition: CellCondition;
}

export type Passes = (initiative: Initiative) => boolean;

/** The kinds of condition that a column can have, the one that it is usually asked for first. */
export function conditionKindsOf(cell: CellKind): readonly CellCondition['kind'][] {
  switch (cell.kind) {
    case 'key':
    case 'title':
      return ['text'];
    case 'summary':
      return ['text', 'empty'];
    case 'stage':
      return ['any-of'];
    case 'theme':
    case 'owner':
    case 'tags':
    case 'health':
      return ['any-of', 'empty'];
    case 'waits-for':
    case 'blocks':
      return ['any-of', 'text', 'empty'];
    case 'effort':
      return ['number', 'any-of', 'incomplete', 'empty'];
    case 'team-effort':
      return ['number', 'incomplete', 'empty'];
    case 'start':
    case 'end':
      return ['days', 'empty'];
    case 'progress':
      return ['number'];
    case 'score':
      return [classesOf(cell.model) === null ? 'number' : 'any-of', 'incomplete', 'empty'];
    case 'criterion':
      return [cell.criterion.scale.kind === 'category' ? 'any-of' : 'number', 'empty'];
    case 'rank':
      return ['number', 'empty'];
    case 'custom':
      return [CUSTOM_KINDS[cell.field.kind], 'empty'];
  }
}

const CUSTOM_KINDS = { text: 'text', number: 'number', date: 'days' } as const;

/** The conditions that narrow this plan: those on a column that is gone, or that is of another kind now, are left out. */
export function liveConditions(
  columns: readonly GridColumn[],
  conditions: readonly ColumnCondition[],
): readonly LiveCondition[] {
  return conditions.flatMap(({ columnId, condition }) => {
    const column = columns.find(({ id }) => id === columnId);
    return column !== undefined && conditionKindsOf(column.cell).includes(condition.kind)
      ? [{ column, condition }]
      : [];
  });
}

/**
 * Whether an initiative passes all conditions. Text is compared without regard to case and accents; the ends of a range
 * count; a cell without a value lies in no range. An effort counts when every team that is needed has a figure. Conditions
 * are on the columns of the plan's grid unless others are named.
 */
export function compileConditions(
  plan: Plan,
  conditions: readonly ColumnCondition[],
  rankOf: RankOf,
  columnsOf: (plan: Plan) => readonly GridColumn[] = gridColumnsOf,
): Passes {
  if (conditions.length === 0) return () => true;
  const tests = liveConditions(columnsOf(plan), conditions).map(({ column, condition }) =>
    compileOne(plan, column.cell, condition, rankOf),
  );
  return (initiative) => tests.every((passes) => passes(initiative));
}

/** The conditions with one column's put in its place, added, or taken away (null). */
export function withCondition(
  conditions: readonly ColumnCondition[],
  columnId: string,
  condition: CellCondition | null,
): readonly ColumnCondition[] {
  if (condition === null) return conditions.filter((one) => one.columnId !== columnId);
  const isThere = conditions.some((one) => one.columnId === columnId);
  return isThere
    ? conditions.map((one) => (one.columnId === columnId ? { columnId, condition } : one))
    : [...conditions, { columnId, condition }];
}

/** What a choice compares: ids, stages, healths, classes, tags, hard or soft; none for a cell without a value. */
export function choicesIn(plan: Plan, cell: CellKind, initiative: Initiative): readonly string[] {
  switch (cell.kind) {
    case 'stage':
      return [initiative.stage];
    case 'theme':
      return initiative.themeId === null ? NONE : [initiative.themeId];
    case 'owner':
      return initiative.ownerId === null ? NONE : [initiative.ownerId];
    case 'health':
      return initiative.health === null ? NONE : [initiative.health];
    case 'tags':
      return initiative.tags;
    case 'effort':
      return initiative.effort.flatMap(({ teamId }) => teamId ?? []);
    case 'waits-for':
      return bindingsOf(dependenciesBySuccessor(plan).get(initiative.id));
    case 'blocks':
      return bindingsOf(dependenciesByPredecessor(plan).get(initiative.id));
    case 'criterion': {
      const value = readInput(initiative, cell.criterion, cell.key);
      return typeof value === 'string' ? [value] : NONE;
    }
    case 'score': {
      const id = classIdOf(cell.model, initiative);
      return id === null ? NONE : [id];
    }
    default:
      return NONE;
  }
}

const NONE: readonly string[] = [];

function bindingsOf(dependencies: readonly Dependency[] = []): readonly string[] {
  return dependencies.map(({ hard }) => (hard ? 'hard' : 'soft'));
}

function compileOne(plan: Plan, cell: CellKind, condition: CellCondition, rankOf: RankOf): Passes {
  switch (condition.kind) {
    case 'text': {
      const wanted = foldText(condition.text.trim());
      const textOf = (initiative: Initiative): string => foldText(cellText(plan, initiative, cell, rankOf));
      return condition.match === 'is'
        ? (initiative) => textOf(initiative).trim() === wanted
        : (initiative) => textOf(initiative).includes(wanted);
    }
    case 'number':
      return isInRange(numberReader(cell, rankOf), condition);
    case 'any-of':
      return isOneOf(plan, cell, condition);
    case 'days':
      return isWithin(dayReader(cell), condition);
    case 'empty':
      return emptyTest(plan, cell, rankOf);
    case 'incomplete':
      return incompleteTest(cell);
  }
}

function isInRange(figureOf: (initiative: Initiative) => number | null, { least, most }: NumberCondition): Passes {
  const low = least ?? Number.NEGATIVE_INFINITY;
  const high = most ?? Number.POSITIVE_INFINITY;
  return (initiative) => {
    const value = figureOf(initiative);
    // Efforts are sums and quotients of decimals: 0.1 + 0.2 person-weeks are 0.3.
    return value !== null && value >= low - TOLERANCE && value <= high + TOLERANCE;
  };
}

const TOLERANCE = 1e-9;

function isOneOf(plan: Plan, cell: CellKind, { values, orNone }: ChoiceCondition): Passes {
  const wanted = new Set(values);
  return (initiative) => {
    const found = choicesIn(plan, cell, initiative);
    return found.length === 0 ? orNone : found.some((value) => wanted.has(value));
  };
}

function isWithin(
  dayOf: (initiative: Initiative) => PlainDate | string | null,
  { first, last }: DaysCondition,
): Passes {
  return (initiative) => {
    const day = dayOf(initiative);
    // Written YYYY-MM-DD, days compare as texts.
    return day !== null && (first === null || day >= first) && (last === null || day <= last);
  };
}

function numberReader(cell: CellKind, rankOf: RankOf): (initiative: Initiative) => number | null {
  switch (cell.kind) {
    case 'effort':
      return (initiative) => {
        const total = totalEffort(initiative);
        return total.state === 'estimated' ? total.likely : null;
      };
    case 'team-effort':
      return (initiative) => partOf(initiative, cell)?.likely ?? null;
    case 'progress':
      return ({ progress }) => progress;
    case 'criterion':
      return (initiative) => {
        const value = readInput(initiative, cell.criterion, cell.key);
        return typeof value === 'number' && Number.isFinite(value) ? value : null;
      };
    case 'score':
      return (initiative) => {
        const scored = scoreOf(cell.model, initiative);
        return scored.state === 'complete' ? scored.score : null;
      };
    case 'rank':
      return rankOf;
    case 'custom':
      return (initiative) => {
        const value = customValue(initiative, cell);
        return typeof value === 'number' ? value : null;
      };
    default:
      return () => null;
  }
}

function dayReader(cell: CellKind): (initiative: Initiative) => string | null {
  if (cell.kind === 'start' || cell.kind === 'end') return ({ schedule }) => schedule[cell.kind];
  if (cell.kind !== 'custom') return () => null;
  return (initiative) => {
    const value = customValue(initiative, cell);
    return typeof value === 'string' ? value : null;
  };
}

function emptyTest(plan: Plan, cell: CellKind, rankOf: RankOf): Passes {
  switch (cell.kind) {
    case 'effort':
      return ({ effort }) => effort.length === 0;
    case 'team-effort':
      return (initiative) => partOf(initiative, cell) === undefined;
    case 'criterion':
      return (initiative) => readInput(initiative, cell.criterion, cell.key) === null;
    case 'score':
      return (initiative) => scoreOf(cell.model, initiative).state !== 'complete';
    case 'rank':
      return (initiative) => rankOf(initiative) === null;
    case 'waits-for':
    case 'blocks':
      return (initiative) => choicesIn(plan, cell, initiative).length === 0;
    default:
      return (initiative) => cellText(plan, initiative, cell, rankOf).trim() === '';
  }
}

function incompleteTest(cell: CellKind): Passes {
  switch (cell.kind) {
    case 'effort':
      return (initiative) => totalEffort(initiative).state !== 'estimated';
    case 'team-effort':
      return (initiative) => partOf(initiative, cell)?.likely === null;
    case 'score':
      return (initiative) => scoreOf(cell.model, initiative).state === 'incomplete';
    default:
      return () => false;
  }
}

function customValue({ custom }: Initiative, { field }: Extract<CellKind, { kind: 'custom' }>): string | number | null {
  return custom.find(({ fieldId }) => fieldId === field.id)?.value ?? null;
}
