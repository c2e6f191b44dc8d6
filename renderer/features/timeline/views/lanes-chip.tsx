import { LANE_FIELD_LABELS, LANE_FIELDS } from '../../../../shared/plan/timeline-view.ts';
import { useAppState, useTimeline } from '../../../state/use-app-state.tsx';
import { Picker } from '../../../ui/picker.tsx';
import styles from './quiet-chip.module.css';

/** What lanes stand for; lanes within them are chosen where the rest of what is shown is. */
export function LanesChip() {
  const { timeline } = useAppState();
  const { lanes, lanesWithin } = useTimeline((state) => state.view);
  const within = lanes === 'none' || lanesWithin === null || lanesWithin === lanes ? 'none' : lanesWithin;
  const named = LANE_FIELD_LABELS[lanes].toLowerCase();
  return (
    <span className={styles.chip}>
      <Picker
        kind="chip"
        label="What lanes stand for"
        value={lanes}
        shown={
          lanes === 'none'
            ? 'No lanes'
            : `Lanes ${named}${within === 'none' ? '' : `, ${LANE_FIELD_LABELS[within].toLowerCase()}`}`
        }
        groups={[{ label: null, options: LANE_FIELDS.map((value) => ({ value, label: LANE_FIELD_LABELS[value] })) }]}
        onPick={(value) => {
          const field = LANE_FIELDS.find((one) => one === value);
          if (field === undefined) return;
          timeline.getState().changeView({ lanes: field, ...(field === lanesWithin ? { lanesWithin: null } : {}) });
        }}
      />
    </span>
  );
}
