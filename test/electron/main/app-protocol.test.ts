import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerAppRequest, isAppAddress } from '../../../electron/main/app-protocol.ts';
import { CONTENT_SECURITY_POLICY } from '../../../shared/shell/content-security-policy.ts';

let parent = '';
let folder = '';
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'quarterdeck-protocol-'));
  folder = join(parent, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<title>Quarterdeck</title>');
  await writeFile(join(folder, 'assets', 'main-1.js'), 'start()');
  await writeFile(join(parent, 'victim.json'), '"keep out"');
});
afterAll(() => rm(parent, { recursive: true, force: true }));

const get = (url: string, method = 'GET') => answerAppRequest({ method, url }, folder);

describe('answerAppRequest', () => {
  test('the page comes with its type and the security policy', async () => {
    const answer = await get('app://quarterdeck/');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(await answer.text()).toBe('<title>Quarterdeck</title>');
  });

  test('an asset is found whatever query it carries', async () => {
    const answer = await get('app://quarterdeck/assets/main-1.js?worker');
    expect(await answer.text()).toBe('start()');
    expect(answer.headers.get('content-type')).toContain('text/javascript');
  });

  test.each([
    'app://quarterdeck/../victim.json',
    'app://quarterdeck/..%2fvictim.json',
    'app://quarterdeck/%2e%2e/victim.json',
    'app://quarterdeck/..%5cvictim.json',
    'app://quarterdeck/assets/..%2f..%2fvictim.json',
    'app://other/index.html',
    'app://quarterdeck.evil.example/index.html',
    'app://quarterdeck:80/index.html',
    'https://quarterdeck/index.html',
    'app://quarterdeck/missing.js',
  ])('%s is not found', async (url) => {
    const answer = await get(url);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(await answer.text()).toBe('There is no such file.');
  });

  test('only reading is possible', async () => {
    expect((await get('app://quarterdeck/', 'POST')).status).toBe(405);
    expect(await (await get('app://quarterdeck/', 'HEAD')).text()).toBe('');
  });
});

test('only the own scheme and host are the app', () => {
  expect(isAppAddress('app://quarterdeck/anything?x#y')).toBe(true);
  for (const address of ['app://quarterdeck.example/', 'http://quarterdeck/', 'app://user@other/', 'nonsense', '']) {
    expect(isAppAddress(address), address).toBe(false);
  }
});
