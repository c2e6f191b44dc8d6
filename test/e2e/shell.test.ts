import { request } from 'node:http';
import { afterEach, expect, inject, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../shared/shell/content-security-policy.ts';
import { type OpenedApp, openApp } from './support/browser.ts';

let app: OpenedApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

test('the built app opens without an error, a breach of its security policy or a foreign request', async () => {
  app = await openApp();
  await app.page.getByRole('heading', { name: 'Plans' }).waitFor();
  expect(await app.page.title()).toContain('Quarterdeck');
  app.assertClean();
});

test('the page cannot run inline script, load from elsewhere or send anything out, and the tests would notice', async () => {
  app = await openApp();
  const ran = await app.page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.head.append(script);
    const image = new Image();
    image.src = 'https://quarterdeck.invalid/picture.png';
    await fetch('https://quarterdeck.invalid/collect', { method: 'POST' }).catch(() => undefined);
    return Reflect.get(window, 'ranInline') ?? 'never';
  });
  expect(ran).toBe('never');
  await expect
    .poll(() => ['script-src-elem', 'img-src', 'connect-src'].filter((name) => breachesOf(app).includes(name)))
    .toEqual(['script-src-elem', 'img-src', 'connect-src']);
  expect(() => app?.assertClean()).toThrow();
});

test('every answer carries the security policy and forbids guessing of types', async () => {
  for (const path of ['/', '/nothing-here.js']) {
    const answer = await ask({ path });
    expect(answer.headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['cross-origin-opener-policy']).toBe('same-origin');
  }
});

test('hashed assets may be kept for good, the page itself is always asked for anew', async () => {
  const page = await ask({ path: '/' });
  expect(page.headers['cache-control']).toBe('no-cache');
  const asset = /src="(\/assets\/[^"]+\.js)"/.exec(page.body)?.[1];
  expect(asset).toBeDefined();
  expect((await ask({ path: asset ?? '' })).headers['cache-control']).toContain('immutable');
});

test('a request that names another host is refused', async () => {
  const { port } = new URL(inject('address'));
  for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${Number(port) + 1}`]) {
    expect((await ask({ path: '/', headers: { host } })).status, host).toBe(403);
  }
  expect((await ask({ path: '/', headers: { host: `localhost:${port}` } })).status).toBe(200);
});

test('no path leads out of the folder that is served', async () => {
  const wanted = ['/../../package.json', '/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json'];
  const odd = ['/..\\..\\package.json', '/assets/..%5c..%5c..%5cpackage.json', '//etc/hostname', '/index.html%00.js'];
  for (const path of [...wanted, ...odd, '/assets/', '/assets', '/.gitignore']) {
    expect((await ask({ path })).status, path).toBe(404);
  }
});

test('only reading is possible', async () => {
  expect((await ask({ path: '/', method: 'POST' })).status).toBe(405);
  const head = await ask({ path: '/', method: 'HEAD' });
  expect([head.status, head.body]).toEqual([200, '']);
});

function breachesOf(opened: OpenedApp | null): string {
  return (opened?.problems ?? []).filter((problem) => problem.startsWith('security policy')).join('\n');
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks with the path exactly as it is given: `fetch` would tidy it first. */
function ask(question: {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
}): Promise<Answer> {
  const { hostname, port } = new URL(inject('address'));
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, ...question }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}
