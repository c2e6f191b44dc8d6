// Windows of the stand-in for Electron: each is a real page of a real browser.

import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { DELIVER_EVENT, INVOKE_BINDING, PRELOAD_ERROR, preloadScript, wireCodec } from './electron-stand-in-page.ts';
import { forbidScripts, type PdfOptions, PRINT_DIALOG, type PrintAnswer, pdfOf } from './electron-stand-in-print.ts';

const codec = wireCodec();

/** Pages know no scheme of our own: it is an https origin for them, which nothing answers but the stand-in. */
export const STAND_IN_ORIGIN = 'https://quarterdeck.stand-in.test';
const APP_ORIGIN = 'app://quarterdeck';

export function toPageAddress(address: string): string {
  return address.startsWith(APP_ORIGIN) ? STAND_IN_ORIGIN + address.slice(APP_ORIGIN.length) : address;
}

export function toAppAddress(address: string): string {
  return address.startsWith(STAND_IN_ORIGIN) ? APP_ORIGIN + address.slice(STAND_IN_ORIGIN.length) : address;
}

export type IpcHandler = (event: object, ...given: unknown[]) => unknown;

/** What windows share: the browser, and what the main process has registered. */
export interface WindowWorld {
  readonly context: BrowserContext;
  /** Blank pages, made ahead, since a window is made at once. */
  readonly pages: Page[];
  readonly handlers: Map<string, IpcHandler>;
  readonly windows: Set<StandInWindow>;
  /** Settings of windows that open a hole. */
  readonly insecure: string[];
  onCreated(contents: StandInContents): void;
  onClosed(): void;
}

interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly x?: number;
  readonly y?: number;
  readonly fullscreen?: boolean;
  readonly backgroundColor?: string;
  readonly webPreferences?: Readonly<Record<string, unknown>>;
}

const SAFE_PREFERENCES: Readonly<Record<string, unknown>> = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  spellcheck: false,
  javascript: false,
};

export class Preventable {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

export class StandInContents extends EventEmitter {
  openHandler: ((details: { readonly url: string }) => { readonly action: string }) | null = null;
  isOwnNavigation = false;
  page: Page;
  private readonly world: WindowWorld;
  private readonly preload: string | null;

  constructor(world: WindowWorld, preload: string | null) {
    super();
    this.world = world;
    this.preload = preload;
    this.page = this.takePage();
  }

  setWebRTCIPHandlingPolicy(): void {}

  setWindowOpenHandler(handler: NonNullable<StandInContents['openHandler']>): void {
    this.openHandler = handler;
  }

  send(channel: string, message: unknown): void {
    const detail = codec.encode([channel, message]);
    const deliver = ([name, text]: readonly [string, string]) =>
      void window.dispatchEvent(new CustomEvent(name, { detail: text }));
    this.page.evaluate(deliver, [DELIVER_EVENT, detail] as const).catch(() => {});
  }

  async load(address: string): Promise<void> {
    // First, since the preload takes it from the page.
    await this.page.exposeBinding(INVOKE_BINDING, ({ frame }, channel: string, text: string) =>
      this.invoke(frame, channel, text),
    );
    if (this.preload !== null) await this.page.addInitScript({ content: preloadScript(this.preload) });
    await this.navigate(() => this.page.goto(toPageAddress(address)));
  }

  printToPDF(options: PdfOptions): Promise<Buffer> {
    return pdfOf(this.page, options);
  }

  print(options: object, answer: PrintAnswer): void {
    if (!this.emit(PRINT_DIALOG, this.page, options, answer)) answer(false, 'Print job canceled');
  }

  reload(): void {
    // It may be closed meanwhile.
    if (!this.isCrashed) this.navigate(() => this.page.reload()).catch(() => {});
    else {
      this.isCrashed = false;
      this.page = this.takePage();
      void this.load(`${APP_ORIGIN}/`);
    }
  }

  forcefullyCrashRenderer(): void {
    this.page.goto('chrome://crash').catch(() => {});
  }

  private isCrashed = false;

