import { expect, test } from 'vitest';
import { externalLink } from '../../../electron/main/external-link.ts';

test('web pages and mail addresses are handed to the system', () => {
  expect(externalLink('https://example.org/a?b#c')).toBe('https://example.org/a?b#c');
  expect(externalLink('http://wiki.example/pay')).toBe('http://wiki.example/pay');
  expect(externalLink('mailto:someone@example.org')).toBe('mailto:someone@example.org');
});

test('a mail address keeps whom and what it is about, as it is written, and attaches nothing', () => {
  const kept =
    'mailto:someone@example.org?subject=Q1%20plan&cc=a@example.org&BCC=b@example.org&body=1%2B1&to=c@example.org';
  expect(externalLink(kept)).toBe(kept);
  const odd = 'mailto:someone@example.org?attach=/etc/passwd&subject=x&%61ttach=/etc/passwd&amp;attachment=y';
  expect(externalLink(odd)).toBe('mailto:someone@example.org?subject=x');
  expect(externalLink('mailto:someone@example.org?attach=/etc/passwd')).toBe('mailto:someone@example.org');
});

test.each([
  'file:///tmp/a',
  'javascript:alert(1)',
  'data:text/html,x',
  'smb://host/share',
  'ms-msdt:/id',
  'https://user:secret@example.org/',
  'app://quarterdeck/',
  'not an address',
])('%s stays inside', (address) => {
  expect(externalLink(address)).toBeNull();
});
