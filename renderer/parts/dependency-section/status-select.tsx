import { DEPENDENCY_STATUSES, type DependencyStatus } from '../../../shared/plan/dependency.ts';
import { STATUS_LABELS } from '../dependency-words.ts';
import styles from './dependency-section.module.css';

/** The status in a line of text: no box until it is pointed at. */
export function StatusSelect(props: {
  readonly label: string;
  readonly status: DependencyStatus;
  readonly onChange: (status: DependencyStatus) => void;
}) {
  return (
    <select
      className={styles.status}
      aria-label={props.label}
      data-status={props.status}
      value={props.status}
      onChange={(event) => {
        const chosen = DEPENDENCY_STATUSES.find((status) => status === event.currentTarget.value);
        if (chosen !== undefined) props.onChange(chosen);
      }}
    >
      {DEPENDENCY_STATUSES.map((status) => (
        <option key={status} value={status}>
          {STATUS_LABELS[status]}
        </option>
      ))}
    </select>
  );
}
