import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ChosenFiles, createChosenFiles } from '../../../electron/main/chosen-files.ts';
import { createFileLinks } from '../../../electron/main/file-links.ts';
import { fileProblem } from '../../../electron/main/file-problem.ts';
import { createFileTokens } from '../../../electron/main/file-tokens.ts';
import { createRecentFiles } from '../../../electron/main/recent-files.ts';
import type { PlanId } from '../../../shared/plan/ids.ts';
import { toId } from '../../../shared/plan/ids.ts';

let folder: string;
let files: ChosenFiles;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarterdeck-chosen-'));
  files = createChosenFiles(createFileTokens());
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file that was chosen', () => {
  test('is read and written by its token, which tells nothing of its path and stays the same', async () => {
    const path = join(folder, 'Atlas.quarterdeck');
    await writeFile(path, 'old');
    const { token, name, size } = await files.admit(path);
    expect({ name, size }).toEqual({ name: 'Atlas.quarterdeck', size: 3 });
    expect(token).toMatch(/^[0-9a-f]{24}$/);
    expect((await files.admit(path)).token).toBe(token);
    expect(await files.read(token)).toEqual({ ok: true, value: new Uint8Array(bytes('old')) });
    expect(await files.write(token, bytes('newer'))).toMatchObject({ ok: true, value: { size: 5 } });
    expect(await readFile(path, 'utf8')).toBe('newer');
    expect(await readdir(folder)).toEqual(['Atlas.quarterdeck']);
  });

  test('tells the same facts before and after it was read', async () => {
    const { token } = await files.admit(join(folder, 'Atlas.quarterdeck'));
    const written = await files.write(token, bytes('x'));
    await files.read(token);
    expect(await files.inspect(token)).toEqual(written);
  });

  test('that is gone, a folder, or too large is told as that, and never read', async () => {
    const gone = await files.admit(join(folder, 'gone.quarterdeck'));
    expect(await files.read(gone.token)).toMatchObject({ ok: false, problem: { kind: 'gone' } });
    await mkdir(join(folder, 'sub'));
    const sub = await files.admit(join(folder, 'sub'));
    expect(await files.read(sub.token)).toMatchObject({ problem: { message: '“sub” is a folder, not a file.' } });
    expect(await files.write(sub.token, bytes('x'))).toMatchObject({ ok: false });
    const large = join(folder, 'large.quarterdeck');
    await writeFile(large, '');
    await truncate(large, 500_000_000);
    const { token, size } = await files.admit(large);
    expect(size).toBe(500_000_000);
    expect(await files.read(token)).toMatchObject({ problem: { message: /up to 200 MB/ } });
  });

  test('in a folder that has vanished can’t be written, and the problem says where to go on', async () => {
    const { token } = await files.admit(join(folder, 'none', 'Atlas.quarterdeck'));
    expect(await files.write(token, bytes('x'))).toMatchObject({
      problem: { kind: 'gone', message: /Save it elsewhere/ },
    });
  });
});

test('a token that was never given reaches nothing', async () => {
  expect(await files.read('abcdefabcdef')).toMatchObject({ ok: false, problem: { kind: 'not-allowed' } });
  expect(await files.write('abcdefabcdef', bytes('x'))).toMatchObject({ ok: false, problem: { kind: 'not-allowed' } });
});

test.each([
  ['ENOSPC', /disk is full. Nothing in it was changed/],
  ['EACCES', /read-only/],
  ['EROFS', /disk is read-only/],
  ['EBUSY', /another program is using it/],
  ['EIO', /i\/o error\.$/],
])('%s is told as what it means to the user', (code, sentence) => {
  const error = Object.assign(new Error(`${code}: i/o error, write '/secret/path'`), { code });
  const { message } = fileProblem(error, { name: 'Atlas', what: 'write' });
  expect(message).toMatch(sentence);
  expect(message).not.toContain('secret');
});

describe('what is remembered of files', () => {
  const planId = toId<PlanId>('plan-1');
  const known = { sequence: 3, withJournal: true, facts: { size: 1, modifiedAt: 2 } };

  test('links a plan to its file after a restart, until it is forgotten', async () => {
    const file = join(folder, 'file-links.json');
    await createFileLinks(file).put(planId, { path: '/plans/a', known });
    const links = createFileLinks(file);
    expect(links.get(planId)).toEqual({ path: '/plans/a', known });
    await links.delete(planId);
    expect(createFileLinks(file).get(planId)).toBeNull();
  });

  test.each(['', '[]', '{"plan-1":{"path":3}}', '{"../x":{}}', 'nonsense'])(
    'is nothing where the file says %j',
    async (text) => {
      const file = join(folder, 'damaged.json');
      await writeFile(file, text);
      expect(createFileLinks(file).get(planId)).toBeNull();
      expect(createRecentFiles(file, () => {}).list()).toEqual([]);
    },
  );

  test('lists the latest ten files, each once, the latest first', async () => {
    const file = join(folder, 'recent-files.json');
    let changes = 0;
    const recent = createRecentFiles(file, () => {
      changes += 1;
    });
    for (let index = 0; index < 12; index += 1) recent.add(`/plans/${index}`);
    recent.add('/plans/5');
    recent.add('/plans/5');
    expect(recent.list()).toEqual([5, 11, 10, 9, 8, 7, 6, 4, 3, 2].map((index) => `/plans/${index}`));
    expect(changes).toBe(13);
    recent.clear();
    expect(recent.list()).toEqual([]);
  });
});
