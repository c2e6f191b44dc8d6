// What the effort table's keys, presses and texts do.

import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { EffortPatch } from '../../../shared/commands/estimate-effort.ts';
import type { DecimalSeparator } from '../../../shared/import/read-number.ts';
import type { TeamId } from '../../../shared/plan/ids.ts';
import type { Initiative, TeamEffort } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { announce } from '../../ui/announce.ts';
import type { EditorExit } from '../../ui/grid/cell-editor.tsx';
import { hasKey } from '../../ui/keys.ts';
import { teamChosenBy } from './free-teams.ts';
import {
  EFFORT_FIGURES,
  type EffortFigure,
  figureTextOf,
  type SettledFigures,
  settleFigures,
} from './settle-figures.ts';

export interface EffortTableProps {
  readonly plan: Plan;
  readonly initiative: Initiative;
  /** The decimal sign of the user's locale. */
  readonly decimal: DecimalSeparator;
  /** Runs `estimateEffort`; null: the team is no longer needed. Answers why it is refused, in a sentence. */
  readonly onEstimate: (teamId: TeamId | null, estimate: EffortPatch | null) => string | null;
  /** Adds a team to the plan and names it as needed here, as one step of undo. Answers why it is refused. */
  readonly onCreateTeam: (name: string) => string | null;
  readonly onClose: () => void;
}

/** Column 0 is the team, the others are the figures; the row after the last begins a new team. */
export interface TablePlace {
  readonly row: number;
  readonly column: number;
}

interface TableEditing {
  readonly text: string;
  readonly mode: 'replace' | 'caret';
  /** How often the text was refused: each time the editor begins anew with it. */
  readonly refusals?: number;
}

export interface EffortTableState {
  readonly props: EffortTableProps;
  readonly active: TablePlace;
  readonly editing: TableEditing | null;
  readonly table: RefObject<HTMLDivElement | null>;
  refusedOf(part: TeamEffort): SettledFigures['refused'];
  /** Why the text of the active cell was not taken; null when there is nothing to say. */
  readonly problem: string | null;
  onKeyDown(event: KeyboardEvent): void;
  press(place: TablePlace): void;
  editAt(place: TablePlace): void;
  commit(text: string, exit: EditorExit): void;
  createTeam(name: string): void;
  cancel(): void;
  remove(part: TeamEffort): void;
  /** Closes, unless a text was not taken: then goes to it, and the next Escape drops it. */
  requestClose(): void;
}

const COLUMNS = 1 + EFFORT_FIGURES.length;
export const LIKELY_COLUMN = 1 + EFFORT_FIGURES.indexOf('likely');

