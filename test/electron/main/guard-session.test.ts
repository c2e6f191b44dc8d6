import type { Session } from 'electron';
import { expect, test } from 'vitest';
import { guardSession, isLocalAddress, isPermitted } from '../../../electron/main/guard-session.ts';

test('the page may keep its storage and write plain things to the clipboard, nothing else', () => {
  expect(['persistent-storage', 'clipboard-sanitized-write'].every(isPermitted)).toBe(true);
  const refused = ['clipboard-read', 'geolocation', 'media', 'notifications', 'openExternal', 'fileSystem', 'unknown'];
  expect(refused.filter(isPermitted)).toEqual([]);
});

test('the app may fill the screen, and no other page may', () => {
  let ask: Parameters<Session['setPermissionRequestHandler']>[0] = null;
  let check: Parameters<Session['setPermissionCheckHandler']>[0] = null;
  const nothing = () => {};
  guardSession({
    setPermissionRequestHandler: (handler: typeof ask) => {
      ask = handler;
    },
    setPermissionCheckHandler: (handler: typeof check) => {
      check = handler;
    },
    setDevicePermissionHandler: nothing,
    setSpellCheckerEnabled: nothing,
    webRequest: { onBeforeRequest: nothing },
    // What else a session has is not asked for.
  } as unknown as Session);
  const answers: boolean[] = [];
  for (const requestingUrl of ['app://quarterdeck/index.html', 'https://example.org/', 'app://other/']) {
    const details = { requestingUrl, isMainFrame: true };
    Reflect.apply(ask ?? nothing, null, [null, 'fullscreen', (given: boolean) => answers.push(given), details]);
    answers.push(Reflect.apply(check ?? nothing, null, [null, 'fullscreen', requestingUrl, details]));
  }
  expect(answers).toEqual([true, true, false, false, false, false]);
});

test('no request leaves the machine', () => {
  const local = [
    'app://quarterdeck/assets/a.js',
    'blob:app://quarterdeck/1-2',
    'data:,x',
    'devtools://devtools/a.html',
  ];
  expect(local.every(isLocalAddress)).toBe(true);
  const foreign = [
    'https://example.org/',
    'http://127.0.0.1:4173/',
    'ws://localhost/',
    'file:///tmp/a',
    'app://other/a.js',
    'ftp://example.org/',
    'chrome-extension://abc/a.js',
  ];
  expect(foreign.filter(isLocalAddress)).toEqual([]);
});

test('spelling is not checked, since its dictionaries would be fetched', () => {
  const checked: boolean[] = [];
  const nothing = () => {};
  guardSession({
    setPermissionRequestHandler: nothing,
    setPermissionCheckHandler: nothing,
    setDevicePermissionHandler: nothing,
    setSpellCheckerEnabled: (isOn: boolean) => checked.push(isOn),
    webRequest: { onBeforeRequest: nothing },
    // What else a session has is not asked for.
  } as unknown as Session);
  expect(checked).toEqual([false]);
});
