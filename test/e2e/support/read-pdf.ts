// What a PDF of Chromium's says of itself without being unpacked: its pages' content is compressed, the rest is not.

export interface PdfFacts {
  readonly pageCount: number;
  /** Width and height of the first page, in points. */
  readonly size: readonly [width: number, height: number];
  /** Of the document, then of each heading that the outline lists; without marks, which are written otherwise. */
  readonly titles: readonly string[];
  readonly isTagged: boolean;
}

export function readPdf(bytes: Uint8Array): PdfFacts {
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.startsWith('%PDF-') || !text.trimEnd().endsWith('%%EOF')) throw new Error('It is no whole PDF');
  const [, width = '', height = ''] = /\/MediaBox *\[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
  return {
    pageCount: [...text.matchAll(/\/Type *\/Page\b/g)].length,
    size: [Math.round(Number(width)), Math.round(Number(height))],
    titles: [...text.matchAll(/\/Title *\(((?:[^()\\]|\\.)*)\)/g)].map(([, title = '']) => title),
    isTagged: text.includes('/StructTreeRoot'),
  };
}
