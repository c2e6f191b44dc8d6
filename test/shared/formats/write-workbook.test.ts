import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { type CellObject, read } from 'xlsx';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { readSpreadsheet } from '../../../shared/formats/read-spreadsheet.ts';
import { writeWorkbook } from '../../../shared/formats/write-workbook.ts';
import { cellText } from '../../../shared/import/source-table.ts';
import type { SheetCell, SheetValue, Workbook, WorkbookSheet } from '../../../shared/readout/workbook.ts';

const day = toPlainDate;

function sheetOf(rows: readonly (readonly (SheetCell | null)[])[], more: Partial<WorkbookSheet> = {}): WorkbookSheet {
  return {
    name: 'Rank & file',
    columns: [{ width: 30 }, { width: 12 }],
    rows: rows.map((cells) => ({ height: null, cells })),
    merges: [],
    freeze: null,
    autoFilter: null,
    validations: [],
    print: null,
    gridLines: false,
    ...more,
  };
}

function bookOf(...sheets: readonly WorkbookSheet[]): Workbook {
  return {
    properties: { title: 'Ranking <1>', creator: 'Quarterdeck', created: '2026-01-12T09:30:00Z' },
    definedNames: [],
    sheets,
  };
}

const values = (...row: readonly SheetValue[]) => bookOf(sheetOf([row.map((value) => ({ value }))]));

/** The parts as text, each proved to be well-formed by a strict parser. */
async function partsOf(workbook: Workbook): Promise<Readonly<Record<string, string>>> {
  const parts = Object.entries(unzipSync(await writeWorkbook(workbook)));
  return Object.fromEntries(
    parts.map(([name, bytes]) => {
      const xml = strFromU8(bytes);
      new SaxesParser().write(xml).close();
      return [name, xml];
    }),
  );
}

async function sheetXml(workbook: Workbook): Promise<string> {
  return (await partsOf(workbook))['xl/worksheets/sheet1.xml'] ?? '';
}

/** What SheetJS, which did not write the file, finds in the first row. */
async function readBack(workbook: Workbook): Promise<readonly (CellObject | undefined)[]> {
  const sheets = read(await writeWorkbook(workbook), { dense: true, cellNF: true });
  return sheets.Sheets[sheets.SheetNames[0] ?? '']?.['!data']?.[0] ?? [];
}

/** The formats of cells: the attributes of the n-th `<xf>` in `<cellXfs>`. */
function cellFormats(styles: string): readonly string[] {
  return /<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0].match(/<xf [^>]*>/g) ?? [];
}

