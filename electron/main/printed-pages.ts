// The pages that a window out of sight is to show: each stands at an address that nobody can guess, and is handed out once.

import { randomBytes } from 'node:crypto';
import type { PrintablePage } from '../../shared/ports/printer.ts';
import { printableDocument, printPolicyOf } from '../../shared/readout/printable-document.ts';
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
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
} as const;

export function createPrintedPages(nextName: () => string = () => randomBytes(24).toString('hex')): PrintedPages {
  const pageByAddress = new Map<string, PrintablePage>();
  return {
    offer: (page) => {
      const address = `${APP_ORIGIN}/print/${nextName()}`;
      pageByAddress.set(address, page);
      return address;
    },
    withdraw: (address) => void pageByAddress.delete(address),
    answer: ({ method, url }) => {
      const page = method === 'GET' ? pageByAddress.get(url) : undefined;
      if (page === undefined) return null;
      pageByAddress.delete(url);
      // The page is in a world of its own, without scripts, whatever stands in it.
      const policy = `${printPolicyOf(page)}; sandbox`;
      return new Response(printableDocument(page), { headers: { ...HEADERS, 'content-security-policy': policy } });
    },
  };
}
