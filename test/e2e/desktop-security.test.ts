import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, type TestContext, test } from 'vitest';
import type { DesktopBridge } from '../../shared/ipc-contract.ts';
import { seededRandom } from '../../shared/sample/seeded-random.ts';
import { type DesktopApp, launchDesktop, standInOf, untilSo } from './support/desktop-app.ts';
import type { StandIn } from './support/electron-stand-in.ts';
import { addInitiatives, makePlan } from './support/plan-steps.ts';
import { randomMessages } from './support/random-messages.ts';

const OWN_FRAME = { url: 'app://quarterdeck/', parent: null };

let app: DesktopApp;
let page: Page;
/** A folder of throw-away files that nothing may read or write. */
let outside: string;
let victim: string;

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'quarterdeck-outside-'));
  victim = join(outside, 'victim.quarterdeck');
  await writeFile(victim, 'keep');
  app = await launchDesktop();
  page = await app.page();
  await page.getByRole('button', { name: 'New plan' }).waitFor();
});

afterAll(async () => {
  await app?.close();
  await rm(outside, { recursive: true, force: true });
});

/** What stands for a page that was taken over, which speaks to the main process without a bridge. */
function takenOver(context: TestContext): Pick<StandIn, 'callAs'> {
  return standInOf(app, context, 'Electron takes a message from a page only, through the bridge');
}

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
  expect((await app.record()).network).toEqual([]);
});

test('the window is made with every safeguard on', (context) => {
  const { record } = standInOf(app, context, 'Electron does not tell what a window was made with');
  expect(record.insecure).toEqual([]);
});

test('Chromium looks up no name by itself, and no switch lets a debugger in', (context) => {
  const { record } = standInOf(app, context, 'Electron does not tell what Chromium was started with');
  expect(record.switches).toEqual(['host-resolver-rules=MAP * ~NOTFOUND']);
  expect(record.removedSwitches).toEqual(['remote-debugging-port', 'remote-debugging-pipe']);
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
  await untilSo(async () => (await app.record()).openedOutside.includes('https://docs.example/'));
  await page.evaluate(() => {
    window.open('https://help.example/');
    window.open('file:///etc/hostname');
  });
  await untilSo(async () => (await app.record()).openedOutside.includes('https://help.example/'));
  expect((await app.record()).openedOutside).toEqual(['https://docs.example/', 'https://help.example/']);
  expect(page.url()).toBe(before);
  expect(await app.windowCount()).toBe(1);
  await app.choose('Help', 'Keys');
  await page.getByRole('dialog', { name: /keys/i }).waitFor();
  await page.keyboard.press('Escape');
});

test('permissions are refused, but for keeping what is stored and copying text', async (context) => {
  const { isPermitted } = standInOf(app, context, 'Electron keeps the handler that it was given to itself');
  const asked = ['geolocation', 'media', 'notifications', 'fileSystem', 'clipboard-read', 'hid', 'openExternal'];
  expect(await Promise.all(asked.map((one) => isPermitted(one)))).toEqual(asked.map(() => false));
  expect(await isPermitted('persistent-storage')).toBe(true);
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

test('a path in the place of a token is refused, and so is a token that was never given', async (context) => {
  const { callAs } = takenOver(context);
  for (const token of [victim, `../${victim}`, 'deadbeefdeadbeef', '']) {
    for (const [channel, argument] of [
      ['read-file', token],
      ['inspect-file', token],
      ['write-file', { token, bytes: new Uint8Array([1]) }],
      ['write-file', { token: 'deadbeefdeadbeef', bytes: new Uint8Array([1]), path: victim }],
      ['save-file', { suggestedName: 'x.xlsx', bytes: new Uint8Array([1]), path: victim }],
      ['remember-link', { planId: 'p1', token, known: KNOWN }],
    ] as const) {
      const answer = await callAs(OWN_FRAME, `quarterdeck:${channel}`, argument);
      expect(answer, `${channel} ${JSON.stringify(argument)}`).toMatchObject({ ok: false });
    }
  }
  await expectOutsideUntouched();
});

const KNOWN = { sequence: 1, withJournal: true, facts: { size: 1, modifiedAt: 1 } };

test.for([
  ['set-colour-scheme', 'pink'],
  ['list-commands', {}],
  ['describe-window', { planName: 'Atlas', file: null, isBehind: false, more: true }],
  ['ask-safety', { kind: 'purge', id: '../x' }],
  ['page-ready', 'now'],
])(
  'an argument of %s that the contract does not name is refused before anything is done',
  async ([name, argument], context) => {
    const { callAs } = takenOver(context);
    const answer = await callAs(OWN_FRAME, `quarterdeck:${name}`, argument);
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'refused', message: /does not take/ } });
    expect(await app.colourScheme()).toBe('system');
  },
);

