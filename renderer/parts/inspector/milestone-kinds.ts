import { MILESTONE_KINDS, type MilestoneKind } from '../../../shared/plan/initiative.ts';
import type { Choice } from '../../ui/fields/choice-control.tsx';

const LABELS: Readonly<Record<MilestoneKind, string>> = {
  release: 'Release',
  'general-availability': 'General availability',
  'readiness-review': 'Readiness review',
  deprecation: 'Deprecation',
  decision: 'Decision',
  external: 'External',
};

export const MILESTONE_CHOICES: readonly Choice[] = MILESTONE_KINDS.map((value) => ({ value, label: LABELS[value] }));

export function findMilestoneKind(value: string): MilestoneKind | undefined {
  return MILESTONE_KINDS.find((one) => one === value);
}
