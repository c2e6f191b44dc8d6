import type { Link } from '../../../shared/plan/initiative.ts';
import { fail, type Result, succeed } from '../../../shared/result.ts';
import { safeAddress } from '../markdown/safe-address.ts';

/**
 * Reads a link as it is typed: an address with words before it or none (`Design https://wiki.example/7`), or an id in another
 * tool behind the tool's name (`Jira PAY-12`).
 */
export function readLink(typed: string): Result<Link, string> {
  const text = typed.trim();
  const [, title = '', address = ''] = /^(.*?)\s*((?:https?:|mailto:)\S+)$/i.exec(text) ?? [];
  const url = safeAddress(address);
  if (url !== null) return succeed({ kind: 'url', url, title: title.trim() });
  const [, system = '', externalId = ''] = /^([^:/]*[^:/\s])(?:\s*:)?\s+(\S+)$/.exec(text) ?? [];
  if (system !== '' && externalId !== '') return succeed({ kind: 'external-id', system, externalId });
  return fail('A link begins with https://, http:// or mailto:, or is a tool and an id, such as Jira PAY-12.');
}

/** The link as `readLink` reads it back. */
export function linkText(link: Link): string {
  if (link.kind === 'external-id') return `${link.system} ${link.externalId}`;
  return link.title === '' ? link.url : `${link.title} ${link.url}`;
}
