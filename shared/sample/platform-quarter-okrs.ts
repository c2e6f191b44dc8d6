// What a platform group usually wants of a quarter, as objectives with measures. Thresholds stand as “keep” key results; a
// figure to start from is everybody's own, so the others begin without one.

import type { KeyResultKind, ObjectiveAmbition } from '../plan/okr.ts';

export const PLATFORM_ROLES = [
  'Head of platform',
  'Product manager, New services',
  'Product manager, Developer experience',
  'Lead, Site reliability',
  'Lead, Developer experience',
  'FinOps analyst',
] as const;
export type PlatformRole = (typeof PLATFORM_ROLES)[number];

export interface TemplateObjective {
  /** Names it in this file. */
  readonly name: string;
  readonly parent: string | null;
  readonly title: string;
  readonly owner: PlatformRole;
  readonly ambition: ObjectiveAmbition;
  /** Of capacity, as its track’s; left out: none is said. */
  readonly targetShare?: number;
  readonly keyResults: readonly TemplateKeyResult[];
}

/** The target is null where it depends on where a group stands. */
export type TemplateKeyResult = readonly [title: string, kind: KeyResultKind, unit: string, target: number | null];

export const PLATFORM_OBJECTIVES: readonly TemplateObjective[] = [
  {
    name: 'platform',
    parent: null,
    title: 'Product teams build on the platform because it is the quickest safe way',
    owner: 'Head of platform',
    ambition: 'aspirational',
    keyResults: [
      ['Eligible services that run on the platform', 'increase', '%', null],
      ['Satisfaction of developers in the quarterly survey', 'keep-above', 'of 5', 4.2],
      ['Committed work shipped in the quarter', 'keep-above', '%', 75],
      ['Dependencies between teams that block work', 'decrease', 'count', null],
    ],
  },
  {
    name: 'services',
    parent: 'platform',
    title: 'New services are taken up, and pay for themselves',
    owner: 'Product manager, New services',
    ambition: 'aspirational',
    targetShare: 0.4,
    keyResults: [
      ['Growth of calls to new services, month on month', 'keep-above', '%', 0],
      ['Days from a request for access to first use, median', 'decrease', 'days', null],
      ['Integrations finished without calling us', 'keep-above', '%', 90],
      ['Changes that break a caller, per release', 'keep-below', 'count', 0],
    ],
  },
  {
    name: 'cost',
    parent: 'services',
    title: 'Everybody can see what a service costs, and it falls',
    owner: 'FinOps analyst',
    ambition: 'committed',
    keyResults: [
      ['Spend that is allocated to a team', 'keep-above', '%', 90],
      ['Spend on what is idle or too large', 'decrease', '%', null],
      ['Forecast of spend off by', 'keep-below', '%', 10],
    ],
  },
  {
    name: 'reliability',
    parent: 'platform',
    title: 'The critical services keep what they promise',
    owner: 'Lead, Site reliability',
    ambition: 'committed',
    targetShare: 0.35,
    keyResults: [
      ['Time within the objective, critical services (99.9 % allows 43 min in 30 days)', 'keep-above', '%', 99.9],
      ['Error budget burned in the month', 'keep-below', '%', 100],
      ['Incidents of severity 1 and 2 that the platform caused', 'decrease', 'count', null],
      ['Mean time from detection to recovery', 'decrease', 'minutes', null],
    ],
  },
  {
    name: 'performance',
    parent: 'reliability',
    title: 'Changes arrive quickly and break nothing',
    owner: 'Lead, Site reliability',
    ambition: 'committed',
    keyResults: [
      ['Releases that led to an incident or a rollback', 'keep-below', '%', 15],
      ['Slowest hundredth of requests to the critical services (p99)', 'decrease', 'ms', null],
      ['Critical security findings open longer than 30 days', 'keep-below', 'count', 0],
    ],
  },
  {
    name: 'experience',
    parent: 'platform',
    title: 'From an idea to production without waiting for anybody',
    owner: 'Product manager, Developer experience',
    ambition: 'aspirational',
    targetShare: 0.25,
    keyResults: [
      ['Hours from a new repository to its first deploy', 'decrease', 'hours', null],
      ['Hours from commit to production, median of teams', 'decrease', 'hours', null],
      ['Hours from a request to a usable environment', 'decrease', 'hours', null],
    ],
  },
  {
    name: 'self-service',
    parent: 'experience',
    title: 'Questions answer themselves',
    owner: 'Lead, Developer experience',
    ambition: 'aspirational',
    keyResults: [
      ['Common tasks finished without a human', 'keep-above', '%', 70],
      ['Recurring questions solved by documentation', 'keep-above', '%', 50],
      ['Support tickets per active team', 'decrease', 'count', null],
    ],
  },
];
