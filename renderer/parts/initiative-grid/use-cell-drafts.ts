import { useMemo, useRef, useState } from 'react';
import type { CellText, RefusedCell } from '../../../shared/grid/edit-cells.ts';
import { type InitiativeId, isId } from '../../../shared/plan/ids.ts';
import { usePorts } from '../../state/use-app-state.tsx';
import { isRecord } from './grid-layout.ts';

/** A text that a cell refused: it stays there until it is put right or dropped, and never enters the plan. */
export interface CellDraft {
  readonly id: InitiativeId;
  readonly columnId: string;
  readonly text: string;
  readonly message: string;
}

export interface CellDrafts {
  readonly all: readonly CellDraft[];
  /** By column. */
  readonly byInitiative: ReadonlyMap<InitiativeId, ReadonlyMap<string, CellDraft>>;
  find(id: InitiativeId, columnId: string): CellDraft | null;
  /** What was tried: drafts of what was taken go, what was refused becomes one. */
  settle(tried: readonly CellText[], refused: readonly RefusedCell[]): void;
  drop(id: InitiativeId, columnId: string): void;
}

/** Texts longer than this are not kept over a reload: the machine's preferences have little room. */
const LONGEST_KEPT = 2_000;
const MOST_KEPT = 500;

/** The refused texts of a grid, remembered under its name; they outlive scrolling and a reload. */
export function useCellDrafts(name: string): CellDrafts {
  const { preferences } = usePorts();
  const [all, setAll] = useState(() => readDrafts(preferences.read(name)));
  /** What the next drawing will have: several changes may come before it. */
  const latest = useRef(all);
  const byInitiative = useMemo(() => {
    const map = new Map<InitiativeId, Map<string, CellDraft>>();
    for (const draft of all) {
      const ofOne = map.get(draft.id) ?? new Map<string, CellDraft>();
      ofOne.set(draft.columnId, draft);
      map.set(draft.id, ofOne);
    }
    return map;
  }, [all]);
  const keep = (next: readonly CellDraft[]) => {
    latest.current = next;
    setAll(next);
    const kept = next.filter(({ text }) => text.length <= LONGEST_KEPT).slice(0, MOST_KEPT);
    preferences.write(name, JSON.stringify(kept));
  };
  return {
    all,
    byInitiative,
    find: (id, columnId) => byInitiative.get(id)?.get(columnId) ?? null,
    settle: (tried, refused) => {
      if (latest.current.length === 0 && refused.length === 0) return;
      const gone = new Set(tried.map(({ id, column }) => `${id} ${column.id}`));
      const drafts = refused.map(({ id, column, text, message }) => ({ id, columnId: column.id, text, message }));
      keep([...latest.current.filter(({ id, columnId }) => !gone.has(`${id} ${columnId}`)), ...drafts]);
    },
    drop: (id, columnId) => keep(latest.current.filter((draft) => draft.id !== id || draft.columnId !== columnId)),
  };
}

function readDrafts(text: string | null): readonly CellDraft[] {
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.flatMap(readDraft) : [];
  } catch {
    return [];
  }
}

function readDraft(value: unknown): readonly CellDraft[] {
  if (!isRecord(value)) return [];
  const { id, columnId, text, message } = value;
  if (typeof id !== 'string' || !isId<InitiativeId>(id) || typeof columnId !== 'string') return [];
  return typeof text === 'string' && typeof message === 'string' ? [{ id, columnId, text, message }] : [];
}
