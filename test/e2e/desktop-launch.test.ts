import { expect, test } from 'vitest';
import { namedElectron } from './support/desktop-app.ts';

test('the tests drive the stand-in while no Electron is named', () => {
  expect(namedElectron({})).toBeNull();
  expect(namedElectron({ QUARTERDECK_ELECTRON: '' })).toBeNull();
});

test('an Electron that is named is taken, and one that is not there is told in a sentence', () => {
  expect(namedElectron({ QUARTERDECK_ELECTRON: process.execPath })).toBe(process.execPath);
  expect(() => namedElectron({ QUARTERDECK_ELECTRON: '/no/such/electron' })).toThrow(
    'QUARTERDECK_ELECTRON names /no/such/electron, which is not a program that can be run.',
  );
  expect(() => namedElectron({ QUARTERDECK_ELECTRON: import.meta.dirname })).toThrow('not a program');
});
