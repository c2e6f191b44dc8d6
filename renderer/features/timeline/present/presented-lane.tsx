import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import { barInWords } from '../drawing/bar-in-words.ts';
import type { PlacedBar } from './place-bars.ts';
import { PresentedAxis, PresentedBackdrop } from './presented-axis.tsx';
import { PresentedBar } from './presented-bar.tsx';
import styles from './presented-step.module.css';
import type { Drawing } from './use-presented.ts';

/** The bars of one lane, or of one of its pages. */
export function PresentedLane(
  props: Drawing & {
    readonly typeSize: number;
    readonly fiscalYearStartMonth: number;
    readonly name: string;
    readonly rows: readonly (readonly PlacedBar[])[];
    readonly rowHeight: number;
    readonly barHeight: number;
    readonly padding: number;
    readonly chosenId: InitiativeId | null;
    readonly onChoose: (id: InitiativeId | null) => void;
  },
) {
  const { axis, width, height, typeSize, name, rows, rowHeight, barHeight, padding, chosenId, onChoose } = props;
  return (
    <div className={styles.days}>
      <PresentedAxis axis={axis} width={width} typeSize={typeSize} />
      <div className={styles.field}>
        <PresentedBackdrop axis={axis} height={height} />
        {rows.length === 0 && <p className={styles.nothing}>Nothing lies in these days.</p>}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the arrows up and down do the same */}
        <ul
          className={styles.bars}
          aria-label={name}
          onClick={(event) => {
            const id =
              event.target instanceof Element ? event.target.closest<HTMLElement>('[data-bar]')?.dataset.bar : null;
            onChoose(rows.flat().find(({ initiativeId }) => initiativeId === id)?.initiativeId ?? null);
          }}
        >
          {rows.flatMap((row, index) =>
            row.map((placed) => (
              <PresentedBar
                key={placed.initiativeId}
                placed={placed}
                y={padding + index * rowHeight}
                rowHeight={rowHeight}
                barHeight={barHeight}
                typeSize={typeSize}
                isChosen={placed.initiativeId === chosenId}
                words={barInWords(placed.bar.initiative, props.fiscalYearStartMonth)}
              />
            )),
          )}
        </ul>
      </div>
    </div>
  );
}
