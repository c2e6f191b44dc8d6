import type { AppState } from '../../state/app-state.ts';
import { beginWhatIf } from './begin-what-if.ts';
import { readWhatIf } from './read-what-if.ts';

/** Shows what would be by a question in one line (`SRE −2 Q2`), an empty one for the cell that is looked into; answers why it is refused, or null. */
export function askWhatIf(app: AppState, typed: string): string | null {
  const plan = app.session.getState().open?.plan ?? null;
  if (plan === null || typed.trim() === '') {
    beginWhatIf(app);
    return null;
  }
  const read = readWhatIf(typed, plan, app.ports.clock.today());
  if (!read.ok) return read.problem;
  beginWhatIf(app, read.value);
  return null;
}
