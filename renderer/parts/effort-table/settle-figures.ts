// What is typed into a team's row of the effort table: as much of it as can stand is taken, the rest keeps its sentence.

import { type EffortPatch, effortProblem, unestimated } from '../../../shared/commands/estimate-effort.ts';
import { readPart, teamNameOf } from '../../../shared/grid/effort-text.ts';
import { readArithmetic } from '../../../shared/grid/read-arithmetic.ts';
import { type DecimalSeparator, readNumber } from '../../../shared/import/read-number.ts';
import type { TeamEffort } from '../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { PERSON_WEEKS_PER_UNIT } from '../../../shared/plan/settings.ts';
import { roundToSignificant } from '../../../shared/prioritization/round-to-significant.ts';
import { fail, type Result, succeed } from '../../../shared/result.ts';

export const EFFORT_FIGURES = ['low', 'likely', 'high', 'fte'] as const;
export type EffortFigure = (typeof EFFORT_FIGURES)[number];

/** The texts of a row that were not taken yet, and what is typed now. */
export type TypedFigures = { readonly [Figure in EffortFigure]?: string };

export interface RefusedFigure {
  readonly text: string;
  /** A sentence. */
  readonly problem: string;
  /** Nothing is wrong with it but that the likely figure is still to come. */
  readonly waits: boolean;
}

export interface SettledFigures {
  /** null: nothing changes. */
  readonly patch: EffortPatch | null;
  readonly refused: { readonly [Figure in EffortFigure]?: RefusedFigure };
}

/** A cell as it is shown and edited, in the plan's unit: `?` for a likely figure that is to come. */
export function figureTextOf(plan: Plan, part: TeamEffort, figure: EffortFigure): string {
  if (figure === 'fte') return String(roundToSignificant(part.assignedFte, 10));
  const effort = part[figure];
  if (effort === null) return figure === 'likely' ? '?' : '';
  return String(roundToSignificant(effort / PERSON_WEEKS_PER_UNIT[settingsOf(plan).effortUnit], 10));
}

/**
 * Takes what a row's cells say, `latest` typed last: all together where that can stand (a low figure that waited for its
 * likely one), else the latest alone, else nothing.
 */
export function settleFigures(
  plan: Plan,
  part: TeamEffort,
  row: { readonly typed: TypedFigures; readonly latest: EffortFigure; readonly decimal: DecimalSeparator },
): SettledFigures {
  const { typed, latest, decimal } = row;
  const read = (figure: EffortFigure) => readFigure(plan, part, { figure, text: typed[figure] ?? '', decimal });
  const own = read(latest);
  const isWhole = own.ok && latest === 'likely' && (own.value.low ?? null) !== null;
  // A whole range says everything of its row.
  const others = EFFORT_FIGURES.filter(
    (figure) => figure !== latest && typed[figure] !== undefined && !(isWhole && figure !== 'fte'),
  );
  const refuse = (figures: readonly EffortFigure[], standing: TeamEffort): SettledFigures['refused'] =>
    Object.fromEntries(figures.map((figure) => [figure, refusalOf(plan, standing, { figure, typed, decimal })]));
  if (!own.ok) return { patch: null, refused: refuse([...others, latest], part) };
  const readable = others.filter((figure) => read(figure).ok);
  const together: EffortPatch = Object.assign({}, ...[...readable, latest].map((figure) => valueOr(read(figure))));
  if (effortProblem('', { ...part, ...together }) === null) {
    const unread = others.filter((figure) => !readable.includes(figure));
    return { patch: changeOrNull(together), refused: refuse(unread, { ...part, ...together }) };
  }
  const alone: TeamEffort = { ...part, ...own.value };
  if (effortProblem('', alone) === null) return { patch: changeOrNull(own.value), refused: refuse(others, alone) };
  return { patch: null, refused: refuse([...others, latest], part) };
}

function refusalOf(
  plan: Plan,
  standing: TeamEffort,
  cell: { readonly figure: EffortFigure; readonly typed: TypedFigures; readonly decimal: DecimalSeparator },
): RefusedFigure {
  const { figure, typed, decimal } = cell;
  const text = typed[figure] ?? '';
  const read = readFigure(plan, standing, { figure, text, decimal });
  if (!read.ok) return { text, problem: read.problem, waits: false };
  const name = teamNameOf(plan, standing.teamId);
  const waits = standing.likely === null && (figure === 'low' || figure === 'high');
  const problem =
    effortProblem(name, { ...standing, ...read.value })?.message ?? `${name}: type the other figures first.`;
  return { text, problem: waits ? `${name}: low and high wait for a likely figure.` : problem, waits };
}

function readFigure(
  plan: Plan,
  part: TeamEffort,
  cell: { readonly figure: EffortFigure; readonly text: string; readonly decimal: DecimalSeparator },
): Result<EffortPatch, string> {
  const { figure, decimal } = cell;
  const text = cell.text.trim();
  if (text === figureTextOf(plan, part, figure)) return succeed({});
  if (figure === 'fte') return readFte(text, decimal);
  const read = readPart(plan, unestimated(part.teamId), text, decimal);
  if (!read.ok) return read;
  const { low, likely, high, evidence } = read.value;
  const isRange = low !== null || high !== null;
  if (figure !== 'likely') {
    if (isRange)
      return fail('One figure stands here. Type low, likely and high together, such as 2-4-8, under Likely.');
    return succeed({ [figure]: likely });
  }
  return succeed(isRange || likely === null ? { low, likely, high, evidence } : { likely, evidence });
}

function readFte(text: string, decimal: DecimalSeparator): Result<EffortPatch, string> {
  if (text === '') return succeed({ assignedFte: 1 });
  if (text.startsWith('=')) {
    const sum = readArithmetic(text);
    return sum.ok ? succeed({ assignedFte: roundToSignificant(sum.value, 12) }) : sum;
  }
  const read = readNumber(text, decimal);
  return read.ok
    ? succeed({ assignedFte: read.value })
    : fail(`“${text.slice(0, 40)}” is no FTE: type a figure such as 0.5.`);
}

function valueOr(read: Result<EffortPatch, string>): EffortPatch {
  return read.ok ? read.value : {};
}

function changeOrNull(patch: EffortPatch): EffortPatch | null {
  return Object.keys(patch).length === 0 ? null : patch;
}
