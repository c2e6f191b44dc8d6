import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { makeUpElectron } from '../e2e/support/made-up-electron.ts';
import { packApp } from '../e2e/support/pack-app.ts';
import { readAsar } from '../e2e/support/read-asar.ts';
import { type Figure, megabytes } from './figure.ts';

/** What the app adds to Electron's own size, the same on every system. */
export async function measureDesktopPackage(): Promise<readonly Figure[]> {
  const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
  const scratch = await mkdtemp(join(tmpdir(), 'quarterdeck-bench-package-'));
  try {
    await promisify(execFile)(process.execPath, [join(repository, 'electron/package/draw-icons.mjs')]);
    const distribution = join(scratch, 'electron');
    await makeUpElectron('linux', distribution);
    const { asar } = await packApp({ system: 'linux', repository, distribution, output: join(scratch, 'release') });
    const { bytes, fileByPath } = await readAsar(asar);
    return [{ what: `app.asar, ${fileByPath.size} files`, value: megabytes(bytes) }];
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
