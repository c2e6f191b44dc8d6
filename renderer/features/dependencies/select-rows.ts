// How keys and clicks change which rows of a list are selected.

export interface RowSelection<Id extends string> {
  readonly ids: readonly Id[];
  readonly activeId: Id | null;
}

/** Everything from the anchor to the given one, which becomes active. */
export function rowsUpTo<Id extends string>(order: readonly Id[], anchor: Id | null, to: Id): RowSelection<Id> {
  const [first, last] = [anchor === null ? -1 : order.indexOf(anchor), order.indexOf(to)];
  if (first < 0 || last < 0) return { ids: [to], activeId: to };
  return { ids: order.slice(Math.min(first, last), Math.max(first, last) + 1), activeId: to };
}

/** Adds the given one or takes it out. */
export function rowsWithout<Id extends string>({ ids, activeId }: RowSelection<Id>, id: Id): RowSelection<Id> {
  if (!ids.includes(id)) return { ids: [...ids, id], activeId: id };
  const kept = ids.filter((other) => other !== id);
  return { ids: kept, activeId: activeId === id ? (kept.at(-1) ?? null) : activeId };
}

/** The place that a key leads to from another (-1: none); null when it is no key that moves. */
export function placeAfterKey(
  { key, ctrlKey, metaKey }: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean },
  { from, count, page }: { readonly from: number; readonly count: number; readonly page: number },
): number | null {
  if (count === 0) return null;
  const toEdge = ctrlKey || metaKey;
  const target = { ArrowDown: toEdge ? count - 1 : from + 1, ArrowUp: toEdge ? 0 : from - 1 }[key];
  const paged = { PageDown: from + page, PageUp: from - page }[key];
  const edged = toEdge ? { Home: 0, End: count - 1 }[key] : undefined;
  const place = target ?? paged ?? edged;
  return place === undefined ? null : Math.min(count - 1, Math.max(0, place));
}
