import type { Period } from '../../../shared/calendar/fiscal-period.ts';
import { availabilitiesOf } from '../../../shared/capacity/availability.ts';
import { overBy, utilisation } from '../../../shared/capacity/load-cell.ts';
import { periodSpan } from '../../../shared/capacity/period-span.ts';
import type { TeamId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { EffortUnit } from '../../../shared/plan/settings.ts';
import { overWithSign, utilisationInFigures } from '../../parts/capacity-words.ts';
import { contributionsTo } from '../../state/capacity-selectors.ts';
import { useCapacity, usePorts } from '../../state/use-app-state.tsx';
import styles from './move-preview.module.css';
import { moveWarnings } from './move-words.ts';
import { useDraftPlan } from './use-shown-capacity.ts';

/** So many of its teams are told. */
const MOST_TEAMS = 4;

/** Beside the pointer: what is held, and what its cell and the one under it would be, or why it can’t go there. */
export function MovePreview(props: {
  readonly plan: Plan;
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly unit: EffortUnit;
}) {
  const { plan, at, unit } = props;
  const draft = useCapacity((state) => state.draft);
  const today = usePorts().clock.today();
  const { plan: after, refusal } = useDraftPlan(plan, today, draft);
  if (at === null || draft?.kind !== 'move') return null;
  const { initiativeId, from, to } = draft;
  const initiative = plan.initiatives.get(initiativeId);
  const key = initiative?.key ?? '';
  const others = (initiative?.effort ?? []).flatMap(({ teamId }) =>
    teamId === null || teamId === from.teamId ? [] : [teamId],
  );
  const teamIds = [from.teamId, ...new Set(others)].slice(0, MOST_TEAMS);
  const cells = to === null ? [] : teamIds.flatMap((teamId) => [from.period, to].map((period) => ({ teamId, period })));
  return (
    <div
      className={styles.preview}
      style={{ left: at.x + 14, top: at.y + 14 }}
      data-refused={refusal !== null || undefined}
    >
      {to === null && <p>{key}: drop it on another period</p>}
      {to !== null && refusal !== null && <p className={styles.refusal}>{refusal}</p>}
      {to !== null && refusal === null && (
        <>
          <p className={styles.head}>
            {key} to {periodSpan(plan, to).label}
          </p>
          {moveWarnings(plan, initiativeId, to).map((words) => (
            <p key={words} className={styles.warning}>
              {words}
            </p>
          ))}
          {cells.map(({ teamId, period }) => {
            const label = periodSpan(plan, period).label;
            return (
              <p key={`${teamId} ${label}`} className={styles.line}>
                <span>
                  {plan.teams.get(teamId)?.name} {label}
                </span>
                <span>
                  {loadInWords(plan, teamId, period)} → {loadInWords(after, teamId, period)}
                </span>
              </p>
            );
          })}
        </>
      )}
    </div>
  );

  function loadInWords(of: Plan, teamId: TeamId, period: Period): string {
    const { available } = availabilitiesOf(of).of(teamId, periodSpan(of, period));
    const firm = contributionsTo(of, today, { teamId, period }).reduce(
      (sum, { demandClass, personWeeks }) => sum + (demandClass === 'firm' ? (personWeeks ?? 0) : 0),
      0,
    );
    const cell = { available, firm, ifAll: 0, unknownFirm: 0, unknownIfAll: 0 };
    const over = overBy(cell, 'firm');
    return `${utilisationInFigures(utilisation(cell, 'firm'))}${over > 0 ? ` ${overWithSign(over, unit)}` : ''}`;
  }
}
