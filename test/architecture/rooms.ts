// The rooms of the house and the doors between them. A file belongs to the longest folder that holds it.

export interface Room {
  readonly folder: string;
  /** Rooms that its files may import, besides their own. */
  readonly rooms: readonly string[];
  /** Packages that its files may import, with their subpaths; a name that ends in * stands for all that begin so. */
  readonly packages: readonly string[];
}

const D3_WITHOUT_DOM = [
  'd3-array',
  'd3-color',
  'd3-format',
  'd3-hierarchy',
  'd3-interpolate',
  'd3-path',
  'd3-scale',
  'd3-shape',
  'd3-time',
  'd3-time-format',
];
const REACT = ['react', 'react-dom'];
const KIT_AND_ICONS = ['@mantine/*', '@tabler/icons-react'];
const D3 = ['d3', 'd3-*'];
const CORE = ['shared', 'shared/formats'];

export const ROOMS: readonly Room[] = [
  { folder: 'shared', rooms: [], packages: ['zod', ...D3_WITHOUT_DOM] },
  { folder: 'shared/formats', rooms: ['shared'], packages: ['xlsx', 'papaparse', 'hucre', 'fflate', 'saxes', 'zod'] },

  { folder: 'electron', rooms: [], packages: ['node:*', 'vite'] },
  { folder: 'electron/main', rooms: CORE, packages: ['electron', 'node:*'] },
  { folder: 'electron/preload', rooms: CORE, packages: ['electron'] },
  { folder: 'electron/cli', rooms: CORE, packages: ['node:*', 'commander'] },
  { folder: 'electron/package', rooms: [], packages: ['node:*', '@resvg/resvg-js', 'plist'] },
  { folder: 'electron/serve', rooms: CORE, packages: ['node:*'] },

  { folder: 'renderer/ui', rooms: [], packages: [...REACT, ...KIT_AND_ICONS, '@tanstack/*', ...D3] },
  { folder: 'renderer/platform', rooms: CORE, packages: [] },
  { folder: 'renderer/storage', rooms: CORE, packages: ['dexie'] },
  { folder: 'renderer/workers', rooms: CORE, packages: [] },
  // React only for the context that hands the stores down and the hooks that read them.
  { folder: 'renderer/state', rooms: [...CORE, 'renderer/workers'], packages: ['zustand', 'react'] },
  {
    folder: 'renderer/parts',
    rooms: [...CORE, 'renderer/state', 'renderer/ui', 'renderer/parts/markdown'],
    packages: [...REACT, ...KIT_AND_ICONS, ...D3],
  },
  {
    folder: 'renderer/parts/markdown',
    rooms: [...CORE, 'renderer/ui'],
    packages: [...REACT, ...KIT_AND_ICONS, 'react-markdown', 'remark-gfm'],
  },
  {
    folder: 'renderer/features',
    rooms: [...CORE, 'renderer/state', 'renderer/parts', 'renderer/ui'],
    packages: [...REACT, ...KIT_AND_ICONS, ...D3],
  },
  {
    folder: 'renderer/app',
    rooms: [...CORE, 'renderer/*'],
    packages: [...REACT, ...KIT_AND_ICONS, 'inter-ui', 'zod'],
  },

  { folder: 'test', rooms: ['*'], packages: ['*'] },
];

/** Rooms in which every folder is closed to the others: one folder a screen. */
export const ROOMS_OF_CLOSED_FOLDERS: readonly string[] = ['renderer/features'];

/** Libraries that one file wraps and loads when they are first wanted; others may name their types. */
export const WRAPPED_ONCE: readonly string[] = ['xlsx', 'papaparse', 'hucre', 'fflate', 'saxes'];

/** Where the clock and randomness may be reached for; everywhere else they are passed in. */
export const ROOMS_WITH_CLOCK: readonly string[] = ['renderer/platform', 'electron', 'test'];

/** Where a `Date` may be made of given figures, to show an instant or for a library that asks for one. It reads no clock. */
export const ROOMS_WITH_DATE_OBJECTS: readonly string[] = ['shared/formats', 'renderer'];

/** Rooms in which types are never forced: no `any`, `as`, `!` or suppression. */
export const ROOMS_WITHOUT_FORCE: readonly string[] = ['shared'];
