// What stands between the pages of the stand-in for Electron and the world: the guards of the main process are asked about every
// request, and none comes through.

import type { BrowserContext, Page } from 'playwright-core';
import { STAND_IN_ORIGIN, toAppAddress, type WindowWorld } from './electron-stand-in-window.ts';

export interface NetworkParts {
  readonly record: { readonly network: string[]; readonly refusedRequests: string[] };
  /** What the main process says to a request. */
  isCancelled(address: string): Promise<boolean>;
  /** Null: nobody answers the scheme of the app. */
  answerApp(request: Request): Promise<Response> | null;
}

export async function standBetween(world: WindowWorld, parts: NetworkParts): Promise<void> {
  const { context, windows } = world;
  const { record, isCancelled, answerApp } = parts;
  await context.route('**/*', async (route) => {
    const request = route.request();
    const address = toAppAddress(request.url());
    if (request.isNavigationRequest() && !mayNavigate(world, request, record.network)) return route.abort('aborted');
    if (await isCancelled(address)) {
      record.refusedRequests.push(address);
      return route.abort('blockedbyclient');
    }
    const isOwn = request.url().startsWith(`${STAND_IN_ORIGIN}/`);
    const response = isOwn ? await answerApp(new Request(address, { method: request.method() })) : null;
    if (response === null) {
      record.network.push(address);
      return route.abort('internetdisconnected');
    }
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
  const made = new Set(world.pages);
  context.on('page', (page) => {
    // A window that a page opened: the main process was asked when it made its request.
    const isOfApp = made.has(page) || [...windows].some(({ webContents }) => webContents.page === page);
    if (!isOfApp) setTimeout(() => void page.close().catch(() => {}), 500);
  });
}

interface NavigationRequest {
  url(): string;
  frame(): { page(): Page };
}

/** Asks whoever guards the window; a page that has none was opened by another. */
function mayNavigate({ windows }: WindowWorld, request: NavigationRequest, network: string[]): boolean {
  const url = toAppAddress(request.url());
  const page = pageOf(request);
  const window = [...windows].find(({ webContents }) => webContents.page === page);
  if (window === undefined) {
    const [opener] = windows;
    if (opener?.webContents.openHandler?.({ url }).action !== 'deny') network.push(`window: ${url}`);
    return false;
  }
  if (window.webContents.isOwnNavigation) return true;
  let isAllowed = true;
  const preventDefault = () => {
    isAllowed = false;
  };
  const isMainFrame = request.frame() === page?.mainFrame();
  window.webContents.emit('will-frame-navigate', { url, isMainFrame, preventDefault });
  return isAllowed;
}

function pageOf(request: NavigationRequest): Page | null {
  try {
    return request.frame().page();
  } catch {
    return null;
  }
}

/** Notes what must not happen in a page: errors, and breaches of the security policy. */
export async function watchPages(context: BrowserContext, problems: string[]): Promise<void> {
  await context.exposeBinding('reportBreach', (_source, breach: string) => {
    problems.push(`security policy: ${breach}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      const report = Reflect.get(window, 'reportBreach') as (breach: string) => void;
      report(`${effectiveDirective} refused ${blockedURI}`);
    });
  });
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  context.on('weberror', (event) => problems.push(`error: ${String(event.error())}`));
}