describe('values', () => {
  test('texts, numbers, truth values, blanks and days stand as what they are', async () => {
    const cells = await readBack(values('A', 4.5, true, null, { date: day('2026-01-12') }, ''));
    expect(cells.map((cell) => cell && [cell.t, cell.v])).toEqual([
      ['s', 'A'],
      ['n', 4.5],
      ['b', true],
      undefined,
      ['n', 46_034],
    ]);
    expect(cells[4]?.z).toBe('yyyy-mm-dd');
  });

  test('a day keeps the format of its style, and one that a sheet can’t count is text', async () => {
    const cell = (text: string) => ({ value: { date: day(text) }, style: { numberFormat: 'd mmm yyyy' } });
    const cells = await readBack(bookOf(sheetOf([[cell('1900-03-01'), cell('9999-12-31'), cell('1899-12-31')]])));
    expect(cells.map((written) => [written?.t, written?.v])).toEqual([
      ['n', 61],
      ['n', 2_958_465],
      ['s', '1899-12-31'],
    ]);
    expect(cells[0]?.z).toBe('d mmm yyyy');
  });

  test('a formula stands with what it yields: a number, a dash or a truth value', async () => {
    const xml = await sheetXml(
      values(
        { formula: 'IF(A2="","–",1<2)', result: '–' },
        { formula: 'SUM(A1:A2)', result: 0.1 },
        { formula: 'TRUE()', result: true },
      ),
    );
    expect(xml).toContain('t="str"><f>IF(A2="","–",1&lt;2)</f><v>–</v></c>');
    expect(xml).toMatch(/<c r="B1"( s="\d+")?><f>SUM\(A1:A2\)<\/f><v>0\.1<\/v>/);
    expect(xml).toMatch(/<c r="C1"( s="\d+")? t="b"><f>TRUE\(\)<\/f><v>1<\/v>|<c r="C1"[^>]*t="b"[^>]*><f>TRUE/);
  });

  test.each(['#N/A', '#REF!', '#DIV/0!', '#VALUE!', 'TRUE', '00123', '1-2', '1e5'])(
    'the text %s is neither an error, a number nor a truth value',
    async (text) => {
      const [cell] = await readBack(values(text));
      expect([cell?.t, cell?.v]).toEqual(['s', text]);
    },
  );

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    '%s throws and names sheet and cell',
    async (value) => {
      const workbook = (bad: SheetValue) => bookOf(sheetOf([[], [null, null, { value: bad }]]));
      const message = `Sheet “Rank & file”, cell C2: ${value} is not a number that a workbook can hold`;
      await expect(writeWorkbook(workbook(value))).rejects.toThrow(message);
      await expect(writeWorkbook(workbook({ formula: '1/0', result: value }))).rejects.toThrow(message);
    },
  );

  test.each(['=1+1', '', `A${'+A'.repeat(5_000)}`, 'A\u0001'])(
    'a formula that is none throws and names its cell',
    async (formula) => {
      await expect(writeWorkbook(values({ formula, result: 1 }))).rejects.toThrow('cell A1: not a formula');
    },
  );
});

describe('text', () => {
  const dangerous = [
    '=1+1',
    '=HYPERLINK("http://evil.example","x")',
    "+cmd|' /C calc'!A0",
    '-2+3',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '|x',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
  ];

  test.each(dangerous)('%j is text with the mark that keeps it text when it is edited', async (text) => {
    const workbook = bookOf(sheetOf([[{ value: text, style: { wrap: true, fill: 'F1F5F9' } }, { value: 'plain' }]]));
    const parts = await partsOf(workbook);
    const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).not.toContain('<f>');
    const formats = cellFormats(parts['xl/styles.xml'] ?? '');
    const formatOf = (address: string) =>
      formats[Number(new RegExp(`<c r="${address}"[^>]* s="(\\d+)"`).exec(xml)?.[1] ?? 0)];
    expect(formatOf('A1')).toContain('quotePrefix="1"');
    expect(formatOf('A1')).toContain('applyFill="true"');
    expect(formatOf('B1')).not.toContain('quotePrefix');
    expect(parts['xl/styles.xml']).not.toContain('<protection');
    const [cell] = await readBack(workbook);
    expect([cell?.t, cell?.v, cell?.f]).toEqual(['s', text.replace('\r', '\n'), undefined]);
  });

  test('what XML refuses is dropped, and what looks like an escape stays as it was', async () => {
    const [cell] = await readBack(values('a\u0000b\u0008c\uFFFEd\uD800e <&> "q" \'s\' _x0041_ 🎉  '));
    expect(cell?.v).toBe('abcde <&> "q" \'s\' _x0041_ 🎉  ');
  });

  test('a text longer than a cell holds ends in an ellipsis and cuts no sign in two', async () => {
    const [long, pairs] = await readBack(values('T'.repeat(40_000), `x${'🎉'.repeat(20_000)}`));
    expect(long?.v).toBe(`${'T'.repeat(32_766)}…`);
    expect(pairs?.v).toBe(`x${'🎉'.repeat(16_382)}…`);
  });

  test('any text comes back as it was, but for what no sheet holds', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    const header = Array.from({ length: 8 }, (_, column) => ({ value: `Column ${column + 1}` }));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (row) => {
        const written = [...row, 'end'].map((value) => ({ value }));
        const [table] = await readTables(bookOf(sheetOf([header, written])));
        const kept = row.map((value) => value.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]/gu, ''));
        expect(table?.rows[0]?.cells.map(cellText)).toEqual([
          ...kept.map((value) => (value.trim() === '' ? '' : value)),
          'end',
        ]);
      }),
      { seed: 20_260_112, numRuns: 60 },
    );
  });
});

