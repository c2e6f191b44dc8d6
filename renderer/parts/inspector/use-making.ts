import { addPerson } from '../../../shared/commands/add-person.ts';
import { addTeam } from '../../../shared/commands/add-team.ts';
import { addTheme } from '../../../shared/commands/add-theme.ts';
import type { PersonId, TeamId, ThemeId } from '../../../shared/plan/ids.ts';
import { useAppState, usePorts } from '../../state/use-app-state.tsx';
import { useRun } from '../use-run.ts';

/** Makes a record and then uses it, as one entry of the history. */
export function useMaking() {
  const run = useRun();
  const say = useSayRefusal();
  const { session } = useAppState();
  const { ids } = usePorts();
  const asOne = (label: string, steps: () => string | null) => {
    const mark = session.getState().mark();
    const refusal = steps();
    if (refusal === null) return session.getState().squashTo(mark, label);
    session.getState().bailTo(mark);
    say(refusal);
  };
  return {
    theme(name: string, use: (id: ThemeId) => string | null) {
      const id = ids.next<ThemeId>();
      asOne(`Add theme “${name}”`, () => run(addTheme, { name, id }) ?? use(id));
    },
    person(name: string, use: (id: PersonId) => string | null) {
      const id = ids.next<PersonId>();
      asOne(`Add “${name}”`, () => run(addPerson, { name, id }) ?? use(id));
    },
    team(name: string, use: (id: TeamId) => string | null) {
      const id = ids.next<TeamId>();
      asOne(`Add team “${name}”`, () => run(addTeam, { name, id }) ?? use(id));
    },
  };
}

/** For controls that have no room for a sentence: a refusal is said at the edge of the window. */
export function useSayRefusal(): (refusal: string | null) => void {
  const { view } = useAppState();
  return (refusal) => {
    if (refusal !== null) view.getState().showToast({ tone: 'problem', message: refusal });
  };
}
