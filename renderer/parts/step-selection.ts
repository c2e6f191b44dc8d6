// How keys and clicks change what is selected in a list.

import type { InitiativeId } from '../../shared/plan/ids.ts';

export interface Selection {
  readonly selectedIds: readonly InitiativeId[];
  readonly activeId: InitiativeId | null;
  /** Where a range begins. */
  readonly anchorId: InitiativeId | null;
}

const NOTHING: Selection = { selectedIds: [], activeId: null, anchorId: null };

export interface KeyStroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** The row that a key leads to from the active one (-1: none is); null when it is no key that moves. */
export function rowAfterKey(
  stroke: KeyStroke,
  facts: { readonly from: number; readonly count: number; readonly page: number },
): number | null {
  const { from, count, page } = facts;
  if (count === 0) return null;
  const last = count - 1;
  const toEdge = stroke.ctrlKey || stroke.metaKey;
  const target = (): number | null => {
    switch (stroke.key) {
      case 'ArrowDown':
        return toEdge ? last : from + 1;
      case 'ArrowUp':
        return toEdge ? 0 : from - 1;
      case 'PageDown':
        return from + page;
      case 'PageUp':
        return from - page;
      case 'Home':
        return 0;
      case 'End':
        return last;
      default:
        return null;
    }
  };
  const row = target();
  return row === null ? null : Math.min(last, Math.max(0, row));
}

export function selectOne(id: InitiativeId): Selection {
  return { selectedIds: [id], activeId: id, anchorId: id };
}

/** Everything from the anchor to the given one, which becomes active. */
export function selectTo(order: readonly InitiativeId[], selection: Selection, id: InitiativeId): Selection {
  const anchorId = selection.anchorId ?? selection.activeId;
  const from = anchorId === null ? -1 : order.indexOf(anchorId);
  const to = order.indexOf(id);
  if (anchorId === null || from < 0 || to < 0) return selectOne(id);
  return { selectedIds: order.slice(Math.min(from, to), Math.max(from, to) + 1), activeId: id, anchorId };
}

/** Adds the given one to the selection or takes it out. */
export function toggleOne(selection: Selection, id: InitiativeId): Selection {
  if (!selection.selectedIds.includes(id)) {
    return { selectedIds: [...selection.selectedIds, id], activeId: id, anchorId: id };
  }
  const selectedIds = selection.selectedIds.filter((other) => other !== id);
  const activeId = selection.activeId === id ? (selectedIds.at(-1) ?? null) : selection.activeId;
  return { selectedIds, activeId, anchorId: activeId };
}

export function selectAll(order: readonly InitiativeId[], selection: Selection): Selection {
  const activeId = selection.activeId ?? order[0] ?? null;
  return { selectedIds: order, activeId, anchorId: activeId };
}

/** One step back: several become the active one, one becomes none. */
export function dropSelection({ selectedIds, activeId }: Selection): Selection {
  if (selectedIds.length > 1 && activeId !== null) return selectOne(activeId);
  return NOTHING;
}

/**
 * The selection without what is gone. When nothing is left of it, the row that came after the active one, `before` being
 * how they stood, or else the one that came before it. The same object when nothing is gone.
 */
export function withoutGone(
  before: readonly InitiativeId[],
  selection: Selection,
  isThere: (id: InitiativeId) => boolean,
): Selection {
  const kept = selection.selectedIds.filter(isThere);
  if (kept.length === selection.selectedIds.length) return selection;
  const last = kept.at(-1);
  if (last !== undefined) return { selectedIds: kept, activeId: last, anchorId: last };
  const place = selection.activeId === null ? -1 : before.indexOf(selection.activeId);
  const next = before.slice(place + 1).find(isThere) ?? before.slice(0, Math.max(0, place)).findLast(isThere);
  return next === undefined ? NOTHING : selectOne(next);
}
