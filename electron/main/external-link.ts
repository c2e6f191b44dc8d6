/** The address that the system browser or mail program may be handed; null for any other scheme or a hidden login. */
export function externalLink(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isAllowed = url.protocol === 'https:' || url.protocol === 'mailto:';
  return isAllowed && url.username === '' && url.password === '' ? url.href : null;
}
