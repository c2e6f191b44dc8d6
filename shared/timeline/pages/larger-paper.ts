// What paper to offer where type would become too small.

import type { PaperSize } from '../../ports/printer.ts';
import type { TimelinePictureFacts } from '../timeline-svg.ts';
import { fitsOneSheet, type TimelinePaper } from './plan-sheets.ts';
import type { Paper } from './sheet.ts';

/** From smaller to larger, those that one printer has. */
const FAMILIES: readonly (readonly PaperSize[])[] = [
  ['A4', 'A3'],
  ['Letter', 'Tabloid'],
];

/** The smallest paper of the same family, lying as asked for or the other way, that holds everything at the size asked for; null: none does. */
export function paperThatKeeps(facts: TimelinePictureFacts, paper: TimelinePaper): Paper | null {
  return papersFrom(paper).find((one) => fitsOneSheet(facts, { ...paper, ...one })) ?? null;
}

/** A paper and those that its family has above it, each as it lies and turned. */
export function papersFrom({ size, orientation }: Paper): readonly Paper[] {
  const family = FAMILIES.find((sizes) => sizes.includes(size)) ?? [];
  const turned: Paper['orientation'] = orientation === 'landscape' ? 'portrait' : 'landscape';
  return family.slice(family.indexOf(size)).flatMap((one): readonly Paper[] => [
    { size: one, orientation },
    { size: one, orientation: turned },
  ]);
}
