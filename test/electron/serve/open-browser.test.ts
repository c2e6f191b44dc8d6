import { expect, test } from 'vitest';
import { browserOpener } from '../../../electron/serve/open-browser.ts';

test('each platform has its own way to open an address', () => {
  expect(browserOpener('darwin', {})?.[0]).toBe('open');
  expect(browserOpener('win32', {})?.[0]).toBe('cmd');
  expect(browserOpener('linux', { DISPLAY: ':0' })).toEqual(['xdg-open']);
  expect(browserOpener('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toEqual(['xdg-open']);
});

test('without a display no browser is tried', () => {
  expect(browserOpener('linux', { DISPLAY: '' })).toBeNull();
});
