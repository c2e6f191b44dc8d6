// What the window shows and how: never in the plan, never undone. Some of it is remembered as this machine's preference.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { MAX_NAME_LENGTH } from '../../shared/commands/read-name.ts';
import type { InitiativeId, PlanId } from '../../shared/plan/ids.ts';
import type { ChosenFile } from '../../shared/ports/files.ts';
import type { Preferences } from '../../shared/ports/preferences.ts';

export type Screen =
  | { readonly kind: 'plans' }
  | { readonly kind: 'initiatives' }
  | { readonly kind: 'prioritize' }
  | { readonly kind: 'capacity' }
  | { readonly kind: 'dependencies' }
  | { readonly kind: 'timeline' }
  | { readonly kind: 'settings' }
  /** What is to be done about plans that were lost. */
  | { readonly kind: 'recovery' }
  /** Into the plan that has the id, or into a new one; with the file when it is chosen already. */
  | { readonly kind: 'import'; readonly into: PlanId | null; readonly file: ChosenFile | null };

export type ColourScheme = 'light' | 'dark' | 'system';

export const DENSITIES = ['compact', 'usual', 'comfortable'] as const;
export type Density = (typeof DENSITIES)[number];

/** How high a row of a list is, in pixels; the token `--row` under `data-density`. */
export const ROW_HEIGHTS: Readonly<Record<Density, number>> = { compact: 26, usual: 30, comfortable: 36 };

export const LOCALES = ['system', 'en-GB', 'en-US', 'de-DE', 'fr-FR', 'es-ES', 'sv-SE'] as const;
/** How dates and numbers are written: as the system does, or as a language and country do. */
export type Locale = (typeof LOCALES)[number];

/** A word in passing at the edge of the window. */
export interface Toast {
  /** New for each toast, so that the same words twice are two toasts. */
  readonly id: number;
  readonly tone: 'info' | 'success' | 'problem';
  readonly message: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

export interface ViewState {
  readonly screen: Screen;
  readonly selectedIds: readonly InitiativeId[];
  /** The one of the selection that keys and the inspector start from. */
  readonly activeId: InitiativeId | null;
  readonly toast: Toast | null;
  readonly colourScheme: ColourScheme;
  readonly density: Density;
  readonly locale: Locale;
  readonly railCollapsed: boolean;
  readonly inspectorOpen: boolean;
  /** In pixels. */
  readonly inspectorWidth: number;
  /** The local name of the user, which the journal and the scores note; may be empty. */
  readonly who: string;
  showScreen(screen: Screen): void;
  /** The active one is the last unless another is named. */
  select(ids: readonly InitiativeId[], activeId?: InitiativeId | null): void;
  showToast(toast: Pick<Toast, 'tone' | 'message'> & { readonly action?: Toast['action'] }): void;
  dismissToast(): void;
  setColourScheme(scheme: ColourScheme): void;
  setDensity(density: Density): void;
  setLocale(locale: Locale): void;
  setRailCollapsed(collapsed: boolean): void;
  setInspectorOpen(open: boolean): void;
  /** Held between the narrowest and the widest. */
  setInspectorWidth(width: number): void;
  setWho(who: string): void;
}

export const INSPECTOR_WIDTH = { least: 280, usual: 340, most: 720 } as const;

export function createViewState(preferences: Preferences): StoreApi<ViewState> {
  return createStore<ViewState>()((set, get) => ({
    screen: { kind: 'plans' },
    selectedIds: [],
    activeId: null,
    toast: null,
    colourScheme: readColourScheme(preferences.read('colour-scheme')),
    density: readDensity(preferences.read('density')),
    locale: readLocale(preferences.read('locale')),
    railCollapsed: preferences.read('rail-collapsed') === 'yes',
    inspectorOpen: preferences.read('inspector-open') !== 'no',
    inspectorWidth: readInspectorWidth(preferences.read('inspector-width')),
    who: (preferences.read('who') ?? '').slice(0, MAX_NAME_LENGTH),
    showScreen: (screen) => set({ screen }),
    select: (selectedIds, activeId = selectedIds.at(-1) ?? null) => set({ selectedIds, activeId }),
    showToast: ({ tone, message, action = null }) => {
      set({ toast: { id: (get().toast?.id ?? 0) + 1, tone, message, action } });
    },
    dismissToast: () => set({ toast: null }),
    setColourScheme: (colourScheme) => {
      preferences.write('colour-scheme', colourScheme);
      set({ colourScheme });
    },
    setDensity: (density) => {
      preferences.write('density', density);
      set({ density });
    },
    setLocale: (locale) => {
      preferences.write('locale', locale);
      set({ locale });
    },
    setRailCollapsed: (railCollapsed) => {
      preferences.write('rail-collapsed', railCollapsed ? 'yes' : 'no');
      set({ railCollapsed });
    },
    setInspectorOpen: (inspectorOpen) => {
      preferences.write('inspector-open', inspectorOpen ? 'yes' : 'no');
      set({ inspectorOpen });
    },
    setInspectorWidth: (width) => {
      const inspectorWidth = heldInspectorWidth(width);
      preferences.write('inspector-width', String(inspectorWidth));
      set({ inspectorWidth });
    },
    setWho: (typed) => {
      const who = typed.trim().slice(0, MAX_NAME_LENGTH);
      preferences.write('who', who);
      set({ who });
    },
  }));
}

function readColourScheme(text: string | null): ColourScheme {
  return text === 'light' || text === 'dark' ? text : 'system';
}

function readDensity(text: string | null): Density {
  return DENSITIES.find((density) => density === text) ?? 'usual';
}

function readLocale(text: string | null): Locale {
  return LOCALES.find((locale) => locale === text) ?? 'system';
}

function readInspectorWidth(text: string | null): number {
  const width = text === null ? Number.NaN : Number(text);
  return Number.isFinite(width) ? heldInspectorWidth(width) : INSPECTOR_WIDTH.usual;
}

function heldInspectorWidth(width: number): number {
  return Math.round(Math.min(INSPECTOR_WIDTH.most, Math.max(INSPECTOR_WIDTH.least, width)));
}
