import { expect, test } from 'vitest';
import { failureReason } from '../../../electron/serve/failure-reason.ts';

test.each([
  ['TypeError: fetch failed\n    at node:internal', "Electron's program is not here and could not be fetched"],
  ['[1:1120/1:FATAL:x.cc] Running as root without --no-sandbox is not supported.', 'Electron does not run as root'],
  ['[1:ERROR:ozone_platform_x11.cc(239)] Missing X server or $DISPLAY\n...', 'there is no display'],
  [
    'electron: error while loading shared libraries: libnss3.so: cannot open shared object file',
    'the system library libnss3.so is missing',
  ],
  ['[FATAL] The SUID sandbox helper binary was found, but', "this system does not allow Electron's sandbox"],
  ['spawn /opt/electron ENOENT', "Electron's program is missing"],
])('%j is put as words', (complaints, reason) => {
  expect(failureReason({ code: 1, complaints })).toBe(reason);
});

test('what is not known is told by its code and its last line', () => {
  expect(failureReason({ code: 5, complaints: 'first\nit broke \n' })).toBe('Electron ended with code 5: it broke');
  expect(failureReason({ code: 5, complaints: '' })).toBe('Electron ended with code 5');
  expect(failureReason({ code: null, complaints: '' })).toBe('Electron was ended');
});
