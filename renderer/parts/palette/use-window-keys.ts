import { useEffect } from 'react';
import type { AppState } from '../../state/app-state.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { announce } from '../../ui/announce.ts';
import { hasKey, isTypingTarget, type KeyPress } from '../../ui/keys.ts';
import { readScene, type WindowCommand } from './window-command.ts';

export const PALETTE_KEYS = 'mod+k';

/** The keys that work on every screen: those of the palette, of the sheet of keys, and of the commands that have one. */
export function useWindowKeys(facts: {
  readonly commands: readonly WindowCommand[];
  readonly showPalette: () => void;
  readonly showKeys: () => void;
}): void {
  const app = useAppState();
  const { commands, showPalette, showKeys } = facts;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const act = actionOf(event);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    const actionOf = (event: KeyboardEvent): (() => void) | null => {
      const isTyping = isTypingTarget(event.target);
      if (hasKey(event, PALETTE_KEYS)) return showPalette;
      if (isKeyOfKeys(event, isTyping)) return showKeys;
      const command = commands.find(({ keys }) => {
        const reaches = keys?.reach === 'window' || (keys?.reach === 'not-typing' && !isTyping);
        return reaches && hasKey(event, keys.combination);
      });
      return command === undefined ? null : () => call(command, app, showKeys);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [app, commands, showPalette, showKeys]);
}

/** Some keyboards have the slash behind Shift. */
function isKeyOfKeys(event: KeyPress, isTyping: boolean): boolean {
  if (hasKey(event, 'mod+/') || hasKey(event, 'mod+shift+/')) return true;
  return !isTyping && (hasKey(event, '?') || hasKey(event, 'shift+?'));
}

function call(command: WindowCommand, app: AppState, showKeys: () => void): void {
  const scene = readScene(app, showKeys);
  const step = command.labelNow(scene) === null ? null : command.begin(scene);
  // A field that is left takes what was typed into it; one that vanishes would lose it.
  if (isTypingTarget(document.activeElement) && document.activeElement instanceof HTMLElement) {
    document.activeElement.blur();
  }
  if (step === null) announce(`${command.name}: nothing to do`);
  else if (step.kind === 'act') step.run();
}
