import { useEffect } from 'react';
import { hasKey } from '../ui/keys.ts';
import { cyclePanes } from './cycle-panes.ts';

/** F6 goes from pane to pane. The keys of commands are the palette's. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const direction = hasKey(event, 'F6') ? 'forward' : hasKey(event, 'shift+F6') ? 'back' : null;
      if (direction === null) return;
      event.preventDefault();
      cyclePanes(document, direction);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
