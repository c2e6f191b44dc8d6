// What a gesture would do to others, line by line.

import type { DemandClass } from '../../../../shared/capacity/demand.ts';
import { LOAD_TOLERANCE, overBy, utilisation } from '../../../../shared/capacity/load-cell.ts';
import { type LoadChange, overMore } from '../../../../shared/capacity/load-change.ts';
import type { LinkChange } from '../../../../shared/dependencies/link-changes.ts';
import type { Resolution } from '../../../../shared/dependencies/resolution.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import type { EffortUnit } from '../../../../shared/plan/settings.ts';
import { loadWithSign, overFigure, utilisationInFigures } from '../../../parts/capacity-words.ts';
import { staysInWords, waitingInWords } from '../../../parts/cascade/cascade-words.ts';
import { initiativesInWords } from '../../../parts/in-words.ts';
import { EFFORT_UNIT_SIGNS } from '../../../parts/inspector/effort-units.ts';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import type { GestureEffects } from './gesture-effects.ts';

export interface EffectLine {
  /** bad: comes to be wrong, or more so; good: is mended, or less wrong; along: others go with it; plain: changes. */
  readonly tone: 'bad' | 'good' | 'along' | 'plain';
  readonly words: string;
}

const MOST_LINKS = 3;
const MOST_LOADS = 3;

/**
 * What would be wrong first, then what moves along, what is mended and which loads change. `resolution` null: it is not known
 * yet, or nothing moves along in this plan.
 */
export function effectLines(plan: Plan, effects: GestureEffects, resolution: Resolution | null): readonly EffectLine[] {
  const links = linkLines(plan, effects, resolution);
  const loads = loadLines(plan, effects.loads);
  const late = effects.lateBars.slice(0, MOST_LINKS).map(
    ({ initiative, byWorkdays }): EffectLine => ({
      tone: 'bad',
      words: `${initiative.key} ends ${formatNumber(byWorkdays)} d after its deadline`,
    }),
  );
  const lines = [...links, ...late, ...alongLines(plan, effects, resolution), ...loads];
  const order: readonly EffectLine['tone'][] = ['bad', 'along', 'good', 'plain'];
  return order.flatMap((tone) => lines.filter((line) => line.tone === tone));
}

/** Only what comes to be wrong, to be spoken; empty: nothing. */
export function warningInWords(lines: readonly EffectLine[]): string {
  return lines
    .filter(({ tone }) => tone === 'bad')
    .map(({ words }) => words)
    .join('; ');
}

function linkLines(plan: Plan, effects: GestureEffects, resolution: Resolution | null): readonly EffectLine[] {
  const missed = effects.links.filter((link) => isWorse(link) && !isResolved(plan, link, effects, resolution));
  const better = effects.links.filter(({ before, after }) => after < before);
  const rest = (links: readonly LinkChange[]): string => (links.length === 1 ? '1 more' : `${links.length} more`);
  return [
    ...missed.slice(0, MOST_LINKS).map((link): EffectLine => ({ tone: 'bad', words: tooEarlyInWords(link) })),
    ...(missed.length > MOST_LINKS
      ? [{ tone: 'bad', words: `${rest(missed.slice(MOST_LINKS))} in conflict` } as const]
      : []),
    ...better.slice(0, MOST_LINKS).map(
      (link): EffectLine => ({
        tone: 'good',
        words:
          link.after === 0
            ? `${link.successor.key} no longer too early for ${link.predecessor.key}`
            : `${tooEarlyInWords(link)}`,
      }),
    ),
    ...(better.length > MOST_LINKS
      ? [{ tone: 'good', words: `${rest(better.slice(MOST_LINKS))} mended or less in conflict` } as const]
      : []),
  ];
}

/** `DX-5 too early for SRE-4 by 6 d`, with what it is now where that is a conflict too. */
export function tooEarlyInWords({ predecessor, successor, before, after }: LinkChange): string {
  const now = before > 0 ? `, now ${formatNumber(before)} d` : '';
  return `${successor.key} too early for ${predecessor.key} by ${formatNumber(after)} d${now}`;
}

function isWorse({ before, after }: LinkChange): boolean {
  return after > before;
}

