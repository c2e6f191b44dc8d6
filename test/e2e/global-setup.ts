// Before the end-to-end tests: the browser is found, and the built app is served on a free port.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type RendererServer, serveRenderer } from '../../electron/serve/serve-renderer.ts';
import { findBrowser, type TestBrowser } from './support/find-browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    address: string;
    browser: TestBrowser;
  }
}

// Away from the ports that `npm start` uses, so that tests do not disturb an app that runs.
const FIRST_TEST_PORT = 47_173;

let server: RendererServer | null = null;

export async function setup(project: TestProject): Promise<void> {
  const rendererFolder = resolve(import.meta.dirname, '../../dist/renderer');
  if (!existsSync(resolve(rendererFolder, 'index.html'))) {
    throw new Error('The app is not built: run npm run build before the end-to-end tests.');
  }
  const browser = await findBrowser(process.env);
  const served = await serveRenderer({ rendererFolder, port: { kind: 'from', port: FIRST_TEST_PORT } });
  if (!served.ok) throw new Error(served.problem.message);
  server = served.value;
  project.provide('address', server.address);
  project.provide('browser', browser);
}

export async function teardown(): Promise<void> {
  await server?.close();
}
