import { canBeLog } from '../../../../shared/prioritization/layout/matrix-axis.ts';
import { valuesOf } from '../../../../shared/prioritization/layout/matrix-layout.ts';
import type { Measure } from '../../../../shared/prioritization/layout/matrix-measures.ts';
import type { RankedInitiative } from '../../../../shared/prioritization/ranking.ts';
import { Picker } from '../../../ui/picker.tsx';
import { measureInWords, unitOf } from './matrix-words.ts';
import styles from './measure-picker.module.css';

const NOTHING = 'nothing';

/** What an axis or the areas stand for. */
export function MeasurePicker(props: {
  readonly label: string;
  readonly measures: readonly Measure[];
  readonly value: Measure | null;
  /** What choosing nothing is called; left out: one must be chosen. */
  readonly nothing?: string;
  readonly onPick: (measure: Measure | null) => void;
}) {
  const { label, measures, value, nothing, onPick } = props;
  const options = measures.map((measure) => ({ value: measure.id, label: measure.name, hint: unitOf(measure) }));
  return (
    <div className={styles.picker}>
      <Picker
        label={label}
        value={value?.id ?? NOTHING}
        shown={value === null ? (nothing ?? '') : measureInWords(value)}
        groups={[
          { label: null, options },
          ...(nothing === undefined ? [] : [{ label: null, options: [{ value: NOTHING, label: nothing }] }]),
        ]}
        onPick={(id) => onPick(measures.find((measure) => measure.id === id) ?? null)}
      />
    </div>
  );
}

/** Whether an axis is logarithmic; offered where the values call for it. */
export function LogSwitch(props: {
  readonly axis: string;
  readonly measure: Measure;
  readonly rows: readonly RankedInitiative[];
  readonly isLog: boolean;
  readonly onChange: (isLog: boolean) => void;
}) {
  const { axis, measure, rows, isLog, onChange } = props;
  if (!isLog && !canBeLog(measure, valuesOf(measure, rows))) return null;
  return (
    <button
      type="button"
      className={styles.log}
      aria-label={`Log axis ${axis}`}
      aria-pressed={isLog}
      title="Each step ten times the one before, since these values span more than a hundredfold"
      onClick={() => onChange(!isLog)}
    >
      log
    </button>
  );
}
