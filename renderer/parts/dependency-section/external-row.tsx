import { IconAlertTriangle, IconPencil, IconX } from '@tabler/icons-react';
import { editExternalDependency } from '../../../shared/commands/edit-external-dependency.ts';
import { removeExternalDependency } from '../../../shared/commands/remove-external-dependency.ts';
import type { ExternalDependency } from '../../../shared/plan/dependency.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { useAppState, usePorts } from '../../state/use-app-state.tsx';
import { formatDay, formatNumber } from '../../ui/fields/format-value.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { readExternal } from '../dependency-field/read-dependency-line.ts';
import { EditInPlace } from '../inspector/edit-in-place.tsx';
import sectionStyles from '../inspector/section.module.css';
import { useDayText } from '../inspector/use-day-text.ts';
import { useSayRefusal } from '../inspector/use-making.ts';
import { runWithUndo } from '../run-with-undo.ts';
import { useRun } from '../use-run.ts';
import styles from './dependency-section.module.css';
import { StatusSelect } from './status-select.tsx';

/** A party outside the plan that is waited for. It is edited as it is typed: `Network vendor: leased line by 12 Mar`. */
export function ExternalRow(props: {
  readonly plan: Plan;
  readonly external: ExternalDependency;
  /** By how many workdays; 0: it is not. */
  readonly overdue: number;
}) {
  const { plan, external, overdue } = props;
  const app = useAppState();
  const { clock } = usePorts();
  const run = useRun();
  const say = useSayRefusal();
  const days = useDayText(plan);
  const { id, party, title, neededBy, status } = external;
  const text = `${party}: ${title}${neededBy === null ? '' : `${title === '' ? '' : ' '}by ${days.formatDay(neededBy)}`}`;
  return (
    <div className={sectionStyles.outset}>
      <EditInPlace
        label={`What is needed of ${party}`}
        value={text}
        commit={(typed) => {
          if (typed.trim() === '') return run(removeExternalDependency, { id });
          const read = readExternal(typed, { plan, today: clock.today() });
          return read.ok ? run(editExternalDependency, { id, patch: read.value }) : read.problem;
        }}
      >
        {(button) => (
          <div className={styles.link}>
            <div className={styles.first}>
              <span className={styles.party} title={`${party}${title === '' ? '' : `: ${title}`}`}>
                {party}
                {title !== '' && <span className={styles.key}>: {title}</span>}
              </span>
              <IconButton
                ref={button.ref}
                name={`Edit what is needed of ${party}`}
                icon={IconPencil}
                className={sectionStyles.quietButton}
                onPress={button.onPress}
              />
              <IconButton
                name={`Stop waiting for ${party}`}
                icon={IconX}
                className={sectionStyles.quietButton}
                onPress={() =>
                  runWithUndo(app, {
                    command: removeExternalDependency,
                    intent: { id },
                    message: `Removed: waiting for ${party}`,
                  })
                }
              />
            </div>
            <div className={styles.second}>
              <span>{neededBy === null ? 'no day' : `by ${formatDay(neededBy)}`}</span>
              <StatusSelect
                label={`Status of what is needed of ${party}`}
                status={status}
                onChange={(chosen) => say(run(editExternalDependency, { id, patch: { status: chosen } }))}
              />
              {overdue > 0 && (
                <span className={styles.slack} data-tone="bad">
                  <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
                  overdue by {formatNumber(overdue)} d
                </span>
              )}
            </div>
          </div>
        )}
      </EditInPlace>
    </div>
  );
}
