import { IconAlertTriangle, IconPencil, IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { editDependencies } from '../../../shared/commands/edit-dependencies.ts';
import { removeDependencies } from '../../../shared/commands/remove-dependencies.ts';
import { writeDependency } from '../../../shared/dependencies/dependency-text.ts';
import type { Dependency } from '../../../shared/plan/dependency.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ruleInWords } from '../dependency-words.ts';
import { EditInPlace } from '../inspector/edit-in-place.tsx';
import sectionStyles from '../inspector/section.module.css';
import { useSayRefusal } from '../inspector/use-making.ts';
import { runWithUndo } from '../run-with-undo.ts';
import { useRun } from '../use-run.ts';
import styles from './dependency-section.module.css';
import type { LinkState } from './link-state.ts';
import { StatusSelect } from './status-select.tsx';
import { useEditLink } from './use-edit-link.ts';

/** One initiative that is waited for, or that waits: go there, change how, take it away. */
export const LinkRow = memo(function LinkRow(props: {
  readonly plan: Plan;
  readonly dependency: Dependency;
  /** The end that is not the initiative that is inspected. */
  readonly other: Initiative;
  readonly otherIs: 'predecessor' | 'successor';
  readonly slack: LinkState['slack'];
  readonly closesCycle: boolean;
}) {
  const { plan, dependency, other, otherIs, slack, closesCycle } = props;
  const app = useAppState();
  const run = useRun();
  const say = useSayRefusal();
  const edit = useEditLink(plan);
  const name = `${otherIs === 'predecessor' ? 'waiting for' : 'holding up'} ${other.key}`;
  return (
    <div className={sectionStyles.outset}>
      <EditInPlace
        label={`How it is ${name}`}
        value={writeDependency(dependency, other)}
        commit={(text) => edit(dependency, otherIs, text)}
      >
        {(button) => (
          <div className={styles.link}>
            <div className={styles.first}>
              <button
                type="button"
                className={styles.go}
                title={other.title}
                onClick={() => app.view.getState().select([other.id])}
              >
                <span className={styles.key}>{other.key}</span> {other.title}
              </button>
              <IconButton
                ref={button.ref}
                name={`Edit ${name}`}
                icon={IconPencil}
                className={sectionStyles.quietButton}
                onPress={button.onPress}
              />
              <IconButton
                name={`Stop ${name}`}
                icon={IconX}
                className={sectionStyles.quietButton}
                onPress={() =>
                  runWithUndo(app, {
                    command: removeDependencies,
                    intent: { ids: [dependency.id] },
                    message: `Removed: ${name}`,
                  })
                }
              />
            </div>
            <div className={styles.second}>
              <span>
                {ruleInWords(dependency)}
                {!dependency.hard && ', soft'}
              </span>
              <StatusSelect
                label={`Status of ${name}`}
                status={dependency.status}
                onChange={(status) => say(run(editDependencies, { ids: [dependency.id], patch: { status } }))}
              />
              <LinkSlack slack={slack} closesCycle={closesCycle} isHard={dependency.hard} />
            </div>
          </div>
        )}
      </EditInPlace>
    </div>
  );
});

function LinkSlack({ slack, closesCycle, isHard }: LinkState & { readonly isHard: boolean }) {
  if (closesCycle || (slack !== null && slack < 0)) {
    return (
      <span className={styles.slack} data-tone={isHard ? 'bad' : 'warn'}>
        <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
        {closesCycle ? 'in a cycle' : `by ${formatNumber(-(slack ?? 0))} d`}
      </span>
    );
  }
  return slack === null ? null : <span className={styles.slack}>{formatNumber(slack)} d to spare</span>;
}
