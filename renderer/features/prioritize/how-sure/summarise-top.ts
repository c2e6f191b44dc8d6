// Which of those above the cut would fall if what was drawn were a little different.

import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import type { RankedInitiative } from '../../../../shared/prioritization/ranking.ts';
import {
  type InitiativeSensitivity,
  ROBUST_SHARE,
} from '../../../../shared/prioritization/sensitivity/sensitivity-figures.ts';
import type { SensitivityOutcome } from '../../../state/sensitivity.ts';

export interface TopSummary {
  /** How many are above the cut: more than the top where some tie across it, fewer where fewer are ranked. */
  readonly above: number;
  readonly ranked: number;
  readonly sure: number;
  /** Above the cut, but in too few of the draws; by rank. */
  readonly falling: readonly Initiative[];
  /** Below the cut, but above it in too many of the draws; by rank. */
  readonly rising: readonly Initiative[];
}

/** Sure is what was above the cut in at least `ROBUST_SHARE` of the draws. */
export function summariseTop(
  ranking: readonly RankedInitiative[],
  byId: ReadonlyMap<InitiativeId, InitiativeSensitivity>,
  isAbove: (row: RankedInitiative) => boolean,
): TopSummary {
  const falling: Initiative[] = [];
  const rising: Initiative[] = [];
  let above = 0;
  let ranked = 0;
  for (const row of ranking) {
    const { initiative } = row;
    if (row.rank === null) continue;
    ranked += 1;
    const isIn = isAbove(row);
    if (isIn) above += 1;
    const figures = byId.get(initiative.id);
    if (figures === undefined) continue;
    if (isIn && figures.above < ROBUST_SHARE) falling.push(initiative);
    if (!isIn && (figures.verdict === 'fragile' || figures.above >= ROBUST_SHARE)) rising.push(initiative);
  }
  return { above, ranked, sure: above - falling.length, falling, rising };
}

/** What varied from draw to draw, as the subject of a sentence; null: nothing did. */
export function whatVaried({ model, criteria, inputs }: SensitivityOutcome): string | null {
  const weightsVary = model.kind === 'weighted' && criteria.length > 1;
  const inputsVary = inputs.ranged + inputs.spread > 0;
  if (weightsVary && inputsVary) return 'the weights or the inputs';
  if (weightsVary) return 'the weights';
  return inputsVary ? 'the inputs' : null;
}
