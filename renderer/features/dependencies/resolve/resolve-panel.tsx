import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { writeDependency } from '../../../../shared/dependencies/dependency-text.ts';
import type { ScheduleMove } from '../../../../shared/dependencies/resolution.ts';
import { type ResolutionScope, resolveConflicts } from '../../../../shared/dependencies/resolve-conflicts.ts';
import { whyLeft } from '../../../../shared/dependencies/why-left.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import { compareKeys } from '../../../../shared/plan/initiative-key.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { runMoves, sayWithUndo } from '../../../parts/cascade/move-along.ts';
import { conflictsInWords, datesInWords, widestDates, workdaysInWords } from '../../../parts/dependency-words.ts';
import { initiativesInWords, listInWords } from '../../../parts/in-words.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import { Button } from '../../../ui/button.tsx';
import { formatDay, formatNumber } from '../../../ui/fields/format-value.ts';
import styles from './resolve-panel.module.css';

const MOST_LISTED = 500;
const CELL_PADDING = 8;
/** What the columns without dates need at the least. */
const LEAST_OTHER_WIDTH = 500;

/** What would move to resolve conflicts, because of what, and what stays. Nothing moves before it is applied. */
export function ResolvePanel(props: {
  readonly plan: Plan;
  readonly scope: ResolutionScope;
  readonly onClose: () => void;
}) {
  const { plan, scope, onClose } = props;
  const app = useAppState();
  const primary = useRef<HTMLButtonElement>(null);
  const { moves, left, missedDeadlines } = useMemo(() => resolveConflicts(plan, scope), [plan, scope]);
  const { fiscalYearStartMonth } = settingsOf(plan);
  const sorted = useMemo(() => [...moves].sort((a, b) => compareMoves(plan, a, b)), [plan, moves]);
  const dateWidth = widestDates(13) + 2 * CELL_PADDING;
  // Enter goes on, Escape goes back.
  useEffect(() => primary.current?.focus(), []);
  const missedById = new Map(missedDeadlines.map((missed) => [missed.initiative.id, missed]));
  const newlyMissed = missedDeadlines.filter(({ isNew }) => isNew).length;
  const apply = () => {
    const label =
      moves.length === 1
        ? `Move ${keyOf(plan, moves[0])} out of conflict`
        : `Move ${initiativesInWords(moves.length)} out of conflict`;
    const refusal = runMoves(app, { kind: 'resolve', moves, label });
    if (refusal !== null) {
      app.view.getState().showToast({ tone: 'problem', message: refusal });
      return;
    }
    onClose();
    sayWithUndo(app, `Moved ${initiativesInWords(moves.length)} out of conflict`);
  };

  return (
    <section className={styles.panel} aria-label="Resolve conflicts">
      <header className={styles.head}>
        <h2 className={styles.title}>{titleOf(moves.length, left.length)}</h2>
        {newlyMissed > 0 && (
          <span className={styles.bad}>
            <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
            {newlyMissed === 1 ? '1 then misses its deadline' : `${formatNumber(newlyMissed)} then miss their deadline`}
          </span>
        )}
        <span className={styles.ways}>
          {moves.length === 0 ? (
            <Button ref={primary} kind="primary" onClick={onClose}>
              Close
            </Button>
          ) : (
            <>
              <Button kind="outline" onClick={onClose}>
                Leave as it is
              </Button>
              <Button ref={primary} kind="primary" onClick={apply}>
                Move {initiativesInWords(moves.length)}
              </Button>
            </>
          )}
        </span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className={styles.scroller} tabIndex={0} aria-label="What would move">
        {moves.length > 0 && (
          <table className={styles.table} style={{ minWidth: 2 * dateWidth + LEAST_OTHER_WIDTH }}>
            <colgroup>
              <col />
              <col style={{ width: dateWidth }} />
              <col style={{ width: dateWidth }} />
              <col style={{ width: 72 }} />
              <col style={{ width: 160 }} />
              <col style={{ width: 104 }} />
            </colgroup>
            <thead>
              <tr>
                <th scope="col">Initiative</th>
                <th scope="col">Now</th>
                <th scope="col">Then</th>
                <th scope="col" data-number>
                  Later by
                </th>
                <th scope="col">Because of</th>
                <th scope="col">Deadline</th>
              </tr>
            </thead>
            <tbody>
              {sorted.slice(0, MOST_LISTED).map((move) => {
                const initiative = plan.initiatives.get(move.initiativeId);
                const missed = missedById.get(move.initiativeId);
                return (
                  <tr key={move.initiativeId}>
                    <th scope="row" title={initiative?.title}>
                      {initiative && <KeyLink initiative={initiative} />} {initiative?.title}
                    </th>
                    <td className={styles.muted}>{datesInWords(move.before, fiscalYearStartMonth)}</td>
                    <td>{datesInWords(move.after, fiscalYearStartMonth)}</td>
                    <td data-number>+{formatNumber(move.byWorkdays)} d</td>
                    <td title={becauseOf(plan, move)}>{becauseOf(plan, move)}</td>
                    <td
                      title={
                        missed &&
                        `Misses its deadline, ${formatDay(missed.deadline)}, by ${workdaysInWords(missed.byWorkdays)}${missed.isNew ? '' : ', as it does now'}`
                      }
                    >
                      {missed && (
                        <span className={styles.bad}>
                          <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
                          {formatNumber(missed.byWorkdays)} d late
                        </span>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
        {moves.length > MOST_LISTED && (
          <p className={styles.more}>And {formatNumber(moves.length - MOST_LISTED)} more.</p>
        )}
        {left.length > 0 && (
          <>
            <h3 className={styles.sub}>
              {conflictsInWords(left.length)} stay{left.length === 1 ? 's' : ''}
            </h3>
            <ul className={styles.left}>
              {left.slice(0, MOST_LISTED).map(({ conflict, reason }) => (
                <li key={conflict.dependency.id}>
                  <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
                  <span>
                    <KeyLink initiative={conflict.successor} />
                    {whyLeft(conflict, reason, formatDay).slice(conflict.successor.key.length)}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </section>
  );
}

/** The key, as the way to the initiative. */
function KeyLink({ initiative: { id, key, title } }: { readonly initiative: Initiative }) {
  const { view } = useAppState();
  return (
    <button
      type="button"
      className={styles.key}
      title={`Show ${key} ${title}`}
      onClick={() => {
        view.getState().select([id]);
        view.getState().setInspectorOpen(true);
      }}
    >
      {key}
    </button>
  );
}

/** What goes furthest first, then by key. */
function compareMoves(plan: Plan, a: ScheduleMove, b: ScheduleMove): number {
  return b.byWorkdays - a.byWorkdays || compareKeys(keyOf(plan, a), keyOf(plan, b));
}

function titleOf(moves: number, left: number): string {
  if (moves === 0) return left === 0 ? 'Nothing is in conflict' : 'Nothing can move: see why';
  return `${initiativesInWords(moves)} would go later`;
}

function keyOf(plan: Plan, move: ScheduleMove | undefined): string {
  return (move && plan.initiatives.get(move.initiativeId)?.key) ?? 'an initiative';
}

function becauseOf(plan: Plan, { because }: ScheduleMove): string {
  return listInWords(
    because.map((dependency) => {
      const predecessor = plan.initiatives.get(dependency.predecessorId);
      return predecessor === undefined ? '' : writeDependency(dependency, predecessor, '−');
    }),
  );
}
