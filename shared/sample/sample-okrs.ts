// The sample's objectives: company, then products, then teams.

import type { KeyResultKind, ObjectiveAmbition } from '../plan/okr.ts';
import type { SampleRole } from './sample-teams.ts';

export interface SampleObjective {
  /** Names it in this file. */
  readonly name: string;
  readonly parent: string | null;
  readonly title: string;
  readonly owner: SampleRole;
  readonly ambition: ObjectiveAmbition;
  /** Of capacity; left out: none is said. */
  readonly targetShare?: number;
  /** How many periods it spans, from the current one. */
  readonly periods: number;
  readonly keyResults: readonly SampleKeyResult[];
}

export interface SampleKeyResult {
  /** Names it in this file. */
  readonly name: string;
  readonly title: string;
  readonly kind: KeyResultKind;
  readonly unit: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly weight?: number;
  readonly checkIns?: readonly SampleCheckIn[];
}

/** Calendar days ago, value, confidence from 0 to 1, note. */
export type SampleCheckIn = readonly [ago: number, value: number, confidence: number | null, note?: string];

export const SAMPLE_OBJECTIVES: readonly SampleObjective[] = [
  {
    name: 'company',
    parent: null,
    title: 'Product teams choose Atlas because it is the fastest safe way to production',
    owner: 'Director, Platform',
    ambition: 'aspirational',
    periods: 4,
    keyResults: [
      {
        name: 'adoption',
        title: 'Eligible services that run on Atlas',
        kind: 'increase',
        unit: '%',
        baseline: 58,
        target: 75,
        checkIns: [
          [37, 59, 0.7],
          [9, 61, 0.6, 'Two large services of checkout moved.'],
        ],
      },
      {
        name: 'satisfaction',
        title: 'Satisfaction of developers in the quarterly survey',
        kind: 'increase',
        unit: 'of 5',
        baseline: 3.7,
        target: 4.2,
        checkIns: [[23, 3.8, 0.5, 'Better on builds, unchanged on environments.']],
      },
    ],
  },
  {
    name: 'start',
    parent: 'company',
    title: 'Starting something new takes a morning, not a month',
    owner: 'Product manager, Developer experience',
    ambition: 'aspirational',
    targetShare: 0.3,
    periods: 2,
    keyResults: [
      {
        name: 'first-deploy',
        title: 'Time to first deploy under 1 h',
        kind: 'decrease',
        unit: 'hours',
        baseline: 30,
        target: 1,
        weight: 2,
        checkIns: [
          [30, 30, 0.6],
          [16, 26, 0.6],
          [2, 22, 0.5, 'Template used by four teams.'],
        ],
      },
      {
        name: 'environment',
        title: 'Time from request to a usable environment',
        kind: 'decrease',
        unit: 'hours',
        baseline: 9,
        target: 0.2,
        checkIns: [[16, 9, 0.7]],
      },
      {
        name: 'self-service',
        title: 'Common tasks finished without asking us',
        kind: 'increase',
        unit: '%',
        baseline: 44,
        target: 70,
        checkIns: [
          [30, 46, 0.6],
          [2, 51, 0.7],
        ],
      },
    ],
  },
  {
    name: 'resilience',
    parent: 'company',
    title: 'Losing a zone or a region is a line in a log',
    owner: 'Lead, SRE',
    ambition: 'committed',
    targetShare: 0.4,
    periods: 2,
    keyResults: [
      {
        name: 'slo',
        title: 'Time within the objective, services of tier 1',
        kind: 'keep-above',
        unit: '%',
        baseline: null,
        target: 99.9,
        checkIns: [
          [30, 99.93, 0.8],
          [23, 99.95, 0.8],
          [16, 99.87, 0.7, 'The faulty loop on the price service.'],
          [9, 99.94, 0.8],
          [2, 99.96, 0.8],
        ],
      },
      {
        name: 'budget',
        title: 'Error budget burned in a month',
        kind: 'keep-below',
        unit: '%',
        baseline: null,
        target: 100,
        checkIns: [
          [33, 82, 0.7],
          [3, 74, 0.8],
        ],
      },
      {
        name: 'recovery',
        title: 'Mean time from detection to recovery',
        kind: 'decrease',
        unit: 'minutes',
        baseline: 74,
        target: 45,
        checkIns: [
          [33, 70, 0.6],
          [3, 66, 0.6],
        ],
      },
      {
        name: 'failover',
        title: 'Sign-in moved to the second region in working hours',
        kind: 'milestone',
        unit: '',
        baseline: null,
        target: null,
        checkIns: [[9, 0, 0.6, 'Moving traffic is still too slow.']],
      },
    ],
  },
  {
    name: 'services',
    parent: 'company',
    title: 'The next services are there before teams build their own',
    owner: 'Product manager, New services',
    ambition: 'aspirational',
    targetShare: 0.3,
    periods: 3,
    keyResults: [
      {
        name: 'brokers',
        title: 'Message brokers that teams run themselves',
        kind: 'decrease',
        unit: 'count',
        baseline: 7,
        target: 2,
      },
      {
        name: 'queue',
        title: 'Message queue open to every team in the first region',
        kind: 'milestone',
        unit: '',
        baseline: null,
        target: null,
      },
      {
        name: 'integration',
        title: 'Integrations that needed no help from us',
        kind: 'increase',
        unit: '%',
        baseline: 82,
        target: 92,
        checkIns: [[23, 84, 0.7]],
      },
    ],
  },
  {
    name: 'sre',
    parent: 'resilience',
    title: 'A page means something',
    owner: 'Lead, SRE',
    ambition: 'committed',
    periods: 1,
    keyResults: [
      {
        name: 'alerts',
        title: 'Services of tier 1 with error-budget alerts',
        kind: 'increase',
        unit: 'of 41',
        baseline: 9,
        target: 41,
        checkIns: [
          [16, 15, 0.8],
          [2, 24, 0.8],
        ],
      },
      {
        name: 'pages',
        title: 'Pages a week that needed nothing done',
        kind: 'decrease',
        unit: 'count',
        baseline: 38,
        target: 12,
        checkIns: [
          [16, 33, 0.7],
          [2, 25, 0.8],
        ],
      },
    ],
  },
  {
    name: 'identity',
    parent: 'resilience',
    title: 'Access can be proved and is never in the way',
    owner: 'Lead, Identity',
    ambition: 'committed',
    periods: 2,
    keyResults: [
      {
        name: 'certificates',
        title: 'Certificates renewed by hand',
        kind: 'decrease',
        unit: 'count',
        baseline: 310,
        target: 0,
        checkIns: [[9, 268, 0.7]],
      },
      {
        name: 'findings',
        title: 'Days from a critical finding to its fix, median',
        kind: 'decrease',
        unit: 'days',
        baseline: 41,
        target: 20,
        checkIns: [
          [33, 41, 0.5],
          [3, 36, 0.5],
        ],
      },
      {
        name: 'audit',
        title: 'Auditors accept the new trail as evidence',
        kind: 'milestone',
        unit: '',
        baseline: null,
        target: null,
        weight: 2,
      },
    ],
  },
  {
    name: 'data',
    parent: 'resilience',
    title: 'Data comes back, and costs what it should',
    owner: 'Lead, Data services',
    ambition: 'aspirational',
    periods: 2,
    keyResults: [
      {
        name: 'restores',
        title: 'Databases restored in a drill within 90 days',
        kind: 'increase',
        unit: '%',
        baseline: 12,
        target: 80,
        checkIns: [
          [16, 25, 0.6],
          [2, 38, 0.5, 'The two largest do not fit into the night.'],
        ],
      },
      {
        name: 'storage-cost',
        title: 'Cost of a stored terabyte a month',
        kind: 'decrease',
        unit: '€',
        baseline: 31,
        target: 26,
        checkIns: [[33, 31, 0.6]],
      },
    ],
  },
  {
    name: 'tickets',
    parent: 'start',
    title: 'The ten commonest tickets go away',
    owner: 'Lead, Developer experience',
    ambition: 'aspirational',
    periods: 1,
    keyResults: [
      {
        name: 'ticket-count',
        title: 'Tickets per active team a month',
        kind: 'decrease',
        unit: 'count',
        baseline: 6.1,
        target: 4,
        checkIns: [
          [33, 6, 0.6],
          [3, 5.6, 0.6],
        ],
      },
      {
        name: 'docs',
        title: 'Frequent tasks with a page that people find',
        kind: 'increase',
        unit: '%',
        baseline: 55,
        target: 85,
        checkIns: [[3, 58, 0.7]],
      },
      {
        name: 'build-time',
        title: 'Median build',
        kind: 'decrease',
        unit: 'minutes',
        baseline: 14,
        target: 5,
        checkIns: [
          [16, 11, 0.8],
          [2, 8, 0.9],
        ],
      },
    ],
  },
  {
    name: 'compute',
    parent: 'services',
    title: 'No cluster out of support, no node idle',
    owner: 'Lead, Compute',
    ambition: 'committed',
    periods: 2,
    keyResults: [
      {
        name: 'supported',
        title: 'Clusters on a supported release',
        kind: 'increase',
        unit: '%',
        baseline: 61,
        target: 100,
        checkIns: [[9, 61, 0.8]],
      },
      {
        name: 'waste',
        title: 'Spend on idle or oversized machines',
        kind: 'decrease',
        unit: '% of spend',
        baseline: 19,
        target: 12,
        checkIns: [
          [33, 19, 0.5],
          [3, 18, 0.5],
        ],
      },
      {
        name: 'owned-spend',
        title: 'Spend that is allocated to a team',
        kind: 'increase',
        unit: '%',
        baseline: 71,
        target: 92,
      },
    ],
  },
];

