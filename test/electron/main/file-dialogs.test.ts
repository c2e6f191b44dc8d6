import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chooseFile, chooseTarget } from '../../../electron/main/file-dialogs.ts';

const { dialog } = vi.hoisted(() => ({ dialog: { showOpenDialog: vi.fn(), showSaveDialog: vi.fn() } }));
vi.mock('electron', () => ({ dialog, app: { getPath: () => '/home/ada/Documents' } }));

// The dialogs alone look at it.
const WINDOW = {} as BrowserWindow;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarterdeck-dialogs-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Where the bytes go when the user has typed a name. */
function targetOf(typed: string, extension = 'quarterdeck'): Promise<string | null> {
  dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: join(folder, typed) });
  return chooseTarget(WINDOW, { title: null, suggestedName: 'Atlas.quarterdeck', extension });
}

test.each([
  ['Atlas', 'Atlas.quarterdeck'],
  ['Roadmap 1.2', 'Roadmap 1.2.quarterdeck'],
  ['Atlas.quarterdeck', 'Atlas.quarterdeck'],
  ['Atlas.json', 'Atlas.json'],
])('a name that was typed as %s is taken as %s', async (typed, taken) => {
  expect(await targetOf(typed)).toBe(join(folder, taken));
  expect(await targetOf(typed, '.quarterdeck')).toBe(join(folder, taken));
});

test('a file that would be replaced by the longer name without a question is left alone', async () => {
  await writeFile(join(folder, 'Atlas.quarterdeck'), 'kept');
  expect(await targetOf('Atlas')).toBe(join(folder, 'Atlas'));
});

test('nothing is added where no extension is known, and nothing comes of a dialog that is cancelled', async () => {
  expect(await targetOf('Atlas', '')).toBe(join(folder, 'Atlas'));
  dialog.showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: '' });
  expect(await chooseTarget(WINDOW, { title: null, suggestedName: 'Atlas', extension: 'pdf' })).toBeNull();
});

test('a dialog starts in the folder of the file that was chosen last, with the suggested name alone', async () => {
  dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [join(folder, 'plans', 'Atlas.json')] });
  await chooseFile(WINDOW, { title: 'Open', extensions: ['json'] });
  dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: join(folder, 'board', 'Atlas.pdf') });
  await chooseTarget(WINDOW, { title: null, suggestedName: '../../Atlas.pdf', extension: 'pdf' });
  expect(dialog.showSaveDialog.mock.lastCall?.[1]).toMatchObject({ defaultPath: join(folder, 'plans', 'Atlas.pdf') });
  dialog.showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] });
  await chooseFile(WINDOW, { title: 'Open', extensions: ['json'] });
  expect(dialog.showOpenDialog.mock.lastCall?.[1]).toMatchObject({ defaultPath: join(folder, 'board') });
});
