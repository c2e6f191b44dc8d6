import { Checkbox } from '@mantine/core';
import { IconArrowLeft, IconFileImport } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { SourceFile, SourceTable } from '../../../shared/import/source-table.ts';
import type { PlanId } from '../../../shared/plan/ids.ts';
import { keyPrefixFrom } from '../../../shared/plan/initiative-key.ts';
import { newPlan, type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import type { ChosenFile } from '../../../shared/ports/files.ts';
import { usePorts } from '../../state/use-app-state.tsx';
import { BusyLine } from '../../ui/busy-line.tsx';
import { Button } from '../../ui/button.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { Notice } from '../../ui/notice.tsx';
import { Pane } from '../../ui/pane.tsx';
import { Picker } from '../../ui/picker.tsx';
import { ViewBar } from '../../ui/view-bar.tsx';
import { ColumnsTable } from './columns-table.tsx';
import { countUnmapped, type ImportDraft, startDraft } from './import-draft.ts';
import { importLabel, planNameFrom } from './import-labels.ts';
import styles from './import-preview.module.css';
import { ImportTarget } from './import-target.tsx';
import { OutcomePane } from './outcome-pane.tsx';
import { useFinishImport } from './use-finish-import.ts';
import { useImportOutcome } from './use-import-outcome.ts';

export interface ImportPreviewProps {
  readonly file: ChosenFile;
  readonly source: SourceFile;
  /** null: a new plan. */
  readonly target: Plan | null;
  readonly onChoose: () => void;
  readonly onBack: () => void;
}

/** Which column goes where, and what would come of it. */
export function ImportPreview({ file, source, target, onChoose, onBack }: ImportPreviewProps) {
  const [newPlanName, setNewPlanName] = useState(() => planNameFrom(file.name));
  const plan = usePlanToFill(target, newPlanName);
  const [draft, setDraft] = useDraft(plan, source);
  const inputs = useMemo(() => ({ plan, draft, sourceName: file.name }), [plan, draft, file.name]);
  const { outcome, stale, settle } = useImportOutcome(inputs);
  const { intoOpenPlan, intoNewPlan } = useFinishImport();
  const [refusal, setRefusal] = useState<string | null>(null);
  const report = outcome?.imported.ok ? outcome.imported.value.report : null;
  const changesNothing = report !== null && report.created + report.updated === 0;
  const canImport = outcome === null || stale || (outcome.imported.ok && !changesNothing);
  const unmapped = useMemo(() => countUnmapped(draft), [draft]);

  const finishing = useRef(false);
  const finish = async () => {
    if (finishing.current) return;
    finishing.current = true;
    await importNow();
    finishing.current = false;
  };
  const importNow = async () => {
    const settled = await settle();
    // The choices changed meanwhile: what they lead to is to be seen first.
    if (settled === null) return;
    const { imported } = settled;
    if (!imported.ok || imported.value.report.created + imported.value.report.updated === 0) return;
    if (target !== null) setRefusal(intoOpenPlan(imported.value));
    else if (newPlanName.trim() === '') setRefusal('The new plan needs a name.');
    else setRefusal(await intoNewPlan(newPlanNamed(newPlanName.trim(), plan), imported.value));
  };
  useEnter(finish);

  return (
    <>
      <ViewBar
        title={`Import “${file.name}”`}
        tools={
          <>
            <Button kind="tool" icon={IconFileImport} onClick={onChoose}>
              Another file…
            </Button>
            <Button kind="tool" icon={IconArrowLeft} onClick={onBack}>
              Back
            </Button>
            <Button kind="primary" className={styles.go} disabled={!canImport} onClick={finish}>
              {importLabel(report)}
            </Button>
          </>
        }
      >
        {source.tables.length > 1 && <SheetPicker source={source} draft={draft} onPick={setDraft} plan={plan} />}
        <span className={styles.size}>{sizeInWords(draft.table)}</span>
      </ViewBar>
      <Pane label="Import" className={styles.pane}>
        <BusyLine busy={stale} label="Working out what would happen" />
        <div className={styles.left}>
          {draft.table.notes.map((note) => (
            <Notice key={note.message} tone="info">
              {note.message}
            </Notice>
          ))}
          <ColumnsTable plan={plan} draft={draft} columns={outcome?.columns ?? []} onChange={setDraft} />
          <div className={styles.foot}>
            <Checkbox
              label={keepLabel(unmapped)}
              checked={draft.keepUnmapped}
              disabled={unmapped === 0}
              onChange={(event) => setDraft({ ...draft, keepUnmapped: event.currentTarget.checked })}
            />
          </div>
        </div>
        <div className={styles.right}>
          <ImportTarget target={target} newPlanName={newPlanName} onRename={setNewPlanName} />
          {refusal !== null && <Notice tone="bad">{refusal}</Notice>}
          <OutcomePane outcome={outcome} />
        </div>
      </Pane>
    </>
  );
}

function SheetPicker({
  source,
  draft,
  plan,
  onPick,
}: {
  readonly source: SourceFile;
  readonly draft: ImportDraft;
  readonly plan: Plan;
  readonly onPick: (draft: ImportDraft) => void;
}) {
  const { clock } = usePorts();
  const current = source.tables.indexOf(draft.table);
  return (
    <Picker
      kind="chip"
      label="Sheet"
      value={String(current)}
      shown={`Sheet ${draft.table.name}`}
      groups={[
        {
          label: null,
          options: source.tables.map((table, index) => ({
            value: String(index),
            label: table.name,
            hint: `${formatNumber(table.rows.length)} rows${table.hidden ? ', hidden' : ''}`,
          })),
        },
      ]}
      onPick={(value) => {
        const table = source.tables[Number(value)];
        if (table !== undefined && table !== draft.table)
          onPick(startDraft(plan, table, clock.today(), draft.valueMaps));
      }}
    />
  );
}

/** The open plan, or an empty one that is made only when the import is. */
function usePlanToFill(target: Plan | null, name: string): Plan {
  const { ids } = usePorts();
  const [id] = useState(() => ids.next<PlanId>());
  // Of the name only what begins its keys counts until then: typing the rest starts no dry run.
  const keyPrefix = keyPrefixFrom(name);
  return useMemo(() => target ?? newPlan({ id, name: 'New plan', keyPrefix }), [target, id, keyPrefix]);
}

function useDraft(plan: Plan, source: SourceFile): [ImportDraft, (draft: ImportDraft) => void] {
  const { clock } = usePorts();
  return useState(() => {
    const table = source.tables[source.firstVisible] ?? source.tables[0];
    if (table === undefined) throw new Error('A source file has at least one table');
    return startDraft(plan, table, clock.today());
  });
}

/** Enter goes on, unless it belongs to what has the focus. */
function useEnter(go: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      const isControl =
        target instanceof Element && target.closest('button, input, textarea, select, [role=option]') !== null;
      if (event.key !== 'Enter' || event.defaultPrevented || isControl) return;
      event.preventDefault();
      go();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}

function keepLabel(unmapped: number): string {
  if (unmapped === 0) return 'Every column that holds anything is spoken for';
  return unmapped === 1
    ? 'Keep the other column as a field of the plan’s own'
    : `Keep the other ${formatNumber(unmapped)} columns as fields of the plan’s own`;
}

function newPlanNamed(name: string, plan: Plan): Plan {
  const { id, keyPrefix } = settingsOf(plan);
  return newPlan({ id, name, keyPrefix });
}

function sizeInWords({ rows, header }: SourceTable): string {
  const columns = header.length === 1 ? '1 column' : `${formatNumber(header.length)} columns`;
  return `${rows.length === 1 ? '1 row' : `${formatNumber(rows.length)} rows`}, ${columns}`;
}
