import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { importFieldLabel, printImportField } from '../../../shared/import/import-field.ts';
import type { PreviewColumn } from '../../../shared/import/preview-columns.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { Button } from '../../ui/button.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { Picker } from '../../ui/picker.tsx';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import styles from './columns-table.module.css';
import { type ImportDraft, mapColumn } from './import-draft.ts';
import { fieldOfOption, LEAVE_OUT, moreTargets, targetGroups } from './target-options.ts';
import { ValueList } from './value-list.tsx';

export interface ColumnsTableProps {
  readonly plan: Plan;
  readonly draft: ImportDraft;
  /** As the latest dry run saw them; empty before the first. */
  readonly columns: readonly PreviewColumn[];
  readonly onChange: (draft: ImportDraft) => void;
}

/** Every column of the table: what it holds, where it goes and why, and what its values become. */
export function ColumnsTable({ plan, draft, columns, onChange }: ColumnsTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { header } = draft.table;
  const virtual = useVirtualRows({
    count: header.length,
    scroller,
    estimatedHeight: 49,
    overscan: 12,
  });
  return (
    <div ref={scroller} className={styles.scroller}>
      <div className={styles.head} aria-hidden>
        <span>In the file</span>
        <span>Goes to</span>
      </div>
      <ul className={styles.body} style={{ height: virtual.getTotalSize() }} aria-label="Columns of the file">
        {virtual.getVirtualItems().map(({ index, start }) => (
          <li
            key={header[index]}
            ref={virtual.measureElement}
            className={styles.row}
            aria-setsize={header.length}
            aria-posinset={index + 1}
            data-index={index}
            style={{ transform: `translateY(${start}px)` }}
          >
            <ColumnRow
              plan={plan}
              draft={draft}
              name={header[index] ?? ''}
              column={columns[index] ?? null}
              onChange={onChange}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ColumnRow({
  plan,
  draft,
  name,
  column,
  onChange,
}: Pick<ColumnsTableProps, 'plan' | 'draft' | 'onChange'> & {
  readonly name: string;
  readonly column: PreviewColumn | null;
}) {
  const field = draft.fieldByColumn.get(name);
  const proposal = draft.proposals.find((proposed) => proposed.column === name) ?? null;
  const isProposed = printed(field) === printed(proposal?.field);
  const kept = field === undefined && draft.keepUnmapped && column !== null && column.samples.length > 0;
  return (
    <>
      <div className={styles.source}>
        <span className={styles.name} title={name}>
          {name}
        </span>
        <span className={styles.samples} title={column?.samples.join('\n')}>
          {column !== null && (column.samples.length === 0 ? 'empty' : column.samples.join(' · '))}
        </span>
      </div>
      <div className={styles.target}>
        <Picker
          label={`“${name}” goes to`}
          value={printed(field) ?? LEAVE_OUT}
          shown={field ? importFieldLabel(field, plan) : kept ? `Own field: ${name}` : 'Leave out'}
          muted={!field}
          groups={targetGroups(plan, name)}
          search={{ placeholder: 'Find a field, or name a new one', more: moreTargets }}
          onPick={(value) => onChange(mapColumn(draft, name, fieldOfOption(value)))}
        />
        {isProposed && proposal !== null && (
          <span className={styles.why} title={proposal.why}>
            {proposal.why}
          </span>
        )}
        {!isProposed && <span className={styles.why}>As you said.</span>}
      </div>
      {column?.values && <Values name={name} column={column} draft={draft} onChange={onChange} />}
    </>
  );
}

function Values({
  name,
  column,
  draft,
  onChange,
}: Pick<ColumnsTableProps, 'draft' | 'onChange'> & { readonly name: string; readonly column: PreviewColumn }) {
  const values = column.values ?? [];
  const unknown = values.filter(({ to, by }) => to === null && by === null).length;
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? unknown > 0;
  return (
    <div className={styles.values}>
      <Button
        kind="tool"
        icon={open ? IconChevronDown : IconChevronRight}
        aria-expanded={open}
        onClick={() => setChosen(!open)}
      >
        {values.length === 1 ? '1 value' : `${formatNumber(values.length)} different values`}
        {unknown > 0 && <span className={styles.unknown}>, {formatNumber(unknown)} not understood</span>}
      </Button>
      {open && (
        <ValueList
          column={name}
          choice={column.field?.kind === 'health' ? 'health' : 'stage'}
          values={values}
          draft={draft}
          onChange={onChange}
        />
      )}
    </div>
  );
}

function printed(field: PreviewColumn['field'] | undefined): string | null {
  return field ? printImportField(field) : null;
}
