import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { APP_ID } from '../../../electron/main/app-identity.ts';

test('windows are told apart by the name that the installer registers', async () => {
  const settings = await readFile(new URL('../../../electron-builder.yml', import.meta.url), 'utf8');
  expect(/^appId: (.*)$/m.exec(settings)?.[1]).toBe(APP_ID);
});
