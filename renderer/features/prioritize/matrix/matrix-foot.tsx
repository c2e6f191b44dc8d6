import { IconArrowRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Measure } from '../../../../shared/prioritization/layout/matrix-measures.ts';
import type { RankedInitiative } from '../../../../shared/prioritization/ranking.ts';
import { Button } from '../../../ui/button.tsx';
import type { ChosenMeasures } from './matrix-choice.ts';
import styles from './matrix-strips.module.css';
import { notShownInWords, turnInWords } from './matrix-words.ts';
import { LogSwitch, MeasurePicker } from './measure-picker.tsx';

/** Under the plot: what goes across, and what has no place for want of a value. */
export function MatrixFoot(props: {
  readonly rows: readonly RankedInitiative[];
  /** Those that have a value for both axes. */
  readonly placed: readonly RankedInitiative[];
  readonly measures: readonly Measure[];
  readonly chosen: ChosenMeasures;
  readonly onChoose: (changed: Partial<ChosenMeasures>) => void;
  readonly onSelectIds: (ids: readonly InitiativeId[]) => void;
}) {
  const { rows, placed, measures, chosen, onChoose, onSelectIds } = props;
  const { x, y, isXLog, isYLog } = chosen;
  const missing = useMemo(() => {
    const hasPlace = (measure: Measure, isLog: boolean) => (row: RankedInitiative) => {
      const value = measure.read(row);
      return value !== null && (!isLog || value > 0);
    };
    const [hasX, hasY] = [hasPlace(x, isXLog), hasPlace(y, isYLog)];
    return rows.flatMap((row) => (hasX(row) && hasY(row) ? [] : [row.initiative.id]));
  }, [rows, x, y, isXLog, isYLog]);
  return (
    <div className={styles.strip}>
      {missing.length > 0 && (
        <Button kind="link" title="Select them" onClick={() => onSelectIds(missing)}>
          {notShownInWords(missing.length, x, y)}
        </Button>
      )}
      <span className={styles.rest} />
      {x.isCost && <span className={styles.hint}>{turnInWords(x, 'right')}</span>}
      <LogSwitch
        axis="across"
        measure={x}
        rows={placed}
        isLog={isXLog}
        onChange={(isLog) => onChoose({ isXLog: isLog })}
      />
      <MeasurePicker
        label="Across"
        measures={measures}
        value={x}
        onPick={(next) => next && onChoose({ x: next, isXLog: false })}
      />
      <IconArrowRight size={16} stroke={1.5} aria-hidden />
    </div>
  );
}
