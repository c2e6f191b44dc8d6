import type { CommandProblem } from '../../../../shared/commands/command.ts';
import { editDependencies } from '../../../../shared/commands/edit-dependencies.ts';
import {
  type ExternalDependencyPatch,
  editExternalDependency,
} from '../../../../shared/commands/edit-external-dependency.ts';
import { removeDependencies } from '../../../../shared/commands/remove-dependencies.ts';
import { removeExternalDependency } from '../../../../shared/commands/remove-external-dependency.ts';
import type { DependencyRow } from '../../../../shared/dependencies/dependency-rows.ts';
import { DEPENDENCY_STATUSES, type Dependency } from '../../../../shared/plan/dependency.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import type { Result } from '../../../../shared/result.ts';
import { sayWithUndo } from '../../../parts/cascade/move-along.ts';
import { readRule } from '../../../parts/dependency-field/read-rule.ts';
import { dependenciesInWords, STATUS_LABELS } from '../../../parts/dependency-words.ts';
import { useDayText } from '../../../parts/inspector/use-day-text.ts';
import type { ListSortKey } from '../../../state/dependencies-state.ts';
import { peopleOf } from '../../../state/selectors.ts';
import { useAppState } from '../../../state/use-app-state.tsx';

type SharedPatch = Partial<Pick<Dependency, 'status' | 'ownerId' | 'note'>>;

/** Takes what was typed or chosen in a cell, for one row or for several as one change. Answers why it is refused, or null. */
export function useRowEdits(plan: Plan) {
  const app = useAppState();
  const { session, view } = app;
  const days = useDayText(plan);
  const run = session.getState().run;

  const editInternal = (rows: readonly DependencyRow[], patch: Partial<Dependency>): string | null => {
    const ids = rows.flatMap((row) => (row.kind === 'internal' ? row.dependency.id : []));
    if (ids.length === 0) return null;
    const done = run(editDependencies, { ids, patch });
    return done.ok ? null : done.problem.message;
  };
  const editExternal = (row: DependencyRow, patch: ExternalDependencyPatch): string | null => {
    if (row.kind !== 'external') return null;
    const done = run(editExternalDependency, { id: row.external.id, patch });
    return done.ok ? null : done.problem.message;
  };
  /** Several commands as one change; the first refusal takes all of them back. */
  const asOne = (label: string, steps: readonly (() => string | null)[]): string | null => {
    const mark = session.getState().mark();
    for (const step of steps) {
      const refusal = step();
      if (refusal === null) continue;
      session.getState().bailTo(mark);
      return refusal;
    }
    session.getState().squashTo(mark, label);
    return null;
  };
  const editAll = (rows: readonly DependencyRow[], patch: SharedPatch, label: string): string | null => {
    const external = rows.filter((row) => row.kind === 'external');
    const [only] = rows;
    if (rows.length === 1 && only !== undefined) {
      return only.kind === 'internal' ? editInternal(rows, patch) : editExternal(only, patch);
    }
    return asOne(label, [() => editInternal(rows, patch), ...external.map((row) => () => editExternal(row, patch))]);
  };

  const commit = (rows: readonly DependencyRow[], column: ListSortKey, text: string): string | null => {
    const [row] = rows;
    if (row === undefined) return null;
    const many = dependenciesInWords(rows.length);
    switch (column) {
      case 'status': {
        const status = DEPENDENCY_STATUSES.find((one) => one === text);
        if (status === undefined) return null;
        return editAll(rows, { status }, `Mark ${many} as ${STATUS_LABELS[status].toLowerCase()}`);
      }
      case 'owner':
        return editAll(
          rows,
          { ownerId: peopleOf(plan).find(({ id }) => id === text)?.id ?? null },
          `Set owner of ${many}`,
        );
      case 'note':
        return editAll(rows, { note: text }, `Change note of ${many}`);
      case 'hard':
        return editInternal(rows, { hard: text === 'hard' });
      case 'rule': {
        if (row.kind === 'external') {
          return days.commitDay(text, 'last', (neededBy) => editExternal(row, { neededBy }));
        }
        const rule = readRule(text);
        if (!rule.ok) return rule.problem;
        const { kind, lag, hard } = rule.value;
        // What is typed without ~ leaves it as hard or soft as it is.
        const saysHard = /~|soft/i.test(text);
        return editInternal([row], { kind, lag, ...(saysHard && { hard }) });
      }
      case 'predecessor': {
        const [party = '', ...title] = text.split(':');
        return editExternal(row, { party: party.trim(), title: title.join(':').trim() });
      }
      default:
        return null;
    }
  };

  const remove = (rows: readonly DependencyRow[]): void => {
    if (rows.length === 0) return;
    const ids = rows.flatMap((row) => (row.kind === 'internal' ? row.dependency.id : []));
    const external = rows.flatMap((row) => (row.kind === 'external' ? row.external.id : []));
    const removing = [
      ...(ids.length === 0 ? [] : [() => refusalOf(run(removeDependencies, { ids }))]),
      ...external.map((id) => () => refusalOf(run(removeExternalDependency, { id }))),
    ];
    const words = nameRows(rows);
    const refusal = asOne(`Remove ${words}`, removing);
    if (refusal !== null) {
      view.getState().showToast({ tone: 'problem', message: refusal });
      return;
    }
    sayWithUndo(app, `Removed ${words}`);
  };

  return { commit, remove, dayText: days.formatDay };
}

function refusalOf(done: Result<unknown, CommandProblem>): string | null {
  return done.ok ? null : done.problem.message;
}

function nameRows(rows: readonly DependencyRow[]): string {
  const [only] = rows;
  if (rows.length !== 1 || only === undefined) return dependenciesInWords(rows.length);
  return only.kind === 'internal'
    ? `dependency ${only.predecessor.key} → ${only.successor.key}`
    : `dependency of ${only.initiative.key} on “${only.external.party}”`;
}
