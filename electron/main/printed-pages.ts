// The pages that a window out of sight is to show: each stands at an address that nobody can guess, and is handed out once.

import { randomBytes } from 'node:crypto';
import type { PrintablePage } from '../../shared/ports/printer.ts';
import { PRINT_POLICY, printableDocument } from '../../shared/readout/printable-document.ts';
import { SECURITY_HEADERS } from '../../shared/shell/renderer-file.ts';
import { APP_ORIGIN } from './app-protocol.ts';

export interface PrintedPages {
  /** The address at which the page is there until it is fetched, or withdrawn. */
  offer(page: PrintablePage): string;
  withdraw(address: string): void;
  /** Null: no page stands there. */
  answer(request: { readonly method: string; readonly url: string }): Response | null;
}

const HEADERS = {
  ...SECURITY_HEADERS,
  // The page is in a world of its own, without scripts, whatever stands in it.
  'content-security-policy': `${PRINT_POLICY}; sandbox`,
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
} as const;

export function createPrintedPages(nextName: () => string = () => randomBytes(24).toString('hex')): PrintedPages {
  const documentByAddress = new Map<string, string>();
  return {
    offer: (page) => {
      const address = `${APP_ORIGIN}/print/${nextName()}`;
      documentByAddress.set(address, printableDocument(page));
      return address;
    },
    withdraw: (address) => void documentByAddress.delete(address),
    answer: ({ method, url }) => {
      const document = method === 'GET' ? documentByAddress.get(url) : undefined;
      if (document === undefined) return null;
      documentByAddress.delete(url);
      return new Response(document, { headers: HEADERS });
    },
  };
}
