// Files on the command line: read with a limit, written whole or not at all.

import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
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
    if (facts.size > limit) {
      throw new CliError(`${path} has ${megabytes(facts.size)} MB; the limit is ${megabytes(limit)} MB.`);
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(`${path} can’t be read: ${reasonOf(error)}.`);
  }
}

export async function readPlanFile(path: string): Promise<PlanFile> {
  const bytes = await readBytes(path, MAX_PLAN_FILE_BYTES);
  const file = parsePlanFile(decode(path, bytes));
  if (!file.ok) throw new CliError(`${path}: ${file.problem.message}`);
  return file.value;
}

export async function readPlan(path: string): Promise<Plan> {
  return (await readPlanFile(path)).plan;
}

export async function writePlan(path: string, plan: Plan): Promise<void> {
  await writeWhole(path, serializePlanFile(plan));
}

export interface FileToWrite {
  readonly path: string;
  readonly content: string | Uint8Array;
}

export function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  return writeAllWhole([{ path, content }]);
}

/**
 * Writes beside each target and flushes, and only when all are written takes the targets' places: a reader finds the old
 * files or the new ones, and none is new when one could not be written. Links are followed; access rights stay.
 */
export async function writeAllWhole(files: readonly FileToWrite[]): Promise<void> {
  const written: { readonly temporary: string; readonly target: string; readonly path: string }[] = [];
  try {
    for (const { path, content } of files) {
      const { target, mode } = await inspectTarget(path);
      const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
      written.push({ temporary, target, path });
      await refuseInWords(path, () => writeAndFlush(temporary, content, mode));
    }
    for (const { temporary, target, path } of written) await refuseInWords(path, () => rename(temporary, target));
  } catch (error) {
    await Promise.all(written.map(({ temporary }) => rm(temporary, { force: true })));
    throw error;
  }
}

/** Whether two paths lead to one file, links followed; a file that is not there is its path. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  return (await whereItLeads(a)) === (await whereItLeads(b));
}

async function inspectTarget(path: string): Promise<{ readonly target: string; readonly mode: number }> {
  const target = await whereItLeads(path);
  const facts = await stat(target).catch(() => null);
  if (facts === null) return { target, mode: 0o666 };
  if (facts.isDirectory()) throw new CliError(`${path} can’t be written: it is a folder.`);
  if (!facts.isFile()) throw new CliError(`${path} can’t be written: it is no ordinary file.`);
  return { target, mode: facts.mode };
}

async function whereItLeads(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return resolve(path);
  }
}

async function writeAndFlush(path: string, content: string | Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function refuseInWords(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new CliError(`${path} can’t be written: ${reasonOf(error)}.`);
  }
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CliError(`${path} is no plan file, or a damaged one: it holds bytes that are no UTF-8 text.`);
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
  return (Math.ceil(bytes / 100_000) / 10).toLocaleString('en', { maximumFractionDigits: 1 });
}
