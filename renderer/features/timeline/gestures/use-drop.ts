import { useCallback, useState } from 'react';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { runMovingWithUndo } from '../../../parts/cascade/run-cascading.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import { announce } from '../../../ui/announce.ts';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { type DropIntent, dropBars } from './drop-bars.ts';
import type { DatedBar } from './gesture-dates.ts';
import { changesAnything, doneInWords, type GesturePreview } from './gesture-preview.ts';

export interface DropQuestion {
  readonly words: string;
  answer(how: DropIntent['how']): void;
}

export interface Drop {
  /** What has to be said before what was dropped stays there; null: nothing. */
  readonly question: DropQuestion | null;
  dropQuestion(): void;
  /** Makes what a gesture asks for one change, with undo; what waits for it is asked about. Answers whether something was done. */
  commit(preview: GesturePreview, bars: readonly DatedBar[], inPlan: Plan): boolean;
}

export function useDrop(): Drop {
  const app = useAppState();
  const [question, setQuestion] = useState<DropQuestion | null>(null);
  const commit = useCallback(
    (preview: GesturePreview, bars: readonly DatedBar[], inPlan: Plan): boolean => {
      if (preview.isRefused) {
        app.view.getState().showToast({ tone: 'problem', message: preview.words });
        return false;
      }
      if (!changesAnything(inPlan, preview)) return false;
      const message = doneInWords(
        bars.map(({ initiative }) => initiative),
        preview,
      );
      const { moves, lanes } = preview;
      const drop = (how: DropIntent['how']): boolean => {
        const done = runMovingWithUndo(app, { command: dropBars, intent: { moves, lanes, how }, message });
        if (done) announce(message);
        return done;
      };
      const asked = teamQuestion(inPlan, lanes);
      if (asked === null) return drop('add');
      setQuestion({ words: asked, answer: drop });
      return false;
    },
    [app],
  );
  const dropQuestion = useCallback(() => setQuestion(null), []);
  return { question, dropQuestion, commit };
}

/** Whether the other team is asked for something already; null: it is not. */
function teamQuestion(plan: Plan, lanes: DropIntent['lanes']): string | null {
  for (const { id, changes } of lanes) {
    for (const change of changes) {
      if (change.kind !== 'team' || change.existing === null || change.moved === null) continue;
      const key = plan.initiatives.get(id)?.key ?? '';
      const team = change.to === null ? 'Unassigned' : (plan.teams.get(change.to)?.name ?? '');
      const has = change.existing.likely === null ? 'no figure yet' : `${formatNumber(change.existing.likely)} pw`;
      return `${key} asks ${team} for ${has} already. Add to it, or replace it?`;
    }
  }
  return null;
}
