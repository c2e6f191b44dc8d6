// What waits for what in the sample plan. No cycle and no conflict; whatever today is, one preference is not kept: DX-11 starts
// 3 workdays before NS-3 allows (2 when today is no workday).

import type { DependencyKind, DependencyStatus } from '../plan/dependency.ts';
import type { SampleDay } from './sample-days.ts';
import type { SampleRole } from './sample-teams.ts';

export interface SampleDependency {
  readonly predecessor: string;
  readonly successor: string;
  readonly kind: DependencyKind;
  readonly status: DependencyStatus;
  readonly note: string;
  /** Workdays; left out: 0. */
  readonly lag?: number;
  /** A preference. */
  readonly soft?: boolean;
}

type Row = readonly [
  predecessor: string,
  kind: DependencyKind,
  successor: string,
  status: DependencyStatus,
  note: string,
  more?: { readonly lag?: number; readonly soft?: boolean },
];

const ROWS: readonly Row[] = [
  ['NS-1', 'FS', 'NS-7', 'resolved', 'Replicas are ordered with the same form.'],
  ['NS-1', 'FS', 'NS-4', 'resolved', 'Quotas and ordering are taken over.'],
  ['NS-1', 'FS', 'NS-6', 'resolved', 'Same order form.'],
  ['NS-2', 'FS', 'NS-10', 'agreed', 'Two weeks of operation in one region come first.', { lag: 10 }],
  ['NS-3', 'FS', 'NS-15', 'agreed', 'Customer keys are held in the secrets store.'],
  ['NS-3', 'SS', 'SRE-12', 'agreed', 'Certificates are kept there once reading works.', { lag: 5 }],
  ['NS-3', 'FS', 'NS-8', 'open', 'Jobs get their credentials from it.'],
  [
    'NS-3',
    'FS',
    'DX-11',
    'at-risk',
    'An environment gets its credentials from the secrets store; the last three days may overlap.',
    { lag: -3, soft: true },
  ],
  ['NS-7', 'SS', 'NS-4', 'open', 'The same two people start both.', { soft: true }],
  ['NS-9', 'FS', 'NS-8', 'open', 'A job can be started by an event that is in the catalogue.', { soft: true }],
  ['SRE-1', 'FS', 'SRE-15', 'resolved', 'A drill shows on the handover page.', { soft: true }],
  ['SRE-3', 'FS', 'SRE-15', 'open', 'No drill with data that nobody can restore.'],
  ['SRE-3', 'FF', 'NS-7', 'agreed', 'Replicas are announced once a restore has been rehearsed.'],
  ['SRE-3', 'FS', 'NS-5', 'open', 'Deleting is safer when restoring has been tried.', { soft: true }],
  ['SRE-4', 'FS', 'DX-5', 'at-risk', 'No tool moves behind a sign-in that lives in one region.'],
  ['SRE-5', 'SF', 'SRE-2', 'open', 'The old balancer stays until limits at the new edge are being set up.'],
  ['SRE-5', 'SS', 'NS-2', 'open', 'Limits for senders use the same definitions.', { soft: true }],
  ['SRE-5', 'FS', 'NS-13', 'open', 'Partners come in through the same limits.', { soft: true }],
  ['SRE-6', 'FS', 'NS-11', 'open', 'Shows how many pools are worth it.', { soft: true }],
  ['SRE-6', 'FS', 'SRE-14', 'open', 'The forecast says how much traffic to test with.'],
  ['SRE-6', 'FS', 'DX-8', 'open', 'The same figures by cluster.', { soft: true }],
  ['SRE-7', 'FF', 'NS-15', 'agreed', 'Keys are handed out once access to them is recorded.', { lag: 5 }],
  ['SRE-8', 'FS', 'SRE-9', 'resolved', 'The sign-in check is one of the 41.', { soft: true }],
  [
    'SRE-9',
    'FS',
    'NS-2',
    'agreed',
    'The queue goes live with budget alerts and three days of watching them.',
    { lag: 3 },
  ],
  ['SRE-9', 'FS', 'DX-12', 'agreed', 'A canary goes back when the budget burns.'],
  ['SRE-10', 'FS', 'NS-11', 'agreed', 'The pools need the newer release.'],
  ['SRE-10', 'FS', 'SRE-13', 'open', 'Warm images come with the newer release.'],
  ['SRE-12', 'FS', 'SRE-2', 'at-risk', 'Services change certificates while they move.'],
  ['DX-1', 'FS', 'DX-3', 'resolved', 'The template writes the catalogue entry.'],
  ['DX-1', 'FS', 'DX-8', 'resolved', 'The page and its owners.'],
  ['DX-1', 'FS', 'NS-9', 'resolved', 'Owners of events are owners of services.'],
  ['DX-2', 'FS', 'DX-7', 'open', 'Proposed updates must not cost a full build each.'],
  ['DX-2', 'FS', 'DX-6', 'open', 'Previews are built with the cache.', { soft: true }],
  ['DX-2', 'FS', 'DX-9', 'open', 'Fewer reruns to count.', { soft: true }],
  ['DX-3', 'SS', 'DX-11', 'agreed', 'The environment is described in the template.', { lag: 10 }],
  ['DX-3', 'FS', 'DX-12', 'open', 'New services are the first with canaries.'],
  ['DX-11', 'FS', 'DX-6', 'open', 'A preview is a small environment; the last week may overlap.', { lag: -5 }],
  ['DX-11', 'SS', 'DX-4', 'open', 'Both describe what a service depends on.', { soft: true }],
  ['DX-12', 'FS', 'NS-14', 'open', 'First the release, then the flag.', { soft: true }],
  ['DX-14', 'FS', 'DX-10', 'open', 'The pages say which commands are missed.', { soft: true }],
];

export const SAMPLE_DEPENDENCIES: readonly SampleDependency[] = ROWS.map(
  ([predecessor, kind, successor, status, note, more]) => ({ predecessor, kind, successor, status, note, ...more }),
);

export interface SampleExternalDependency {
  readonly initiative: string;
  readonly party: string;
  readonly title: string;
  readonly neededBy: SampleDay;
  readonly status: DependencyStatus;
  readonly owner: SampleRole;
  readonly note: string;
  /** Calendar days before today. */
  readonly raised: number;
}

export const SAMPLE_EXTERNAL_DEPENDENCIES: readonly SampleExternalDependency[] = [
  {
    initiative: 'SRE-7',
    party: 'External auditors',
    title: 'Written consent to the retention rules',
    neededBy: { workdays: 30 },
    status: 'agreed',
    owner: 'Head of Compliance',
    note: 'Draft sent; answer promised within two weeks.',
    raised: 26,
  },
  {
    initiative: 'NS-11',
    party: 'Hardware supplier',
    title: 'Eight machines with graphics processors',
    neededBy: { endOfPeriod: 1 },
    status: 'at-risk',
    owner: 'Lead, Compute',
    note: 'Delivery has been put off once.',
    raised: 61,
  },
  {
    initiative: 'NS-13',
    party: 'Network carrier',
    title: 'Private lines into both data centres',
    neededBy: { endOfPeriod: 2 },
    status: 'open',
    owner: 'Lead, Partner integrations',
    note: 'Offers requested from two carriers.',
    raised: 9,
  },
];
