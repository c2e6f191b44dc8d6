// What is done to the window.

import {
  IconBaselineDensityMedium,
  IconKeyboard,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarRight,
  IconMoonStars,
  IconUser,
} from '@tabler/icons-react';
import { MAX_NAME_LENGTH } from '../../../shared/commands/read-name.ts';
import { DENSITIES } from '../../state/view-state.ts';
import { COLOUR_SCHEMES, SCHEME_LABELS } from './colour-schemes.ts';
import { DENSITY_LABELS } from './densities.ts';
import type { WindowCommand } from './window-command.ts';

export const VIEW_COMMANDS: readonly WindowCommand[] = [
  {
    id: 'appearance',
    group: 'window',
    name: 'Appearance…',
    icon: IconMoonStars,
    words: 'light dark system theme colour mode',
    labelNow: () => 'Appearance…',
    begin: ({ app: { view } }) => ({
      kind: 'choose',
      title: 'Appearance',
      choices: () =>
        COLOUR_SCHEMES.map((scheme) => ({
          id: scheme,
          label: SCHEME_LABELS[scheme],
          chosen: view.getState().colourScheme === scheme,
          step: { kind: 'act', run: () => view.getState().setColourScheme(scheme) },
        })),
    }),
  },
  {
    id: 'density',
    group: 'window',
    name: 'Density…',
    icon: IconBaselineDensityMedium,
    words: 'compact usual comfortable row height lists spacing',
    labelNow: () => 'Density…',
    begin: ({ app: { view } }) => ({
      kind: 'choose',
      title: 'Density',
      choices: () =>
        DENSITIES.map((density) => ({
          id: density,
          label: DENSITY_LABELS[density],
          chosen: view.getState().density === density,
          step: { kind: 'act', run: () => view.getState().setDensity(density) },
        })),
    }),
  },
  {
    id: 'your-name',
    group: 'window',
    name: 'Your name…',
    icon: IconUser,
    words: 'who me user',
    labelNow: () => 'Your name…',
    begin: ({ app: { view } }) => ({
      kind: 'write',
      title: 'Your name',
      start: view.getState().who,
      take: (name) => {
        if (name.trim().length > MAX_NAME_LENGTH) return `A name has at most ${MAX_NAME_LENGTH} characters.`;
        view.getState().setWho(name);
        return null;
      },
    }),
  },
  {
    id: 'inspector',
    group: 'window',
    name: 'Show or hide the inspector',
    icon: IconLayoutSidebarRight,
    words: 'side pane details',
    labelNow: ({ app }) => (app.view.getState().inspectorOpen ? 'Hide the inspector' : 'Show the inspector'),
    begin: ({ app: { view } }) => ({
      kind: 'act',
      run: () => view.getState().setInspectorOpen(!view.getState().inspectorOpen),
    }),
  },
  {
    id: 'rail',
    group: 'window',
    name: 'Collapse or expand the rail',
    icon: IconLayoutSidebarLeftCollapse,
    words: 'navigation sidebar icons',
    labelNow: ({ app }) => (app.view.getState().railCollapsed ? 'Expand the rail' : 'Collapse the rail'),
    begin: ({ app: { view } }) => ({
      kind: 'act',
      run: () => view.getState().setRailCollapsed(!view.getState().railCollapsed),
    }),
  },
  {
    id: 'keys',
    group: 'window',
    name: 'Keys',
    icon: IconKeyboard,
    words: 'keyboard shortcuts help sheet',
    keys: { combination: 'mod+/', reach: 'window' },
    labelNow: () => 'Keys',
    begin: ({ showKeys }) => ({ kind: 'act', run: showKeys }),
  },
];
