import { addTheme } from '../../../shared/commands/add-theme.ts';
import { deleteInitiatives } from '../../../shared/commands/delete-initiatives.ts';
import { duplicateInitiatives } from '../../../shared/commands/duplicate-initiatives.ts';
import type { CellText, NewRow, RefusedCell } from '../../../shared/grid/edit-cells.ts';
import { prepareCellEdits } from '../../../shared/grid/edit-cells.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { runChangesCascading } from '../cascade/run-cascading.ts';
import { runWithUndo } from '../run-with-undo.ts';
import type { CellDrafts } from './use-cell-drafts.ts';

export interface GridEdits {
  /** Writes texts as one entry of the history; answers those that were refused, which become drafts. */
  write(cells: readonly CellText[], label: string, newRows?: readonly NewRow[]): readonly RefusedCell[];
  remove(ids: readonly InitiativeId[]): void;
  /** Answers the copies. */
  duplicate(ids: readonly InitiativeId[]): readonly InitiativeId[];
  /** A theme that is not in the plan yet, and the cell that wants it, as one entry. */
  addThemeFor(cell: CellText): void;
}

export function useGridEdits(drafts: CellDrafts): GridEdits {
  const app = useAppState();
  const { session, view, ports } = app;
  const complain = (message: string) => view.getState().showToast({ tone: 'problem', message });
  const write: GridEdits['write'] = (cells, label, newRows = []) => {
    const { open } = session.getState();
    if (open === null || (cells.length === 0 && newRows.length === 0)) return [];
    const context = { today: ports.clock.today(), who: view.getState().who, ids: ports.ids };
    const edits = { cells, newRows, label, localeDecimal: localeDecimal() };
    const { changes, refused } = prepareCellEdits(open.plan, edits, context);
    const done = runChangesCascading(app, changes);
    if (!done.ok) {
      complain(done.problem.message);
      return [];
    }
    drafts.settle(cells, refused);
    return refused;
  };
  return {
    write,
    remove: (ids) => {
      const [first] = ids;
      if (first === undefined) return;
      const named = session.getState().open?.plan.initiatives.get(first);
      const isOne = ids.length === 1 && named !== undefined;
      const message = isOne ? `Deleted ${named.key} “${named.title}”` : `Deleted ${ids.length} initiatives`;
      runWithUndo(app, { command: deleteInitiatives, intent: { ids }, message });
    },
    duplicate: (ids) => {
      const done = session.getState().run(duplicateInitiatives, { ids });
      if (!done.ok) {
        complain(done.problem.message);
        return [];
      }
      return (done.value.tables.initiatives?.added ?? []).map(({ id }) => id);
    },
    addThemeFor: (cell) => {
      const { mark, run, squashTo, bailTo } = session.getState();
      const start = mark();
      const done = run(addTheme, { name: cell.text });
      if (done.ok) {
        write([cell], done.value.label);
        squashTo(start, done.value.label);
      } else {
        bailTo(start);
        complain(done.problem.message);
      }
    },
  };
}

/** The decimal sign of the user's locale. */
export function localeDecimal(): '.' | ',' {
  return formatNumber(1.5).includes(',') ? ',' : '.';
}
