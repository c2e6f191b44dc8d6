// npm run test:faults: the test that kills the browser in the middle of writes, ten times as often as npm test does.

import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const repository = resolve(import.meta.dirname, '../../..');
const vitest = resolve(repository, 'node_modules/vitest/vitest.mjs');
const run = spawnSync(process.execPath, [vitest, 'run', '--project', 'e2e', 'test/e2e/faults.test.ts'], {
  cwd: repository,
  stdio: 'inherit',
  env: { ...process.env, QUARTERDECK_KILLS: process.env.QUARTERDECK_KILLS ?? '200' },
});
process.exit(run.status ?? 1);
