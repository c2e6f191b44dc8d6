/** What the inspector lets people link to. Plain http is what many a company's own pages still speak. */
const ALLOWED_SCHEMES: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:']);

/** The address that the system browser or mail program may be handed; null for any other scheme or a hidden login. */
export function externalLink(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isAllowed = ALLOWED_SCHEMES.has(url.protocol);
  return isAllowed && url.username === '' && url.password === '' ? url.href : null;
}
