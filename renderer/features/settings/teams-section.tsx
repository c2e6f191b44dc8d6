import { IconTrash } from '@tabler/icons-react';
import { Fragment, useId, useState } from 'react';
import { addTeam } from '../../../shared/commands/add-team.ts';
import { deleteTeam } from '../../../shared/commands/delete-team.ts';
import { editTeam, type TeamPatch } from '../../../shared/commands/edit-team.ts';
import type { TeamId } from '../../../shared/plan/ids.ts';
import type { Team } from '../../../shared/plan/people-and-teams.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { runWithUndo } from '../../parts/run-with-undo.ts';
import { useRun } from '../../parts/use-run.ts';
import { teamsOf } from '../../state/selectors.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { formatNumber, formatPercent } from '../../ui/fields/format-value.ts';
import { readTypedNumber, readTypedShare } from '../../ui/fields/read-typed-number.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ColourControl } from './colour-control.tsx';
import { DeleteWithMove } from './delete-with-move.tsx';
import styles from './record-table.module.css';
import { SettingsSection } from './settings-section.tsx';
import { membersInWords, type TeamUse, teamUseOf, wordsOfUse } from './team-use.ts';

const COLUMNS = 6;

/** Who does the work, and how much of their time is kept for other things. */
export function TeamsSection({ plan }: { readonly plan: Plan }) {
  const run = useRun();
  const app = useAppState();
  const [askedId, setAskedId] = useState<TeamId | null>(null);
  const adderId = useId();
  const teams = teamsOf(plan);
  const remove = (team: Team, moveEffortTo: TeamId | null) => {
    setAskedId(null);
    const { initiativeCount } = teamUseOf(plan, team.id);
    const target = moveEffortTo === null ? undefined : plan.teams.get(moveEffortTo);
    const moved = initiativeCount === 0 ? '' : `; its effort is now ${target ? `with “${target.name}”` : 'unassigned'}`;
    const intent = { id: team.id, moveEffortTo };
    runWithUndo(app, { command: deleteTeam, intent, message: `Deleted team “${team.name}”${moved}` });
    document.getElementById(adderId)?.focus();
  };
  const cancel = (team: Team) => {
    setAskedId(null);
    document.getElementById(`${adderId}-${team.id}`)?.focus();
  };
  return (
    <SettingsSection
      title="Teams"
      about="Who does the work. The reserve is the share of a period kept for support, incidents and upkeep."
    >
      <table className={styles.table} aria-label="Teams">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col" className={styles.colour}>
              Colour
            </th>
            <th scope="col" className={styles.number}>
              Head count
            </th>
            <th scope="col" className={styles.number}>
              Reserve
            </th>
            <th scope="col" className={styles.count}>
              Initiatives
            </th>
            <th scope="col" className={styles.end}>
              <span className="visually-hidden">Delete</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {teams.map((team) => {
            const use = teamUseOf(plan, team.id);
            const isUsed = use.initiativeCount > 0 || use.memberCount > 0;
            return (
              <Fragment key={team.id}>
                <TeamRow
                  team={team}
                  use={use}
                  buttonId={`${adderId}-${team.id}`}
                  onEdit={(patch) => run(editTeam, { id: team.id, patch })}
                  onDelete={() => (isUsed ? setAskedId(team.id) : remove(team, null))}
                />
                {team.id === askedId && (
                  <tr>
                    <td colSpan={COLUMNS}>
                      <DeleteWithMove
                        sentence={wordsOfUse(team.name, use)}
                        question="Its effort goes to"
                        nowhere="No team (unassigned)"
                        places={teams.filter((other) => other.id !== team.id)}
                        action="Delete the team"
                        onDelete={(moveTo) => remove(team, moveTo)}
                        onCancel={() => cancel(team)}
                      />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
          <tr>
            <td colSpan={COLUMNS}>
              <div className={styles.adder}>
                <TextControl
                  id={adderId}
                  label="Add a team"
                  value=""
                  placeholder="Add a team"
                  commit={(name) => run(addTeam, { name })}
                />
              </div>
            </td>
          </tr>
        </tbody>
      </table>
    </SettingsSection>
  );
}

function TeamRow({
  team,
  use,
  buttonId,
  onEdit,
  onDelete,
}: {
  readonly team: Team;
  readonly use: TeamUse;
  readonly buttonId: string;
  readonly onEdit: (patch: TeamPatch) => string | null;
  readonly onDelete: () => void;
}) {
  const setHeadCount = (typed: string): string | null => {
    if (typed.trim() === '') return onEdit({ headCount: null });
    const headCount = readTypedNumber(typed);
    return headCount === null ? `“${typed.trim().slice(0, 40)}” is no number.` : onEdit({ headCount });
  };
  const setReserve = (typed: string): string | null => {
    const reserve = readTypedShare(typed);
    return reserve === null ? 'A team’s reserve is from 0 to 100 %.' : onEdit({ reserve });
  };
  return (
    <tr>
      <td>
        <TextControl label={`Name of team “${team.name}”`} value={team.name} commit={(name) => onEdit({ name })} />
      </td>
      <td>
        <ColourControl
          label={`Colour of team “${team.name}”`}
          colour={team.colour}
          onChange={(colour) => onEdit({ colour })}
        />
      </td>
      <td>
        <TextControl
          label={`Head count of team “${team.name}”`}
          numeric
          value={team.headCount === null ? '' : formatNumber(team.headCount)}
          placeholder={use.memberCount === 0 ? 'unknown' : membersInWords(use.memberCount)}
          note={
            use.memberCount === 0 || team.headCount === null ? undefined : `${membersInWords(use.memberCount)} count`
          }
          commit={setHeadCount}
        />
      </td>
      <td>
        <TextControl
          label={`Reserve of team “${team.name}”`}
          numeric
          value={formatPercent(team.reserve)}
          commit={setReserve}
        />
      </td>
      <td className={styles.count}>{formatNumber(use.initiativeCount)}</td>
      <td className={styles.end}>
        <IconButton id={buttonId} name={`Delete team “${team.name}”`} icon={IconTrash} onPress={onDelete} />
      </td>
    </tr>
  );
}
