import { useCallback, useSyncExternalStore } from 'react';
import { KeysSheet } from '../parts/keys-sheet/keys-sheet.tsx';
import { CommandPalette } from '../parts/palette/command-palette.tsx';
import { useWindowKeys } from '../parts/palette/use-window-keys.ts';
import { windowCommands } from '../parts/palette/window-commands.ts';
import { useAppState } from '../state/use-app-state.tsx';
import { SCREEN_LINKS } from './screen-registry.tsx';
import { showInitiative } from './show-initiative.ts';
import type { Surfaces } from './surfaces.ts';

const COMMANDS = windowCommands(SCREEN_LINKS);

/** Draws what lies over the window: the command palette, or the sheet of keys. */
export function WindowSurfaces({ surfaces }: { readonly surfaces: Surfaces }) {
  const app = useAppState();
  const surface = useSyncExternalStore(surfaces.subscribe, surfaces.shown);
  const showPalette = useCallback(() => surfaces.show({ kind: 'palette', start: null }), [surfaces]);
  const showKeys = useCallback(() => surfaces.show({ kind: 'keys' }), [surfaces]);
  const close = () => surfaces.show(null);
  useWindowKeys({ commands: COMMANDS, showPalette, showKeys });
  switch (surface?.kind) {
    case undefined:
      return null;
    case 'palette':
      return (
        <CommandPalette
          commands={COMMANDS}
          start={surface.start}
          onInitiative={(id, where) => showInitiative(app, id, where)}
          onShowKeys={showKeys}
          onClose={close}
        />
      );
    case 'keys':
      return <KeysSheet commands={COMMANDS} onClose={close} />;
  }
}
