import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { fileArgument } from '../../../electron/main/file-argument.ts';

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
  expect(fileArgument(argv, packed)).toBe(atlas);
});

test('a name that begins as a switch is a file after the end of the switches', () => {
  expect(fileArgument(['app', '--', '--odd.quarterdeck'], packed)).toBe(resolve(folder, '--odd.quarterdeck'));
});

test('without a file there is none', () => {
  expect(fileArgument(['app'], packed)).toBeNull();
  expect(fileArgument(['app', '--no-sandbox', '--'], packed)).toBeNull();
  expect(fileArgument(['app', ''], packed)).toBeNull();
  expect(fileArgument(['app', 'file://%'], packed)).toBeNull();
});

test('run from its folder, the app is no file of its own', () => {
  expect(fileArgument(['electron', '.'], { isPackaged: false, folder })).toBeNull();
  expect(fileArgument(['electron', '.', 'Atlas.quarterdeck'], { isPackaged: false, folder })).toBe(atlas);
});
