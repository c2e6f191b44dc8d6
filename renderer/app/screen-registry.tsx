// Every screen of the window. Adding one is adding an entry.

import { type Icon, IconArrowsSort, IconFolders } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { ImportScreen } from '../features/import/import-screen.tsx';
import { PlansScreen } from '../features/plans/plans-screen.tsx';
import { PrioritizeScreen } from '../features/prioritize/prioritize-screen.tsx';
import { Inspector } from '../parts/inspector/inspector.tsx';
import type { Screen } from '../state/view-state.ts';

export interface ScreenEntry {
  readonly kind: Screen['kind'];
  readonly label: string;
  /** Where the rail leads; null for a screen that is reached from others. */
  readonly rail: { readonly icon: Icon; readonly keys?: string; open(): Screen } | null;
  /** Whether it shows the open plan, and so needs one. */
  readonly needsPlan: boolean;
  readonly Component: ComponentType;
  readonly Inspector: ComponentType | null;
}

export const SCREENS: readonly ScreenEntry[] = [
  {
    kind: 'plans',
    label: 'Plans',
    rail: { icon: IconFolders, keys: 'mod+o', open: () => ({ kind: 'plans' }) },
    needsPlan: false,
    Component: PlansScreen,
    Inspector: null,
  },
  {
    kind: 'prioritize',
    label: 'Prioritize',
    rail: { icon: IconArrowsSort, open: () => ({ kind: 'prioritize' }) },
    needsPlan: true,
    Component: PrioritizeScreen,
    Inspector,
  },
  { kind: 'import', label: 'Import', rail: null, needsPlan: false, Component: ImportScreen, Inspector: null },
];

export function screenEntry(kind: Screen['kind']): ScreenEntry {
  const entry = SCREENS.find((screen) => screen.kind === kind);
  if (entry === undefined) throw new Error(`No screen is registered as ${kind}`);
  return entry;
}
