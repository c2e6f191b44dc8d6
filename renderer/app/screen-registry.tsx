// Every screen of the window. Adding one is adding an entry.

import {
  type Icon,
  IconArrowsSort,
  IconFolders,
  IconGauge,
  IconGitFork,
  IconSettings,
  IconTable,
  IconTimeline,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Plan } from '../../shared/plan/plan.ts';
import { CapacityInspector } from '../features/capacity/capacity-inspector.tsx';
import { CapacityScreen } from '../features/capacity/capacity-screen.tsx';
import { DependenciesInspector } from '../features/dependencies/dependencies-inspector.tsx';
import { DependenciesScreen } from '../features/dependencies/dependencies-screen.tsx';
import { ImportScreen } from '../features/import/import-screen.tsx';
import { InitiativesScreen } from '../features/initiatives/initiatives-screen.tsx';
import { PlansScreen } from '../features/plans/plans-screen.tsx';
import { PrioritizeScreen } from '../features/prioritize/prioritize-screen.tsx';
import { RecoveryScreen } from '../features/recovery/recovery-screen.tsx';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { boardsWork } from '../features/timeline/boards/known-boards.ts';
import { timelineWork } from '../features/timeline/drawing/timeline-work.ts';
import { TimelineScreen } from '../features/timeline/timeline-screen.tsx';
import { Inspector } from '../parts/inspector/inspector.tsx';
import type { ScreenLink } from '../parts/palette/screen-commands.ts';
import type { Digit } from '../parts/palette/window-command.ts';
import type { AppState } from '../state/app-state.ts';
import type { Screen } from '../state/view-state.ts';

export interface ScreenEntry {
  readonly kind: Screen['kind'];
  readonly label: string;
  /** Where the rail leads; null for a screen that is reached from others. */
  readonly rail: RailLink | null;
  /** Whether it shows the open plan, and so needs one. */
  readonly needsPlan: boolean;
  readonly Component: ComponentType;
  readonly Inspector: ComponentType | null;
  /** For a screen that is drawn before one comes to it. */
  readonly ahead?: WorkAhead;
}

/** In pieces that are done one by one. */
export interface WorkAhead {
  /** What it is drawn from. */
  before(app: AppState, plan: Plan, room: ContentRoom): readonly (() => void)[];
  /** Once it is drawn: what one may go to from there. */
  after(app: AppState, plan: Plan): readonly (() => void)[];
}

/** What a screen has under its bar, in pixels. */
export interface ContentRoom {
  readonly width: number;
  readonly height: number;
}

export interface RailLink {
  readonly icon: Icon;
  readonly keys?: string;
  /** Opens it from the empty palette. */
  readonly digit?: Digit;
  /** At the foot of the rail, apart from the screens of a plan. */
  readonly atEnd?: boolean;
  /** Other words by which the palette finds it. */
  readonly words?: string;
  open(): Screen;
}

export const SCREENS: readonly ScreenEntry[] = [
  {
    kind: 'plans',
    label: 'Plans',
    rail: { icon: IconFolders, keys: 'mod+o', words: 'home recent', open: () => ({ kind: 'plans' }) },
    needsPlan: false,
    Component: PlansScreen,
    Inspector: null,
  },
  {
    kind: 'initiatives',
    label: 'Initiatives',
    rail: { icon: IconTable, digit: '1', words: 'grid table spreadsheet list', open: () => ({ kind: 'initiatives' }) },
    needsPlan: true,
    Component: InitiativesScreen,
    Inspector,
  },
  {
    kind: 'prioritize',
    label: 'Prioritize',
    rail: { icon: IconArrowsSort, digit: '2', words: 'ranking rank score', open: () => ({ kind: 'prioritize' }) },
    needsPlan: true,
    Component: PrioritizeScreen,
    Inspector,
  },
  {
    kind: 'capacity',
    label: 'Capacity',
    rail: {
      icon: IconGauge,
      digit: '3',
      words: 'heat map load teams fit cut line mix',
      open: () => ({ kind: 'capacity' }),
    },
    needsPlan: true,
    Component: CapacityScreen,
    Inspector: CapacityInspector,
  },
  {
    kind: 'dependencies',
    label: 'Dependencies',
    rail: {
      icon: IconGitFork,
      digit: '4',
      words: 'graph conflicts critical path slack propose dates',
      open: () => ({ kind: 'dependencies' }),
    },
    needsPlan: true,
    Component: DependenciesScreen,
    Inspector: DependenciesInspector,
  },
  {
    kind: 'timeline',
    label: 'Timeline',
    rail: {
      icon: IconTimeline,
      digit: '5',
      words: 'roadmap gantt bars lanes dates milestones',
      open: () => ({ kind: 'timeline' }),
    },
    needsPlan: true,
    Component: TimelineScreen,
    Inspector,
    ahead: { before: timelineWork, after: boardsWork },
  },
  {
    kind: 'settings',
    label: 'Settings',
    rail: {
      icon: IconSettings,
      keys: 'mod+,',
      atEnd: true,
      words: 'preferences options themes teams holidays fiscal year',
      open: () => ({ kind: 'settings' }),
    },
    needsPlan: false,
    Component: SettingsScreen,
    Inspector: null,
  },
  {
    kind: 'recovery',
    label: 'Recovery',
    rail: null,
    needsPlan: false,
    Component: RecoveryScreen,
    Inspector: null,
  },
  { kind: 'import', label: 'Import', rail: null, needsPlan: false, Component: ImportScreen, Inspector: null },
];

/** The screens that the rail and the palette lead to. */
export const SCREEN_LINKS: readonly ScreenLink[] = SCREENS.flatMap(({ kind, label, rail, needsPlan }) =>
  rail === null ? [] : [{ ...rail, kind, label, needsPlan }],
);

export function screenEntry(kind: Screen['kind']): ScreenEntry {
  const entry = SCREENS.find((screen) => screen.kind === kind);
  if (entry === undefined) throw new Error(`No screen is registered as ${kind}`);
  return entry;
}
