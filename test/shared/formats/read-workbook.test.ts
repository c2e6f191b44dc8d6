import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSpreadsheet } from '../../../shared/formats/read-spreadsheet.ts';
import type { SourceFile, SourceTable } from '../../../shared/import/source-table.ts';
import { type RawWorkbook, rawWorkbook, rawWorkbookParts, textRow } from '../../fixtures/formats/raw-workbook.ts';

async function fileOf(bytes: Uint8Array): Promise<SourceFile> {
  const result = await readSpreadsheet(bytes, 'plan.xlsx');
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

async function tableOf(rows: string, more: Omit<RawWorkbook, 'sheets'> = {}): Promise<SourceTable> {
  const file = await fileOf(rawWorkbook({ sheets: [{ name: 'Plan', rows }], ...more }));
  const table = file.tables[0];
  if (table === undefined) throw new Error('no table');
  return table;
}

async function problemOf(bytes: Uint8Array) {
  const result = await readSpreadsheet(bytes, 'plan.xlsx');
  if (result.ok) throw new Error('was read');
  return result.problem;
}

const messages = (table: SourceTable) => table.notes.map((note) => note.message);
const header = textRow('Title', 'Start', 'Effort');

describe('cells', () => {
  test('texts, numbers, truth values and errors keep their kinds', async () => {
    const table = await tableOf(
      `${header}<row><c t="inlineStr"><is><t>A &amp; B</t></is></c><c><v>4.5</v></c><c t="b"><v>1</v></c></row>
       <row><c t="str"><f>1&amp;2</f><v>12</v></c><c t="e"><v>#DIV/0!</v></c><c t="e"><v>#N/A</v></c></row>
       <row><c t="inlineStr"><is><t xml:space="preserve">  </t></is></c><c/><c><v>18047649223</v></c></row>`,
    );
    expect(table.rows).toEqual([
      {
        line: null,
        cells: [
          { kind: 'text', text: 'A & B' },
          { kind: 'number', value: 4.5 },
          { kind: 'boolean', value: true },
        ],
      },
      {
        line: null,
        cells: [
          { kind: 'text', text: '12' },
          { kind: 'error', text: '#DIV/0!' },
          { kind: 'error', text: '#N/A' },
        ],
      },
      { line: null, cells: [{ kind: 'empty' }, { kind: 'empty' }, { kind: 'number', value: 18_047_649_223 }] },
    ]);
  });

  test.each([
    ['d mmm yyyy', '46034', '2026-01-12'],
    ['yyyy-mm-dd hh:mm', '46034.99999', '2026-01-12'],
    ['[$-409]d/m/yy;@', '61', '1900-03-01'],
    ['yyyy-mm-dd', '59', '1900-02-28'],
    ['yyyy-mm-dd', '2958465', '9999-12-31'],
  ])('a number with the format %s is a day: %s is %s', async (format, serial, date) => {
    const table = await tableOf(`${header}<row><c t="b"><v>0</v></c><c s="1"><v>${serial}</v></c></row>`, {
      formats: [format],
    });
    expect(table.rows[0]?.cells[1]).toEqual({ kind: 'date', date });
  });

  test.each(['60', '0', '-1', '2958466', '1e300'])(
    'a day that never was (%s) is an error, not a day',
    async (serial) => {
      const table = await tableOf(`${header}<row><c t="b"><v>0</v></c><c s="1"><v>${serial}</v></c></row>`, {
        formats: ['yyyy-mm-dd'],
      });
      expect(table.rows[0]?.cells[1]).toEqual({
        kind: 'error',
        text: String(Number(serial)),
        cause: 'no-day',
      });
    },
  );

  test.each([
    ['0.00', '3.5', 3.5],
    ['General', '1e-300', 1e-300],
    ['#,##0 &quot;days&quot;', '12', 12],
    ['[h]:mm', '1.5', 1.5],
    ['hh:mm AM/PM', '0.25', 0.25],
    ['[Red]0.0;[Blue]-0.0', '7', 7],
    ['0.0\\%', '7', 7],
    ['0 &quot;% of all&quot;', '7', 7],
  ])('a number with the format %s stays a number', async (format, written, value) => {
    const table = await tableOf(`${header}<row><c t="b"><v>0</v></c><c s="1"><v>${written}</v></c></row>`, {
      formats: [format],
    });
    expect(table.rows[0]?.cells[1]).toEqual({ kind: 'number', value });
  });

  test.each(['0%', '0.00 %', '[Red]-0%;0%', '#,##0%'])(
    'a number with the format %s is a percentage',
    async (format) => {
      const table = await tableOf(`${header}<row><c t="b"><v>0</v></c><c s="1"><v>1.5</v></c></row>`, {
        formats: [format],
      });
      expect(table.rows[0]?.cells[1]).toEqual({ kind: 'number', value: 1.5, format: 'percent' });
    },
  );

  test.each(['NaN', 'Infinity', '1e999'])('a number that is none (%s) is an error', async (written) => {
    const table = await tableOf(`${header}<row><c><v>${written}</v></c></row>`);
    expect(table.rows[0]?.cells[0]?.kind).toBe('error');
  });

  test('a workbook that counts from 1904 gives its own days', async () => {
    const table = await tableOf(`${header}<row><c s="1"><v>1</v></c><c s="1"><v>0</v></c></row>`, {
      formats: ['yyyy-mm-dd'],
      workbookProperties: '<workbookPr date1904="1"/>',
    });
    expect(table.rows[0]?.cells).toEqual([
      { kind: 'date', date: '1904-01-02' },
      { kind: 'date', date: '1904-01-01' },
    ]);
  });

  test('control characters and carriage returns that the format escapes do not reach a cell', async () => {
    const table = await tableOf(`${header}${textRow('a_x0000_b_x000D_\nc', '=1+1')}`);
    expect(table.rows[0]?.cells).toEqual([
      { kind: 'text', text: 'ab\nc' },
      { kind: 'text', text: '=1+1' },
    ]);
  });

  test('columns called __proto__ and constructor are columns like others', async () => {
    const table = await tableOf(textRow('__proto__', 'constructor', 'Title') + textRow('polluted', 'x', '__proto__'));
    expect(table.header).toEqual(['__proto__', 'constructor', 'Title']);
    expect(table.rows[0]?.cells.map((cell) => cell.kind === 'text' && cell.text)).toEqual([
      'polluted',
      'x',
      '__proto__',
    ]);
  });
});

describe('sheets', () => {
  test('all are read with their names and whether they are hidden; the first that is not is the default', async () => {
    const file = await fileOf(
      rawWorkbook({
        sheets: [
          { name: 'Notes &amp; lists', rows: '', state: 'veryHidden' },
          { name: 'Old', rows: header, state: 'hidden' },
          { name: '__proto__', rows: header + textRow('A', 'B', 'C') },
        ],
      }),
    );
    expect(file.format).toBe('xlsx');
    expect(file.tables.map(({ name, hidden, rows }) => [name, hidden, rows.length])).toEqual([
      ['Notes & lists', true, 0],
      ['Old', true, 0],
      ['__proto__', false, 1],
    ]);
    expect(file.firstVisible).toBe(2);
  });

  test('a sheet that claims every row and column is read at once, and the cell in the far corner is said', async () => {
    const rows = `<row r="1">${'<c r="A1" t="inlineStr"><is><t>Title</t></is></c>'}</row><row r="2"><c r="A2"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>9</v></c></row>`;
    const hyperlinks =
      '<mergeCells><mergeCell ref="A3:XFD1048576"/></mergeCells><hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>';
    const file = await fileOf(rawWorkbook({ sheets: [{ name: 'Plan', rows, after: hyperlinks }] }));
    expect(file.tables[0]?.rows).toHaveLength(1);
    expect(file.tables[0]?.header).toEqual(['Title']);
    expect(messages(file.tables[0] ?? (await tableOf('')))).toEqual([
      'One cell was left out: it lies outside the first 20,000 rows.',
    ]);
  });

  test('cells beyond the last column are left out, and said', async () => {
    const table = await tableOf(
      `${header}<row r="2"><c r="A2"><v>1</v></c><c r="ALM2"><v>2</v></c><c r="XFD2"><v>3</v></c></row>`,
    );
    expect(table.header).toHaveLength(3);
    expect(messages(table)).toEqual(['2 cells were left out: they lie outside the first 1,000 columns.']);
  });

  test('an address far outside any sheet costs nothing', async () => {
    const table = await tableOf(`${header}<row r="2"><c r="A2"><v>1</v></c><c r="ZZZZZZ99999999"><v>2</v></c></row>`);
    expect(table.rows).toHaveLength(1);
    expect(messages(table)).toEqual(['One cell was left out: it lies outside the first 20,000 rows.']);
  });

  test('title rows above the header are left out, and said', async () => {
    const table = await tableOf(`${textRow('Q4 2025')}<row/>${header}${textRow('A', 'B', 'C')}`);
    expect(table.header).toEqual(['Title', 'Start', 'Effort']);
    expect(messages(table)).toEqual(['“Q4 2025” stands alone above the header and was left out.']);
  });
});

describe('damaged and hostile workbooks', () => {
  const whole = rawWorkbook({ sheets: [{ name: 'Plan', rows: header + textRow('A', 'B', 'C').repeat(50) }] });

  test('a file that ends early is said to', async () => {
    expect(await problemOf(whole.subarray(0, whole.length - 40))).toEqual({
      kind: 'damaged',
      message:
        '“plan.xlsx” can’t be read: its end is missing, as if it had been cut off. Get the file again, or open it in a spreadsheet program and save it anew.',
    });
  });

  test('no cut and no changed byte makes it throw, hang or give other values', async () => {
    const right = await fileOf(whole);
    for (let at = 0; at < whole.length; at += 23) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      const result = await readSpreadsheet(changed, 'plan.xlsx');
      if (result.ok && result.value.format === 'xlsx') expect(result.value).toEqual(right);
      const cut = await readSpreadsheet(whole.subarray(0, at), 'plan.xlsx');
      expect(cut.ok && cut.value.format === 'xlsx').toBe(false);
    }
  });

  test.each([
    ['[Content_Types].xml', /its part \[Content_Types\]\.xml is missing/],
    ['xl/workbook.xml', /its part xl\/workbook\.xml is missing/],
    ['xl/worksheets/sheet1.xml', /its part xl\/worksheets\/sheet1\.xml is missing/],
  ])('a workbook without %s says what is missing', async (name, sentence) => {
    const problem = await problemOf(rawWorkbook({ sheets: [{ name: 'Plan', rows: header }], without: [name] }));
    expect(problem.kind).toBe('damaged');
    expect(problem.message).toMatch(sentence);
  });

  test('a cell that points at a text that is not there is said, not read as nothing', async () => {
    const problem = await problemOf(
      rawWorkbook({ sheets: [{ name: 'Plan', rows: '<row><c t="s"><v>7</v></c></row>' }] }),
    );
    expect(problem.message).toContain('its sheet “Plan” is broken or missing');
  });

  test('a sheet that ends in the middle of a sound archive is damaged, not empty', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet, ...others } = rawWorkbookParts({
      sheets: [{ name: 'Plan', rows: header + textRow('A', 'B', 'C').repeat(50) }],
    });
    const xml = strFromU8(sheet instanceof Uint8Array ? sheet : new Uint8Array());
    for (const at of [0.1, 0.5, 0.9]) {
      const cut = strToU8(xml.slice(0, Math.floor(xml.length * at)));
      expect(await problemOf(zipSync({ ...others, 'xl/worksheets/sheet1.xml': cut }))).toMatchObject({
        kind: 'damaged',
        message: expect.stringContaining('its part xl/worksheets/sheet1.xml ends in the middle'),
      });
    }
  });

  test('a document type declaration in any part is refused', async () => {
    const prolog = '<!-- a --><?x y?><!DOCTYPE worksheet [<!ENTITY secret SYSTEM "file:///etc/passwd">]>';
    const problem = await problemOf(rawWorkbook({ sheets: [{ name: 'Plan', prolog, rows: header }] }));
    expect(problem.kind).toBe('unsafe');
    expect(problem.message).toContain('its part xl/worksheets/sheet1.xml has a document type declaration');
  });

  test('a sheet with millions of cells is refused, though its file is small', async () => {
    const bomb = rawWorkbook({ sheets: [{ name: 'Plan', rows: '<row><c/><c/></row>'.repeat(700_000) }] });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await problemOf(bomb)).toEqual({
      kind: 'too-many-cells',
      message:
        '“plan.xlsx” holds more than 2,000,000 cells. Delete rows, columns and sheets that aren’t needed, or save the sheet that is as .csv.',
    });
  });

  test('a part that says it is larger than may be read is refused before it is unpacked', async () => {
    const bytes = whole.slice();
    const view = new DataView(bytes.buffer);
    const name = strToU8('xl/worksheets/sheet1.xml');
    const directory = bytes.length - 22 - view.getUint32(bytes.length - 10, true);
    for (let at = directory; at < bytes.length; at += 1) {
      if (view.getUint32(Math.min(at, bytes.length - 4), true) !== 0x02014b50) continue;
      const isSheet = name.every((byte, index) => bytes[at + 46 + index] === byte);
      if (isSheet) view.setUint32(at + 24, 400 * 1024 * 1024, true);
    }
    expect(await problemOf(bytes)).toMatchObject({
      kind: 'too-large',
      limit: 300 * 1024 * 1024,
      message: expect.stringContaining('“plan.xlsx” unpacks to 401 MB: workbooks up to 300 MB are read.'),
    });
  });

  test('a part that unpacks to a thousand times its size is refused', async () => {
    const parts = rawWorkbookParts({ sheets: [{ name: 'Plan', rows: header }] });
    const bomb = zipSync({ ...parts, 'xl/sharedStrings.xml': new Uint8Array(4 * 1024 * 1024).fill(32) }, { level: 9 });
    expect(await problemOf(bomb)).toMatchObject({
      kind: 'unsafe',
      message: expect.stringContaining('over 1,000 times its size'),
    });
  });

  test('a zip that lists a part twice is refused', async () => {
    const bytes = zipSync({ 'xl/a.xml': strToU8('<a/>'), 'xl/b.xml': strToU8('<b/>') });
    const twice = bytes.map((byte, at) => (strFromU8(bytes.subarray(at - 3, at + 5)) === 'xl/b.xml' ? 0x61 : byte));
    expect((await problemOf(twice)).message).toContain('it holds the part xl/a.xml twice');
  });

  test('a workbook behind a password is said to be, in old and new files', async () => {
    const compound = new Uint8Array(2048);
    compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    compound.set(
      [...strToU8('EncryptedPackage')].flatMap((byte) => [byte, 0]),
      1024,
    );
    expect((await problemOf(compound)).kind).toBe('encrypted');
    const locked = whole.slice();
    const directory = new DataView(locked.buffer).getUint32(locked.length - 6, true);
    locked[directory + 8] = 1;
    expect(await problemOf(locked)).toEqual({
      kind: 'encrypted',
      message:
        '“plan.xlsx” is protected by a password. Open it in its program, save it without the password and import that.',
    });
  });

  test('an old Office document and a broken old workbook are told apart', async () => {
    const compound = new Uint8Array(2048);
    compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect((await problemOf(compound)).message).toContain('is an old Office document, not a spreadsheet');
    compound.set(
      [...strToU8('Workbook')].flatMap((byte) => [byte, 0]),
      1024,
    );
    expect((await problemOf(compound)).kind).toBe('damaged');
  });

  test('pictures, macros and links to other books are not even unpacked', async () => {
    const junk = strToU8('<!DOCTYPE x><x/>');
    const file = await fileOf(
      rawWorkbook({
        sheets: [{ name: 'Plan', rows: header + textRow('A', 'B', 'C') }],
        extraParts: {
          'xl/externalLinks/externalLink1.xml': junk,
          'xl/drawings/drawing1.xml': junk,
          'docProps/app.xml': junk,
        },
      }),
    );
    expect(file.tables[0]?.rows).toHaveLength(1);
  });
});

