// Where Electron's program is. Its package fetches the program when it is first wanted, not when it is installed.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fail, type Result, succeed } from '../../shared/result.ts';
import type { ChildProcesses } from './child-processes.ts';
import { failureReason } from './failure-reason.ts';

/** Names a program to run in Electron's place: a test's, or one that a system brings along. */
const OVERRIDE_VARIABLE = 'QUARTERDECK_ELECTRON';

/** Finds Electron's program, having it fetched where it is missing. A failure is the reason in a few words. */
export async function findElectronProgram(
  repository: string,
  { children, environment }: { readonly children: ChildProcesses; readonly environment: NodeJS.ProcessEnv },
): Promise<Result<string, string>> {
  const override = environment[OVERRIDE_VARIABLE];
  if (override !== undefined && override !== '') return succeed(override);
  const installer = join(repository, 'node_modules', 'electron', 'install.js');
  const end = await children.start(process.execPath, [installer], environment).ended;
  if (end.code !== 0) return fail(failureReason(end));
  const path: unknown = createRequire(join(repository, 'package.json'))('electron');
  return typeof path === 'string' ? succeed(path) : fail('Electron did not say where its program is');
}
