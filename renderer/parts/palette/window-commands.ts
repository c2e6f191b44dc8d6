import { CAPACITY_COMMANDS } from './capacity-commands.ts';
import { DEPENDENCY_COMMANDS } from './dependency-commands.ts';
import { MODEL_COMMANDS } from './model-commands.ts';
import { PLAN_COMMANDS } from './plan-commands.ts';
import { PROMISE_COMMANDS } from './promise-commands.ts';
import { type ScreenLink, screenCommands } from './screen-commands.ts';
import { SELECTION_COMMANDS } from './selection-commands.tsx';
import { TIMELINE_COMMANDS } from './timeline-commands.ts';
import { VIEW_COMMANDS } from './view-commands.ts';
import type { WindowCommand } from './window-command.ts';

/** All that the window can do, those for the selection first. Adding a command is adding it to its group's file. */
export function windowCommands(screens: readonly ScreenLink[]): readonly WindowCommand[] {
  return [
    ...SELECTION_COMMANDS,
    ...PROMISE_COMMANDS,
    ...screenCommands(screens),
    ...PLAN_COMMANDS,
    ...CAPACITY_COMMANDS,
    ...DEPENDENCY_COMMANDS,
    ...TIMELINE_COMMANDS,
    ...MODEL_COMMANDS,
    ...VIEW_COMMANDS,
  ];
}
