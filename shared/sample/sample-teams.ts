// Who there is in the sample plan: roles, teams with their people, themes.

export const SAMPLE_ROLES = [
  'Director, Platform',
  'Product manager, New services',
  'Product manager, Developer experience',
  'Lead, Compute',
  'Lead, Data services',
  'Lead, Identity',
  'Lead, SRE',
  'Lead, Developer experience',
  'Head of Compliance',
  'Head of Support',
  'FinOps analyst',
  'Security architect',
  'Lead, Checkout',
  'Lead, Mobile',
  'Lead, Analytics',
  'Lead, Partner integrations',
] as const;
export type SampleRole = (typeof SAMPLE_ROLES)[number];

export interface SampleTheme {
  readonly name: string;
  readonly keyPrefix: string;
  readonly targetShare: number;
}

export const SAMPLE_THEMES: readonly SampleTheme[] = [
  { name: 'New services', keyPrefix: 'NS', targetShare: 0.4 },
  { name: 'Reliability & performance', keyPrefix: 'SRE', targetShare: 0.35 },
  { name: 'Developer experience', keyPrefix: 'DX', targetShare: 0.25 },
];

export const SAMPLE_TEAMS = [
  { name: 'Compute', headCount: 5, reserve: 0.2 },
  { name: 'Data services', headCount: 4, reserve: 0.2 },
  { name: 'Identity', headCount: null, reserve: 0.2 },
  { name: 'SRE', headCount: null, reserve: 0.25 },
  { name: 'Developer experience', headCount: 5, reserve: 0.2 },
] as const;
export type SampleTeam = (typeof SAMPLE_TEAMS)[number]['name'];

export interface SampleMember {
  readonly team: SampleTeam;
  /** A role of the plan, or one of the team's own. */
  readonly role: string;
  readonly fte: number;
  /** Workdays from today. */
  readonly daysOff: readonly number[];
  /** Workdays from today on which they join. */
  readonly joins?: number;
}

export const SAMPLE_MEMBERS: readonly SampleMember[] = [
  { team: 'SRE', role: 'Lead, SRE', fte: 1, daysOff: [8, 9] },
  { team: 'SRE', role: 'Senior engineer, on-call tooling', fte: 1, daysOff: [15, 16] },
  { team: 'SRE', role: 'Engineer, observability', fte: 1, daysOff: [22] },
  { team: 'SRE', role: 'Engineer, traffic', fte: 1, daysOff: [5] },
  { team: 'Identity', role: 'Lead, Identity', fte: 1, daysOff: [12, 13, 14] },
  { team: 'Identity', role: 'Staff engineer, protocols', fte: 1, daysOff: [] },
  { team: 'Identity', role: 'Engineer, access', fte: 0.8, daysOff: [6] },
  { team: 'Identity', role: 'Engineer, audit', fte: 1, daysOff: [], joins: 15 },
];

export const COST_CENTRE_FIELD = 'Cost centre';
export const RUN_COST_FIELD = 'Run cost a year, thousands';
