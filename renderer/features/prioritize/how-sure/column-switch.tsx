import { isHowSureColumnShown } from '../../../state/sensitivity.ts';
import { useAppState, useSensitivity } from '../../../state/use-app-state.tsx';
import styles from './column-switch.module.css';

/** Whether the ranking has a column with the bands: there the draws run whenever the order changes. */
export function ColumnSwitch({ count }: { readonly count: number }) {
  const { sensitivity } = useAppState();
  const isShown = useSensitivity((state) => isHowSureColumnShown(state, count));
  return (
    <label className={styles.switch} title="A column with these strips in the ranking, where there is room for it">
      <input
        type="checkbox"
        checked={isShown}
        onChange={(event) => sensitivity.getState().showColumn(event.currentTarget.checked)}
      />
      Show in the ranking
    </label>
  );
}
