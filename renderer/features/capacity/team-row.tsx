import { IconChevronDown, IconChevronRight, IconPencil, IconTrash } from '@tabler/icons-react';
import type { Period } from '../../../shared/calendar/fiscal-period.ts';
import { availabilitiesOf } from '../../../shared/capacity/availability.ts';
import type { PeriodSpan } from '../../../shared/capacity/period-span.ts';
import { editTeam, type TeamPatch } from '../../../shared/commands/edit-team.ts';
import { setTeamFigure } from '../../../shared/commands/set-team-figure.ts';
import type { TeamId } from '../../../shared/plan/ids.ts';
import type { Team } from '../../../shared/plan/people-and-teams.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import type { EffortUnit } from '../../../shared/plan/settings.ts';
import { formatLoad } from '../../parts/capacity-words.ts';
import { readTypedEffort } from '../../parts/inspector/effort-units.ts';
import { DeleteWithMove } from '../../parts/record-table/delete-with-move.tsx';
import { MembersTable } from '../../parts/teams/members-table.tsx';
import { teamUseOf, wordsOfUse } from '../../parts/teams/team-use.ts';
import { useRun } from '../../parts/use-run.ts';
import { isSamePeriod, periodName } from '../../state/capacity-selectors.ts';
import { teamsOf } from '../../state/selectors.ts';
import { useCapacity } from '../../state/use-app-state.tsx';
import { formatNumber, formatPercent } from '../../ui/fields/format-value.ts';
import { readTypedNumber, readTypedShare } from '../../ui/fields/read-typed-number.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ThemeDot } from '../../ui/theme-dot.tsx';
import { ErrorBudgets } from './error-budgets.tsx';
import styles from './teams-table.module.css';
import { useLook } from './use-look.ts';

export interface TeamRowProps {
  readonly plan: Plan;
  readonly team: Team;
  readonly spans: readonly PeriodSpan[];
  readonly unit: EffortUnit;
  readonly current: Period;
  readonly memberCount: number;
  readonly isOpen: boolean;
  /** It is in use, and was asked to go: where its effort goes is to be said. */
  readonly isAsked: boolean;
  readonly onToggle: () => void;
  readonly onDelete: () => void;
  readonly onRemove: (moveEffortTo: TeamId | null) => void;
  readonly onKeep: () => void;
}

/** A team with its figures; opened, with its members and the error budgets of its services under it. */
export function TeamRow(props: TeamRowProps) {
  const { plan, team, spans, unit, memberCount, isOpen, isAsked } = props;
  const run = useRun();
  const look = useLook();
  const cell = useCapacity((state) => state.cell);
  const edit = (patch: TeamPatch) => run(editTeam, { id: team.id, patch });
  const setHeadCount = (typed: string): string | null => {
    if (typed.trim() === '') return edit({ headCount: null });
    const headCount = readTypedNumber(typed);
    return headCount === null ? `“${typed.trim().slice(0, 40)}” is no number of people.` : edit({ headCount });
  };
  const setReserve = (typed: string): string | null => {
    const reserve = readTypedShare(typed);
    return reserve === null ? 'A team’s reserve is from 0 to 100 %.' : edit({ reserve });
  };
  const setAvailable = (span: PeriodSpan, typed: string): string | null => {
    const at = { teamId: team.id, period: span.period };
    if (typed.trim() === '') return run(setTeamFigure, { ...at, available: null, note: '' });
    const read = readTypedEffort(typed, { unit, sizes: settingsOf(plan).sizes });
    if (read === null) return `“${typed.trim().slice(0, 40)}” is no figure: type one such as 37.5, 20d or 3m.`;
    const note = availabilitiesOf(plan).of(team.id, span).byHand?.note ?? '';
    return run(setTeamFigure, { ...at, available: read.effort, note });
  };
  const now = spans.find(({ period }) => isSamePeriod(period, props.current));
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const width = spans.length + 5;
  const isHeadCountIdle = memberCount > 0 && team.headCount !== null;
  return (
    <>
      <tr data-row={team.id}>
        <td className={styles.name}>
          <span className={styles.nameLine}>
            <ThemeDot colour={team.colour} />
            <TextControl label={`Name of team “${team.name}”`} value={team.name} commit={(name) => edit({ name })} />
          </span>
        </td>
        <td
          className={styles.number}
          data-idle={isHeadCountIdle || undefined}
          title={isHeadCountIdle ? 'Not counted: its members are' : undefined}
        >
          <TextControl
            label={`Head count of team “${team.name}”${isHeadCountIdle ? ', not counted: its members are' : ''}`}
            numeric
            value={team.headCount === null ? '' : formatNumber(team.headCount)}
            placeholder={memberCount === 0 ? 'unknown' : '–'}
            commit={setHeadCount}
          />
        </td>
        <td className={styles.number}>
          <TextControl
            label={`Reserve of team “${team.name}”`}
            numeric
            value={formatPercent(team.reserve)}
            commit={setReserve}
            note={reserveNow(plan, team, now)}
          />
        </td>
        <td className={styles.members}>
          <button
            type="button"
            className={styles.discloser}
            aria-expanded={isOpen}
            aria-label={`Members and error budgets of team “${team.name}”: ${formatNumber(memberCount)}`}
            title="People and budgets"
            onClick={props.onToggle}
          >
            {formatNumber(memberCount)}
            <Chevron size={16} stroke={1.5} aria-hidden />
          </button>
        </td>
        {spans.map((span) => {
          const { available, byHand } = availabilitiesOf(plan).of(team.id, span);
          const isHere = cell !== null && cell.teamId === team.id && isSamePeriod(cell.period, span.period);
          return (
            <td
              key={periodName(span.period)}
              className={styles.period}
              data-by-hand={byHand === null ? undefined : true}
              data-here={isHere || undefined}
              onFocus={() => look({ teamId: team.id, period: span.period })}
            >
              <TextControl
                label={`Available of ${team.name} in ${span.label}${byHand === null ? '' : ', set by hand'}`}
                numeric
                value={available === null ? '' : formatLoad(available, unit)}
                placeholder="unknown"
                isOffTab={!isSamePeriod(span.period, props.current)}
                commit={(typed) => setAvailable(span, typed)}
              />
              {byHand !== null && <IconPencil className={styles.pen} size={11} stroke={1.75} aria-hidden />}
            </td>
          );
        })}
        <td className={styles.end}>
          <IconButton name={`Delete team “${team.name}”`} icon={IconTrash} onPress={props.onDelete} />
        </td>
      </tr>
      {isAsked && (
        <tr>
          <td colSpan={width} className={styles.wide}>
            <div className={styles.question}>
              <DeleteWithMove<TeamId>
                sentence={wordsOfUse(team.name, teamUseOf(plan, team.id))}
                question="Its effort goes to"
                nowhere="No team (unassigned)"
                places={teamsOf(plan).filter(({ id }) => id !== team.id)}
                action="Delete the team"
                onDelete={props.onRemove}
                onCancel={props.onKeep}
              />
            </div>
          </td>
        </tr>
      )}
      {isOpen && (
        <tr>
          <td colSpan={width} className={styles.wide}>
            <div className={styles.detail}>
              <MembersTable plan={plan} team={team} />
              <ErrorBudgets plan={plan} team={team} />
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

/** `30 % now`; nothing where the team keeps its own reserve. */
function reserveNow(plan: Plan, team: Team, now: PeriodSpan | undefined): string | null {
  if (now === undefined) return null;
  const { reserve } = availabilitiesOf(plan).of(team.id, now);
  return Math.abs(reserve - team.reserve) < 1e-9 ? null : `${formatPercent(reserve)} now`;
}
