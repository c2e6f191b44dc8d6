import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { useAppState, usePlanSession } from '../../state/use-app-state.tsx';
import { Picker } from '../../ui/picker.tsx';
import styles from './import-target.module.css';

const NEW = 'new';

/** Into which plan the rows go. */
export function ImportTarget({
  target,
  newPlanName,
  onRename,
}: {
  readonly target: Plan | null;
  readonly newPlanName: string;
  readonly onRename: (name: string) => void;
}) {
  const { view } = useAppState();
  const open = usePlanSession((session) => (session.open === null ? null : settingsOf(session.open.plan)));
  const options = [
    { value: NEW, label: 'A new plan' },
    ...(open === null ? [] : [{ value: open.id, label: open.name }]),
  ];
  const pick = (value: string) => {
    const { screen, showScreen } = view.getState();
    if (screen.kind !== 'import') return;
    showScreen({ ...screen, into: open !== null && value === open.id ? open.id : null });
  };
  return (
    <div className={styles.target}>
      <span className={styles.label}>Into</span>
      <Picker
        label="Into"
        value={target === null ? NEW : settingsOf(target).id}
        shown={target === null ? 'A new plan' : settingsOf(target).name}
        groups={[{ label: null, options }]}
        onPick={pick}
      />
      {target === null && (
        <>
          <label className={styles.label} htmlFor="new-plan-name">
            Name
          </label>
          <input
            id="new-plan-name"
            className={styles.name}
            value={newPlanName}
            maxLength={200}
            onChange={(event) => onRename(event.currentTarget.value)}
          />
        </>
      )}
    </div>
  );
}
