import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { transformWithOxc } from 'vite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeFileAtomically } from '../../../electron/main/write-file-atomically.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarterdeck-write-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file that is written', () => {
  test('is made, and replaced whole, with the rights that it had', async () => {
    const path = join(folder, 'plan.quarterdeck');
    await writeFileAtomically(path, bytes('one'));
    await chmod(path, 0o640);
    await writeFileAtomically(path, bytes('another'));
    expect(await readFile(path, 'utf8')).toBe('another');
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['plan.quarterdeck']);
  });

  test('leaves nothing behind when it can’t be', async () => {
    await expect(writeFileAtomically(join(folder, 'missing', 'plan.quarterdeck'), bytes('x'))).rejects.toThrow(
      'ENOENT',
    );
    await expect(writeFileAtomically(folder, bytes('x'))).rejects.toThrow('is a folder');
    expect(await readdir(folder)).toEqual([]);
  });
});

test('20 kills in the middle of writing leave the old bytes or the new ones, never a part', async () => {
  const path = join(folder, 'plan.quarterdeck');
  const program = join(folder, 'write-for-ever.mjs');
  await writeFile(program, await writingProgram(path));
  await writeFileAtomically(path, bytes('0'.repeat(SIZE)));
  for (let kill = 0; kill < 20; kill += 1) {
    const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((over) => child.once('close', over));
    await Promise.race([new Promise((ready) => child.stdout.once('data', ready)), ended]);
    expect(child.exitCode).toBeNull();
    await new Promise((later) => setTimeout(later, 5 + kill * 3));
    child.kill('SIGKILL');
    await ended;
    const text = await readFile(path, 'utf8');
    expect(text.length).toBe(SIZE);
    expect(new Set(text).size).toBe(1);
  }
});

const SIZE = 3_000_000;

/** The function as plain JavaScript, which a Node of any version can run, called again and again. */
async function writingProgram(path: string): Promise<string> {
  const source = resolve(import.meta.dirname, '../../../electron/main/write-file-atomically.ts');
  const { code } = await transformWithOxc(await readFile(source, 'utf8'), source);
  return `${code}
    console.log('ready');
    for (let round = 0; ; round = (round + 1) % 10) {
      await writeFileAtomically(${JSON.stringify(path)}, new TextEncoder().encode(String(round).repeat(${SIZE})));
    }`;
}
