import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DesktopBridge } from '../../shared/ipc-contract.ts';
import { seededRandom } from '../../shared/sample/seeded-random.ts';
import { launchStandIn, type StandIn, until } from './support/electron-stand-in.ts';
import { addInitiatives, makePlan } from './support/plan-steps.ts';
import { randomMessages } from './support/random-messages.ts';

const OWN_FRAME = { url: 'app://quarterdeck/', parent: null };

let app: StandIn;
let page: Page;
/** A folder of throw-away files that nothing may read or write. */
let outside: string;
let victim: string;

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'quarterdeck-outside-'));
  victim = join(outside, 'victim.quarterdeck');
  await writeFile(victim, 'keep');
  app = await launchStandIn();
  page = await app.page();
  await page.getByRole('button', { name: 'New plan' }).waitFor();
});

afterAll(async () => {
  await app?.close();
  await rm(outside, { recursive: true, force: true });
});

async function expectOutsideUntouched(): Promise<void> {
  expect(await readdir(outside)).toEqual(['victim.quarterdeck']);
  expect(await readFile(victim, 'utf8')).toBe('keep');
}

test('a page runs no script but the app’s own, and reaches no address', async () => {
  const seen = await page.evaluate(async () => {
    const breaches: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => breaches.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.wasRun = true';
    const frame = document.createElement('iframe');
    frame.src = 'https://elsewhere.example/';
    document.head.append(script);
    document.body.append(frame);
    new Image().src = 'https://elsewhere.example/picture.png';
    await fetch('https://elsewhere.example/').catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 300));
    frame.remove();
    return { breaches: [...new Set(breaches)].sort(), wasRun: 'wasRun' in window };
  });
  expect(seen).toEqual({ breaches: ['connect-src', 'frame-src', 'img-src', 'script-src-elem'], wasRun: false });
  expect(app.record.network).toEqual([]);
  expect(app.record.insecure).toEqual([]);
});

test('the address of the app answers with built files only, however a path is written', async () => {
  const statuses = await page.evaluate(async () => {
    const paths = [
      '/',
      '/package.json',
      '/..%2f..%2fpackage.json',
      '/assets/..%5c..%5cmain%5cmain.cjs',
      '//etc/hostname',
    ];
    return Promise.all(paths.map(async (path) => (await fetch(`${location.origin}${path}`)).status));
  });
  expect(statuses).toEqual([200, 404, 404, 404, 404]);
});

test('a link out of the app goes to the system’s browser when its scheme is safe, and the window stays', async () => {
  const before = page.url();
  await page.evaluate(() => {
    location.href = 'https://docs.example/';
  });
  await until(() => app.record.openedOutside.includes('https://docs.example/'));
  await page.evaluate(() => {
    window.open('https://help.example/');
    window.open('file:///etc/hostname');
  });
  await until(() => app.record.openedOutside.includes('https://help.example/'));
  expect(app.record.openedOutside).toEqual(['https://docs.example/', 'https://help.example/']);
  expect(page.url()).toBe(before);
  expect(app.windows.size).toBe(1);
  app.choose('Help', 'Keys');
  await page.getByRole('dialog', { name: /keys/i }).waitFor();
  await page.keyboard.press('Escape');
});

test('permissions are refused, but for keeping what is stored and copying text', async () => {
  const asked = ['geolocation', 'media', 'notifications', 'fileSystem', 'clipboard-read', 'hid', 'openExternal'];
  expect(await Promise.all(asked.map((one) => app.isPermitted(one)))).toEqual(asked.map(() => false));
  expect(await app.isPermitted('persistent-storage')).toBe(true);
});

test('the bridge has three functions, is frozen, and knows only what the contract names', async () => {
  const found = await page.evaluate(async () => {
    const bridge = Reflect.get(window, 'quarterdeck') as DesktopBridge;
    const refused = await bridge.call('toString' as 'page-ready', null);
    const channel = await bridge.call('quarterdeck:read-file' as 'page-ready', null);
    const path = await bridge.call('admit-dropped' as 'page-ready', null);
    const made = await bridge.admitDropped(new File(['x'], 'made-up.quarterdeck'));
    return {
      names: Object.keys(bridge),
      isFrozen: Object.isFrozen(bridge),
      answers: [refused, channel, path, made].map(({ ok }) => ok),
    };
  });
  expect(found).toEqual({
    names: ['call', 'admitDropped', 'listen'],
    isFrozen: true,
    answers: [false, false, false, false],
  });
});

