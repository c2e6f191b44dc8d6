/** What the inspector lets people link to. Plain http is what many a company's own pages still speak. */
const ALLOWED_SCHEMES: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:']);

/** Some mail programs would attach a file that an address names. */
const MAIL_FIELD = /^(to|cc|bcc|subject|body)=/i;

/** The address that the system browser or mail program may be handed; null for any other scheme or a hidden login. */
export function externalLink(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isAllowed = ALLOWED_SCHEMES.has(url.protocol);
  if (!isAllowed || url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'mailto:') url.search = mailFields(url.search);
  return url.href;
}

/** As they are written: a parser would turn their spaces into pluses. */
function mailFields(search: string): string {
  const fields = search.slice(1).split('&');
  return fields.filter((field) => MAIL_FIELD.test(field)).join('&');
}
