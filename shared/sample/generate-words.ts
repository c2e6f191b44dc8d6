// The words that generated plans are composed of.

export interface GeneratedTheme {
  readonly name: string;
  readonly keyPrefix: string;
  readonly share: number;
}

export const THEMES: readonly GeneratedTheme[] = [
  { name: 'New services', keyPrefix: 'NS', share: 0.3 },
  { name: 'Reliability & performance', keyPrefix: 'SRE', share: 0.25 },
  { name: 'Developer experience', keyPrefix: 'DX', share: 0.2 },
  { name: 'Security & compliance', keyPrefix: 'SEC', share: 0.1 },
  { name: 'Cost & efficiency', keyPrefix: 'FIN', share: 0.1 },
  { name: 'Upkeep', keyPrefix: 'UP', share: 0.05 },
];

export const TEAM_NAMES: readonly string[] = [
  'Compute',
  'Data services',
  'Identity',
  'SRE',
  'Developer experience',
  'Networking',
  'Storage',
  'Observability',
  'Messaging',
  'Edge',
  'Billing',
  'Security engineering',
  'Build & release',
  'Search',
  'Analytics platform',
  'Machine learning platform',
  'Mobile foundations',
  'Web foundations',
  'Payments platform',
  'Catalogue',
  'Notifications',
  'Experimentation',
  'Data governance',
  'Database reliability',
  'Cluster lifecycle',
  'Service mesh',
  'Workflow',
  'Content delivery',
  'Tenant management',
  'Integration hub',
  'Partner interfaces',
  'Support tooling',
  'Fleet operations',
  'Incident tooling',
  'Cost management',
  'Compliance automation',
  'Access management',
  'Streaming',
  'Batch',
  'Documentation',
];

export const VERBS: readonly string[] = [
  'Automate',
  'Consolidate',
  'Harden',
  'Move',
  'Open up',
  'Replace',
  'Roll out',
  'Scale',
  'Shrink',
  'Simplify',
  'Speed up',
  'Split',
  'Standardise',
  'Unify',
];

export const OBJECTS: readonly string[] = [
  'access reviews',
  'alert routing',
  'audit exports',
  'backup checks',
  'billing exports',
  'build caches',
  'canary releases',
  'certificate renewal',
  'cluster upgrades',
  'cold storage',
  'connection pooling',
  'cost reports',
  'data retention',
  'database failover',
  'dependency scans',
  'deployment approvals',
  'environment set-up',
  'event schemas',
  'feature flags',
  'image builds',
  'incident reviews',
  'job scheduling',
  'key rotation',
  'load tests',
  'log search',
  'message queues',
  'metrics storage',
  'node pools',
  'object lifecycle rules',
  'on-call handover',
  'partner webhooks',
  'preview environments',
  'queue back-pressure',
  'quota requests',
  'rate limits',
  'regional failover',
  'restore drills',
  'schema changes',
  'secret storage',
  'service catalogue entries',
  'service templates',
  'session storage',
  'status pages',
  'sign-in checks',
  'support runbooks',
  'tenant isolation',
  'test data',
  'token issuing',
  'traffic shifting',
  'usage metering',
];

export const PURPOSES: readonly string[] = [
  'across regions',
  'before the peak season',
  'for batch work',
  'for every tier-1 service',
  'for large tenants',
  'for mobile teams',
  'for new services',
  'for partners',
  'for regulated customers',
  'for the data teams',
  'in the second region',
  'on the shared clusters',
  'without downtime',
  'without tickets',
  'with one command',
];

export const PROBLEMS: readonly string[] = [
  'Teams wait days for something that takes minutes once somebody starts on it.',
  'Three teams have built their own version, and none of them is on call for it.',
  'The last two incidents of this kind were found by customers before we saw them.',
  'Nobody can say what it costs, so nobody looks after it.',
  'What worked for twenty services does not work for two hundred.',
  'New people need a week and a patient colleague to get through it.',
];

export const HYPOTHESES: readonly string[] = [
  'If it takes one step instead of five, most teams will do it themselves.',
  'If the default is right, nine services out of ten will keep it.',
  'If we see it before customers do, recovery takes half the time.',
  'If the price is on the page, the largest users will tidy up by themselves.',
];

export const EVIDENCE: readonly string[] = [
  'Count of active teams last quarter',
  'Tickets of the last six months',
  'Interviews with eight teams',
  'Estimate in the planning round',
  'Figures of the pilot',
  'Comparable work last year',
];

export const REASONS: readonly string[] = [
  'Too few teams need it this year.',
  'A bought service does it for less.',
  'Waits until the migration is through.',
  'Overtaken by a wider piece of work.',
];

export const SEGMENTS: readonly string[] = ['product teams', 'data teams', 'mobile', 'partners', 'regulated'];
export const TAGS: readonly string[] = ['api', 'cost', 'migration', 'security', 'self-service', 'toil', 'quick'];

export interface GeneratedMeasure {
  readonly title: string;
  readonly unit: string;
  readonly kind: 'increase' | 'decrease' | 'keep-above' | 'keep-below';
  readonly baseline: number;
  readonly target: number;
}

export const MEASURES: readonly GeneratedMeasure[] = [
  { title: 'Teams on the platform', unit: '%', kind: 'increase', baseline: 48, target: 70 },
  { title: 'Lead time from commit to production', unit: 'hours', kind: 'decrease', baseline: 30, target: 18 },
  { title: 'Releases that cause an incident', unit: '%', kind: 'decrease', baseline: 17, target: 10 },
  { title: 'Time within the objective, tier 1', unit: '%', kind: 'keep-above', baseline: 99.8, target: 99.9 },
  { title: 'Error budget burned in a month', unit: '%', kind: 'keep-below', baseline: 90, target: 100 },
  { title: 'Tickets per active team', unit: 'a month', kind: 'decrease', baseline: 6.2, target: 4 },
  { title: 'Spend with an owner', unit: '%', kind: 'increase', baseline: 71, target: 92 },
  { title: 'Days to fix critical findings', unit: 'days', kind: 'decrease', baseline: 44, target: 25 },
];

export const AIMS: readonly string[] = [
  'Teams ship without waiting for us',
  'Nothing important fails twice in the same way',
  'Every service knows what it costs',
  'Sensitive data is safe by default',
  'The common path is the easy path',
  'We find out before customers do',
];
