import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readHtmlTable,
  readTabbedText,
  writeHtmlTable,
  writeTabbedText,
} from '../../../shared/grid/clipboard-table.ts';

describe('tab-separated text', () => {
  test('is read as Excel writes it: quotes around what holds tabs, line breaks or quotes', () => {
    expect(readTabbedText('a\tb\r\n"two\nlines"\t"say ""hi"""\r\n')).toEqual([
      ['a', 'b'],
      ['two\nlines', 'say "hi"'],
    ]);
  });

  test('takes a quote inside a cell, or one that does not close it, as it stands', () => {
    expect(readTabbedText('5" pipe\t"open\n"x"y')).toEqual([['5" pipe', '"open'], ['"x"y']]);
  });

  test('keeps blank cells and rows', () => {
    expect(readTabbedText('\ta\n\nb')).toEqual([['', 'a'], [''], ['b']]);
    expect(readTabbedText('')).toEqual([]);
  });

  test('reads back what it wrote (seed 7)', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', '\t', '\n', 'é', '=') });
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (table) => {
        // A last row of one blank cell is a line end and nothing more.
        fc.pre(table.at(-1)?.join('') !== '');
        expect(readTabbedText(writeTabbedText(table))).toEqual(table);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('an HTML table', () => {
  test('is read as LibreOffice and browsers write it', () => {
    const html = `<html><head><style>td { color: red }</style></head><body><table border="0"><colgroup><col></colgroup>
      <tr><td height="17"><font face="Arial">Alpha &amp; Omega</font></td><td sdval="3">3</td></tr>
      <tr><th>two<br>lines</th><td>&#228;&nbsp;&lt;b&gt;</td></tr></table></body></html>`;
    expect(readHtmlTable(html)).toEqual([
      ['Alpha & Omega', '3'],
      ['two\nlines', 'ä <b>'],
    ]);
  });

  test('leaves the cells blank that another one spans', () => {
    const html = '<table><tr><td rowspan=2>a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr></table>';
    expect(readHtmlTable(html)).toEqual([
      ['a', 'b', ''],
      ['', 'c', 'd'],
    ]);
  });

  test('lets no script, style or tag through', () => {
    const html =
      '<script>alert(1)</script><table><tr><td><img src=x onerror=alert(1)>ok<script>bad()</script></td></tr></table>';
    expect(readHtmlTable(html)).toEqual([['ok']]);
    expect(readHtmlTable('<p>no table</p>')).toBeNull();
  });

  test('takes no longer than its length, and no more columns than a thousand, however it is made', () => {
    const cell = '<td colspan=1000 rowspan=1000>x</td>';
    const spanning = readHtmlTable(`<table>${`<tr>${cell.repeat(20)}</tr>`.repeat(500)}</table>`);
    expect(spanning?.[0]).toHaveLength(1_000);
    expect(spanning?.at(-1)).toHaveLength(1_000);
    // Each would take minutes where every opening is looked for an end anew.
    for (const opening of ['<script>', '<!--', '<table', '<table>', '<table><tr><td ', '<table><tr><td><']) {
      expect(readHtmlTable(opening.repeat(100_000))).toBeNull();
    }
    expect(readHtmlTable(`<table><tr><td>a${'<'.repeat(200_000)}</td></tr></table>`)?.[0]?.[0]).toMatch(/^a<+$/);
  });

  test('reads back what it wrote', () => {
    const rows = [
      ['<b>&"', 'two\nlines'],
      ['', '=1+1'],
    ];
    expect(readHtmlTable(writeHtmlTable(rows))).toEqual(rows);
  });
});
