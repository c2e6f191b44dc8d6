import { isStripStretched } from './lay-out-band.ts';
import type { HowSureSortKey } from './sort-how-sure.ts';

export type HowSureColumnId = 'rank' | 'key' | 'title' | 'strip' | 'band' | 'above' | 'verdict' | 'decider';

export interface HowSureColumn {
  readonly id: HowSureColumnId;
  readonly header: string;
  /** The header's whole words; null: it says it all. */
  readonly meaning: string | null;
  readonly isNumber: boolean;
  /** What a click on its head sorts by; null: nothing. */
  readonly sortsBy: HowSureSortKey | null;
  /** In pixels; null: what the others leave. */
  readonly width: number | null;
}

/** The least that the table is drawn at; in a narrower pane it scrolls sideways. */
export const LEAST_TABLE_WIDTH = 720;

/** What a strip keeps free at either side inside its cell. */
export const STRIP_PADDING = 8;

/** What stands beside the words on what decides it, where there is room. */
export const CORRELATION_WIDTH = 1_000;

/** The columns for a table of this width. */
export function howSureColumns(facts: {
  readonly width: number;
  /** `the top 10`, `FY27 Q1` */
  readonly cut: string;
  /** How many are ranked. */
  readonly count: number;
  /** In signs. */
  readonly longestKey: number;
}): readonly HowSureColumn[] {
  const { width, cut, count, longestKey } = facts;
  const isWide = width >= CORRELATION_WIDTH;
  const isLong = count >= 1_000;
  const inCut = `In ${cut.replace(/^the /, '')}`;
  return [
    column('rank', 'Rank', isLong ? 60 : 50, { isNumber: true, sortsBy: 'rank' }),
    // Capitals and digits are about 8 pixels wide.
    column('key', 'Key', 14 + 8.2 * Math.min(14, Math.max(6, longestKey))),
    column('title', 'Initiative', null),
    column('strip', 'How sure', isWide ? 200 : 84, {
      meaning: isStripStretched(count)
        ? 'Where it ranked in nine draws of ten, the dot without any; each tenfold of ranks has the same room'
        : 'Where it ranked in nine draws of ten, the dot without any; from the first to the last rank',
    }),
    column('band', '5th–95th', isLong ? 100 : isWide ? 84 : 74, {
      meaning: '5th to 95th percentile of its rank: where it stood in nine draws of ten. Sorts by how wide that is',
      isNumber: true,
      sortsBy: 'width',
    }),
    column('above', inCut, isWide ? 84 : 78, {
      meaning: `The share of draws in which it was in ${cut}`,
      isNumber: true,
      sortsBy: 'above',
    }),
    column('verdict', 'Verdict', isWide ? 96 : 78, {
      meaning: 'Verdict. Robust: on the same side of the cut in at least nine draws of ten',
    }),
    column('decider', 'Decided by', isWide ? 288 : 200, {
      meaning: 'The one weight, or input of its own, that its rank went with most closely',
    }),
  ];
}

function column(
  id: HowSureColumnId,
  header: string,
  width: number | null,
  facts: Partial<Pick<HowSureColumn, 'meaning' | 'isNumber' | 'sortsBy'>> = {},
): HowSureColumn {
  return { id, header, width, meaning: null, isNumber: false, sortsBy: null, ...facts };
}
