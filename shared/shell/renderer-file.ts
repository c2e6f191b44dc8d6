// Which built file answers a request for a path, and with which headers: the same in every shell.

import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';

/** A file of the built renderer: its path inside that folder, with forward slashes, and the headers it is sent with. */
export interface RendererFile {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Finds the file that a request path such as `/` or `/assets/main-B4x.js` asks for. Only plain names of known kinds
 * pass: whatever is encoded, hidden, nested in dots, or foreign to the build is null, so that no path leads out of
 * the folder on any system.
 */
export function findRendererFile(requestPath: string): RendererFile | null {
  const path = requestPath === '/' ? 'index.html' : requestPath.slice(1);
  if (!requestPath.startsWith('/') || !path.split('/').every(isPlainName)) return null;
  const contentType = CONTENT_TYPE_BY_EXTENSION.get(path.slice(path.lastIndexOf('.') + 1));
  if (contentType === undefined) return null;
  return {
    path,
    headers: {
      ...SECURITY_HEADERS,
      'content-type': contentType,
      // Names under assets carry a hash of the content; the page that names them must always be fresh.
      'cache-control': path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  };
}

function isPlainName(name: string): boolean {
  return PLAIN_NAME.test(name) && !DEVICE_NAME.test(name);
}

/** Headers that every answer carries, also one that says there is no such file. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};

const PLAIN_NAME = /^[\w-]+(\.[\w-]+)*$/;
/** Windows opens a device under such a name, in any folder and with any extension. */
const DEVICE_NAME = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

const CONTENT_TYPE_BY_EXTENSION: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['svg', 'image/svg+xml; charset=utf-8'],
  ['png', 'image/png'],
  ['woff2', 'font/woff2'],
]);
