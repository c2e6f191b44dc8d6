import type { Density } from '../../state/view-state.ts';

export const DENSITY_LABELS: Readonly<Record<Density, string>> = {
  compact: 'Compact',
  usual: 'Usual',
  comfortable: 'Comfortable',
};
