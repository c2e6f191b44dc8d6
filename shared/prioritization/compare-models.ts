// Models side by side: where each one puts the initiatives, how far they agree, and what hangs most on the choice of one.

import type { InitiativeId, ModelId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { kendallTau } from './kendall-tau.ts';
import type { RankedInitiative } from './ranking.ts';

/** What one model makes of the plan: `rankPlan` of it. */
export interface ModelRanking {
  readonly modelId: ModelId;
  readonly ranking: readonly RankedInitiative[];
}

export interface ModelComparison {
  /** In the order of the first model's ranking. */
  readonly rows: readonly ComparedInitiative[];
  /** Every pair of two models, in the order in which they were given. */
  readonly agreements: readonly ModelAgreement[];
}

export interface ComparedInitiative {
  readonly initiative: Initiative;
  /** One a model, in the order in which they were given; null: no rank there. */
  readonly ranks: readonly (number | null)[];
  /**
   * How much hangs on the model, 0 to 1: the best place less the worst among the models that rank it, each as a share of
   * those which that model ranks. null when fewer than two rank it.
   */
  readonly spread: number | null;
}

export interface ModelAgreement {
  readonly modelIds: readonly [ModelId, ModelId];
  /** Kendall's tau-b over the initiatives that both rank; null when there are too few to say. */
  readonly tau: number | null;
  /** How many both rank. */
  readonly shared: number;
}

export function compareModels(models: readonly ModelRanking[]): ModelComparison {
  const [first] = models;
  if (first === undefined) return { rows: [], agreements: [] };
  const rankById = models.map(
    ({ ranking }): ReadonlyMap<InitiativeId, number | null> =>
      new Map(ranking.map(({ initiative, rank }) => [initiative.id, rank])),
  );
  const counts = models.map(({ ranking }) => ranking.filter(({ rank }) => rank !== null).length);
  const rows = first.ranking.map(({ initiative }): ComparedInitiative => {
    const ranks = rankById.map((ranks) => ranks.get(initiative.id) ?? null);
    return { initiative, ranks, spread: spreadOf(ranks, counts) };
  });
  const agreements = models.flatMap((a, index) =>
    models.slice(index + 1).map((b, later) => {
      const places = rows.flatMap(({ ranks }): readonly (readonly [number, number])[] => {
        const here = ranks[index] ?? null;
        const there = ranks[index + 1 + later] ?? null;
        return here === null || there === null ? [] : [[here, there]];
      });
      const tau = kendallTau(
        places.map(([here]) => here),
        places.map(([, there]) => there),
      );
      return { modelIds: [a.modelId, b.modelId] as const, tau, shared: places.length };
    }),
  );
  return { rows, agreements };
}

function spreadOf(ranks: readonly (number | null)[], counts: readonly number[]): number | null {
  const shares = ranks.flatMap((rank, index) => {
    const count = counts[index] ?? 0;
    return rank === null || count < 2 ? [] : [(rank - 1) / (count - 1)];
  });
  return shares.length < 2 ? null : Math.max(...shares) - Math.min(...shares);
}
