import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { fileArguments } from '../../../electron/main/file-arguments.ts';

const folder = resolve('/plans');
const packed = { isPackaged: true, folder };
const atlas = resolve(folder, 'Atlas.quarterdeck');

test.each([
  ['a name in the folder that it is started in', ['app', 'Atlas.quarterdeck']],
  ['a path', ['app', atlas]],
  ['a file address, as desktops hand it over', ['app', pathToFileURL(atlas).href]],
  ['one that follows switches', ['app', '--no-sandbox', '--lang=de', 'Atlas.quarterdeck']],
  ['one after the end of the switches', ['app', '--flag', '--', 'Atlas.quarterdeck']],
])('%s is the file', (_what, argv) => {
  expect(fileArguments(argv, packed)).toEqual([atlas]);
});

test('a name that begins as a switch is a file after the end of the switches', () => {
  expect(fileArguments(['app', '--', '--odd.quarterdeck'], packed)).toEqual([resolve(folder, '--odd.quarterdeck')]);
});

test('several files are all opened, on both sides of the end of the switches', () => {
  const borealis = resolve(folder, 'Borealis.quarterdeck');
  expect(fileArguments(['app', '--flag', 'Atlas.quarterdeck', '--', 'Borealis.quarterdeck'], packed)).toEqual([
    atlas,
    borealis,
  ]);
});

test('without a file there is none', () => {
  expect(fileArguments(['app'], packed)).toEqual([]);
  expect(fileArguments(['app', '--no-sandbox', '--'], packed)).toEqual([]);
  expect(fileArguments(['app', ''], packed)).toEqual([]);
  expect(fileArguments(['app', 'file://%'], packed)).toEqual([]);
});

test('run from its folder, the app is no file of its own', () => {
  expect(fileArguments(['electron', '.'], { isPackaged: false, folder })).toEqual([]);
  expect(fileArguments(['electron', '.', 'Atlas.quarterdeck'], { isPackaged: false, folder })).toEqual([atlas]);
});
