import { useId, useMemo, useState } from 'react';
import type { ImportProblem } from '../../../shared/import/import-problem.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { Notice } from '../../ui/notice.tsx';
import { TabStrip } from '../../ui/tab-strip.tsx';
import { alsoMade, futureRows, type ImportOutcome } from './import-outcome.ts';
import styles from './outcome-pane.module.css';
import { ProblemList } from './problem-list.tsx';
import { RowsPreview } from './rows-preview.tsx';

const ROWS_SHOWN = 50;

/** What the import would do: counts, problems, and rows as they would be. */
export function OutcomePane({ outcome }: { readonly outcome: ImportOutcome | null }) {
  const [tab, setTab] = useState<'problems' | 'rows' | null>(null);
  const panelId = useId();
  const imported = outcome?.imported.ok ? outcome.imported.value : null;
  const future = useMemo(
    () => (outcome === null || imported === null ? null : futureRows(outcome.inputs.plan, imported, ROWS_SHOWN)),
    [outcome, imported],
  );
  if (outcome === null) return <section className={styles.pane} aria-label="What will happen" aria-busy="true" />;
  if (imported === null || future === null) {
    return (
      <section className={styles.pane} aria-label="What will happen">
        {!outcome.imported.ok && <Notice tone="warn">{whyNothing(outcome.imported.problem)}</Notice>}
      </section>
    );
  }
  const { report } = imported;
  const problemCount = report.problems.length;
  const current = tab ?? (problemCount > 0 ? 'problems' : 'rows');
  const also = alsoMade(imported);
  return (
    <section className={styles.pane} aria-label="What will happen">
      <div className={styles.summary} role="status">
        <p>
          <b className={styles.strong}>{report.rows === 1 ? '1 row' : `${formatNumber(report.rows)} rows`}:</b>{' '}
          {formatNumber(report.created)} new, {formatNumber(report.updated)} updated, {formatNumber(report.unchanged)}{' '}
          unchanged, {formatNumber(report.skipped)} skipped
        </p>
        {also !== '' && <p className={styles.also}>Also adds {also}.</p>}
        {report.created + report.updated === 0 && (
          <p className={styles.also}>Nothing would change: the plan has all of this already.</p>
        )}
      </div>
      <div className={styles.tabs}>
        <TabStrip
          label="Details"
          panelId={panelId}
          current={current}
          onChange={setTab}
          tabs={[
            {
              id: 'problems',
              label:
                problemCount === 1 ? '1 problem' : `${problemCount === 0 ? 'No' : formatNumber(problemCount)} problems`,
            },
            { id: 'rows', label: 'First rows' },
          ]}
        />
      </div>
      <div
        id={panelId}
        className={styles.panel}
        role="tabpanel"
        aria-label={current === 'rows' ? 'First rows' : 'Problems'}
      >
        {current === 'problems' ? (
          <ProblemList problems={report.problems} />
        ) : (
          <RowsPreview plan={future.plan} rows={future.rows} fields={outcome.inputs.draft.fieldByColumn.values()} />
        )}
      </div>
    </section>
  );
}

function whyNothing({ kind, message }: ImportProblem): string {
  if (kind !== 'no-title') return message;
  return 'No column goes to Title, which every new initiative needs. Choose it at the left.';
}
