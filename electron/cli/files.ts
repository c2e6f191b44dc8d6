// Files on the command line: read with a limit, written whole or not at all.

import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Plan } from '../../shared/plan/plan.ts';
import {
  MAX_PLAN_FILE_BYTES,
  type PlanFile,
  parsePlanFile,
  serializePlanFile,
} from '../../shared/plan-file/plan-file.ts';
import { CliError } from './cli-error.ts';

/** The bytes of a file that is no larger than the limit. */
export async function readBytes(path: string, limit: number): Promise<Uint8Array> {
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) throw new CliError(`${path} is a folder, not a file.`);
    if (facts.size > limit)
      throw new CliError(`${path} has ${megabytes(facts.size)} MB; the limit is ${megabytes(limit)} MB.`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(`${path} can’t be read: ${reasonOf(error)}.`);
  }
}

export async function readPlanFile(path: string): Promise<PlanFile> {
  const bytes = await readBytes(path, MAX_PLAN_FILE_BYTES);
  const file = parsePlanFile(new TextDecoder().decode(bytes));
  if (!file.ok) throw new CliError(`${path}: ${file.problem.message}`);
  return file.value;
}

export async function readPlan(path: string): Promise<Plan> {
  return (await readPlanFile(path)).plan;
}

export async function writePlan(path: string, plan: Plan): Promise<void> {
  await writeWhole(path, serializePlanFile(plan));
}

/** Writes beside the target, flushes, then takes the target's place: a reader finds the old file or the new one. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new CliError(`${path} can’t be written: ${reasonOf(error)}.`);
  }
}

export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw new CliError(`The folder ${path} can’t be made: ${reasonOf(error)}.`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it is not allowed',
  EPERM: 'it is not allowed',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is a file',
  EEXIST: 'a file with this name is in the way',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 });
}
