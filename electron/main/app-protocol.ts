// The app://quarterdeck/ address: the built renderer and nothing else.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findRendererFile, SECURITY_HEADERS } from '../../shared/shell/renderer-file.ts';

export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://quarterdeck';

export const APP_SCHEME_PRIVILEGES = { standard: true, secure: true, supportFetchAPI: true, codeCache: true } as const;

/** Whether an address belongs to the product itself. A scheme of our own has no `URL.origin` outside Chromium. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}` === APP_ORIGIN;
}

/** Answers a request for an app:// address from the folder of the built renderer. */
export async function answerAppRequest(
  request: { readonly method: string; readonly url: string },
  rendererFolder: string,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only reading is possible here.');
  const file = isAppAddress(request.url) ? findRendererFile(new URL(request.url).pathname) : null;
  if (file === null) return refuse(404, 'There is no such file.');
  try {
    const bytes = await readFile(join(rendererFolder, file.path));
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers: file.headers });
  } catch {
    return refuse(404, 'There is no such file.');
  }
}

function refuse(status: number, sentence: string): Response {
  return new Response(sentence, { status, headers: { ...SECURITY_HEADERS, 'content-type': 'text/plain' } });
}
