// Serves the built renderer to browsers on this machine, and to nobody else.

import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fail, type Result, succeed } from '../../shared/result.ts';
import { findRendererFile, SECURITY_HEADERS } from '../../shared/shell/renderer-file.ts';

export const DEFAULT_PORT = 4173;

/** `exactly` one port, or the first free one `from` a port on. */
export type PortChoice =
  | { readonly kind: 'exactly'; readonly port: number }
  | { readonly kind: 'from'; readonly port: number };

export interface RendererServer {
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

export type ServeProblem =
  | { readonly kind: 'port-taken'; readonly message: string; readonly port: number }
  | { readonly kind: 'port-refused'; readonly message: string; readonly port: number };

export async function serveRenderer(choice: {
  readonly rendererFolder: string;
  readonly port: PortChoice;
}): Promise<Result<RendererServer, ServeProblem>> {
  const first = choice.port.port;
  const last = choice.port.kind === 'exactly' ? first : Math.min(first + PORTS_TRIED - 1, 65_535);
  for (let port = first; port <= last; port += 1) {
    const outcome = await listen(port, choice.rendererFolder);
    if (outcome === 'refused') {
      return fail({ kind: 'port-refused', message: `Port ${port} may not be used by this account.`, port });
    }
    if (outcome !== 'taken') return succeed(outcome);
  }
  const taken = first === last ? `Port ${first} is already taken` : `The ports ${first} to ${last} are all taken`;
  return fail({ kind: 'port-taken', message: `${taken}; name another with --port.`, port: first });
}

const PORTS_TRIED = 100;
const HOST = '127.0.0.1';

async function listen(port: number, rendererFolder: string): Promise<RendererServer | 'taken' | 'refused'> {
  const ownHosts = [`${HOST}:${port}`, `localhost:${port}`];
  const server = createServer((request, response) => {
    answer(request, response, { ownHosts, rendererFolder }).catch(() => response.destroy());
  });
  const failure = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    server.once('error', resolve);
    server.listen({ host: HOST, port, exclusive: true }, () => resolve(null));
  });
  if (failure === null) return { address: `http://${HOST}:${port}/`, port, close: () => close(server) };
  if (failure.code === 'EADDRINUSE') return 'taken';
  if (failure.code === 'EACCES') return 'refused';
  throw failure;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  own: { readonly ownHosts: readonly string[]; readonly rendererFolder: string },
): Promise<void> {
  // Another site's page can point a name of its own at this machine; its requests name that host.
  if (!own.ownHosts.includes(request.headers.host ?? '')) {
    return refuse(response, 403, `Only requests to ${own.ownHosts.join(' or ')} are answered.`);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return refuse(response, 405, 'Only reading is possible here.');
  }
  const [path = ''] = (request.url ?? '').split('?', 1);
  const file = findRendererFile(path);
  const bytes = file === null ? null : await readFile(join(own.rendererFolder, file.path)).catch(() => null);
  if (file === null || bytes === null) return refuse(response, 404, 'There is no such file.');
  response.writeHead(200, { ...file.headers, 'content-length': bytes.byteLength });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
