import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type ReadSpreadsheetOptions, readSpreadsheet } from '../../../shared/formats/read-spreadsheet.ts';
import { SPREADSHEET_LIMITS, spreadsheetSizeProblem } from '../../../shared/formats/spreadsheet-limits.ts';
import { cellText, type SourceTable } from '../../../shared/import/source-table.ts';

async function read(content: string | Uint8Array, fileName = 'roadmap.csv', options?: ReadSpreadsheetOptions) {
  return readSpreadsheet(typeof content === 'string' ? strToU8(content) : content, fileName, options);
}

async function tableOf(content: string | Uint8Array, options?: ReadSpreadsheetOptions): Promise<SourceTable> {
  const result = await read(content, 'roadmap.csv', options);
  if (!result.ok) throw new Error(result.problem.message);
  const table = result.value.tables[0];
  if (table === undefined) throw new Error('no table');
  return table;
}

async function problemOf(content: string | Uint8Array, fileName?: string) {
  const result = await read(content, fileName);
  if (result.ok) throw new Error('was read');
  return result.problem;
}

const texts = (table: SourceTable) => table.rows.map((row) => row.cells.map(cellText));
const messages = (table: SourceTable) => table.notes.map((note) => note.message);

function utf16(text: string, order: 'little' | 'big', mark: boolean): Uint8Array {
  const codes = [...(mark ? [0xfeff] : []), ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))];
  return Uint8Array.from(
    codes.flatMap((code) => (order === 'little' ? [code & 255, code >> 8] : [code >> 8, code & 255])),
  );
}

