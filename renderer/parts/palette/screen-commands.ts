import type { Icon } from '@tabler/icons-react';
import type { Screen } from '../../state/view-state.ts';
import type { KeyCombination } from '../../ui/keys.ts';
import type { Digit, WindowCommand } from './window-command.ts';

/** A screen as the rail and the palette lead to it. */
export interface ScreenLink {
  readonly kind: Screen['kind'];
  readonly label: string;
  readonly icon: Icon;
  readonly keys?: KeyCombination;
  readonly digit?: Digit;
  readonly words?: string;
  readonly needsPlan: boolean;
  open(): Screen;
}

/** A command for each screen. Ctrl or Cmd and its digit opens it, wherever the browser does not keep that for its tabs. */
export function screenCommands(screens: readonly ScreenLink[]): readonly WindowCommand[] {
  return screens.map((screen) => ({
    id: `screen-${screen.kind}`,
    group: 'screens',
    name: screen.label,
    icon: screen.icon,
    words: `go to open screen ${screen.words ?? ''}`,
    ...keysOf(screen),
    labelNow: ({ plan }) => (screen.needsPlan && plan === null ? null : screen.label),
    begin: ({ app }) => ({ kind: 'act', run: () => app.view.getState().showScreen(screen.open()) }),
  }));
}

function keysOf({ keys, digit }: ScreenLink): Pick<WindowCommand, 'keys' | 'digit'> {
  const combination = keys ?? (digit === undefined ? undefined : `mod+${digit}`);
  return {
    ...(combination !== undefined && { keys: { combination, reach: 'window' } }),
    ...(digit !== undefined && { digit }),
  };
}
