import { IconArrowUp } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ThemeId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import type { Measure } from '../../../../shared/prioritization/layout/matrix-measures.ts';
import type { RankedInitiative } from '../../../../shared/prioritization/ranking.ts';
import { themesOf } from '../../../state/selectors.ts';
import { ThemeDot } from '../../../ui/theme-dot.tsx';
import type { ChosenMeasures } from './matrix-choice.ts';
import styles from './matrix-strips.module.css';
import { turnInWords } from './matrix-words.ts';
import { LogSwitch, MeasurePicker } from './measure-picker.tsx';

/** Over the plot: what goes up, which colour is which theme, and what the areas stand for. */
export function MatrixTop(props: {
  readonly plan: Plan;
  readonly rows: readonly RankedInitiative[];
  /** Those that have a value for both axes. */
  readonly placed: readonly RankedInitiative[];
  readonly measures: readonly Measure[];
  readonly chosen: ChosenMeasures;
  readonly onChoose: (changed: Partial<ChosenMeasures>) => void;
}) {
  const { plan, rows, placed, measures, chosen, onChoose } = props;
  const { y, area, isYLog } = chosen;
  const themes = useMemo(() => {
    const used = new Set<ThemeId | null>(rows.map(({ initiative }) => initiative.themeId));
    return themesOf(plan).filter(({ id }) => used.has(id));
  }, [plan, rows]);
  return (
    <div className={styles.strip}>
      <IconArrowUp size={16} stroke={1.5} aria-hidden />
      <MeasurePicker
        label="Up"
        measures={measures}
        value={y}
        onPick={(next) => next && onChoose({ y: next, isYLog: false })}
      />
      {y.isCost && <span className={styles.hint}>{turnInWords(y, 'up')}</span>}
      <LogSwitch axis="up" measure={y} rows={placed} isLog={isYLog} onChange={(isLog) => onChoose({ isYLog: isLog })} />
      <ul className={styles.themes} aria-label="Colours">
        {themes.map(({ id, name, colour }) => (
          <li key={id} title={name}>
            <ThemeDot colour={colour} />
            <span>{name}</span>
          </li>
        ))}
      </ul>
      <span className={styles.label}>Area</span>
      <MeasurePicker
        label="Area"
        measures={measures}
        value={area}
        nothing="All alike"
        onPick={(next) => onChoose({ area: next })}
      />
    </div>
  );
}
