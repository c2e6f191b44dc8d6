// Which of the page's commands stand in the desktop's menus, and where: the palette's own, by their ids.

import type { MenuCommand, MenuCommands, MenuName } from '../../shared/ipc-contract.ts';
import type { CommandScene, WindowCommand } from '../parts/palette/window-command.ts';

/** Stands for the palette itself, which is no command of its own. */
export const PALETTE_ITEM = 'palette';

/** Sections that a line parts. A command that asks for something first asks it in the palette. */
const MENUS = {
  app: [['screen-settings']],
  file: [
    ['new-plan', 'new-platform-quarter', 'new-sample'],
    ['screen-plans', 'open-plan', 'open-plan-file'],
    ['save-plan-file', 'save-plan-file-as', 'save-plan-file-bare'],
    ['rename-plan', 'duplicate-plan', 'remove-plan'],
    ['import-as-plan', 'import-into-plan'],
    ['export-ranking', 'save-ranking-pdf', 'timeline-export'],
    ['print-ranking'],
  ],
  edit: [['undo', 'redo'], ['select-none', 'delete-selected'], [PALETTE_ITEM]],
  view: [
    ['inspector', 'rail'],
    ['present-timeline'],
    ['timeline-fit', 'timeline-zoom-in', 'timeline-zoom-out', 'timeline-go-to-today'],
    ['appearance', 'density'],
  ],
  initiative: [
    ['new-initiative'],
    ['set-stage', 'set-theme', 'set-owner', 'set-health', 'set-horizon', 'set-must-do'],
    ['commit-selected', 'add-dependency'],
  ],
  plan: [
    ['look-at-model', 'deciding-model'],
    ['edit-model', 'copy-model', 'new-weighted-model', 'new-formula-model', 'restore-model', 'delete-model'],
    ['capacity-heat-map', 'capacity-cut-line', 'capacity-mix', 'capacity-teams', 'what-if'],
    [
      'dependencies-list',
      'dependencies-graph',
      'dependencies-teams',
      'propose-dates',
      'resolve-conflicts',
      'move-along',
    ],
    ['timeline-bars', 'timeline-horizons', 'timeline-periods'],
    ['timeline-lanes', 'timeline-lanes-within', 'timeline-colour', 'timeline-labels', 'timeline-rows'],
    ['timeline-milestones', 'timeline-deadlines', 'timeline-dependencies', 'timeline-critical-path'],
    ['timeline-compare', 'timeline-stop-comparing'],
    ['new-theme', 'new-team', 'new-person'],
    ['hold-to-mix', 'cascade'],
    ['fiscal-year', 'effort-unit', 'reach-unit', 'reach-period'],
  ],
  help: [['keys']],
} as const satisfies Partial<Record<MenuName, readonly (readonly string[])[]>>;

/** A download in a browser; here the system asks where to. */
const ASKS_WHERE: ReadonlySet<string> = new Set(['export-ranking']);

/** The menus as they read now. A command that has nothing to do is there, and grey. */
export function menuCommands(
  commands: readonly WindowCommand[],
  scene: CommandScene,
  paletteKeys: string,
): MenuCommands {
  const itemOf = (id: string): readonly MenuCommand[] => {
    if (id === PALETTE_ITEM) return [{ id, label: 'Search or run a command…', enabled: true, keys: paletteKeys }];
    const command = commands.find((one) => one.id === id);
    return command === undefined ? [] : [menuItem(command, scene)];
  };
  const sectionsOf = (menu: keyof typeof MENUS) => MENUS[menu].map((section) => section.flatMap(itemOf));
  return {
    app: sectionsOf('app'),
    file: sectionsOf('file'),
    edit: sectionsOf('edit'),
    view: sectionsOf('view'),
    initiative: sectionsOf('initiative'),
    plan: sectionsOf('plan'),
    // The screens of a plan, in the order of their digits.
    go: [commands.filter(({ digit }) => digit !== undefined).map((command) => menuItem(command, scene))],
    help: sectionsOf('help'),
  };
}

const LONGEST_LABEL = 200;

function menuItem(command: WindowCommand, scene: CommandScene): MenuCommand {
  const label = command.labelNow(scene);
  const words = (label ?? command.name).slice(0, LONGEST_LABEL);
  const combination = command.keys?.combination ?? null;
  return {
    id: command.id,
    label: ASKS_WHERE.has(command.id) ? `${words}…` : words,
    enabled: label !== null,
    // A bare key, such as Delete, means something else wherever text is typed: no menu may take it.
    keys: combination?.startsWith('mod+') ? combination : null,
  };
}