test('a path in the place of a token is refused, and so is a token that was never given', async () => {
  for (const token of [victim, `../${victim}`, 'deadbeefdeadbeef', '']) {
    for (const [channel, argument] of [
      ['read-file', token],
      ['inspect-file', token],
      ['write-file', { token, bytes: new Uint8Array([1]) }],
      ['write-file', { token: 'deadbeefdeadbeef', bytes: new Uint8Array([1]), path: victim }],
      ['save-file', { suggestedName: 'x.xlsx', bytes: new Uint8Array([1]), path: victim }],
      ['remember-link', { planId: 'p1', token, known: KNOWN }],
    ] as const) {
      const answer = await app.callAs(OWN_FRAME, `quarterdeck:${channel}`, argument);
      expect(answer, `${channel} ${JSON.stringify(argument)}`).toMatchObject({ ok: false });
    }
  }
  await expectOutsideUntouched();
});

const KNOWN = { sequence: 1, withJournal: true, facts: { size: 1, modifiedAt: 1 } };

test.each([
  ['set-colour-scheme', 'pink'],
  ['list-commands', {}],
  ['describe-window', { planName: 'Atlas', file: null, isBehind: false, more: true }],
  ['ask-safety', { kind: 'purge', id: '../x' }],
  ['page-ready', 'now'],
])('an argument of %s that the contract does not name is refused before anything is done', async (name, argument) => {
  const answer = await app.callAs(OWN_FRAME, `quarterdeck:${name}`, argument);
  expect(answer).toMatchObject({ ok: false, problem: { kind: 'refused', message: /does not take/ } });
  expect(app.nativeTheme.themeSource).toBe('system');
});

test('a path that the preload hands over is taken only when it is a plan file’s', async () => {
  const refused = [join(outside, 'secret.txt'), 'victim.quarterdeck', '', null];
  for (const path of refused) {
    expect(await app.callAs(OWN_FRAME, 'quarterdeck:admit-dropped', path), String(path)).toMatchObject({ ok: false });
  }
});

test('a name that a page suggests for a file can’t lead out of the folder of documents', async () => {
  const asked = { suggestedName: `../../../..${outside}/x.xlsx`, bytes: new Uint8Array([1]) };
  await app.callAs(OWN_FRAME, 'quarterdeck:save-file', asked);
  expect(app.record.dialogs.at(-1)).toMatchObject({ defaultPath: join(app.userData, 'documents', 'x.xlsx') });
});

test.each([
  ['a frame inside the page', { url: 'app://quarterdeck/', parent: OWN_FRAME }],
  ['another host of the scheme', { url: 'app://elsewhere/', parent: null }],
  ['a page from the network', { url: 'https://quarterdeck/', parent: null }],
  ['an empty frame', { url: 'about:blank', parent: null }],
  ['a frame that is gone', null],
])('%s is refused whatever it asks', async (_who, frame) => {
  const answer = await app.callAs(frame, 'quarterdeck:ask-safety', { kind: 'list' });
  expect(answer).toMatchObject({ ok: false, problem: { kind: 'refused' } });
});

test('5,000 random messages are all answered, none breaks anything, and nothing outside is read or written', async () => {
  await makePlan(page, 'Standing');
  await addInitiatives(page, 'Still here');
  const kinds = new Set<string>();
  for (const { channel, argument } of randomMessages(seededRandom(20_261_121), 5_000, victim)) {
    const answer = await app.callAs(OWN_FRAME, channel, argument);
    expect(answer, `${channel} ${inspect(argument)}`).toHaveProperty('ok');
    const { ok, problem } = answer as { readonly ok: boolean; readonly problem?: { readonly kind: string } };
    kinds.add(ok ? 'ok' : (problem?.kind ?? 'none'));
  }
  // Some made sense, most did not, and each is told apart.
  expect([...kinds].sort()).toEqual(expect.arrayContaining(['invalid', 'not-allowed', 'not-found', 'ok', 'refused']));
  await expectOutsideUntouched();
  expect((await readdir(app.userData)).filter((name) => !OWN_NAMES.has(name))).toEqual([]);
  expect(await app.callAs(OWN_FRAME, 'quarterdeck:ask-safety', { kind: 'list' })).toMatchObject({
    ok: true,
    value: { entries: [{ name: 'Standing' }] },
  });
  expect(app.windows.size).toBe(1);
});

const OWN_NAMES = new Set([
  'chromium',
  'documents',
  'safety-copies',
  'file-links.json',
  'window.json',
  'recent-files.json',
]);
