import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PlainDate } from '../../../../shared/calendar/plain-date.ts';
import type { DependencyHealth } from '../../../../shared/dependencies/dependency-health.ts';
import { cycleInWords } from '../../../../shared/dependencies/find-cycles.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { calendarDaysInWords, conflictsInWords } from '../../../parts/dependency-words.ts';
import { conflictByIdOf, cyclesOf, healthOf } from '../../../state/dependencies-selectors.ts';
import type { Finding, LinkId } from '../../../state/dependencies-state.ts';
import { useAppState, useDependencies } from '../../../state/use-app-state.tsx';
import { Button } from '../../../ui/button.tsx';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import styles from './health-strip.module.css';

/** How things stand between teams, each figure a way to what it counts. */
export function HealthStrip(props: {
  readonly plan: Plan;
  readonly today: PlainDate;
  readonly onSelect: (id: LinkId) => void;
  /** What is done with the selected ones. */
  readonly children?: ReactNode;
}) {
  const { plan, today, onSelect, children } = props;
  const { dependencies } = useAppState();
  const finding = useDependencies((state) => state.finding);
  const health = healthOf(plan, today);
  const conflicts = conflictByIdOf(plan).size;
  const cycles = cyclesOf(plan);
  const oldest = health.oldestUnresolved[0] ?? null;
  const figures: readonly StripFigure[] = [
    {
      finding: 'cross-team',
      count: health.openCrossTeam.length,
      words: 'open across teams',
      meaning: crossMeaning(health),
    },
    {
      finding: 'blocked',
      count: health.blocked.length,
      words: 'blocked',
      meaning: 'Initiatives that can’t go on',
      tone: 'bad',
    },
    { finding: 'at-risk', count: health.atRisk.length, words: 'at risk', meaning: 'Marked as at risk', tone: 'warn' },
    {
      finding: 'conflicts',
      count: conflicts,
      words: conflicts === 1 ? 'conflict' : 'conflicts',
      meaning: 'Hard dependencies that the dates can’t obey',
      tone: 'bad',
    },
    {
      finding: 'cycles',
      count: cycles.length,
      words: cycles.length === 1 ? 'cycle' : 'cycles',
      meaning: 'Initiatives that wait for each other in a ring',
      tone: 'bad',
    },
  ];
  return (
    <>
      <div className={styles.strip} role="toolbar" aria-label="How the dependencies stand">
        {figures.map((figure) => (
          <Figure
            key={figure.finding}
            {...figure}
            isChosen={finding === figure.finding}
            onPress={() => dependencies.getState().showFinding(finding === figure.finding ? null : figure.finding)}
          />
        ))}
        <button
          type="button"
          className={styles.figure}
          disabled={oldest === null}
          title="The oldest that is not resolved"
          onClick={() => {
            if (oldest === null) return;
            const { dependency } = oldest;
            onSelect(dependency.kind === 'internal' ? dependency.dependency.id : dependency.external.id);
          }}
        >
          {oldest === null ? 'no age known' : 'oldest '}
          {oldest !== null && <b>{calendarDaysInWords(oldest.ageDays)}</b>}
        </button>
        {health.medianCycleDays !== null && (
          <span
            className={styles.fact}
            title={`The median of ${formatNumber(health.cycleCount)} that were raised and resolved`}
          >
            typically resolved in {calendarDaysInWords(health.medianCycleDays)}
          </span>
        )}
        <span className={styles.end}>
          {children}
          {/* What is done with a selection comes first. */}
          {conflicts > 0 && !children && (
            <Button kind="offer" onClick={() => dependencies.getState().resolve({ kind: 'all' })}>
              Resolve {conflictsInWords(conflicts)}…
            </Button>
          )}
        </span>
      </div>
      {finding === 'cycles' && cycles.length > 0 && (
        <p className={styles.cycles} role="status">
          <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
          <span>
            {cycles
              .slice(0, 3)
              .map((cycle) => cycleInWords(cycle))
              .join(' · ')}
            {cycles.length > 3 && ` · and ${formatNumber(cycles.length - 3)} more`}. Make one of each ring soft, or
            remove it.
          </span>
        </p>
      )}
    </>
  );
}

interface StripFigure {
  readonly finding: Finding;
  readonly count: number;
  readonly words: string;
  readonly meaning: string;
  readonly tone?: 'bad' | 'warn';
}

function Figure(props: StripFigure & { readonly isChosen: boolean; readonly onPress: () => void }) {
  const { count, words, meaning, tone, isChosen, onPress } = props;
  return (
    <button
      type="button"
      className={styles.figure}
      data-tone={count > 0 ? tone : undefined}
      aria-pressed={isChosen}
      disabled={count === 0 && !isChosen}
      title={meaning}
      onClick={onPress}
    >
      {count > 0 && tone === 'bad' && <IconAlertTriangle size={14} stroke={1.5} aria-hidden />}
      <b>{formatNumber(count)}</b> {words}
    </button>
  );
}

function crossMeaning({ openUnassigned }: DependencyHealth): string {
  const unknown = openUnassigned.length;
  const base = 'Not resolved, between initiatives that share no team';
  return unknown === 0 ? base : `${base}; of ${formatNumber(unknown)} more an end has no team`;
}
