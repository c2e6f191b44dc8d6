// Which row of a table is which initiative of the plan.

import { foldName } from '../commands/read-name.ts';
import type { Initiative } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import { matchTitle, type RowComparison } from './match-title.ts';

export interface RowToMatch {
  readonly key: string | null;
  readonly title: string | null;
}

export type RowMatch =
  | { readonly kind: 'existing'; readonly initiative: Initiative }
  | { readonly kind: 'new' }
  | { readonly kind: 'skipped'; readonly because: 'no-title' }
  /** `counted` is the index of the row with the same key that was not skipped for it. */
  | { readonly kind: 'skipped'; readonly because: 'key-again'; readonly counted: number };

/** So often at most are rows tried on initiatives of the same title to find those that they would not change. */
const TRIES = 50_000;

/**
 * Matches rows to initiatives, each at most once. A row with a key: the initiative with that key, else, where both are
 * alone in it, the one whose key differs only by case, else a new one. A row without: by its title (without regard to
 * case and spaces) among the initiatives that no key of the table claims; where a title stands several times, first as
 * many rows as can be that change nothing, then the others in their order to the initiatives by key, those of the row's
 * theme first. New ones need a title; of rows with one key the first with a title counts, else the first.
 */
export function matchRows<Row extends RowToMatch>(
  plan: Plan,
  rows: readonly Row[],
  comparison: RowComparison<Row>,
): readonly RowMatch[] {
  const matches = matchByKey(plan, rows);
  const claimed = new Set<Initiative>();
  for (const match of matches) if (match?.kind === 'existing') claimed.add(match.initiative);
  const indexesByTitle = new Map<string, number[]>();
  for (const [index, row] of rows.entries()) {
    if (matches[index] === null && row.title !== null) push(indexesByTitle, foldName(row.title), index);
  }
  const initiativesByTitle = new Map<string, Initiative[]>();
  for (const initiative of plan.initiatives.values()) {
    const title = foldName(initiative.title);
    if (indexesByTitle.has(title) && !claimed.has(initiative)) push(initiativesByTitle, title, initiative);
  }
  const tries = { left: TRIES };
  for (const [title, indexes] of indexesByTitle) {
    const group = { rows, indexes, initiatives: initiativesByTitle.get(title) ?? [] };
    for (const [index, initiative] of matchTitle(group, comparison, tries)) {
      matches[index] = { kind: 'existing', initiative };
    }
  }
  return matches.map((match) => match ?? { kind: 'new' });
}

/** Null: to be matched by title. */
function matchByKey(plan: Plan, rows: readonly RowToMatch[]): (RowMatch | null)[] {
  const initiativeByKey = new Map([...plan.initiatives.values()].map((initiative) => [initiative.key, initiative]));
  const initiativeByFoldedKey = uniqueBy(plan.initiatives.values(), (initiative) => initiative.key.toLowerCase());
  const rowByFoldedKey = uniqueBy(new Set(rows.flatMap(({ key }) => (key === null ? [] : [key]))), (key) =>
    key.toLowerCase(),
  );
  const rowByKey = new Map<string, number>();
  for (const [index, { key, title }] of rows.entries()) {
    if (key === null) continue;
    const other = rowByKey.get(key);
    if (other === undefined || (title !== null && rows[other]?.title === null)) rowByKey.set(key, index);
  }
  return rows.map(({ key, title }, index): RowMatch | null => {
    if (key === null) return title === null ? { kind: 'skipped', because: 'no-title' } : null;
    const counted = rowByKey.get(key) ?? index;
    if (counted !== index) return { kind: 'skipped', because: 'key-again', counted };
    const folded = key.toLowerCase();
    const nearly = rowByFoldedKey.has(folded) ? initiativeByFoldedKey.get(folded) : undefined;
    const initiative = initiativeByKey.get(key) ?? nearly;
    if (initiative === undefined && title === null) return { kind: 'skipped', because: 'no-title' };
    return initiative === undefined ? { kind: 'new' } : { kind: 'existing', initiative };
  });
}

/** The values that are alone with what they are known by. */
export function uniqueBy<Value>(
  values: Iterable<Value>,
  knownBy: (value: Value) => string,
): ReadonlyMap<string, Value> {
  const unique = new Map<string, Value>();
  const several = new Set<string>();
  for (const value of values) {
    const name = knownBy(value);
    if (unique.has(name)) several.add(name);
    else unique.set(name, value);
  }
  for (const name of several) unique.delete(name);
  return unique;
}

function push<Value>(lists: Map<string, Value[]>, name: string, value: Value): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [value]);
  else list.push(value);
}
