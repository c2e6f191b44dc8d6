import { useMemo } from 'react';
import type { HistoryMark } from '../../../../shared/changes/history.ts';
import { scoreInitiatives } from '../../../../shared/commands/score-initiatives.ts';
import type { Criterion } from '../../../../shared/plan/criterion.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import type { Model } from '../../../../shared/plan/model.ts';
import { scoreKeyOf } from '../../../../shared/prioritization/criteria-of.ts';
import { useAppState } from '../../../state/use-app-state.tsx';

export interface NewValue {
  readonly criterion: Criterion;
  readonly value: number;
}

export interface Rescore {
  /** Begins a gesture, whose changes show at once. */
  begin(): HistoryMark;
  /** Sets several criteria of an initiative; those that have the value already stay as they are. */
  set(initiative: Initiative, values: readonly NewValue[]): void;
  /** Makes one step for undo of it. */
  keep(mark: HistoryMark, initiative: Initiative): void;
  drop(mark: HistoryMark): void;
}

/** Gives an initiative new values by moving it. */
export function useRescore(model: Model): Rescore {
  const { session, view } = useAppState();
  return useMemo(
    () => ({
      begin: () => session.getState().mark(),
      set: ({ id }, values) => {
        for (const { criterion, value } of values) {
          const key = scoreKeyOf(model, criterion);
          // Read anew for each: the one before has changed it.
          const before = session.getState().open?.plan.initiatives.get(id)?.scores[key]?.value ?? null;
          const range = before?.kind === 'number' ? before : { likely: null, low: null, high: null };
          if (range.likely === value) continue;
          const { low, high } = range;
          const set = session.getState().run(scoreInitiatives, {
            ids: [id],
            criterion: key,
            criterionName: criterion.name,
            value: {
              kind: 'number',
              likely: value,
              // A range gives way where the value passes its end.
              low: low === null ? null : Math.min(low, value),
              high: high === null ? null : Math.max(high, value),
            },
          });
          if (!set.ok) view.getState().showToast({ tone: 'problem', message: set.problem.message });
        }
      },
      keep: (mark, { key }) => session.getState().squashTo(mark, `Re-score ${key}`),
      drop: (mark) => session.getState().bailTo(mark),
    }),
    [session, view, model],
  );
}
