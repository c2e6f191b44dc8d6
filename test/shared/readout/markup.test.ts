import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cssString, element, escapeHtml, joined } from '../../../shared/readout/markup.ts';

describe('an element', () => {
  test('holds texts as they were typed, and other elements', () => {
    const inner = element('b', {}, 'R&D');
    expect(element('p', { class: 'a "b"' }, '1 < 2 ', inner, "it's").html).toBe(
      '<p class="a &quot;b&quot;">1 &lt; 2 <b>R&amp;D</b>it&#39;s</p>',
    );
  });

  test('that can hold nothing has no end', () => {
    expect(element('col', { style: 'width: 3mm' }).html).toBe('<col style="width: 3mm">');
  });

  test('is escaped once, however deep it stands', () => {
    expect(element('p', {}, joined(['&', element('i', {}, '&amp;')])).html).toBe('<p>&amp;<i>&amp;amp;</i></p>');
  });
});

describe('a text', () => {
  test('can neither begin nor end markup, nor a value in quotes (seed 3)', () => {
    const property = fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
    });
    fc.assert(property, { seed: 3, numRuns: 2_000 });
  });

  test('loses the control characters that HTML forbids, and keeps its lines', () => {
    expect(escapeHtml('a\u0000b\u0008c\u001B\u0085\n\td')).toBe('abc\n\td');
  });

  test('in a style sheet ends neither its string nor the style element (seed 3)', () => {
    expect(cssString('R&D "x" </style>\n')).toBe(String.raw`"R\26 D \22 x\22  \3c \2f style\3e \a "`);
    const property = fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cssString(text).slice(1, -1)).not.toMatch(/["'<>\n;{}]|\\(?![0-9a-f]{1,6} )/);
    });
    fc.assert(property, { seed: 3, numRuns: 2_000 });
  });

  test('in a style sheet keeps the letters of every script', () => {
    expect(cssString('Plán 漢字 ٣')).toBe('"Plán 漢字 ٣"');
  });
});
