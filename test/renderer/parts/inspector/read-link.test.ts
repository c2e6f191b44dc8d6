import { expect, test } from 'vitest';
import { linkText, readLink } from '../../../../renderer/parts/inspector/read-link.ts';

test('an address is a link, with the words before it as its title', () => {
  const url = 'https://wiki.example/7?a=1';
  expect(readLink(` ${url} `)).toEqual({ ok: true, value: { kind: 'url', url, title: '' } });
  expect(readLink(`Design notes ${url}`)).toEqual({ ok: true, value: { kind: 'url', url, title: 'Design notes' } });
  expect(readLink('mailto:lead@x.example')).toMatchObject({ value: { kind: 'url', url: 'mailto:lead@x.example' } });
});

test('an id stands behind the tool that it is of', () => {
  const jira = { kind: 'external-id', system: 'Jira', externalId: 'PAY-12' };
  expect(readLink('Jira PAY-12')).toEqual({ ok: true, value: jira });
  expect(readLink('Jira: PAY-12')).toEqual({ ok: true, value: jira });
});

test('an address that no browser should open from here is refused', () => {
  for (const text of ['javascript:alert(1)', 'file:///etc', 'ftp://x.example', 'words', 'https://', 'https:x']) {
    expect(readLink(text).ok).toBe(false);
  }
});

test('a link is edited as it was typed', () => {
  for (const text of ['https://wiki.example/7', 'Design https://wiki.example/7', 'Jira PAY-12']) {
    const read = readLink(text);
    expect(read.ok && linkText(read.value)).toBe(text);
  }
});