test('a path that the preload hands over is taken only when it is a plan file’s that is there', async (context) => {
  const { callAs } = takenOver(context);
  const aFolder = join(app.userData, 'documents', 'Folder.quarterdeck');
  await mkdir(aFolder);
  const gone = join(outside, 'gone.quarterdeck');
  const refused = [join(outside, 'secret.txt'), 'victim.quarterdeck', gone, aFolder, '', null];
  for (const path of refused) {
    expect(await callAs(OWN_FRAME, 'quarterdeck:admit-dropped', path), String(path)).toMatchObject({ ok: false });
  }
  expect(await callAs(OWN_FRAME, 'quarterdeck:admit-dropped', victim)).toMatchObject({ ok: true });
});

test('a name that a page suggests for a file can’t lead out of the folder of documents', async (context) => {
  const { callAs } = takenOver(context);
  const asked = { suggestedName: `../../../..${outside}/x.xlsx`, bytes: new Uint8Array([1]) };
  await callAs(OWN_FRAME, 'quarterdeck:save-file', asked);
  expect((await app.record()).dialogs.at(-1)).toMatchObject({ defaultPath: join(app.userData, 'documents', 'x.xlsx') });
});

test.for<readonly [string, object | null]>([
  ['a frame inside the page', { url: 'app://quarterdeck/', parent: OWN_FRAME }],
  ['another host of the scheme', { url: 'app://elsewhere/', parent: null }],
  ['a page from the network', { url: 'https://quarterdeck/', parent: null }],
  ['an empty frame', { url: 'about:blank', parent: null }],
  ['a frame that is gone', null],
])('%s is refused whatever it asks', async ([, frame], context) => {
  const { callAs } = takenOver(context);
  const answer = await callAs(frame, 'quarterdeck:ask-safety', { kind: 'list' });
  expect(answer).toMatchObject({ ok: false, problem: { kind: 'refused' } });
});

test('5,000 random messages are all answered, none breaks anything, and nothing outside is read or written', async (context) => {
  const { callAs } = takenOver(context);
  await makePlan(page, 'Standing');
  await addInitiatives(page, 'Still here');
  const kinds = new Set<string>();
  for (const { channel, argument } of randomMessages(seededRandom(20_261_121), 5_000, victim)) {
    const answer = await callAs(OWN_FRAME, channel, argument);
    expect(answer, `${channel} ${inspect(argument)}`).toHaveProperty('ok');
    const { ok, problem } = answer as { readonly ok: boolean; readonly problem?: { readonly kind: string } };
    kinds.add(ok ? 'ok' : (problem?.kind ?? 'none'));
  }
  // Some made sense, most did not, and each is told apart.
  expect([...kinds].sort()).toEqual(expect.arrayContaining(['invalid', 'not-allowed', 'not-found', 'ok', 'refused']));
  await expectOutsideUntouched();
  expect((await readdir(app.userData)).filter((name) => !OWN_NAMES.has(name))).toEqual([]);
  expect(await callAs(OWN_FRAME, 'quarterdeck:ask-safety', { kind: 'list' })).toMatchObject({
    ok: true,
    value: { entries: [{ name: 'Standing' }] },
  });
  expect(await app.windowCount()).toBe(1);
});

const OWN_NAMES = new Set([
  'chromium',
  'documents',
  'safety-copies',
  'file-links.json',
  'window.json',
  'recent-files.json',
]);
