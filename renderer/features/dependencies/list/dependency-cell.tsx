import { IconAlertTriangle, IconWorld } from '@tabler/icons-react';
import type { DependencyRow } from '../../../../shared/dependencies/dependency-rows.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { KIND_WORDS, ruleInWords, STATUS_LABELS } from '../../../parts/dependency-words.ts';
import { teamsText } from '../../../state/dependencies-selectors.ts';
import type { ListSortKey } from '../../../state/dependencies-state.ts';
import { formatDay, formatNumber } from '../../../ui/fields/format-value.ts';
import styles from './dependency-grid.module.css';

/** What stands in a cell of the list. */
export function DependencyCell(props: {
  readonly plan: Plan;
  readonly row: DependencyRow;
  readonly column: ListSortKey;
}) {
  const { plan, row, column } = props;
  switch (column) {
    case 'predecessor':
      return row.kind === 'internal' ? <Named initiative={row.predecessor} /> : <Party row={row} />;
    case 'successor':
      return <Named initiative={row.kind === 'internal' ? row.successor : row.initiative} />;
    case 'rule': {
      if (row.kind === 'internal') {
        const { kind } = row.dependency;
        return <span title={KIND_WORDS[kind]}>{ruleInWords(row.dependency)}</span>;
      }
      return row.external.neededBy === null ? <>–</> : <>{formatDay(row.external.neededBy)}</>;
    }
    case 'slack':
      return <SlackWords row={row} />;
    case 'status':
      return (
        <span className={styles.status} data-status={row.status}>
          {STATUS_LABELS[row.status]}
        </span>
      );
    case 'hard':
      if (row.kind === 'external') return null;
      return row.dependency.hard ? <>hard</> : <span className={styles.muted}>soft</span>;
    case 'owner':
      return <span title={row.ownerName}>{row.ownerName}</span>;
    case 'teams': {
      const teams = teamsText(plan, row);
      return (
        <span className={styles.muted} title={teams}>
          {teams}
        </span>
      );
    }
    case 'age':
      return row.ageDays === null ? (
        <span className={styles.muted}>–</span>
      ) : (
        <span className={row.status === 'resolved' ? styles.muted : undefined}>{formatNumber(row.ageDays)} d</span>
      );
    case 'note': {
      const { note } = row.kind === 'internal' ? row.dependency : row.external;
      return (
        <span className={styles.muted} title={note}>
          {note}
        </span>
      );
    }
  }
}

function Named({ initiative: { key, title } }: { readonly initiative: Initiative }) {
  return (
    <span title={`${key} ${title}`}>
      <span className={styles.key}>{key}</span> {title}
    </span>
  );
}

function Party({ row: { external } }: { readonly row: Extract<DependencyRow, { kind: 'external' }> }) {
  const { party, title } = external;
  return (
    <span className={styles.party} title={`Outside the plan: ${party}${title === '' ? '' : `, ${title}`}`}>
      <IconWorld size={14} stroke={1.5} aria-label="Outside" />
      <span className={styles.words}>
        {party}
        {title !== '' && <span className={styles.muted}>: {title}</span>}
      </span>
    </span>
  );
}

function SlackWords({ row }: { readonly row: DependencyRow }) {
  if (row.kind === 'internal' && row.closesCycle) return <Broken tone="bad" words="cycle" title="It closes a cycle" />;
  const { slack } = row;
  if (slack === null) {
    const why = row.isIdle
      ? 'Declined or parked: it counts for nothing'
      : row.status === 'resolved' && row.kind === 'external'
        ? 'Resolved'
        : 'Not known: dates are missing';
    return (
      <span className={styles.muted} title={why}>
        –
      </span>
    );
  }
  if (slack >= 0) return <>{formatNumber(slack)} d</>;
  if (row.kind === 'external') {
    return <Broken tone="bad" words={`late ${formatNumber(-slack)} d`} title="Its needed-by day went by" />;
  }
  return row.dependency.hard ? (
    <Broken tone="bad" words={`by ${formatNumber(-slack)} d`} title="In conflict, by so many workdays at least" />
  ) : (
    <Broken tone="warn" words={`by ${formatNumber(-slack)} d`} title="A soft one that the dates don’t obey" />
  );
}

function Broken({
  tone,
  words,
  title,
}: {
  readonly tone: 'bad' | 'warn';
  readonly words: string;
  readonly title: string;
}) {
  return (
    <span className={styles.broken} data-tone={tone} title={title}>
      <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
      {words}
    </span>
  );
}
