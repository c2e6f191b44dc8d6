// Drawn sheets as a document for the printer.

import type { PrintablePage, PrintFont } from '../../ports/printer.ts';
import { joined } from '../../readout/markup.ts';
import type { Paper } from './sheet.ts';

export interface SheetsFacts {
  readonly title: string;
  /** Each a whole SVG as large as the paper. */
  readonly sheets: readonly string[];
  readonly paper: Paper;
  readonly fonts: readonly PrintFont[];
}

export function sheetsPage({ title, sheets, paper, fonts }: SheetsFacts): PrintablePage {
  return {
    title,
    language: 'en',
    // Drawn with every text escaped.
    body: joined(sheets.map((html) => ({ html }))),
    paper: paper.size,
    orientation: paper.orientation,
    header: '',
    footer: '',
    layout: 'sheets',
    fonts,
  };
}
