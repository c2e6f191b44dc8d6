// The keys of the window, by where they work.

import type { KeyCombination } from '../../ui/keys.ts';
import { PALETTE_KEYS } from '../palette/use-window-keys.ts';
import type { WindowCommand } from '../palette/window-command.ts';

export interface KeyGroup {
  readonly label: string;
  readonly note?: string;
  readonly lines: readonly KeyLine[];
}

export interface KeyLine {
  readonly does: string;
  /** Any of them does it. */
  readonly keys: readonly KeyCombination[];
}

/** The keys of the commands, and those that move about, which are no commands. */
export function keyGroups(commands: readonly WindowCommand[]): readonly KeyGroup[] {
  return [
    {
      label: 'Everywhere',
      lines: [
        { does: 'Search or run a command', keys: [PALETTE_KEYS] },
        ...linesOf(commands, ({ group, keys }) => group !== 'screens' && keys !== undefined && keys.reach !== 'screen'),
        { does: 'Keys, where no text is typed', keys: ['?'] },
        { does: 'Next pane, pane before', keys: ['F6', 'shift+F6'] },
        { does: 'Back out one step', keys: ['Escape'] },
      ],
    },
    {
      label: 'Screens',
      note: 'A browser may keep a digit with a modifier for its tabs. In the empty palette the digit alone does it.',
      lines: linesOf(commands, ({ group }) => group === 'screens'),
    },
    {
      label: 'Lists',
      lines: [
        { does: 'Row above, row below', keys: ['ArrowUp', 'ArrowDown'] },
        { does: 'First row, last row', keys: ['Home', 'End'] },
        { does: 'A page up, a page down', keys: ['PageUp', 'PageDown'] },
        { does: 'Extend the selection', keys: ['shift+ArrowUp', 'shift+ArrowDown'] },
        { does: 'Select all', keys: ['mod+a'] },
        { does: 'Show it in the inspector', keys: ['Space'] },
        { does: 'Open it', keys: ['Enter'] },
        { does: 'New initiative', keys: ['n'] },
        ...linesOf(commands, (command) => command.keys?.reach === 'screen' && !isOfTimeline(command)),
      ],
    },
    {
      label: 'Cells of the grid',
      lines: [
        { does: 'Edit what stands there', keys: ['F2', 'Enter'] },
        { does: 'Take it and go on to the right', keys: ['Tab'] },
        { does: 'Clear', keys: ['Delete'] },
        { does: 'Fill down, fill to the right', keys: ['mod+d', 'mod+r'] },
        { does: 'Filter by the column', keys: ['alt+ArrowDown'] },
        { does: 'Fill the selection with what was typed', keys: ['mod+Enter'] },
        { does: 'The next text that was not taken', keys: ['F8'] },
        { does: 'Duplicate, delete the rows', keys: ['mod+shift+d', 'mod+Delete'] },
      ],
    },
    {
      label: 'Prioritize',
      lines: [
        { does: 'Place it above, below its neighbour by decision', keys: ['alt+ArrowUp', 'alt+ArrowDown'] },
        { does: 'Say why it stands there', keys: ['F2'] },
        { does: 'Back to its score', keys: ['alt+Backspace'] },
        { does: 'Score it one step higher, lower, in the matrix', keys: ['alt+ArrowUp', 'alt+ArrowDown'] },
        { does: 'Move the card to the next column, on the board', keys: ['alt+ArrowLeft', 'alt+ArrowRight'] },
        { does: 'Keep what was tried out in a model', keys: ['mod+Enter'] },
      ],
    },
    {
      label: 'Capacity',
      lines: [
        { does: 'Next, previous period, beyond those in sight, too', keys: ['ArrowRight', 'ArrowLeft'] },
        { does: 'Type over what a team has', keys: ['F2'] },
        { does: 'Back to what its people have', keys: ['Delete'] },
        {
          does: 'Move an initiative of the cell to the next period, the one before',
          keys: ['alt+ArrowRight', 'alt+ArrowLeft'],
        },
        { does: 'Keep what was tried out', keys: ['mod+Enter'] },
      ],
    },
    {
      label: 'Dependencies',
      lines: [
        { does: 'Add one, in the list', keys: ['n'] },
        { does: 'Edit the cell, in the list', keys: ['Enter', 'F2'] },
        { does: 'Along a dependency, in the graph', keys: ['ArrowLeft', 'ArrowRight'] },
        { does: 'Zoom in, out, fit all, in the graph', keys: ['+', '-', '0'] },
      ],
    },
    {
      label: 'Timeline',
      lines: [
        { does: 'Move the bar', keys: ['ArrowLeft', 'ArrowRight'] },
        { does: 'Move its start, its end', keys: ['alt+ArrowLeft', 'shift+ArrowRight'] },
        { does: 'To the bar before, behind in the row', keys: ['mod+ArrowLeft', 'mod+ArrowRight'] },
        ...linesOf(commands, isOfTimeline),
        { does: 'Draw a new bar', keys: ['n'] },
        { does: 'Move it into the lane above, below', keys: ['alt+ArrowUp', 'alt+ArrowDown'] },
        { does: 'Begin a dependency, and end it at another bar', keys: ['l', 'Enter'] },
        { does: 'Give dates to what is unscheduled', keys: ['Enter', 'd'] },
        { does: 'Next, previous change, while comparing', keys: ['F8', 'shift+F8'] },
      ],
    },
    {
      label: 'Boards of the timeline',
      lines: [
        { does: 'To the card beside it', keys: ['ArrowLeft', 'ArrowRight'] },
        { does: 'Move the card to the next column, the one before', keys: ['alt+ArrowRight', 'alt+ArrowLeft'] },
        { does: 'Stand as its dates say; on the quarter board, take its dates away', keys: ['Delete'] },
      ],
    },
    {
      label: 'While presenting',
      lines: [
        { does: 'Next step, previous step', keys: ['ArrowRight', 'ArrowLeft'] },
        { does: 'The same, on a remote control', keys: ['PageDown', 'PageUp'] },
        { does: 'Next lane, previous lane', keys: ['mod+ArrowRight', 'mod+ArrowLeft'] },
        { does: 'The overview, the last step', keys: ['Home', 'End'] },
        { does: 'A lane by its number, up to 9', keys: ['1'] },
        { does: 'Next bar, previous bar of the lane', keys: ['ArrowDown', 'ArrowUp'] },
        { does: 'Fewer days, more days, all days', keys: ['+', '-', '0'] },
        { does: 'Later, earlier', keys: ['shift+ArrowRight', 'shift+ArrowLeft'] },
        { does: 'Dark or light', keys: ['d'] },
        { does: 'Show nothing, until the next key', keys: ['b', '.'] },
        { does: 'Leave', keys: ['Escape'] },
      ],
    },
    {
      label: 'Themes and teams in the settings',
      lines: [{ does: 'Move the row up, down', keys: ['alt+ArrowUp', 'alt+ArrowDown'] }],
    },
    {
      label: 'Fields',
      lines: [
        { does: 'Take what was typed', keys: ['Enter'] },
        { does: 'Take it, in a field of several lines', keys: ['mod+Enter'] },
        { does: 'Leave it as it was', keys: ['Escape'] },
      ],
    },
    {
      label: 'Search or run a command',
      lines: [
        { does: 'The one above, the one below', keys: ['ArrowUp', 'ArrowDown'] },
        { does: 'Run it, or select the initiative', keys: ['Enter'] },
        { does: 'Select the initiative in the grid', keys: ['mod+Enter'] },
        { does: 'Step back', keys: ['Backspace'] },
        ...commands.flatMap(({ name, digit }) =>
          digit === undefined ? [] : [{ does: `${name}, while nothing is typed`, keys: [digit] }],
        ),
      ],
    },
  ];
}

function isOfTimeline({ id, keys }: WindowCommand): boolean {
  return keys?.reach === 'screen' && (id.startsWith('timeline-') || id === 'present-timeline');
}

function linesOf(commands: readonly WindowCommand[], isMeant: (command: WindowCommand) => boolean): readonly KeyLine[] {
  return commands
    .filter(isMeant)
    .flatMap(({ name, keys }) => (keys === undefined ? [] : [{ does: name, keys: [keys.combination] }]));
}
