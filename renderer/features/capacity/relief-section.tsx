import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { periodSpan } from '../../../shared/capacity/period-span.ts';
import type { Relief, ReliefProposal } from '../../../shared/capacity/relief.ts';
import type { StuckWork } from '../../../shared/capacity/relief-stuck.ts';
import { moveInitiatives } from '../../../shared/commands/move-initiatives.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { EffortUnit } from '../../../shared/plan/settings.ts';
import { loadWithSign } from '../../parts/capacity-words.ts';
import { runMovingWithUndo } from '../../parts/cascade/run-cascading.ts';
import { Section } from '../../parts/inspector/section.tsx';
import { reliefIn, stuckWorkIn } from '../../state/capacity-selectors.ts';
import type { CapacityCell } from '../../state/capacity-state.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { Button } from '../../ui/button.tsx';
import { formatDay, formatNumber } from '../../ui/fields/format-value.ts';
import { focusWhenLost } from '../../ui/focus-when-lost.ts';
import styles from './cell-panel.module.css';
import { conflictsInWords } from './move-words.ts';
import { shownCellElement } from './shown-cell-element.ts';
import { stuckInWords } from './stuck-words.ts';

/** So many moves are told. */
const MOST_PROPOSALS = 5;

/** What would bring a cell that is over back to what its team has; the first way with a button that does it. */
export function ReliefSection(props: {
  readonly plan: Plan;
  readonly cell: CapacityCell;
  readonly today: PlainDate;
  readonly unit: EffortUnit;
}) {
  const { plan, cell, today, unit } = props;
  const app = useAppState();
  const relief = reliefIn(plan, today, cell);
  if (relief.overBy === 0) return null;
  const { together, proposals } = relief;
  const make = (moves: readonly ReliefProposal[], message: string) => {
    runMovingWithUndo(app, {
      command: moveInitiatives,
      intent: {
        kind: 'move',
        moves: moves.map(({ initiative, schedule }) => ({ id: initiative.id, schedule })),
        setBy: 'hand',
      },
      message,
    });
    // What was pressed goes with what it proposed.
    focusWhenLost(shownCellElement);
  };
  const taken = new Set(together.map(({ initiative }) => initiative.id));
  const others = proposals.filter(({ initiative }) => !taken.has(initiative.id));
  return (
    <Section title="What would fit it">
      {together.length === 0 ? (
        <Stuck plan={plan} works={stuckWorkIn(plan, today, cell)} period={periodSpan(plan, cell.period).label} />
      ) : (
        <>
          <ul className={styles.ways}>
            {together.map((proposal) => (
              <li key={proposal.initiative.id}>{wayInWords(proposal, plan, unit)}</li>
            ))}
          </ul>
          {relief.stillOverBy > 0 && (
            <p className={styles.sentence}>Then it is still {loadWithSign(relief.stillOverBy, unit)} over.</p>
          )}
          <div className={styles.action}>
            <Button kind="primary" onClick={() => make(together, doneInWords(relief))}>
              {buttonInWords(together)}
            </Button>
          </div>
        </>
      )}
      {others.length > 0 && together.length > 0 && (
        <>
          <h4 className={styles.subhead}>Or</h4>
          <ul className={styles.ways}>
            {others.slice(0, MOST_PROPOSALS).map((proposal) => (
              <li key={proposal.initiative.id} className={styles.way}>
                <span className={styles.grow}>{wayInWords(proposal, plan, unit)}</span>
                <Button
                  kind="offer"
                  aria-label={`Move ${proposal.initiative.key} to ${proposal.to.label}`}
                  onClick={() => make([proposal], `Moved ${proposal.initiative.key} to ${proposal.to.label}`)}
                >
                  Move
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** Nothing can move: why, of each that fills the cell. */
function Stuck(props: { readonly plan: Plan; readonly works: readonly StuckWork[]; readonly period: string }) {
  const { plan, works, period } = props;
  return (
    <>
      <p className={styles.sentence}>Nothing here can move. Add people, or promise less.</p>
      <ul className={styles.ways}>
        {works.slice(0, MOST_PROPOSALS).map((work) => (
          <li key={work.initiative.id}>{stuckInWords(plan, work, period)}</li>
        ))}
        {works.length > MOST_PROPOSALS && (
          <li className={styles.muted}>and {formatNumber(works.length - MOST_PROPOSALS)} more that can’t</li>
        )}
      </ul>
    </>
  );
}

/** `Move SRE-2 to FY27 Q2 frees 4.4 pw, nothing waits for it` */
function wayInWords(
  { initiative, to, frees, conflicts, missesDeadline }: ReliefProposal,
  plan: Plan,
  unit: EffortUnit,
) {
  const but = [
    ...conflictsInWords(plan, conflicts),
    ...(missesDeadline === null ? [] : [`misses its deadline ${formatDay(missesDeadline)}`]),
  ];
  return (
    <>
      Move {initiative.key} to {to.label}{' '}
      <span className={styles.muted}>
        frees {loadWithSign(frees, unit)}, {but.length === 0 ? 'nothing stands in its way' : but.join(', ')}
      </span>
    </>
  );
}

function buttonInWords(together: readonly ReliefProposal[]): string {
  const [first] = together;
  if (together.length === 1 && first !== undefined) return `Move ${first.initiative.key} to ${first.to.label}`;
  return `Move these ${together.length}`;
}

function doneInWords({ together }: Relief): string {
  const [first] = together;
  if (together.length === 1 && first !== undefined) return `Moved ${first.initiative.key} to ${first.to.label}`;
  return `Moved ${together.map(({ initiative }) => initiative.key).join(', ')}`;
}
