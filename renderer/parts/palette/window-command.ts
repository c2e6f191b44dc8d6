// What the window can do, as data: the palette, the keys, the sheet of keys and menus derive from it.

import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Command } from '../../../shared/commands/command.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { AppState } from '../../state/app-state.ts';
import type { KeyCombination } from '../../ui/keys.ts';

export const COMMAND_GROUPS = ['selection', 'screens', 'plan', 'window'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

export const GROUP_LABELS: Readonly<Record<CommandGroup, string>> = {
  selection: 'Selection',
  screens: 'Screens',
  plan: 'Plan',
  window: 'Window',
};

export interface WindowCommand {
  /** Stays the same for good: what was chosen lately is remembered by it. */
  readonly id: string;
  readonly group: CommandGroup;
  /** As menus and the sheet of keys call it, whatever it acts on. */
  readonly name: string;
  readonly icon: Icon;
  /** Other words by which it is found. */
  readonly words?: string;
  readonly keys?: CommandKeys;
  /** Opens it from the empty palette. */
  readonly digit?: Digit;
  /** What it says now (`Undo: Add PAY-3`, `Set stage of 7 initiatives…`); null while there is nothing to do. */
  labelNow(scene: CommandScene): string | null;
  begin(scene: CommandScene): CommandStep;
}

export interface CommandKeys {
  readonly combination: KeyCombination;
  /** `window`: works everywhere. `not-typing`: where no text is typed. `screen`: the screen that has the focus takes it. */
  readonly reach: 'window' | 'not-typing' | 'screen';
}

export type Digit = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** What a command finds when it is called. */
export interface CommandScene {
  readonly app: AppState;
  readonly plan: Plan | null;
  /** Those of the selection that are in the plan. */
  readonly selected: readonly Initiative[];
  showKeys(): void;
}

export type CommandStep =
  | { readonly kind: 'act'; run(): void }
  /** One of several, as a step of its own. */
  | { readonly kind: 'choose'; readonly title: string; choices(): readonly CommandChoice[] }
  /** A text to be typed. The answer is why it is refused, or null when it was taken. */
  | {
      readonly kind: 'write';
      readonly title: string;
      readonly start: string;
      take(text: string): string | null | Promise<string | null>;
    };

export interface CommandChoice {
  readonly id: string;
  readonly label: string;
  readonly mark?: ReactNode;
  /** Whether it is so already. */
  readonly chosen?: boolean;
  readonly step: CommandStep;
}

export function readScene(app: AppState, showKeys: () => void): CommandScene {
  const plan = app.session.getState().open?.plan ?? null;
  return { app, plan, selected: selectedIn(plan, app.view.getState().selectedIds), showKeys };
}

export function selectedIn(plan: Plan | null, ids: readonly Initiative['id'][]): readonly Initiative[] {
  if (plan === null) return [];
  return ids.map((id) => plan.initiatives.get(id)).filter((one): one is Initiative => one !== undefined);
}

/** `PAY-12`, `7 initiatives`: what a command would act on. */
export function sizeInWords(selected: readonly Initiative[]): string {
  const [only] = selected;
  return selected.length === 1 && only !== undefined ? only.key : `${selected.length} initiatives`;
}

/** The label of a command that needs an open plan and nothing else. */
export const whileOpen =
  (label: string) =>
  ({ plan }: CommandScene): string | null =>
    plan === null ? null : label;

/** Takes a typed name by running a command with it. */
export function naming(
  { session }: AppState,
  command: Command<{ readonly name: string }>,
): (name: string) => string | null {
  return (name) => {
    const done = session.getState().run(command, { name });
    return done.ok ? null : done.problem.message;
  };
}

/** Says a refusal in passing; what was done needs no word. */
export function sayRefusal({ view }: AppState, refusal: string | null): void {
  if (refusal !== null) view.getState().showToast({ tone: 'problem', message: refusal });
}
