import type { RefObject } from 'react';
import { findModel } from '../../../../shared/plan/built-in-models.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import { announce } from '../../../ui/announce.ts';

/** How the editing of a model ends. */
export function useDraftEnding(panel: RefObject<HTMLElement | null>): {
  readonly keep: () => void;
  readonly discard: () => void;
} {
  const { prioritize, view } = useAppState();
  return {
    keep: () => {
      const { draft, keepDraft } = prioritize.getState();
      if (draft === null || draft.changes.length === 0) return;
      // What was typed and is refused would be lost without a word.
      const refused = panel.current?.querySelector<HTMLElement>('[aria-invalid="true"]:not([data-kept])');
      if (refused) {
        refused.focus();
        announce('Not kept: something that was typed is refused.');
        return;
      }
      const name = findModel(draft.plan, draft.modelId)?.name ?? '';
      const kept = keepDraft();
      if (!kept.ok) view.getState().showToast({ tone: 'problem', message: kept.problem.message });
      else announce(`Kept “${name}”`);
    },
    discard: () => {
      const { draft, discardDraft } = prioritize.getState();
      if (draft === null) return;
      const count = draft.changes.length;
      const bringBack = discardDraft();
      if (count === 0) return;
      view.getState().showToast({
        tone: 'info',
        message: `Discarded ${count === 1 ? '1 change' : `${count} changes`}`,
        action: { label: 'Undo', run: bringBack },
      });
    },
  };
}
