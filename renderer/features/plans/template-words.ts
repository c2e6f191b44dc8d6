import type { PlanTemplateId } from '../../state/plan-templates.ts';

export const TEMPLATE_WORDS: Readonly<Record<PlanTemplateId, { readonly name: string; readonly holds: string }>> = {
  empty: { name: 'Empty', holds: 'Nothing in it yet.' },
  'platform-quarter': {
    name: 'Platform quarter',
    holds: 'Three parallel tracks, the teams of a platform group, and OKRs with their measures. No initiatives yet.',
  },
  sample: {
    name: 'Sample',
    holds: 'Atlas Platform: five teams with three quarters of work, to look around in.',
  },
};
