// What the sample's initiatives score by other models than RICE. The evidence of a weighted value is what its scale says.

import type { CriterionScore, CriterionScores } from '../plan/initiative.ts';
import type { SampleCalendar } from './sample-days.ts';

type Priority = 'must' | 'should' | 'could' | 'wont';

/** By key: strategic fit, customer impact, reliability, revenue and cost from 1 to 5; value and effort from 1 to 10. */
type Row = readonly [
  key: string,
  weighted: readonly [number, number, number, number, number] | null,
  valueEffort: readonly [value: number, effort: number] | null,
  priority?: Priority,
];

const ROWS: readonly Row[] = [
  ['NS-2', [5, 5, 4, 3, 4], [9, 8], 'should'],
  ['NS-3', [4, 3, 5, 2, 3], [8, 6], 'must'],
  ['NS-4', [3, 3, 2, 3, 3], [5, 6], 'could'],
  ['NS-5', [3, 2, 2, 4, 2], [6, 4], 'should'],
  ['NS-7', [3, 4, 4, 3, 2], [8, 5], 'should'],
  ['NS-8', [3, 3, 3, 1, 3], [5, 5]],
  ['NS-9', [3, 2, 3, 1, 3], [4, 6], 'could'],
  ['NS-10', [4, 4, 5, 2, 5], [7, 9], 'wont'],
  ['NS-11', [4, 3, 1, 4, 5], [6, 9], 'wont'],
  ['NS-13', [3, 3, 2, 4, 4], null],
  ['NS-14', [3, 3, 3, 1, 2], [5, 4], 'could'],
  ['NS-15', [5, 4, 3, 5, 5], [9, 10], 'must'],
  ['SRE-2', [2, 2, 4, 1, 3], [4, 6], 'should'],
  ['SRE-3', [3, 2, 5, 2, 2], [7, 4], 'must'],
  ['SRE-4', [4, 4, 5, 3, 4], [9, 8], 'must'],
  ['SRE-5', [2, 3, 4, 2, 2], [5, 4], 'should'],
  ['SRE-6', [2, 1, 3, 2, 2], [4, 3]],
  ['SRE-7', [5, 2, 3, 5, 4], [8, 7], 'must'],
  ['SRE-9', [4, 3, 5, 1, 2], [8, 4], 'must'],
  ['SRE-10', [3, 1, 4, 1, 4], [4, 7], 'must'],
  ['SRE-12', [3, 1, 4, 1, 2], [4, 4], 'should'],
  ['SRE-13', [2, 2, 3, 1, 2], [3, 4]],
  ['SRE-14', [4, 4, 4, 5, 3], null],
  ['SRE-15', [3, 2, 4, 1, 2], [5, 3], 'could'],
  ['DX-2', [3, 3, 1, 1, 2], [7, 3], 'should'],
  ['DX-3', [5, 4, 3, 1, 3], [8, 5], 'must'],
  ['DX-4', [4, 4, 2, 1, 4], [7, 8], 'could'],
  ['DX-5', [2, 2, 3, 1, 3], [4, 6], 'should'],
  ['DX-6', [4, 3, 1, 2, 4], [6, 7], 'could'],
  ['DX-8', [3, 2, 1, 4, 2], [7, 4], 'should'],
  ['DX-9', [2, 2, 2, 1, 2], [3, 3]],
  ['DX-11', [5, 5, 2, 2, 3], [9, 6], 'must'],
  ['DX-12', [4, 3, 5, 2, 3], [7, 6], 'should'],
  ['DX-14', [3, 3, 1, 1, 1], [6, 2], 'should'],
];

interface Scale {
  readonly id: string;
  /** What 1 to 5 mean. */
  readonly says: readonly [string, string, string, string, string];
}

const SCALES: readonly Scale[] = [
  {
    id: 'strategic-fit',
    says: [
      'Serves none of the company’s goals',
      'Serves a goal of one team',
      'Helps an objective of the platform',
      'Named in an objective of the platform',
      'Named in a goal of the company',
    ],
  },
  {
    id: 'customer-impact',
    says: [
      'Nobody outside the platform notices',
      'Noticed a few times a quarter',
      'Noticed every month by most who use it',
      'Changes the week of those who use it',
      'Changes every day of those who use it',
    ],
  },
  {
    id: 'reliability',
    says: [
      'No bearing on outages',
      'Shortens rare outages',
      'Prevents one of the smaller outages of last year',
      'Prevents an outage that customers noticed',
      'Prevents the kind of outage that stops everything',
    ],
  },
  {
    id: 'revenue',
    says: [
      'None that can be named',
      'Saves a little of what we spend',
      'Saves or earns a post of the budget',
      'Saves or earns several posts of the budget',
      'Keeps or wins a contract',
    ],
  },
  {
    id: 'cost',
    says: [
      'A few weeks of one person',
      'One team for a month',
      'One team for most of a quarter',
      'Two teams for a quarter',
      'More than two teams, or machines to buy',
    ],
  },
];

const ON_ONE_BOARD = 'Placed by the five leads together, one against the other';
const IN_THE_ROUND = 'Agreed in the planning round of the quarter';
const SCORED_DAYS_AGO = 20;

const BY_KEY: ReadonlyMap<string, Row> = new Map(ROWS.map((row) => [row[0], row]));

/** The inputs of weighted scoring, value vs effort and MoSCoW that an initiative has; of some it has none. */
export function otherScoresOf(key: string, days: SampleCalendar): CriterionScores {
  const [, weighted = null, valueEffort = null, priority] = BY_KEY.get(key) ?? [key];
  const set = (value: CriterionScore['value'], evidence: string): CriterionScore => {
    return { value, setBy: '', setOn: days.ago(SCORED_DAYS_AGO), evidence };
  };
  const number = (likely: number, evidence: string): CriterionScore =>
    set({ kind: 'number', likely, low: null, high: null }, evidence);
  const ofWeighted = SCALES.flatMap(({ id, says }, index) => {
    const value = weighted?.[index];
    return value === undefined ? [] : [[`weighted.${id}`, number(value, says[value - 1] ?? '')] as const];
  });
  return {
    ...Object.fromEntries(ofWeighted),
    ...(valueEffort !== null && {
      'value-effort.value': number(valueEffort[0], ON_ONE_BOARD),
      'value-effort.effort': number(valueEffort[1], ON_ONE_BOARD),
    }),
    ...(priority !== undefined && { 'moscow.priority': set({ kind: 'choice', choice: priority }, IN_THE_ROUND) }),
  };
}
