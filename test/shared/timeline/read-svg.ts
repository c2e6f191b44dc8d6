// An SVG file as an independent reader sees it.

import { SaxesParser } from 'saxes';
import { textWidth } from '../../../shared/text/text-width.ts';

export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** In the drawing's own pixels, whatever it is moved by. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly fontSize: number;
  readonly isBold: boolean;
}

interface Open {
  readonly dx: number;
  readonly dy: number;
  readonly fontSize: number;
  readonly isBold: boolean;
}

/** Every element with what it inherits; throws where the text is no well-formed XML. */
export function readSvg(svg: string): readonly SvgElement[] {
  const elements: SvgElement[] = [];
  const open: Open[] = [];
  let text = '';
  const parser = new SaxesParser();
  const places: { at: number; element: Omit<SvgElement, 'text'> }[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    const above = open.at(-1) ?? { dx: 0, dy: 0, fontSize: 0, isBold: false };
    const [, dx = '0', dy = '0'] = /translate\((\S+) (\S+)\)/.exec(attributes.transform ?? '') ?? [];
    const here = {
      dx: above.dx + Number(dx),
      dy: above.dy + Number(dy),
      fontSize: attributes['font-size'] === undefined ? above.fontSize : Number(attributes['font-size']),
      isBold: attributes['font-weight'] === undefined ? above.isBold : attributes['font-weight'] === '600',
    };
    open.push(here);
    text = '';
    const x = Number(attributes.x ?? 0) + here.dx;
    const y = Number(attributes.y ?? 0) + here.dy;
    places.push({
      at: elements.length,
      element: {
        name,
        attributes: { ...inherited(places), ...attributes },
        x,
        y,
        fontSize: here.fontSize,
        isBold: here.isBold,
      },
    });
    elements.push({ name, attributes, x, y, text: '', fontSize: here.fontSize, isBold: here.isBold });
  });
  parser.on('text', (words) => {
    text += words;
  });
  parser.on('closetag', () => {
    open.pop();
    const place = places.pop();
    if (place !== undefined) elements[place.at] = { ...place.element, text };
    text = '';
  });
  parser.write(svg).close();
  return elements;
}

/** Where texts are anchored is all that is inherited here and asked for. */
function inherited(
  places: readonly { readonly element: Omit<SvgElement, 'text'> }[],
): Readonly<Record<string, string>> {
  const anchor = places.at(-1)?.element.attributes['text-anchor'];
  return anchor === undefined ? {} : { 'text-anchor': anchor };
}

/** From where to where a text stands. */
export function extentOf({ x, text, fontSize, isBold, attributes }: SvgElement): {
  readonly from: number;
  readonly to: number;
} {
  const width = textWidth(text, fontSize, Number.POSITIVE_INFINITY, isBold ? 'semibold' : 'regular');
  const share = { middle: 0.5, end: 1 }[attributes['text-anchor'] ?? ''] ?? 0;
  return { from: x - width * share, to: x + width * (1 - share) };
}

export const barsOf = (elements: readonly SvgElement[]) => elements.filter(({ name }) => name === 'rect');
export const textsOf = (elements: readonly SvgElement[]) =>
  elements.filter(({ name, text }) => name === 'text' && text !== '');
