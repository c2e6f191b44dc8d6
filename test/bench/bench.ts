// npm run bench: measures what matters at 5,000 initiatives, and prints it. Nothing here passes or fails.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figure.ts';
import { measureBundle } from './measure-bundle.ts';
import { measureImport } from './measure-import.ts';
import { measurePlanFile } from './measure-plan-file.ts';
import { measureScoring } from './measure-scoring.ts';
import { measureWorkbook } from './measure-workbook.ts';

const MEASUREMENTS: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  scoring: measureScoring,
  'plan-file': measurePlanFile,
  import: measureImport,
  workbook: measureWorkbook,
  bundle: measureBundle,
};

const asked = process.argv[2];
if (asked === undefined) runAll();
else await runOne(asked);

/** Each measurement has a process of its own, so that none warms or fills the memory of another. */
function runAll(): void {
  process.stdout.write(`Node ${process.version}, plan of 5,000 initiatives, 12,000 dependencies, 40 teams, seed 1\n\n`);
  for (const name of Object.keys(MEASUREMENTS)) {
    const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], { stdio: 'inherit' });
    if (run.status !== 0) process.exitCode = 1;
  }
}

async function runOne(name: string): Promise<void> {
  const measure = MEASUREMENTS[name];
  if (!measure) throw new Error(`There is no measurement ${name}; there are ${Object.keys(MEASUREMENTS).join(', ')}`);
  for (const { what, value, aim } of await measure()) {
    process.stdout.write(`${what.padEnd(52)} ${value.padStart(22)}${aim === undefined ? '' : `   aim ${aim}`}\n`);
  }
}
