import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { addTeam } from '../../../shared/commands/add-team.ts';
import { deleteTeam } from '../../../shared/commands/delete-team.ts';
import { editTeam, type TeamPatch } from '../../../shared/commands/edit-team.ts';
import { placeTeam } from '../../../shared/commands/place-team.ts';
import type { TeamId } from '../../../shared/plan/ids.ts';
import type { Team } from '../../../shared/plan/people-and-teams.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import styles from '../../parts/record-table/record-table.module.css';
import { runWithUndo } from '../../parts/run-with-undo.ts';
import { MembersTable } from '../../parts/teams/members-table.tsx';
import { isTeamUsed, teamUseOf, wordsOfUse } from '../../parts/teams/team-use.ts';
import { useRun } from '../../parts/use-run.ts';
import { teamsOf } from '../../state/selectors.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { formatNumber, formatPercent } from '../../ui/fields/format-value.ts';
import { readTypedNumber, readTypedShare } from '../../ui/fields/read-typed-number.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { ColourControl } from './colour-control.tsx';
import { RecordSection } from './record-section.tsx';

/** Who does the work, and how much of their time is kept for other things. */
export function TeamsSection({ plan }: { readonly plan: Plan }) {
  const run = useRun();
  const app = useAppState();
  const [openIds, setOpenIds] = useState<ReadonlySet<TeamId>>(new Set());
  const teams = teamsOf(plan);
  const uses = useMemo(() => new Map(teams.map(({ id }) => [id, teamUseOf(plan, id)])), [plan, teams]);
  const usedBy = ({ id }: Team) => uses.get(id) ?? teamUseOf(plan, id);
  const edit = ({ id }: Team, patch: TeamPatch) => run(editTeam, { id, patch });
  const toggle = ({ id }: Team) => {
    const next = new Set(openIds);
    if (!next.delete(id)) next.add(id);
    setOpenIds(next);
  };
  const remove = (team: Team, moveEffortTo: TeamId | null) => {
    const { initiativeCount } = usedBy(team);
    const target = moveEffortTo === null ? undefined : plan.teams.get(moveEffortTo);
    const moved = initiativeCount === 0 ? '' : `; its effort is now ${target ? `with “${target.name}”` : 'unassigned'}`;
    const intent = { id: team.id, moveEffortTo };
    runWithUndo(app, { command: deleteTeam, intent, message: `Deleted team “${team.name}”${moved}` });
  };
  return (
    <RecordSection
      title="Teams"
      about="Who does the work. The reserve is the share of a period kept for support, incidents and upkeep. Members, where there are some, count in place of the head count."
      noun="team"
      rows={teams}
      columns={[
        {
          head: 'Colour',
          className: styles.colour,
          cell: (team) => (
            <ColourControl
              label={`Colour of team “${team.name}”`}
              colour={team.colour}
              onChange={(colour) => edit(team, { colour })}
            />
          ),
        },
        {
          head: 'Head count',
          className: styles.number,
          cell: (team) => (
            <HeadCount
              team={team}
              memberCount={usedBy(team).memberCount}
              onChange={(headCount) => edit(team, { headCount })}
            />
          ),
        },
        {
          head: 'Members',
          className: styles.disclosure,
          cell: (team) => {
            const isOpen = openIds.has(team.id);
            const Chevron = isOpen ? IconChevronDown : IconChevronRight;
            const { memberCount } = usedBy(team);
            return (
              <button
                type="button"
                className={styles.discloser}
                aria-expanded={isOpen}
                aria-label={`Members of team “${team.name}”: ${formatNumber(memberCount)}`}
                onClick={() => toggle(team)}
              >
                {formatNumber(memberCount)}
                <Chevron size={16} stroke={1.5} aria-hidden />
              </button>
            );
          },
        },
        {
          head: 'Reserve',
          className: styles.number,
          cell: (team) => (
            <TextControl
              label={`Reserve of team “${team.name}”`}
              numeric
              value={formatPercent(team.reserve)}
              commit={(typed) => {
                const reserve = readTypedShare(typed);
                return reserve === null ? 'A team’s reserve is from 0 to 100 %.' : edit(team, { reserve });
              }}
            />
          ),
        },
        {
          head: 'Initiatives',
          className: styles.count,
          cell: (team) => formatNumber(usedBy(team).initiativeCount),
        },
      ]}
      onAdd={(name) => run(addTeam, { name })}
      onRename={(team, name) => edit(team, { name })}
      hangsOn={(team) => {
        const use = usedBy(team);
        return isTeamUsed(use) ? wordsOfUse(team.name, use) : null;
      }}
      move={{ question: 'Its effort goes to', nowhere: 'No team (unassigned)' }}
      onDelete={remove}
      onPlace={({ id }, before) => run(placeTeam, { id, before })}
      detail={(team) => (openIds.has(team.id) ? <MembersTable plan={plan} team={team} /> : null)}
    />
  );
}

function HeadCount({
  team,
  memberCount,
  onChange,
}: {
  readonly team: Team;
  readonly memberCount: number;
  readonly onChange: (headCount: number | null) => string | null;
}) {
  const set = (typed: string): string | null => {
    if (typed.trim() === '') return onChange(null);
    const headCount = readTypedNumber(typed);
    return headCount === null ? `“${typed.trim().slice(0, 40)}” is no number.` : onChange(headCount);
  };
  return (
    <TextControl
      label={`Head count of team “${team.name}”`}
      numeric
      value={team.headCount === null ? '' : formatNumber(team.headCount)}
      placeholder={memberCount === 0 ? 'unknown' : '–'}
      note={memberCount === 0 || team.headCount === null ? undefined : 'not counted'}
      commit={set}
    />
  );
}
