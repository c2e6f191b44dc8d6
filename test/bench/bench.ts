// npm run bench: measures what matters at 5,000 initiatives, and prints it. Nothing here passes or fails.
// `npm run bench -- window` measures only what has that word in its name.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figure.ts';
import { measureBundle } from './measure-bundle.ts';
import { measureDecidedOrder } from './measure-decided-order.ts';
import { measureDesktopPackage } from './measure-desktop-package.ts';
import { measureDesktopStart } from './measure-desktop-start.ts';
import { measureEdits } from './measure-edits.ts';
import { measureImport } from './measure-import.ts';
import { measureMatrix } from './measure-matrix.ts';
import { measureMemory } from './measure-memory.ts';
import { measureModelPreview } from './measure-model-preview.ts';
import { measureOpening } from './measure-opening.ts';
import { measurePalette } from './measure-palette.ts';
import { measurePaste } from './measure-paste.ts';
import { measurePlacing } from './measure-placing.ts';
import { measurePlanFile } from './measure-plan-file.ts';
import { measureRows } from './measure-rows.ts';
import { measureScoresEdit } from './measure-scores-edit.ts';
import { measureScoring } from './measure-scoring.ts';
import { measureScroll } from './measure-scroll.ts';
import { measureSensitivity } from './measure-sensitivity.ts';
import { measureWorkbook } from './measure-workbook.ts';

const MEASUREMENTS: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  scoring: measureScoring,
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
  'window-sensitivity': measureSensitivity,
  'window-memory': measureMemory,
  'desktop-start': measureDesktopStart,
  'desktop-package': measureDesktopPackage,
};
const ALONE = '--alone';

const [asked, named] = process.argv.slice(2);
if (asked === ALONE) await runOne(named ?? '');
else runAll(asked ?? '');

/** Each measurement has a process of its own, so that none warms or fills the memory of another. */
function runAll(word: string): void {
  const names = Object.keys(MEASUREMENTS).filter((name) => name.includes(word));
  if (names.length === 0) {
    process.stderr.write(
      `No measurement has “${word}” in its name; there are ${Object.keys(MEASUREMENTS).join(', ')}\n`,
    );
    process.exitCode = 2;
    return;
  }
  process.stdout.write(`Node ${process.version}, plan of 5,000 initiatives, 12,000 dependencies, 40 teams, seed 1\n`);
  for (const name of names) {
    process.stdout.write(`\n${name}\n`);
    const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ALONE, name], { stdio: 'inherit' });
    if (run.status !== 0) process.exitCode = 1;
  }
}

async function runOne(name: string): Promise<void> {
  const measure = MEASUREMENTS[name];
  if (!measure) throw new Error(`There is no measurement ${name}; there are ${Object.keys(MEASUREMENTS).join(', ')}`);
  for (const { what, value, aim } of await measure()) {
    process.stdout.write(`${what.padEnd(54)} ${value.padStart(42)}${aim === undefined ? '' : `   aim ${aim}`}\n`);
  }
}
