import { useState } from 'react';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { PeriodSpan } from '../../../shared/capacity/period-span.ts';
import { addTeam, isHeadCount } from '../../../shared/commands/add-team.ts';
import { deleteTeam } from '../../../shared/commands/delete-team.ts';
import type { TeamId } from '../../../shared/plan/ids.ts';
import type { Team } from '../../../shared/plan/people-and-teams.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { EFFORT_UNIT_SIGNS } from '../../parts/inspector/effort-units.ts';
import { runWithUndo } from '../../parts/run-with-undo.ts';
import { isTeamUsed, teamUseOf } from '../../parts/teams/team-use.ts';
import { useRun } from '../../parts/use-run.ts';
import { currentPeriod, isSamePeriod, periodName, spansFrom } from '../../state/capacity-selectors.ts';
import { teamsOf } from '../../state/selectors.ts';
import { useAppState, useCapacity, usePorts } from '../../state/use-app-state.tsx';
import { readTypedNumber } from '../../ui/fields/read-typed-number.ts';
import { type NewTeamProblem, NewTeamRow } from './new-team-row.tsx';
import { TeamRow } from './team-row.tsx';
import styles from './teams-table.module.css';
import { walkFields } from './walk-fields.ts';

/** A row a team: head count, reserve, members and what it has in each period in sight; each is typed in place. */
export function TeamsTable({ plan }: { readonly plan: Plan }) {
  const app = useAppState();
  const run = useRun();
  const today: PlainDate = usePorts().clock.today();
  const firstStep = useCapacity((state) => state.firstStep);
  const [openIds, setOpenIds] = useState<ReadonlySet<TeamId>>(new Set());
  const [askedId, setAskedId] = useState<TeamId | null>(null);
  const teams = teamsOf(plan);
  const spans: readonly PeriodSpan[] = spansFrom(plan, today, firstStep);
  const current = currentPeriod(plan, today);
  const unit = settingsOf(plan).effortUnit;
  const counts = memberCounts(plan);
  const toggle = (id: TeamId) => {
    const next = new Set(openIds);
    const isOpening = !next.delete(id);
    if (isOpening) next.add(id);
    setOpenIds(next);
    if (!isOpening) return;
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>(`[data-row="${id}"] + tr :is(input, select)`)?.focus();
    });
  };
  const remove = (team: Team, moveEffortTo: TeamId | null) => {
    setAskedId(null);
    const { initiativeCount } = teamUseOf(plan, team.id);
    const target = moveEffortTo === null ? undefined : plan.teams.get(moveEffortTo);
    const moved = initiativeCount === 0 ? '' : `; its effort is now ${target ? `with “${target.name}”` : 'unassigned'}`;
    const intent = { id: team.id, moveEffortTo };
    runWithUndo(app, { command: deleteTeam, intent, message: `Deleted team “${team.name}”${moved}` });
  };
  const add = (name: string, typed: string): NewTeamProblem | null => {
    const headCount = typed.trim() === '' ? null : readTypedNumber(typed);
    if (typed.trim() !== '' && headCount === null) {
      return { field: 'head-count', message: `“${typed.trim().slice(0, 40)}” is no number of people.` };
    }
    const message = run(addTeam, { name, ...(headCount !== null && { headCount }) });
    if (message === null) return null;
    const isCount = name.trim() !== '' && headCount !== null && !isHeadCount(headCount);
    return { field: isCount ? 'head-count' : 'name', message };
  };
  return (
    <table className={styles.table} aria-label="Teams" onKeyDown={walkFields}>
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            Team
          </th>
          <th scope="col" className={styles.number}>
            Head count
          </th>
          <th scope="col" className={styles.number}>
            Reserve
          </th>
          <th scope="col" className={styles.members}>
            People and budgets
          </th>
          {spans.map(({ period, label }) => (
            <th
              key={periodName(period)}
              scope="col"
              className={styles.period}
              data-now={isSamePeriod(period, current) || undefined}
              title={`Available ${EFFORT_UNIT_SIGNS[unit]} in ${label}`}
            >
              {label}
            </th>
          ))}
          <th scope="col" className={styles.end}>
            <span className="visually-hidden">Delete</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {teams.map((team) => (
          <TeamRow
            key={team.id}
            plan={plan}
            team={team}
            spans={spans}
            unit={unit}
            current={current}
            memberCount={counts.get(team.id) ?? 0}
            isOpen={openIds.has(team.id)}
            isAsked={askedId === team.id}
            onToggle={() => toggle(team.id)}
            onDelete={() => (isTeamUsed(teamUseOf(plan, team.id)) ? setAskedId(team.id) : remove(team, null))}
            onRemove={(moveTo) => remove(team, moveTo)}
            onKeep={() => setAskedId(null)}
          />
        ))}
        <NewTeamRow columns={spans.length + 5} isFirst={teams.length === 0} onAdd={add} />
      </tbody>
    </table>
  );
}

function memberCounts({ members }: Plan): ReadonlyMap<TeamId, number> {
  const counts = new Map<TeamId, number>();
  for (const { teamId } of members.values()) counts.set(teamId, (counts.get(teamId) ?? 0) + 1);
  return counts;
}