  private takePage(): Page {
    const page = this.world.pages.shift();
    if (page === undefined) throw new Error('The stand-in has no page left for a window');
    page.on('crash', () => {
      this.isCrashed = true;
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    });
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.emit('did-navigate', {}, toAppAddress(frame.url()));
    });
    page.on('dialog', (dialog) => {
      // Only the question whether to leave the page comes from it.
      const event = new Preventable();
      this.emit('will-prevent-unload', event);
      void (event.defaultPrevented ? dialog.accept() : dialog.dismiss());
    });
    return page;
  }

  private async navigate(go: () => Promise<unknown>): Promise<void> {
    this.isOwnNavigation = true;
    try {
      await go();
    } finally {
      this.isOwnNavigation = false;
    }
    this.emit('did-finish-load');
  }

  private async invoke(frame: Frame, channel: string, text: string): Promise<string> {
    const given = codec.decode(text) as unknown[];
    if (channel === PRELOAD_ERROR) {
      this.emit('preload-error', {}, '', new Error(String(given[0])));
      return codec.encode({});
    }
    const handler = this.world.handlers.get(channel);
    try {
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      return codec.encode({ value: await handler({ sender: this, senderFrame: frameOf(frame) }, ...given) });
    } catch (error) {
      return codec.encode({ error: String(error) });
    }
  }
}

function frameOf(frame: Frame): object {
  const parent = frame.parentFrame();
  return { url: toAppAddress(frame.url()), parent: parent === null ? null : frameOf(parent) };
}

export class StandInWindow extends EventEmitter {
  readonly webContents: StandInContents;
  readonly options: WindowOptions;
  title = '';
  isShown = false;
  /** When it was shown first, in milliseconds of `performance.now()`. */
  shownAt: number | null = null;
  isFocused = false;
  edited = false;
  representedFile = '';
  backgroundColor: string | undefined;
  private bounds: { x: number; y: number; width: number; height: number };
  private isGone = false;
  private readonly world: WindowWorld;

  constructor(world: WindowWorld, options: WindowOptions) {
    super();
    this.world = world;
    this.options = options;
    this.backgroundColor = options.backgroundColor;
    const { x = 0, y = 0, width = 800, height = 600, webPreferences = {} } = options;
    this.bounds = { x, y, width, height };
    const { preload, ...preferences } = webPreferences;
    for (const [name, value] of Object.entries(preferences)) {
      if (SAFE_PREFERENCES[name] !== value) world.insecure.push(`${name}: ${String(value)}`);
    }
    this.webContents = new StandInContents(world, typeof preload === 'string' ? readFileSync(preload, 'utf8') : null);
    world.windows.add(this);
    world.onCreated(this.webContents);
  }

  async loadURL(address: string): Promise<void> {
    if (this.options.webPreferences?.javascript === false) await forbidScripts(this.webContents.page);
    await this.webContents.load(address);
    this.emit('ready-to-show');
  }

  /** Answers whether it closed; nobody but the stand-in waits for that. */
  async close(): Promise<boolean> {
    const event = new Preventable();
    this.emit('close', event);
    if (event.defaultPrevented || this.isGone) return this.isGone;
    const { page } = this.webContents;
    const closed = new Promise<boolean>((resolve) => {
      page.once('close', () => resolve(true));
      page.once('dialog', () => resolve(false));
    });
    await page.close({ runBeforeUnload: true });
    if (await closed) this.end();
    return this.isGone;
  }

  destroy(): void {
    void this.webContents.page.close();
    this.end();
  }

  private end(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.world.windows.delete(this);
    this.emit('closed');
    this.world.onClosed();
  }

  show(): void {
    this.isShown = true;
    this.shownAt ??= performance.now();
  }
  focus(): void {
    this.isFocused = true;
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  isMinimized(): boolean {
    return false;
  }
  isMaximized(): boolean {
    return false;
  }
  isFullScreen(): boolean {
    return this.options.fullscreen === true;
  }
  maximize(): void {}
  getBounds() {
    return this.bounds;
  }
  getNormalBounds() {
    return this.bounds;
  }
  setBounds(bounds: StandInWindow['bounds']): void {
    this.bounds = bounds;
  }
  setBackgroundColor(colour: string): void {
    this.backgroundColor = colour;
  }
  setTitle(title: string): void {
    this.title = title;
  }
  setDocumentEdited(edited: boolean): void {
    this.edited = edited;
  }
  setRepresentedFilename(path: string): void {
    this.representedFile = path;
  }
}
