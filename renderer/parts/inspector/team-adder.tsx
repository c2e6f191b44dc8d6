import type { TeamId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { teamsOf } from '../../state/selectors.ts';
import { PickControl } from '../../ui/fields/pick-control.tsx';
import { ThemeDot } from '../../ui/theme-dot.tsx';
import styles from './effort-section.module.css';
import { useMaking, useSayRefusal } from './use-making.ts';

const UNASSIGNED = '\u0000unassigned';

/** Names a team as needed; it has no figure until one is typed. null: effort that is given to no team yet. */
export function TeamAdder({
  plan,
  taken,
  placeholder,
  onAdd,
}: {
  readonly plan: Plan;
  readonly taken: ReadonlySet<TeamId | null>;
  readonly placeholder: string;
  readonly onAdd: (teamId: TeamId | null) => string | null;
}) {
  const make = useMaking();
  const say = useSayRefusal();
  const free = teamsOf(plan).filter((team) => !taken.has(team.id));
  return (
    <div className={styles.add}>
      <PickControl
        label="Add a team"
        value=""
        options={[
          ...free.map(({ id, name, colour }) => ({ value: id, label: name, mark: <ThemeDot colour={colour} /> })),
          ...(taken.has(null) ? [] : [{ value: UNASSIGNED, label: 'Unassigned' }]),
        ]}
        placeholder={placeholder}
        onPick={(value) => say(onAdd(free.find((team) => team.id === value)?.id ?? null))}
        onCreate={(name) => make.team(name, onAdd)}
      />
    </div>
  );
}
