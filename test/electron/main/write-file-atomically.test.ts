import { spawn } from 'node:child_process';
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
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

  test('may have a name that is as long as the disk allows', async () => {
    const name = `${'n'.repeat(240)}.quarterdeck`;
    await writeFileAtomically(join(folder, name), bytes('one'));
    await writeFileAtomically(join(folder, name), bytes('two'));
    expect(await readFile(join(folder, name), 'utf8')).toBe('two');
    expect(await readdir(folder)).toEqual([name]);
  });

  test.skipIf(process.platform === 'win32')('keeps rights that new files don’t get', async () => {
    const path = join(folder, 'shared.quarterdeck');
    await writeFile(path, 'old');
    await chmod(path, 0o666);
    await writeFileAtomically(path, bytes('new'));
    expect((await stat(path)).mode & 0o777).toBe(0o666);
  });
});

/** Windows lets few make a link. */
describe.skipIf(process.platform === 'win32')('a link', () => {
  let link: string;

  beforeEach(async () => {
    link = join(folder, 'link.quarterdeck');
    await mkdir(join(folder, 'shared'));
  });

  test.each(['there', 'not there any more'])(
    'stays, and the file that it leads to is written, be that %s',
    async (state) => {
      const target = join(folder, 'shared', 'plan.quarterdeck');
      if (state === 'there') await writeFile(target, 'old');
      await symlink('shared/plan.quarterdeck', link);
      await writeFileAtomically(link, bytes('new'));
      expect((await lstat(link)).isSymbolicLink()).toBe(true);
      expect(await readFile(target, 'utf8')).toBe('new');
      expect(await readdir(join(folder, 'shared'))).toEqual(['plan.quarterdeck']);
    },
  );

  test.each([
    ['a folder', 'shared', 'it is a folder'],
    ['a folder that is gone', 'gone/plan.quarterdeck', 'ENOENT'],
    ['itself', 'link.quarterdeck', 'ELOOP'],
  ])('to %s is refused, and stays', async (_where, target, reason) => {
    await symlink(target, link);
    await expect(writeFileAtomically(link, bytes('new'))).rejects.toThrow(reason);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(['link.quarterdeck', 'shared']);
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
