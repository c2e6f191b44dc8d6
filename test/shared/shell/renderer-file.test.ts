import { describe, expect, test } from 'vitest';
import { findRendererFile } from '../../../shared/shell/renderer-file.ts';

describe('findRendererFile', () => {
  test('the root is the page', () => {
    expect(findRendererFile('/')?.path).toBe('index.html');
    expect(findRendererFile('/')?.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test.each([
    ['/assets/index-CuLoenkz.js', 'text/javascript; charset=utf-8'],
    ['/assets/index-D_x-1.css', 'text/css; charset=utf-8'],
    ['/assets/Inter-Regular-BBOEpMeU.woff2', 'font/woff2'],
    ['/assets/icon-BBOEpMeU.svg', 'image/svg+xml; charset=utf-8'],
    ['/assets/console-BBOEpMeU.js', 'text/javascript; charset=utf-8'],
    ['/assets/com10.js', 'text/javascript; charset=utf-8'],
  ])('%s is sent as %s, for good', (path, contentType) => {
    const file = findRendererFile(path);
    expect(file?.path).toBe(path.slice(1));
    expect(file?.headers['content-type']).toBe(contentType);
    expect(file?.headers['cache-control']).toContain('immutable');
  });

  test('the page is asked for anew each time', () => {
    expect(findRendererFile('/index.html')?.headers['cache-control']).toBe('no-cache');
  });

  test.each([
    '',
    'index.html',
    '//index.html',
    '/assets/',
    '/assets//a.js',
    '/../package.json',
    '/assets/../../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/..\\package.json',
    '/assets\\a.js',
    '/C:/a.js',
    '/index.html::$DATA.js',
    '/a.js\0.js',
    '/.npmrc.json',
    '/./index.html',
    '/a..js',
    '/index.html?x.js',
    '/main.cjs',
    '/LICENSE',
    '/con.js',
    '/assets/NUL.js',
    '/aux.min.js',
    '/prn.json',
    '/com1.css',
    '/lpt0.png',
    '/nul/index.html',
  ])('%j is no file of the page', (path) => {
    expect(findRendererFile(path)).toBeNull();
  });
});
