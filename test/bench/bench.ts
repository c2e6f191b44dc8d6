// npm run bench: measures what matters at 5,000 initiatives, and prints it. Nothing here passes or fails.
// `npm run bench -- window` measures only what has that word in its name; `npm run bench -- psplib FOLDER` reads the
// scheduling problems of a folder.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figure.ts';
import { measureBundle } from './measure-bundle.ts';
import { measureCapacity } from './measure-capacity.ts';
import { measureDecidedOrder } from './measure-decided-order.ts';
import { measureDependencies } from './measure-dependencies.ts';
import { measureDesktopPackage } from './measure-desktop-package.ts';
import { measureDesktopStart } from './measure-desktop-start.ts';
import { measureEdits } from './measure-edits.ts';
import { measureGraphLayout } from './measure-graph-layout.ts';
import { measureImport } from './measure-import.ts';
import { measureMatrix } from './measure-matrix.ts';
import { measureMemory } from './measure-memory.ts';
import { measureModelPreview } from './measure-model-preview.ts';
import { measureOpening } from './measure-opening.ts';
import { measurePalette } from './measure-palette.ts';
import { measurePaste } from './measure-paste.ts';
import { measurePeers } from './measure-peers.ts';
import { measurePlacing } from './measure-placing.ts';
import { measurePlanFile } from './measure-plan-file.ts';
import { measureProposal } from './measure-proposal.ts';
import { measurePsplib } from './measure-psplib.ts';
import { measureRows } from './measure-rows.ts';
import { measureScoresEdit } from './measure-scores-edit.ts';
import { measureScoring } from './measure-scoring.ts';
import { measureScroll } from './measure-scroll.ts';
import { measureSensitivity } from './measure-sensitivity.ts';
import { measureTimelineLayout } from './measure-timeline-layout.ts';
import { measureTimelineWindow } from './measure-timeline-window.ts';
import { measureWorkbook } from './measure-workbook.ts';

/** Of timelines. */
const SIZES = [500, 2_000, 5_000, 10_000];

const MEASUREMENTS: Readonly<Record<string, (folder: string | undefined) => Promise<readonly Figure[]>>> = {
  scoring: measureScoring,
  capacity: measureCapacity,
  dependencies: measureDependencies,
  proposal: measureProposal,
  'graph-layout': measureGraphLayout,
  'timeline-layout': measureTimelineLayout,
  psplib: measurePsplib,
  'decided-order': measureDecidedOrder,
  'plan-file': measurePlanFile,
  import: measureImport,
  workbook: measureWorkbook,
  bundle: measureBundle,
  'window-opening': measureOpening,
  'window-edits': measureEdits,
  'window-scores-edit': measureScoresEdit,
  'window-model-preview': measureModelPreview,
  'window-matrix': measureMatrix,
  'window-placing': measurePlacing,
  'window-paste': measurePaste,
  'window-rows': measureRows,
  'window-palette': measurePalette,
  'window-scroll': measureScroll,
  ...bySize('window-timeline', measureTimelineWindow),
  'window-sensitivity': measureSensitivity,
  'window-memory': measureMemory,
  'desktop-start': measureDesktopStart,
  'desktop-package': measureDesktopPackage,
};
const PEERS = 'peers';
/** Only run when asked for: what they need is not installed with the rest. */
const APART: typeof MEASUREMENTS = bySize(PEERS, measurePeers);
const ALONE = '--alone';

const [asked, named, folder] = process.argv.slice(2);
if (asked === ALONE) await runOne(named ?? '', folder);
else runAll(asked ?? '', named);

/** Each measurement has a process of its own, so that none warms or fills the memory of another. */
function runAll(word: string, folder: string | undefined): void {
  const known = word.startsWith(PEERS) ? APART : MEASUREMENTS;
  const names = word in known ? [word] : Object.keys(known).filter((name) => name.includes(word));
  if (names.length === 0) {
    process.stderr.write(
      `No measurement has “${word}” in its name; there are ${Object.keys(MEASUREMENTS).join(', ')}\n`,
    );
    process.exitCode = 2;
    return;
  }
  process.stdout.write(`Node ${process.version}, plan of 5,000 initiatives, 12,000 dependencies, 40 teams, seed 1\n`);
  const given = folder === undefined ? [] : [folder];
  for (const name of names) {
    process.stdout.write(`\n${name}\n`);
    const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ALONE, name, ...given], {
      stdio: 'inherit',
    });
    if (run.status !== 0) process.exitCode = 1;
  }
}

async function runOne(name: string, folder: string | undefined): Promise<void> {
  const measure = MEASUREMENTS[name] ?? APART[name];
  if (!measure) throw new Error(`There is no measurement ${name}; there are ${Object.keys(MEASUREMENTS).join(', ')}`);
  for (const { what, value, aim } of await measure(folder)) {
    process.stdout.write(`${what.padEnd(54)} ${value.padStart(42)}${aim === undefined ? '' : `   aim ${aim}`}\n`);
  }
}

/** Each size in a process of its own, too. */
function bySize(
  name: string,
  measure: (size: number) => Promise<readonly Figure[]>,
): Readonly<Record<string, () => Promise<readonly Figure[]>>> {
  return Object.fromEntries(SIZES.map((size) => [`${name}-${size}`, () => measure(size)]));
}
