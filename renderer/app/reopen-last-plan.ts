// The plan that was open when the window closed is open again when it starts, in the screen it was last worked on in.

import { isId, type PlanId } from '../../shared/plan/ids.ts';
import { settingsOf } from '../../shared/plan/plan.ts';
import type { StoreProblem } from '../../shared/ports/plan-store.ts';
import type { AppState } from '../state/app-state.ts';
import type { Screen } from '../state/view-state.ts';

/** The screens of a plan, one of which it is shown in again. */
const PLAN_SCREENS = [
  'initiatives',
  'prioritize',
  'capacity',
  'dependencies',
  'timeline',
] as const satisfies readonly Screen['kind'][];

const PREFERENCE = 'last-plan';
const SCREEN_PREFERENCE = 'last-screen';

export type ReopenOutcome =
  | { readonly kind: 'nothing-to-open' }
  | { readonly kind: 'opened' }
  | { readonly kind: 'failed'; readonly id: PlanId; readonly problem: StoreProblem };

/**
 * Opens it and shows it, once the store was held against the safety copies. One that can't be opened leaves the list of plans in
 * sight; where something was lost, the choices that there are come first.
 */
export async function reopenLastPlan({ session, view, planSafety, ports }: AppState): Promise<ReopenOutcome> {
  await planSafety.getState().check();
  const { questions } = planSafety.getState();
  if (questions.length > 0) view.getState().showScreen({ kind: 'recovery' });
  const id = ports.preferences.read(PREFERENCE);
  if (id === null || !isId<PlanId>(id)) return { kind: 'nothing-to-open' };
  if (questions.some((question) => question.id === id)) return { kind: 'nothing-to-open' };
  const opened = await session.getState().openPlan(id);
  if (opened.ok) {
    const read = ports.preferences.read(SCREEN_PREFERENCE);
    const kind = PLAN_SCREENS.find((screen) => screen === read) ?? 'prioritize';
    if (questions.length === 0) view.getState().showScreen({ kind });
    return { kind: 'opened' };
  }
  // Removed meanwhile, such as in another window: nothing to tell.
  if (opened.problem.kind === 'not-found') return { kind: 'nothing-to-open' };
  return { kind: 'failed', id, problem: opened.problem };
}

/** From now on the open plan is noted as the last one, and the list that is shown as the last list. */
export function rememberOpenPlan({ session, view, ports }: AppState): void {
  let known = ports.preferences.read(PREFERENCE);
  session.subscribe(({ open }) => {
    if (open === null) return;
    const { id } = settingsOf(open.plan);
    if (id === known) return;
    known = id;
    ports.preferences.write(PREFERENCE, id);
  });
  let shown = ports.preferences.read(SCREEN_PREFERENCE);
  view.subscribe(({ screen: { kind } }) => {
    if (kind === shown || !PLAN_SCREENS.some((screen) => screen === kind)) return;
    shown = kind;
    ports.preferences.write(SCREEN_PREFERENCE, kind);
  });
}
