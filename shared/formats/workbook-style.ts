// Styles of the neutral workbook as hucre's.

import type { CellStyle } from 'hucre/xlsx';
import type { BorderLine, SheetStyle } from '../readout/workbook.ts';

type FontStyle = NonNullable<CellStyle['font']>;

/**
 * Named in every style. A workbook names one font only; family 2 (swiss, sans serif) is what Excel, LibreOffice and
 * Numbers go by where Inter isn't installed: they take Arial, Liberation Sans or Helvetica.
 */
export const WORKBOOK_FONT = { name: 'Inter', size: 10, family: 2 } as const satisfies FontStyle;

/** Stands for `quotePrefix`, which hucre can't write: cells are locked anyway, so that the mark changes nothing. */
export const QUOTE_PREFIX_MARK = { locked: true } as const;

/** `numberFormat` stands where the style has none. */
export function workbookStyle(style: SheetStyle, numberFormat: string | null, quotePrefix: boolean): CellStyle {
  const format = style.numberFormat ?? numberFormat;
  return {
    font: fontStyle(style),
    ...(style.fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: style.fill } } }),
    ...(style.border === undefined ? {} : { border: borderStyle(style.border) }),
    alignment: {
      vertical: style.verticalAlign ?? 'top',
      ...(style.align === undefined ? {} : { horizontal: style.align }),
      ...(style.indent === undefined ? {} : { indent: style.indent }),
      ...(style.wrap === true ? { wrapText: true } : {}),
    },
    ...(format === null ? {} : { numFmt: format }),
    ...(quotePrefix ? { protection: QUOTE_PREFIX_MARK } : {}),
  };
}

function fontStyle(style: SheetStyle): FontStyle {
  return {
    ...WORKBOOK_FONT,
    size: style.size ?? WORKBOOK_FONT.size,
    ...(style.bold === true ? { bold: true } : {}),
    ...(style.italic === true ? { italic: true } : {}),
    ...(style.underline === true ? { underline: true } : {}),
    ...(style.colour === undefined ? {} : { color: { rgb: style.colour } }),
  };
}

function borderStyle(border: NonNullable<SheetStyle['border']>) {
  const side = (name: 'top' | 'right' | 'bottom' | 'left') => {
    const line = border[name];
    return line === undefined ? {} : { [name]: borderSide(line) };
  };
  return { ...side('top'), ...side('right'), ...side('bottom'), ...side('left') };
}

function borderSide(line: BorderLine) {
  return { style: line.weight, color: { rgb: line.colour } };
}
