// How much of the effort is a must.

import { totalEffort } from '../plan/effort.ts';
import type { Initiative, PersonWeeks, Share } from '../plan/initiative.ts';
import { MOSCOW_CLASSES, type MoscowClass } from './moscow.ts';
import type { RankedInitiative } from './ranking.ts';

/** Above it, there is too little left to give up when the musts take longer. Source: Agile Business Consortium, "MoSCoW prioritisation" (DSDM). */
export const MOST_MUST_SHARE: Share = 0.6;

export interface MoscowBalance {
  readonly columns: readonly MoscowColumn[];
  /** Must ÷ (must + should + could) by likely effort; null while none of them has any. */
  readonly mustShare: Share | null;
  readonly isTooMuch: boolean;
}

export interface MoscowColumn {
  readonly id: MoscowClass;
  readonly initiatives: readonly Initiative[];
  /** Of those that are estimated. */
  readonly effort: PersonWeeks;
  /** How many have no estimate, and so count for nothing here. */
  readonly unknown: number;
}

/** The balance of a ranking by MoSCoW. Won’t stands outside the denominator. */
export function moscowBalance(ranking: readonly RankedInitiative[]): MoscowBalance {
  const columns = MOSCOW_CLASSES.map(({ id }): MoscowColumn => {
    const initiatives = ranking.flatMap(({ initiative, scored }) =>
      scored.state === 'complete' && scored.class === id ? [initiative] : [],
    );
    let effort = 0;
    let unknown = 0;
    for (const initiative of initiatives) {
      const total = totalEffort(initiative);
      if (total.state === 'estimated') effort += total.likely;
      else unknown += 1;
    }
    return { id, initiatives, effort, unknown };
  });
  const effortOf = (wanted: MoscowClass): PersonWeeks => columns.find(({ id }) => id === wanted)?.effort ?? 0;
  const all = effortOf('must') + effortOf('should') + effortOf('could');
  const mustShare = all > 0 ? effortOf('must') / all : null;
  // A rounding error is not over the line.
  return { columns, mustShare, isTooMuch: mustShare !== null && mustShare > MOST_MUST_SHARE + 1e-9 };
}