describe('OpenDocument', () => {
  function ods(body: string, styles = ''): Uint8Array {
    const office = 'urn:oasis:names:tc:opendocument:xmlns';
    return zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'META-INF/manifest.xml': strToU8(
        `<manifest:manifest xmlns:manifest="${office}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>`,
      ),
      'content.xml': strToU8(
        `<office:document-content xmlns:office="${office}:office:1.0" xmlns:table="${office}:table:1.0" xmlns:text="${office}:text:1.0" xmlns:style="${office}:style:1.0" xmlns:number="${office}:datastyle:1.0">${styles}<office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
      ),
    });
  }
  const cell = (text: string, more = '') =>
    `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`;

  test('texts, numbers and days are read, whatever the time zone', async () => {
    const file = await fileOf(
      ods(
        `<table:table table:name="A &amp; B"><table:table-row>${cell('Title')}${cell('Start')}${cell('Effort')}</table:table-row><table:table-row>${cell('One')}<table:table-cell office:value-type="date" office:date-value="2026-01-12"><text:p>12.1.</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="2.5"><text:p>2,5</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`,
      ),
    );
    expect(file.format).toBe('ods');
    expect(file.tables[0]).toMatchObject({ name: 'A & B', header: ['Title', 'Start', 'Effort'] });
    expect(file.tables[0]?.rows.map((row) => row.cells)).toEqual([
      [
        { kind: 'text', text: 'One' },
        { kind: 'date', date: '2026-01-12' },
        { kind: 'number', value: 2.5 },
      ],
    ]);
  });

  test('a percentage is one, and a content that ends in the middle is damaged', async () => {
    const style =
      '<office:automatic-styles><number:percentage-style style:name="N1"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/></office:automatic-styles>';
    const rows = `<table:table-row>${cell('Title')}${cell('Progress')}</table:table-row><table:table-row>${cell('One')}<table:table-cell table:style-name="ce1" office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell></table:table-row>`;
    const whole = ods(`<table:table table:name="A">${rows}</table:table>`, style);
    expect((await fileOf(whole)).tables[0]?.rows[0]?.cells[1]).toEqual({
      kind: 'number',
      value: 0.5,
      format: 'percent',
    });
    const { 'content.xml': content = new Uint8Array(), ...others } = unzipSync(whole);
    const cut = zipSync({ ...others, 'content.xml': content.subarray(0, content.length - 60) });
    expect(await problemOf(cut)).toMatchObject({
      kind: 'damaged',
      message: expect.stringContaining('its part content.xml ends in the middle'),
    });
  });

  test('a value repeated over a whole sheet is refused', async () => {
    const rows = `<table:table-row table:number-rows-repeated="1048576">${cell('x', ' table:number-columns-repeated="16384"')}</table:table-row>`;
    expect((await problemOf(ods(`<table:table table:name="A">${rows}</table:table>`))).kind).toBe('too-many-cells');
  });
});

test('the fixture is a workbook that a zip tool opens', () => {
  const parts = unzipSync(rawWorkbook({ sheets: [{ name: 'Plan', rows: header }] }));
  expect(Object.keys(parts)).toContain('xl/worksheets/sheet1.xml');
});
