import { useEffect } from 'react';
import { useAppState } from '../state/use-app-state.tsx';
import { hasKey, isTypingTarget } from '../ui/keys.ts';
import { cyclePanes } from './cycle-panes.ts';
import { useUndo } from './use-undo.ts';

/** The keys that work on every screen. */
export function useShortcuts(): void {
  const { view } = useAppState();
  const { undo, redo } = useUndo();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const act = actionOf(event);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    const actionOf = (event: KeyboardEvent): (() => void) | null => {
      if (hasKey(event, 'mod+o')) return () => view.getState().showScreen({ kind: 'plans' });
      if (hasKey(event, 'F6')) return () => cyclePanes(document, 'forward');
      if (hasKey(event, 'shift+F6')) return () => cyclePanes(document, 'back');
      // While a text is being typed its own undo is meant.
      if (isTypingTarget(event.target)) return null;
      if (hasKey(event, 'mod+z')) return undo;
      if (hasKey(event, 'mod+shift+z')) return redo;
      return null;
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
