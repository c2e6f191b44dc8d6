import type { EffortUnit } from '../../../shared/plan/settings.ts';

export const EFFORT_UNIT_LABELS: Readonly<Record<EffortUnit, string>> = {
  'person-days': 'Person-days',
  'person-weeks': 'Person-weeks',
  'person-months': 'Person-months',
};