describe('delimited text', () => {
  test.each([
    [',', 'csv'],
    [';', 'csv'],
    ['\t', 'tsv'],
    ['|', 'csv'],
  ])('the delimiter %j is found from the content', async (delimiter, format) => {
    const result = await read(
      ['Title', 'Owner', 'Effort']
        .join(delimiter)
        .concat('\n', ['A, b; c', 'Ann', '3'].map((text) => `"${text}"`).join(delimiter)),
    );
    expect(result).toMatchObject({ ok: true, value: { format, firstVisible: 0 } });
    expect(result.ok && result.value.tables[0]?.header).toEqual(['Title', 'Owner', 'Effort']);
    expect(result.ok && result.value.tables[0]?.rows[0]?.cells).toEqual([
      { kind: 'text', text: 'A, b; c' },
      { kind: 'text', text: 'Ann' },
      { kind: 'text', text: '3' },
    ]);
  });

  test('the name of the delimiter in the first line of an Excel export is obeyed and is no record', async () => {
    const table = await tableOf('sep=;\r\nTitle;Owner\r\nA;Ann\r\n');
    expect(table.header).toEqual(['Title', 'Owner']);
    expect(table.rows.map((row) => row.line)).toEqual([3]);
  });

  test('a delimiter that is given is not guessed', async () => {
    expect((await tableOf('Title,x;Owner\nA,b;Ann', { delimiter: ';' })).header).toEqual(['Title,x', 'Owner']);
  });

  test('every value stays text, whatever it looks like', async () => {
    const table = await tableOf('Key,When,Share\n00123,1-2,80%\n1e5,2026-01-12,TRUE');
    expect(texts(table)).toEqual([
      ['00123', '1-2', '80%'],
      ['1e5', '2026-01-12', 'TRUE'],
    ]);
    expect(table.rows.flatMap((row) => row.cells).every((cell) => cell.kind === 'text')).toBe(true);
  });

  test('a record knows the line in which it starts, over quoted line ends and blank lines', async () => {
    const table = await tableOf('Title,Notes\r\nA,"one\r\ntwo\r\nthree"\r\n\r\nB,x\r\n"C\n\nc",y');
    expect(table.rows.map((row) => row.line)).toEqual([2, 6, 7]);
    expect(texts(table)[0]).toEqual(['A', 'one\ntwo\nthree']);
  });

  test('a blank row is dropped, a blank cell is empty and a short row stays short', async () => {
    const table = await tableOf('Title,Owner,Effort\n,,\nA, ,\n  ,\t,\nB,Ann');
    expect(table.rows.map((row) => row.cells)).toEqual([
      [{ kind: 'text', text: 'A' }],
      [
        { kind: 'text', text: 'B' },
        { kind: 'text', text: 'Ann' },
      ],
    ]);
  });

  test('a header is trimmed, numbered where it repeats and named where it is empty', async () => {
    const table = await tableOf('End ,Labels,,Labels,"Due\ndate",labels,Labels (2),,\na,b,c,d,e,f,g,,\n');
    expect(table.header).toEqual(['End', 'Labels', 'Column 3', 'Labels (2)', 'Due date', 'labels', 'Labels (2) (2)']);
  });

  test('columns called __proto__ and constructor are columns like others', async () => {
    const table = await tableOf(
      '__proto__,constructor,Title,toString\n"{""polluted"":true}",y,Item,z\na,b,__proto__,c',
    );
    expect(table.header).toEqual(['__proto__', 'constructor', 'Title', 'toString']);
    expect(texts(table)[0]).toEqual(['{"polluted":true}', 'y', 'Item', 'z']);
    expect(texts(table)[1]?.[2]).toBe('__proto__');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('a row longer than the header adds a column and says in which line', async () => {
    const table = await tableOf('Title,Owner,Effort\nA,Ann,3\nB,Bo,5,surplus,more\nC,Cy,1,x');
    expect(table.header).toEqual(['Title', 'Owner', 'Effort', 'Column 4', 'Column 5']);
    expect(messages(table)).toEqual([
      '2 more columns than the header in line 3, and more than the header in 1 other line.',
    ]);
  });

  test('a title above the header is left out, and said', async () => {
    const table = await tableOf('Roadmap 2026\n\nTitle,Owner,Effort\nA,Ann,3\n');
    expect(table.header).toEqual(['Title', 'Owner', 'Effort']);
    expect(table.rows[0]?.line).toBe(4);
    expect(messages(table)).toEqual(['“Roadmap 2026” stands alone above the header and was left out.']);
  });

  test('one column is a table too', async () => {
    const table = await tableOf('Title\nA\nB, with, commas in one place\nC', { delimiter: '\t' });
    expect(texts(table).map(([title]) => title)).toEqual(['A', 'B, with, commas in one place', 'C']);
  });

  test('rows after the first 20,000 are left out, and said', async () => {
    const lines = Array.from({ length: SPREADSHEET_LIMITS.rows + 2 }, (_, index) => `T${index},x`);
    const table = await tableOf(`Title,Owner\n${lines.join('\n')}`);
    expect(table.rows).toHaveLength(20_000);
    expect(messages(table)).toEqual(['2 rows were left out: they lie after the first 20,000 rows.']);
  });

  test('columns after the first 1,000 are left out, and said', async () => {
    const header = Array.from({ length: 1_001 }, (_, index) => `C${index}`).join(',');
    const table = await tableOf(`${header}\n${header}`);
    expect(table.header).toHaveLength(1_000);
    expect(messages(table)).toEqual(['2 cells were left out: they lie outside the first 1,000 columns.']);
  });

  test('an apostrophe that guards a formula is taken off once; other apostrophes stay', async () => {
    const table = await tableOf("Title,Notes\n'=1+1,''=x\n'tis,'\n'@a,'－1");
    expect(texts(table)).toEqual([
      ['=1+1', "'=x"],
      ["'tis", "'"],
      ['@a', '－1'],
    ]);
  });

  test('control characters are left out, and said; tabs and line ends stay', async () => {
    const table = await tableOf('Title,Notes\nA\u0000b\u001b[31m,"x\ty\nz\u0085"');
    expect(texts(table)).toEqual([['Ab[31m', 'x\ty\nz']]);
    expect(messages(table)).toEqual(['3 control characters were left out.']);
  });
});

describe('quotes', () => {
  const unclosed = `Title,Notes\nA,x\n${'B,"never closed\n'.concat('more,lines\n'.repeat(500))}`;

  test('an unclosed quote is a problem that names the line where it opens', async () => {
    expect(await problemOf(unclosed)).toEqual({
      kind: 'unclosed-quote',
      line: 3,
      message:
        'In “roadmap.csv” the quote that opens in line 3 is not closed. Close it in the file, or import again with quotes taken literally.',
    });
  });

  test('an unclosed quote that a later quote seems to close is a problem too', async () => {
    const problem = await problemOf('Title,Notes\nA,"oops\nB,"fine"\nC,"well"\n');
    expect(problem).toMatchObject({ kind: 'unclosed-quote', line: 2 });
  });

  test('the line is right after the line that names the delimiter', async () => {
    expect(await problemOf('sep=,\nTitle,Notes\nA,"oops\n')).toMatchObject({ line: 3 });
  });

  test('taken literally, quotes are part of the text', async () => {
    const table = await tableOf(unclosed, { quotes: 'literal' });
    expect(table.rows).toHaveLength(502);
    expect(texts(table)[1]).toEqual(['B', '"never closed']);
  });

  test('a quote inside a field is text; one inside a quoted field is kept and said', async () => {
    const table = await tableOf('Title,Notes\n12" screen,x\n"say "hi" now",y\n"a ""b""",z');
    expect(texts(table).map(([title]) => title)).toEqual(['12" screen', 'say "hi" now', 'a "b"']);
    expect(messages(table)).toEqual(['A quote inside a quoted field was kept as it stands in line 3.']);
  });
});

describe('encodings', () => {
  const text = 'Título,Dueño\nmañana → “now”,Žižka 🎉\n';
  const expected = [['mañana → “now”', 'Žižka 🎉']];

  test.each([
    ['UTF-8', strToU8(text)],
    ['UTF-8 with a mark', strToU8(`\uFEFF${text}`)],
    ['UTF-16 little-endian with a mark', utf16(text, 'little', true)],
    ['UTF-16 big-endian with a mark', utf16(text, 'big', true)],
  ])('%s is read without a note', async (_, bytes) => {
    const table = await tableOf(bytes);
    expect(table.header).toEqual(['Título', 'Dueño']);
    expect(texts(table)).toEqual(expected);
    expect(table.notes).toEqual([]);
  });

  test.each(['little', 'big'] as const)('UTF-16 %s-endian without a mark is known by its zero bytes', async (order) => {
    const table = await tableOf(utf16(text, order, false));
    expect(texts(table)).toEqual(expected);
    expect(messages(table)).toEqual(['Read as UTF-16.']);
  });

  test('Windows-1252 is read with its own signs, and said', async () => {
    const bytes = Uint8Array.from([
      ...strToU8('Title,Cost\ncaf'),
      0xe9,
      0x20,
      0x93,
      0x78,
      0x94,
      0x2c,
      0x80,
      0x35,
      0x0a,
    ]);
    const table = await tableOf(bytes);
    expect(texts(table)).toEqual([['café “x”', '€5']]);
    expect(messages(table)).toEqual(['Read as Windows-1252.']);
  });

  test('mostly right UTF-8 with a few wrong bytes stays UTF-8, and says so', async () => {
    const table = await tableOf(Uint8Array.from([...strToU8('Título,Dueño\nñandú – “é”,'), 0xff, 0x0a]));
    expect(texts(table)).toEqual([['ñandú – “é”', '\uFFFD']]);
    expect(messages(table)).toEqual(['Read as UTF-8, with one place that is not: look for \uFFFD.']);
  });
});

describe('files that are something else', () => {
  test.each([
    ['a PDF document', strToU8('%PDF-1.7\n')],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['a web page', strToU8('<!DOCTYPE html><html><table><tr><td>Title</td></tr></table></html>')],
    ['a web page', strToU8('\n<html xmlns:x="urn:excel"><table></table></html>')],
    [
      'an XML file with a document type declaration',
      strToU8('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
    ],
    [
      'a Microsoft Project file',
      strToU8('<?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project"/>'),
    ],
    ['an XML file', strToU8('<?xml version="1.0"?><project name="x"/>')],
    ['a Quarterdeck plan', strToU8('{\n  "format": "quarterdeck-plan",\n  "version": 1\n}')],
    ['a JSON file', strToU8('{"cards": []}')],
    ['a zip archive', zipSync({ 'a.txt': strToU8('a') })],
    ['a Word document', zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': strToU8('<a/>') })],
    ['a binary workbook (.xlsb), which is not read', zipSync({ 'xl/workbook.bin': strToU8('a') })],
    ['a file of an unknown kind', Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 32)],
  ])('%s is named whatever the file is called', async (what, bytes) => {
    const problem = await problemOf(bytes, 'plan.xlsx');
    expect(problem.kind).toBe('foreign');
    expect(problem.message.startsWith(`“plan.xlsx” is ${what}, not a spreadsheet. `)).toBe(true);
  });

  test.each([
    ['no byte', ''],
    ['only a mark', '\uFEFF'],
    ['only blank lines', '\n\n  \n'],
  ])('a file with %s is empty', async (_, content) => {
    expect(await problemOf(content)).toEqual({
      kind: 'empty',
      message: '“roadmap.csv” is empty: there is nothing to import.',
    });
  });

  test('a file over the limit is refused with its size and the limit, before it is looked at', () => {
    expect(spreadsheetSizeProblem('big.csv', 500 * 1024 * 1024)).toMatchObject({
      kind: 'too-large',
      bytes: 524_288_000,
      limit: 104_857_600,
      message: expect.stringContaining('“big.csv” is 500 MB: spreadsheets up to 100 MB are read.'),
    });
    expect(spreadsheetSizeProblem('big.csv', 104_857_601)?.message).toContain('is 101 MB');
    expect(spreadsheetSizeProblem('big.csv', 104_857_600)).toBeNull();
  });
});