/** Which initiative is to move which key result, and by how much in its unit. */
export const SAMPLE_CONTRIBUTIONS: readonly (readonly [key: string, keyResult: string, change: number | null])[] = [
  ['NS-1', 'self-service', 4],
  ['NS-2', 'first-deploy', -2],
  ['NS-2', 'brokers', -4],
  ['NS-2', 'queue', 1],
  ['NS-3', 'findings', -6],
  ['NS-4', 'waste', -2],
  ['NS-5', 'storage-cost', -4],
  ['NS-7', 'slo', null],
  ['NS-9', 'integration', 5],
  ['NS-10', 'brokers', -1],
  ['NS-11', 'waste', -3],
  ['NS-15', 'adoption', 3],
  ['SRE-2', 'supported', null],
  ['SRE-3', 'restores', 55],
  ['SRE-4', 'failover', 1],
  ['SRE-4', 'slo', null],
  ['SRE-4', 'recovery', -12],
  ['SRE-5', 'budget', null],
  ['SRE-7', 'audit', 1],
  ['SRE-9', 'alerts', 32],
  ['SRE-9', 'pages', -20],
  ['SRE-10', 'supported', 39],
  ['SRE-12', 'certificates', -310],
  ['SRE-13', 'recovery', -4],
  ['SRE-15', 'recovery', -5],
  ['DX-2', 'build-time', -9],
  ['DX-3', 'first-deploy', -20],
  ['DX-3', 'self-service', 8],
  ['DX-5', 'findings', -3],
  ['DX-8', 'owned-spend', 15],
  ['DX-8', 'waste', -2],
  ['DX-11', 'environment', -8.5],
  ['DX-11', 'satisfaction', 0.2],
  ['DX-12', 'budget', null],
  ['DX-14', 'docs', 25],
  ['DX-14', 'ticket-count', -1.2],
];
