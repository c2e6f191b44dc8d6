// The files that a page may touch, each under a token: it never names a path, so that it can't reach any other.

import { randomBytes } from 'node:crypto';

export interface FileTokens {
  /** The token of a path that the user chose or handed over; the same for as long as the app runs. */
  tokenFor(path: string): string;
  /** Null: the user chose no such file. */
  pathOf(token: string): string | null;
}

export function createFileTokens(nextToken: () => string = () => randomBytes(12).toString('hex')): FileTokens {
  const pathByToken = new Map<string, string>();
  const tokenByPath = new Map<string, string>();
  return {
    tokenFor: (path) => {
      const known = tokenByPath.get(path);
      if (known !== undefined) return known;
      const token = nextToken();
      pathByToken.set(token, path);
      tokenByPath.set(path, token);
      return token;
    },
    pathOf: (token) => pathByToken.get(token) ?? null,
  };
}
