import type { CutLine, CutTeam } from '../../../shared/capacity/cut-line-state.ts';
import { settingsOf } from '../../../shared/plan/plan.ts';
import type { EffortUnit } from '../../../shared/plan/settings.ts';
import { teamName } from '../../parts/capacity-cut/cut-words.ts';
import { formatLoad, overWithSign } from '../../parts/capacity-words.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import styles from './cut-teams.module.css';

/** Team by team: how much of its room the cut takes, what is left, and by how much what is always in overfills it. */
export function CutTeams({ cut }: { readonly cut: CutLine }) {
  const unit = settingsOf(cut.facts.plan).effortUnit;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <ul className={styles.strip} aria-label="Room of the teams" tabIndex={0}>
      {cut.teams.map((team) => (
        <li key={team.teamId} className={styles.team}>
          <div className={styles.line}>
            <span className={styles.name} title={teamName(cut.facts.plan, team.teamId)}>
              {teamName(cut.facts.plan, team.teamId)}
            </span>
            <span className={styles.left} data-over={team.overBy > 0 || undefined}>
              {leftInWords(team, unit)}
            </span>
          </div>
          <Bar team={team} />
          <div className={styles.detail}>
            {team.room === null
              ? `unknown, ${formatLoad(team.taken, unit)} taken`
              : `${formatLoad(team.taken, unit)} of ${formatLoad(team.room, unit)}`}
            {team.unestimated > 0 && <span className={styles.unknown}>{formatNumber(team.unestimated)} unknown</span>}
          </div>
        </li>
      ))}
    </ul>
  );
}

function leftInWords({ left, overBy }: CutTeam, unit: EffortUnit): string {
  if (overBy > 0) return overWithSign(overBy, unit);
  if (left === null) return '';
  return left > 0.05 ? `${formatLoad(left, unit)} left` : 'full';
}

/** What is always in stands darker, before what fits. */
function Bar({ team }: { readonly team: CutTeam }) {
  const { room, taken, alwaysIn } = team;
  const whole = Math.max(room ?? 0, taken, 1e-9);
  const share = (personWeeks: number) => `${Math.min(100, (personWeeks / whole) * 100)}%`;
  return (
    <span className={styles.bar} data-unknown={room === null || undefined} aria-hidden>
      <span className={styles.taken} style={{ width: share(taken) }} />
      <span className={styles.always} style={{ width: share(alwaysIn) }} data-over={team.overBy > 0 || undefined} />
      {room !== null && taken > room && <span className={styles.room} style={{ left: share(room) }} />}
    </span>
  );
}
