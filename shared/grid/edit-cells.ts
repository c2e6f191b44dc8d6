// Many cells of many initiatives, of which some may be new, as one change set.

import type { ChangeSet } from '../changes/change-set.ts';
import { type ChangeSetBuilder, changesTo } from '../changes/change-set-builder.ts';
import type { CommandContext } from '../commands/command.ts';
import { unestimated } from '../commands/estimate-effort.ts';
import { foldName } from '../commands/read-name.ts';
import type { InitiativeId, PersonId, TeamId, ThemeId } from '../plan/ids.ts';
import { type CriterionScore, type Health, type Initiative, newInitiative, type ScoreKey } from '../plan/initiative.ts';
import { nextKey } from '../plan/initiative-key.ts';
import type { Plan } from '../plan/plan.ts';
import type { Stage } from '../plan/stage.ts';
import { cellText } from './cell-text.ts';
import { editWaits } from './edit-waits.ts';
import type { GridColumn } from './grid-column.ts';
import { type CellStyle, cellStyleOf, type ReadCellContext, readCell } from './read-cell.ts';

/** A text for one cell. */
export interface CellText {
  readonly id: InitiativeId;
  readonly column: GridColumn;
  readonly text: string;
}

/** A cell whose text could not be taken, and why. */
export interface RefusedCell extends CellText {
  readonly message: string;
}

/** What a row has from the place where it is begun: the values of its group and of the filter. */
export interface RowSeed {
  readonly stage?: Stage;
  readonly themeId?: ThemeId | null;
  readonly ownerId?: PersonId | null;
  readonly teamId?: TeamId | null;
  readonly health?: Health;
  readonly tags?: readonly string[];
  /** Words of models' criteria: the id of a category under the key of its criterion. */
  readonly choices?: readonly { readonly key: ScoreKey; readonly choice: string }[];
}

export interface NewRow {
  readonly id: InitiativeId;
  readonly seed: RowSeed;
}

export interface CellEdits {
  /** In the order in which they are taken. A row that is new is told by its id. */
  readonly cells: readonly CellText[];
  readonly newRows: readonly NewRow[];
  readonly localeDecimal: '.' | ',';
  readonly label: string;
}

export interface PreparedEdits {
  readonly changes: ChangeSet;
  readonly refused: readonly RefusedCell[];
}

/** The title of a row that was begun in another cell. */
export const UNTITLED = 'Untitled';

/**
 * Reads every text and puts what is valid into one change set; what is not comes back with its sentence. Owners who are
 * not in the plan are added to it. A start and an end that contradict each other once all is read are both refused. A new
 * row gets the next key of its theme unless a text gives it one, and a title of its own.
 */
export function prepareCellEdits(plan: Plan, edits: CellEdits, context: CommandContext): PreparedEdits {
  const changes = changesTo(plan);
  const refused: RefusedCell[] = [];
  const waits: CellText[] = [];
  const styles = stylesByColumn(edits);
  const keys = createKeys(plan);
  const personNamed = createPeople(plan, changes, context);
  const seeds = new Map(edits.newRows.map(({ id, seed }) => [id, seed]));
  const cellsById = grouped(edits.cells, ({ id }) => id);
  for (const { id } of edits.newRows) if (!cellsById.has(id)) cellsById.set(id, []);

  for (const [id, cells] of cellsById) {
    const seed = seeds.get(id);
    const before = seed === undefined ? plan.initiatives.get(id) : seeded(id, seed, context);
    if (before === undefined) continue;
    let initiative = before;
    for (const cell of cells) {
      const { column, text } = cell;
      if (text === cellText(plan, initiative, column.cell, noRank)) continue;
      if (column.cell.kind === 'waits-for') {
        waits.push(cell);
        continue;
      }
      const style = styles.get(column.id) ?? cellStyleOf([text], edits.localeDecimal);
      const { today, who } = context;
      const cellContext: ReadCellContext = {
        plan,
        today,
        who,
        style,
        personNamed,
        keyHolder: keys.holderOf,
        isNew: seed !== undefined,
      };
      const read = readCell(initiative, column.cell, text, cellContext);
      if (read.ok) initiative = read.value;
      else refused.push({ ...cell, message: read.problem });
    }
    const contradiction = datesContradict(initiative);
    if (contradiction !== null) {
      const dates = cells.filter(({ column }) => column.cell.kind === 'start' || column.cell.kind === 'end');
      refused.push(...dates.map((cell) => ({ ...cell, message: contradiction })));
      initiative = { ...initiative, schedule: before.schedule };
    }
    if (initiative.key === '') initiative = { ...initiative, key: keys.next(initiative.themeId) };
    keys.take(before, initiative);
    changes.put('initiatives', initiative);
  }
  // When all keys are known.
  refused.push(...editWaits(plan, waits, changes, context));
  return { changes: changes.build(edits.label), refused };
}

