import type { PreviewValue } from '../../../shared/import/preview-columns.ts';
import { HEALTH_LABELS, HEALTHS } from '../../../shared/plan/initiative.ts';
import { STAGE_LABELS, STAGES } from '../../../shared/plan/stage.ts';
import { Button } from '../../ui/button.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { Picker, type PickerGroup } from '../../ui/picker.tsx';
import { type Choice, type ImportDraft, mapValue } from './import-draft.ts';
import styles from './value-list.module.css';

const BLANK = 'blank';
const AS_WRITTEN = 'as-written';
/** A column of texts that was taken for one of stages has as many values as rows. */
const MOST_SHOWN = 100;

const TARGETS: Readonly<Record<Choice, PickerGroup>> = {
  stage: { label: 'Stage', options: STAGES.map((stage) => ({ value: stage, label: STAGE_LABELS[stage] })) },
  health: { label: 'Health', options: HEALTHS.map((health) => ({ value: health, label: HEALTH_LABELS[health] })) },
};

export interface ValueListProps {
  readonly column: string;
  readonly choice: Choice;
  readonly values: readonly PreviewValue[];
  readonly draft: ImportDraft;
  readonly onChange: (draft: ImportDraft) => void;
}

/** The different values of a column of choices, how many cells hold each, and what each becomes. */
export function ValueList({ column, choice, values, draft, onChange }: ValueListProps) {
  const rest = values.length - MOST_SHOWN;
  return (
    <ul className={styles.list} aria-label={`Values of “${column}”`}>
      {values.slice(0, MOST_SHOWN).map((value) => (
        <li key={value.text} className={styles.value}>
          <span className={styles.text} title={value.text}>
            {value.text}
          </span>
          <span className={`${styles.count} tabular`}>{formatNumber(value.count)}</span>
          <Picker
            label={`“${value.text}” becomes`}
            value={pickedFrom(value)}
            shown={shownAs(value)}
            invalid={value.to === null && value.by === null}
            groups={[
              TARGETS[choice],
              {
                label: 'Otherwise',
                options: [
                  { value: BLANK, label: 'Nothing: as if the cell were blank' },
                  ...(value.by === 'value-map' ? [{ value: AS_WRITTEN, label: 'As it is written' }] : []),
                ],
              },
            ]}
            onPick={(picked) => onChange(mapValue(draft, { column, choice, from: value.text }, targetText(picked)))}
          />
          <span className={styles.how}>
            {value.suggestion !== null && (
              <Button
                kind="offer"
                onClick={() =>
                  onChange(mapValue(draft, { column, choice, from: value.text }, value.suggestion?.id ?? ''))
                }
              >
                “{value.suggestion.word}” ({value.suggestion.label})?
              </Button>
            )}
            {value.by === 'synonym' && 'known word'}
            {value.by === 'value-map' && 'as you said'}
          </span>
        </li>
      ))}
      {rest > 0 && <li className={styles.rest}>and {formatNumber(rest)} more, each in the list of problems</li>}
    </ul>
  );
}

function pickedFrom({ to, by }: PreviewValue): string {
  if (to !== null) return to.id;
  return by === 'value-map' ? BLANK : '';
}

function shownAs({ to, by }: PreviewValue): string {
  if (to !== null) return to.label;
  return by === 'value-map' ? 'Nothing' : 'Not understood';
}

/** What the cell is read as; null: as it is written. */
function targetText(picked: string): string | null {
  if (picked === AS_WRITTEN) return null;
  return picked === BLANK ? '' : picked;
}
