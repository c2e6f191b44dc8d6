import type { Plan } from '../../../shared/plan/plan.ts';
import { settingsOf } from '../../../shared/plan/plan.ts';
import { usePlanSession } from '../../state/use-app-state.tsx';
import { Ranking } from './ranking.tsx';

/** What matters most? The open plan's initiatives in the order of its deciding model. */
export function PrioritizeScreen() {
  const plan: Plan | null = usePlanSession((session) => session.open?.plan ?? null);
  return plan === null ? null : <Ranking key={settingsOf(plan).id} plan={plan} />;
}