async function readTables(workbook: Workbook) {
  const result = await readSpreadsheet(await writeWorkbook(workbook), 'out.xlsx');
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.tables;
}

describe('look and behaviour', () => {
  test('fonts are named with their family, fills are solid, and the default is Inter 10', async () => {
    const style = {
      bold: true,
      size: 18,
      colour: '1F2A44',
      fill: 'F5F1E8',
      border: { bottom: { weight: 'thin', colour: 'D9DEE5' } },
    } as const;
    const { 'xl/styles.xml': styles = '' } = await partsOf(bookOf(sheetOf([[{ value: 'A', style }]])));
    const fonts = styles.match(/<font>.*?<\/font>/g) ?? [];
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/<family val="2"\/>.*<name val="Inter"\/>/);
    expect(fonts[0]).toContain('<sz val="10"/>');
    expect(fonts[1]).toContain('<b/>');
    expect(styles).toContain('<patternFill patternType="solid"><fgColor rgb="FFF5F1E8"/></patternFill>');
    expect(styles).toContain('<bottom style="thin"><color rgb="FFD9DEE5"/></bottom>');
  });

  test('frozen panes, filter, merged cells, choices and paper are set', async () => {
    const range = { firstRow: 1, firstColumn: 0, lastRow: 9, lastColumn: 1 };
    const errors = { errorTitle: 'Stage', errorMessage: 'Choose a stage.' };
    const sheet = sheetOf([[{ value: 'A' }]], {
      freeze: { rows: 1, columns: 2 },
      autoFilter: { ...range, firstRow: 0 },
      merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 }],
      validations: [
        { kind: 'list', values: ['planned', 'in "x"'], range, ...errors },
        { kind: 'list-range', source: 'Lists!$A$1:$A$3', range, ...errors },
        { kind: 'decimal', least: 0, most: 1, range, ...errors },
      ],
      print: { landscape: true, repeatRows: { first: 0, last: 1 }, footer: '2026 R&D plan' },
    });
    const parts = await partsOf({
      ...bookOf(sheet),
      definedNames: [{ name: 'Scores', refersTo: "'Rank & file'!$A$1" }],
    });
    const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toContain('<pane xSplit="2" ySplit="1" topLeftCell="C2" state="frozen"');
    expect(xml).toContain('<autoFilter ref="A1:B10"/>');
    expect(xml).toContain('<mergeCell ref="A1:B1"/>');
    expect(xml).toContain('<formula1>"planned,in ""x"""</formula1>');
    expect(xml).toContain('<formula1>Lists!$A$1:$A$3</formula1>');
    expect(xml).toContain('<formula1>0</formula1><formula2>1</formula2>');
    expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    expect(xml).toContain('&amp;8 2026 R&amp;&amp;D plan&amp;R');
    expect(xml).toContain('Page &amp;P of &amp;N');
    expect(parts['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Rank &amp; file'!$1:$2</definedName>`,
    );
    expect(parts['xl/workbook.xml']).toContain(`<definedName name="Scores">'Rank &amp; file'!$A$1</definedName>`);
  });

  test('a list that can’t stand in place throws and says to use a range', async () => {
    const range = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };
    const validation = { kind: 'list', values: ['a, b'], range, errorTitle: '', errorMessage: '' } as const;
    await expect(writeWorkbook(bookOf(sheetOf([], { validations: [validation] })))).rejects.toThrow(
      'use a range: a, b',
    );
  });

  test('links lead to the web or a mailbox, or are left out', async () => {
    const links = [
      'https://example.com/a b?q="x"&y=é',
      'mailto:ann@example.com',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'PAY-1',
      `https://example.com/${'x'.repeat(3_000)}`,
    ];
    const parts = await partsOf(bookOf(sheetOf([links.map((link) => ({ value: 'PAY-1', link }))])));
    const targets = (parts['xl/worksheets/_rels/sheet1.xml.rels'] ?? '').match(/Target="[^"]*"/g);
    expect(targets).toEqual([
      'Target="https://example.com/a%20b?q=%22x%22&amp;y=%C3%A9"',
      'Target="mailto:ann@example.com"',
    ]);
    expect(parts['xl/worksheets/sheet1.xml']?.match(/<hyperlink /g)).toHaveLength(2);
  });

  test('a row of wrapped text is estimated and may grow; a height that is given is fixed', async () => {
    const style = { wrap: true };
    const sheet = sheetOf([[{ value: 'word '.repeat(30), style }], [{ value: 'short', style }], []]);
    const rows = sheet.rows.map((row, index) => (index === 2 ? { ...row, height: 24 } : row));
    const xml = await sheetXml(bookOf({ ...sheet, rows }));
    expect(xml).toContain('<row r="1" ht="67">');
    expect(xml).toContain('<row r="2">');
    expect(xml).toContain('<row r="3" ht="24" customHeight="1"/>');
  });

  test('properties are those given, and the clock is never asked', async () => {
    const { 'docProps/core.xml': core, 'docProps/app.xml': app } = await partsOf(values('A'));
    expect(core).toContain('<dc:title>Ranking &lt;1&gt;</dc:title><dc:creator>Quarterdeck</dc:creator>');
    expect(core?.match(/2026-01-12T09:30:00Z/g)).toHaveLength(2);
    expect(app).toContain('<Application>Quarterdeck</Application>');
    await expect(
      writeWorkbook({ ...values('A'), properties: { title: '', creator: '', created: 'today' } }),
    ).rejects.toThrow('Not an instant: today');
  });

  test('the same workbook gives the same bytes', async () => {
    const workbook = values('=A', 1, { date: day('2026-01-12') });
    const bytes = await writeWorkbook(workbook);
    expect(await writeWorkbook(workbook)).toEqual(bytes);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const firstOfJanuary1980AtMidnight = 0x00210000;
    expect(view.getUint32(10, true)).toBe(firstOfJanuary1980AtMidnight);
  });

  test('every part that is named is there, and every part has a content type', async () => {
    const parts = await partsOf(
      bookOf(sheetOf([[{ value: 'A', link: 'https://example.com' }]]), sheetOf([], { name: 'Lists' })),
    );
    const types = parts['[Content_Types].xml'] ?? '';
    const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1]);
    expect(named.filter((name) => name === undefined || !(name in parts))).toEqual([]);
    expect(
      Object.keys(parts).filter(
        (name) => /\.xml$/.test(name) && name !== '[Content_Types].xml' && !named.includes(name),
      ),
    ).toEqual([]);
    const targets = [...(parts['xl/_rels/workbook.xml.rels'] ?? '').matchAll(/Target="([^"]+)"/g)].map(
      (match) => `xl/${match[1]}`,
    );
    expect(targets.filter((name) => !(name in parts))).toEqual([]);
  });
});

test('our own reader reads what we write: title rows, kinds and days', async () => {
  const title: readonly SheetCell[] = [{ value: 'Ranking of Platform' }];
  const header: readonly SheetCell[] = ['Key', 'Start', 'RICE'].map((value) => ({ value }));
  const row: readonly SheetCell[] = [
    { value: 'PAY-12' },
    { value: { date: day('2026-01-12') } },
    { value: { formula: 'A1', result: 800.5 } },
  ];
  const [table] = await readTables(bookOf(sheetOf([title, [], header, row])));
  expect(table?.header).toEqual(['Key', 'Start', 'RICE']);
  expect(table?.rows[0]?.cells.map((cell) => [cell.kind, cellText(cell)])).toEqual([
    ['text', 'PAY-12'],
    ['date', '2026-01-12'],
    ['number', '800.5'],
  ]);
});
