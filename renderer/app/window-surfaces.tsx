import { useCallback } from 'react';
import { KeysSheet } from '../parts/keys-sheet/keys-sheet.tsx';
import { CommandPalette } from '../parts/palette/command-palette.tsx';
import { useWindowKeys } from '../parts/palette/use-window-keys.ts';
import { windowCommands } from '../parts/palette/window-commands.ts';
import { useAppState } from '../state/use-app-state.tsx';
import { SCREEN_LINKS } from './screen-registry.tsx';
import { showInitiative } from './show-initiative.ts';

export type Surface = 'palette' | 'keys';

const COMMANDS = windowCommands(SCREEN_LINKS);

/** What lies over the window while it is wanted: the command palette, or the sheet of keys. */
export function WindowSurfaces({
  shown,
  onShow,
}: {
  readonly shown: Surface | null;
  readonly onShow: (surface: Surface | null) => void;
}) {
  const app = useAppState();
  const showPalette = useCallback(() => onShow('palette'), [onShow]);
  const showKeys = useCallback(() => onShow('keys'), [onShow]);
  useWindowKeys({ commands: COMMANDS, showPalette, showKeys });
  switch (shown) {
    case null:
      return null;
    case 'palette':
      return (
        <CommandPalette
          commands={COMMANDS}
          onInitiative={(id, where) => showInitiative(app, id, where)}
          onShowKeys={showKeys}
          onClose={() => onShow(null)}
        />
      );
    case 'keys':
      return <KeysSheet commands={COMMANDS} onClose={() => onShow(null)} />;
  }
}