function seeded(
  id: InitiativeId,
  { stage, themeId, ownerId, teamId, health, tags, choices = [] }: RowSeed,
  { who, today }: CommandContext,
): Initiative {
  const scores = choices.map(({ key, choice }): [ScoreKey, CriterionScore] => [
    key,
    { value: { kind: 'choice', choice }, setBy: who, setOn: today, evidence: '' },
  ]);
  return {
    ...newInitiative({ id, key: '', title: UNTITLED }),
    ...(scores.length > 0 && { scores: Object.fromEntries(scores) }),
    ...(stage !== undefined && { stage }),
    ...(themeId !== undefined && { themeId }),
    ...(ownerId !== undefined && { ownerId }),
    ...(health !== undefined && { health }),
    ...(tags !== undefined && { tags }),
    ...(teamId !== undefined && teamId !== null && { effort: [unestimated(teamId)] }),
  };
}

function stylesByColumn({ cells, localeDecimal }: CellEdits): ReadonlyMap<string, CellStyle> {
  const styles = new Map<string, CellStyle>();
  for (const [id, ofColumn] of grouped(cells, ({ column }) => column.id)) {
    styles.set(
      id,
      cellStyleOf(
        ofColumn.map(({ text }) => text),
        localeDecimal,
      ),
    );
  }
  return styles;
}

/** Which keys are taken, and the next free one of each theme without counting anew. */
function createKeys(plan: Plan) {
  let holders: Map<string, Initiative> | null = null;
  const latestByTheme = new Map<ThemeId | null, { readonly prefix: string; readonly number: number }>();
  const all = (): Map<string, Initiative> => {
    holders ??= new Map([...plan.initiatives.values()].map((initiative) => [initiative.key, initiative]));
    return holders;
  };
  return {
    holderOf: (key: string): Initiative | null => all().get(key) ?? null,
    take: (before: Initiative, after: Initiative): void => {
      if (before.key === after.key && holders === null) return;
      if (before.key !== after.key) all().delete(before.key);
      all().set(after.key, after);
    },
    next: (themeId: ThemeId | null): string => {
      const latest = latestByTheme.get(themeId) ?? beforeFirst(nextKey(plan, themeId));
      let number = latest.number + 1;
      while (all().has(`${latest.prefix}${number}`)) number += 1;
      latestByTheme.set(themeId, { prefix: latest.prefix, number });
      return `${latest.prefix}${number}`;
    },
  };
}

function beforeFirst(key: string): { readonly prefix: string; readonly number: number } {
  const digits = /\d+$/.exec(key)?.[0] ?? '';
  return { prefix: key.slice(0, key.length - digits.length), number: Number(digits) - 1 };
}

function createPeople(plan: Plan, changes: ChangeSetBuilder, { ids }: CommandContext): (name: string) => PersonId {
  let idByName: Map<string, PersonId> | null = null;
  return (name) => {
    idByName ??= new Map([...plan.people.values()].map((person) => [foldName(person.name), person.id]));
    const known = idByName.get(foldName(name));
    if (known !== undefined) return known;
    const id = ids.next<PersonId>();
    changes.put('people', { id, name });
    idByName.set(foldName(name), id);
    return id;
  };
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function datesContradict({ schedule: { start, end }, key }: Initiative): string | null {
  if (start === null || end === null || end >= start) return null;
  return `${key === '' ? 'It' : key} would end on ${end}, before it starts on ${start}.`;
}

function noRank(): null {
  return null;
}
