import type { GraphFacts, GraphLayout } from '../../../../shared/dependencies/layout/graph-layout.ts';
import { roundedPath } from '../../../../shared/dependencies/layout/rounded-path.ts';

/** A plain picture of a layout, a line an element, so that a change of the layout is a change of lines. */
export function graphSvg({ edges }: GraphFacts, { boxes, paths, width, height }: GraphLayout): string {
  const hardById = new Map(edges.map(({ id, hard }) => [id, hard]));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="A layout" viewBox="-8 -8 ${width + 16} ${height + 16}" font-family="sans-serif" font-size="12">`,
    '<rect x="-8" y="-8" width="100%" height="100%" fill="white"/>',
    '<g fill="none" stroke="#666">',
    ...paths.map(({ id, points, isBack }) => {
      const dash = hardById.get(id) === false ? ' stroke-dasharray="4 3"' : '';
      return `<path d="${roundedPath(points, 6)}"${isBack ? ' stroke="#b3372b"' : ''}${dash}><title>${id}</title></path>`;
    }),
    '</g>',
    '<g fill="#f1efea" stroke="#333">',
    ...boxes.map((box) => `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="3"/>`),
    '</g>',
    ...boxes.map(({ id, x, y, height: tall }) => `<text x="${x + 8}" y="${y + tall / 2 + 4}">${id}</text>`),
    '</svg>',
    '',
  ].join('\n');
}