/** Where what waits always moves along, a conflict with it is none, unless it stays behind. */
export function isResolved(
  plan: Plan,
  { dependency, successor }: LinkChange,
  { changed }: GestureEffects,
  resolution: Resolution | null,
): boolean {
  if (settingsOf(plan).cascade !== 'always' || changed.has(successor.id)) return false;
  return resolution === null || !resolution.left.some(({ conflict }) => conflict.dependency.id === dependency.id);
}

function alongLines(plan: Plan, effects: GestureEffects, resolution: Resolution | null): readonly EffectLine[] {
  if (resolution === null) return [];
  const { moves, left, missedDeadlines } = resolution;
  const [only] = effects.changed.values();
  const who = effects.changed.size === 1 && only !== undefined ? only.key : initiativesInWords(effects.changed.size);
  const near = new Set(effects.links.map(({ dependency }) => dependency.id));
  const further = left.filter(({ conflict }) => !near.has(conflict.dependency.id));
  return [
    ...staysInWords(further).map((words): EffectLine => ({ tone: 'bad', words })),
    ...missedDeadlines
      .filter(({ isNew }) => isNew)
      .slice(0, MOST_LINKS)
      .map(
        ({ initiative, byWorkdays }): EffectLine => ({
          tone: 'bad',
          words: `${initiative.key}, moved along, ends ${formatNumber(byWorkdays)} d after its deadline`,
        }),
      ),
    ...(moves.length === 0 ? [] : [{ tone: 'along', words: waitingInWords(plan, moves, who) } as const]),
  ];
}

/** What is wrong or mended first, then what changes most. */
function loadLines(plan: Plan, loads: readonly LoadChange[]): readonly EffectLine[] {
  const { effortUnit } = settingsOf(plan);
  const bySize = [...loads].sort((a, b) => sizeOf(b) - sizeOf(a));
  const lines = bySize.flatMap((change) => loadLine(change, effortUnit) ?? []);
  const order: readonly EffectLine['tone'][] = ['bad', 'good', 'plain'];
  const sorted = order.flatMap((tone) => lines.filter((line) => line.tone === tone));
  const rest = sorted.slice(MOST_LOADS);
  return rest.length === 0
    ? sorted
    : [
        ...sorted.slice(0, MOST_LOADS),
        { tone: 'plain', words: `and ${rest.length === 1 ? '1 more load' : `${rest.length} more loads`}` },
      ];
}

/** How far what is asked goes up or down, in person-weeks. */
function sizeOf({ before, after }: LoadChange): number {
  return Math.abs(after.firm - before.firm) + Math.abs(after.ifAll - before.ifAll);
}

/** `SRE FY27 Q1: 92 % → 108 %, over by 3.2 pw`; null where no figure that is shown changes. */
function loadLine(change: LoadChange, unit: EffortUnit): EffectLine | null {
  const { team, span, before, after } = change;
  const which: DemandClass = Math.abs(before.firm - after.firm) > LOAD_TOLERANCE ? 'firm' : 'if-all';
  const [from, to] = [before, after].map((cell) =>
    cell.available === null
      ? loadWithSign(which === 'firm' ? cell.firm : cell.firm + cell.ifAll, unit)
      : utilisationInFigures(utilisation(cell, which)),
  );
  const over = overBy(after, which);
  const isOver = over > LOAD_TOLERANCE;
  const wasOver = overBy(before, which) > LOAD_TOLERANCE;
  const isBad = which === 'firm' && overMore(change) > 0;
  const tone = isBad ? 'bad' : which === 'firm' && wasOver && after.firm < before.firm ? 'good' : 'plain';
  const figure = overFigure(over, unit);
  const figureBefore = overFigure(overBy(before, which), unit);
  if (from === to && figure === figureBefore) return null;
  const words = [
    `${team.name} ${span.label}${which === 'firm' ? '' : ' with candidates'}: ${from === to ? to : `${from} → ${to}`}`,
    ...(isOver ? [`over by ${from === to ? `${figureBefore} → ` : ''}${figure} ${EFFORT_UNIT_SIGNS[unit]}`] : []),
  ].join(', ');
  return { tone, words };
}
