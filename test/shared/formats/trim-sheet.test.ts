import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { trimSheet } from '../../../shared/formats/trim-sheet.ts';

function trim(body: string, lastRow = 3, largest = 1_000) {
  const { xml, ...counts } = trimSheet(strToU8(`<worksheet>${body}</worksheet>`), lastRow, largest);
  return { ...counts, xml: strFromU8(xml).replace(/^<worksheet>|<\/worksheet>$/g, '') };
}

describe('trimming a sheet', () => {
  test('cuts the rows beyond the last and counts their cells', () => {
    const kept = '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c/><c><v>2</v></c></row>';
    const beyond = '<row r="4"><c/></row><row spans="1:1" r="1048576"><c/><c/></row>';
    expect(trim(`<sheetData>${kept}${beyond}</sheetData>`)).toEqual({
      size: 10,
      cellsBeyond: 3,
      whole: true,
      xml: `<sheetData>${kept}</sheetData>`,
    });
  });

  test('counts rows that don’t say their number', () => {
    const rows = '<row><c/></row>'.repeat(3);
    expect(trim(`<sheetData>${rows}<row/><row><c/></row></sheetData>`)).toEqual({
      size: 9,
      cellsBeyond: 1,
      whole: true,
      xml: `<sheetData>${rows}</sheetData>`,
    });
  });

  test('keeps rows within the limit that stand after one beyond it', () => {
    const body = '<sheetData><row r="9"><c/></row><row r="2"><c/></row></sheetData>';
    expect(trim(body)).toEqual({ size: 4, cellsBeyond: 1, whole: true, xml: body });
  });

  test('knows rows that come to no end', () => {
    expect(trim('<sheetData/>').whole).toBe(true);
    expect(trim('<sheetData a="b" />').whole).toBe(true);
    expect(trim('<sheetData><row><c/></row>').whole).toBe(false);
    expect(trim('<sheetData><row r="9"><c/></row>').whole).toBe(false);
    expect(trim('<sheetData').whole).toBe(false);
    expect(trim('<cols/>').whole).toBe(false);
  });

  test('drops all that follows the rows', () => {
    expect(
      trim('<sheetData><row><c/></row></sheetData><hyperlinks><hyperlink ref="A1:XFD1048576"/></hyperlinks>').xml,
    ).toBe('<sheetData><row><c/></row></sheetData>');
  });

  test('takes other names that begin alike for what they are', () => {
    expect(trim('<cols><col min="1"/></cols><sheetData><rowx/><row><cx/><c/></row></sheetData>').size).toBe(2);
  });

  test('knows a sheet whose names have a prefix', () => {
    const xml = '<x:worksheet xmlns:x="urn"><x:sheetData><x:row r="7"><x:c/></x:row></x:sheetData></x:worksheet>';
    const trimmed = trimSheet(strToU8(xml), 3, 1_000);
    expect(strFromU8(trimmed.xml)).toBe('<x:worksheet xmlns:x="urn"><x:sheetData></x:sheetData></x:worksheet>');
    expect(trimmed.cellsBeyond).toBe(1);
  });

  test('stops counting above the largest size', () => {
    expect(trim(`<sheetData><row>${'<c/>'.repeat(500)}</row></sheetData>`, 3, 20).size).toBe(21);
  });
});
