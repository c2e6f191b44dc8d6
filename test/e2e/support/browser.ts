// Opens the built app in a browser of its own and keeps a list of everything that must not happen in it.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { BROWSER_FLAGS } from './find-browser.ts';

export interface OpenedApp {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly address: string;
  readonly userDataFolder: string;
  /** What went wrong so far: errors on the console or thrown, breaches of the security policy, foreign requests. */
  readonly problems: readonly string[];
  assertClean(): void;
  close(): Promise<void>;
}

export interface OpenAppOptions {
  /** A profile to go on with, such as that of an app that was closed; without it a fresh, empty one. */
  readonly userDataFolder?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
  readonly timezoneId?: string;
}

export async function openApp(options: OpenAppOptions = {}): Promise<OpenedApp> {
  const address = inject('address');
  const browser = inject('browser');
  const userDataFolder = options.userDataFolder ?? (await mkdtemp(join(tmpdir(), 'quarterdeck-e2e-')));
  const context = await chromium.launchPersistentContext(userDataFolder, {
    executablePath: browser.program,
    env: { ...definedVariables(process.env), ...browser.environment },
    headless: true,
    args: [...BROWSER_FLAGS],
    viewport: options.viewport ?? { width: 1280, height: 800 },
    colorScheme: options.colorScheme ?? 'light',
    locale: options.locale ?? 'en-US',
    acceptDownloads: true,
    ...(options.timezoneId === undefined ? {} : { timezoneId: options.timezoneId }),
  });
  const problems = await watchForProblems(context, address);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  return {
    page,
    context,
    address,
    userDataFolder,
    problems,
    assertClean: () => expect(problems).toEqual([]),
    async close() {
      await context.close();
      if (options.userDataFolder === undefined) await rm(userDataFolder, REMOVAL);
    },
  };
}

// On Windows a closed browser holds its files for a moment.
const REMOVAL = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };

async function watchForProblems(context: BrowserContext, address: string): Promise<readonly string[]> {
  const problems: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  context.on('weberror', (event) => problems.push(`error: ${String(event.error())}`));
  context.on('request', (request) => {
    const url = request.url();
    const isOwn = url.startsWith(address) || url.startsWith('blob:') || url.startsWith('data:');
    if (!isOwn) problems.push(`foreign request: ${url}`);
  });
  await context.exposeBinding('reportBreach', (_source, breach: string) => {
    problems.push(`security policy: ${breach}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = Reflect.get(window, 'reportBreach');
      if (typeof report === 'function') report(`${event.effectiveDirective} refused ${event.blockedURI}`);
    });
  });
  return problems;
}

function definedVariables(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
