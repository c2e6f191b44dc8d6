import { expect, test } from 'vitest';
import { externalLink } from '../../../electron/main/external-link.ts';

test('web pages and mail addresses are handed to the system', () => {
  expect(externalLink('https://example.org/a?b#c')).toBe('https://example.org/a?b#c');
  expect(externalLink('http://wiki.example/pay')).toBe('http://wiki.example/pay');
  expect(externalLink('mailto:someone@example.org')).toBe('mailto:someone@example.org');
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
