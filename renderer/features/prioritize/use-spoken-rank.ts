import { useEffect, useRef } from 'react';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { rankedById } from '../../state/selectors.ts';
import { announce } from '../../ui/announce.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';

/** Says the new rank of the active initiative when an edit has changed it: what eyes see as an arrow. */
export function useSpokenRank(plan: Plan, activeId: InitiativeId | null): void {
  const before = useRef<{ readonly id: InitiativeId | null; readonly rank: number | null }>({ id: null, rank: null });
  useEffect(() => {
    const row = activeId === null ? undefined : rankedById(plan).get(activeId);
    const { id, rank } = before.current;
    before.current = { id: activeId, rank: row?.rank ?? null };
    if (row === undefined || id !== activeId || row.rank === rank) return;
    const { key } = row.initiative;
    announce(row.rank === null ? `${key} has no rank now` : `${key} now has rank ${formatNumber(row.rank)}`);
  }, [plan, activeId]);
}
