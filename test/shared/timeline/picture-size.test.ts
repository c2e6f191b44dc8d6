import { describe, expect, test } from 'vitest';
import { fitsCanvas, largestScale, pixelsAt, resizedSvg, svgSize } from '../../../shared/timeline/picture-size.ts';
import { readSvg } from './read-svg.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 820.5" width="1600" height="821"><rect width="5" height="6"/></svg>';

describe('a drawing as pixels', () => {
  test('has the size of its view box at each scale', () => {
    expect(svgSize(SVG)).toEqual({ width: 1600, height: 820.5 });
    expect(svgSize('<svg></svg>')).toBeNull();
    expect(pixelsAt({ width: 1600, height: 820.5 }, 3)).toEqual({ width: 4800, height: 2462 });
  });

  test('is drawn only as large as a canvas holds', () => {
    expect(largestScale({ width: 1600, height: 820 })).toBe(4);
    expect(largestScale({ width: 1600, height: 6_000 })).toBe(2);
    expect(largestScale({ width: 16_384, height: 100 })).toBe(1);
    expect(largestScale({ width: 1600, height: 300_000 })).toBeNull();
    expect(fitsCanvas({ width: 11_000, height: 11_000 }, 1)).toBe(false);
  });

  test('the copy to draw has another size and its fonts, and the same drawing', () => {
    const copy = resizedSvg(SVG, {
      width: 3200,
      height: 1641,
      fonts: [{ weight: 400, address: 'data:font/woff2;base64,AA+/' }],
    });
    const [root, style, rect] = readSvg(copy);
    expect(root?.attributes).toMatchObject({ width: '3200', height: '1641', viewBox: '0 0 1600 820.5' });
    expect(style).toMatchObject({
      name: 'style',
      text: expect.stringContaining('@font-face{font-family:Inter;font-weight:400;'),
    });
    expect(rect?.attributes).toMatchObject({ width: '5', height: '6' });
    expect(readSvg(resizedSvg(SVG, { width: 1, height: 1 })).map(({ name }) => name)).toEqual(['svg', 'rect']);
  });
});