export function useEffortTable(props: EffortTableProps): EffortTableState {
  const { plan, initiative, decimal, onEstimate, onCreateTeam, onClose } = props;
  const parts = initiative.effort;
  const newRow = parts.length;
  const isUnused = parts.length === 0;
  const [place, setPlace] = useState<TablePlace>({ row: 0, column: isUnused ? 0 : LIKELY_COLUMN });
  // Without a team there is nothing to do but to name one.
  const [editing, setEditing] = useState<TableEditing | null>(isUnused ? { text: '', mode: 'caret' } : null);
  const [refused, setRefused] = useState<ReadonlyMap<TeamId | null, SettledFigures['refused']>>(new Map());
  const [complaint, setComplaint] = useState<string | null>(null);
  const runColumn = useRef<number | null>(null);
  const created = useRef<string | null>(null);
  const table = useRef<HTMLDivElement>(null);
  const active = { row: Math.min(place.row, newRow), column: place.row >= newRow ? 0 : place.column };
  const part = parts[active.row];
  const figure = EFFORT_FIGURES[active.column - 1];
  const draft = part === undefined || figure === undefined ? undefined : refused.get(part.teamId)?.[figure];
  const focusTable = () => table.current?.focus({ preventScroll: true });

  const goTo = (next: TablePlace) => {
    setComplaint(null);
    setPlace(next);
  };
  const begin = (next: TableEditing) => {
    if (part !== undefined && active.column === 0) return;
    flushSync(() => setEditing(next));
  };
  const beginAtCaret = () => {
    if (part === undefined) return begin({ text: '', mode: 'caret' });
    if (figure !== undefined) begin({ text: draft?.text ?? figureTextOf(plan, part, figure), mode: 'caret' });
  };
  const keepRefused = (teamId: TeamId | null, texts: SettledFigures['refused']) => {
    const next = new Map(refused);
    if (Object.keys(texts).length === 0) next.delete(teamId);
    else next.set(teamId, texts);
    setRefused(next);
  };
  const complain = (problem: string | null) => {
    setComplaint(problem);
    if (problem !== null) announce(problem);
  };

  /** Answers whether the text was taken, or waits for another. */
  const write = (of: TeamEffort, into: EffortFigure, text: string): boolean => {
    const waiting = refused.get(of.teamId) ?? {};
    const typed = Object.fromEntries(
      EFFORT_FIGURES.flatMap((one) => {
        const said = one === into ? text : waiting[one]?.text;
        return said === undefined ? [] : [[one, said]];
      }),
    );
    const settled = settleFigures(plan, of, { typed, latest: into, decimal });
    keepRefused(of.teamId, settled.refused);
    const problem = settled.patch === null ? null : onEstimate(of.teamId, settled.patch);
    const own = settled.refused[into];
    complain(problem ?? (own === undefined || own.waits ? null : own.problem));
    return problem === null && (own === undefined || own.waits);
  };
  const addTeam = (text: string): boolean => {
    const typed = text.trim();
    if (typed === '') return true;
    if (created.current === typed) return true;
    const chosen = teamChosenBy(plan, parts, typed);
    const problem = chosen.ok ? onEstimate(chosen.value, {}) : chosen.problem;
    complain(problem);
    return problem === null;
  };
  const step = (from: TablePlace, isBack: boolean): TablePlace => {
    const cells = newRow * COLUMNS + 1;
    const at = Math.min(from.row * COLUMNS + from.column, cells - 1);
    // A team's name is not typed over: Tab passes by.
    let next = (at + (isBack ? -1 : 1) + cells) % cells;
    if (next % COLUMNS === 0 && next < newRow * COLUMNS) next = (next + (isBack ? -1 : 1) + cells) % cells;
    return { row: Math.floor(next / COLUMNS), column: next % COLUMNS };
  };
  const leave = (from: TablePlace, exit: EditorExit | 'enter') => {
    if (exit === 'stay' || exit === 'fill') return;
    if (exit === 'left' || exit === 'right') {
      runColumn.current ??= from.column;
      return goTo(step(from, exit === 'left'));
    }
    const column = runColumn.current ?? from.column;
    runColumn.current = null;
    if (exit === 'up') goTo({ row: Math.max(0, from.row - 1), column });
    else goTo({ row: Math.min(newRow, from.row + 1), column });
  };
  const commit = (text: string, exit: EditorExit) => {
    const before = editing;
    setEditing(null);
    const isChanged = before === null || before.mode === 'replace' || text !== before.text;
    const isNew = part === undefined;
    let isTaken = true;
    if (isChanged && isNew) isTaken = addTeam(text);
    else if (isChanged && part !== undefined && figure !== undefined) isTaken = write(part, figure, text);
    created.current = null;
    if (exit === 'stay') return;
    if (!isTaken && isNew) return setEditing({ text, mode: 'replace', refusals: (before?.refusals ?? 0) + 1 });
    focusTable();
    if (!isTaken) return;
    // The team that was just named stands where the row for new ones was.
    if (isNew && text.trim() !== '' && exit !== 'up') {
      runColumn.current = null;
      return setPlace({ row: newRow, column: exit === 'right' ? 1 : LIKELY_COLUMN });
    }
    leave(active, exit);
  };
  const remove = (of: TeamEffort) => {
    keepRefused(of.teamId, {});
    complain(onEstimate(of.teamId, null));
    focusTable();
  };
  const requestClose = () => {
    const [teamId] = refused.keys();
    const row = parts.findIndex((one) => one.teamId === teamId);
    const texts = teamId === undefined ? undefined : refused.get(teamId);
    const column = EFFORT_FIGURES.findIndex((one) => texts?.[one] !== undefined) + 1;
    if (row < 0 || texts === undefined || column === 0) return onClose();
    goTo({ row, column });
    const [said] = Object.values(texts);
    if (said !== undefined) announce(`${said.problem} Escape drops “${said.text}”.`);
    focusTable();
  };
  const dropOrClose = () => {
    if (part !== undefined && figure !== undefined && draft !== undefined) {
      const { [figure]: _, ...others } = refused.get(part.teamId) ?? {};
      keepRefused(part.teamId, others);
      return setComplaint(null);
    }
    requestClose();
  };
  const move = (key: string, isFar: boolean): boolean => {
    const { row, column } = active;
    const lastColumn = row === newRow ? 0 : COLUMNS - 1;
    switch (key) {
      case 'ArrowUp':
        goTo({ row: isFar ? 0 : Math.max(0, row - 1), column: place.column });
        return true;
      case 'ArrowDown':
        goTo({ row: isFar ? newRow : Math.min(newRow, row + 1), column: place.column });
        return true;
      case 'ArrowLeft':
        goTo({ row, column: isFar ? 0 : Math.max(0, column - 1) });
        return true;
      case 'ArrowRight':
        goTo({ row, column: isFar ? lastColumn : Math.min(lastColumn, column + 1) });
        return true;
      case 'Home':
        goTo(isFar ? { row: 0, column: 0 } : { row, column: 0 });
        return true;
      case 'End':
        goTo(isFar ? { row: newRow, column: 0 } : { row, column: lastColumn });
        return true;
      default:
        return false;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== null || event.nativeEvent.isComposing) return;
    const act = actionOf(event);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const actionOf = (event: KeyboardEvent): (() => void) | null => {
    if (hasKey(event, 'Tab')) return () => leave(active, 'right');
    if (hasKey(event, 'shift+Tab')) return () => leave(active, 'left');
    if (hasKey(event, 'Enter')) return part === undefined ? beginAtCaret : () => leave(active, 'enter');
    if (hasKey(event, 'shift+Enter')) return () => leave(active, 'up');
    if (hasKey(event, 'F2')) return beginAtCaret;
    if (hasKey(event, 'Escape')) return dropOrClose;
    if (hasKey(event, 'mod+Delete')) return part === undefined ? null : () => remove(part);
    if (hasKey(event, 'Delete') || hasKey(event, 'Backspace')) {
      if (part === undefined) return null;
      if (figure === undefined) return () => remove(part);
      if (event.key === 'Backspace') return () => begin({ text: '', mode: 'replace' });
      return () => write(part, figure, '');
    }
    if (event.altKey) return null;
    const isMod = event.ctrlKey || event.metaKey;
    if (!event.shiftKey && /^(?:Arrow|Home$|End$)/.test(event.key)) {
      return () => {
        runColumn.current = null;
        move(event.key, isMod);
      };
    }
    if (isMod) return null;
    // An input method begins to compose: what it makes goes to the editor, which begins empty.
    if (event.key === 'Process') return () => begin({ text: '', mode: 'replace' });
    return [...event.key].length === 1 ? () => begin({ text: event.key, mode: 'replace' }) : null;
  };
  return {
    props,
    active,
    editing,
    table,
    refusedOf: (of) => refused.get(of.teamId) ?? {},
    problem: complaint ?? draft?.problem ?? null,
    onKeyDown,
    press: (next) => {
      runColumn.current = null;
      goTo(next);
      focusTable();
    },
    editAt: (next) => {
      if (next.row === active.row && next.column === active.column) beginAtCaret();
    },
    commit,
    createTeam: (name) => {
      created.current = name.trim();
      complain(onCreateTeam(name.trim()));
    },
    cancel: () => {
      setEditing(null);
      focusTable();
    },
    remove,
    requestClose,
  };
}
