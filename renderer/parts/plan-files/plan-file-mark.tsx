import { IconFile } from '@tabler/icons-react';
import { changesBehind } from '../../state/plan-files.ts';
import { useAppState, usePlanFiles, usePlanSession } from '../../state/use-app-state.tsx';
import { KeyTooltip } from '../../ui/key-tooltip.tsx';
import { ariaKeyName } from '../../ui/keys.ts';
import styles from './plan-file-mark.module.css';
import { changesInWords } from './plan-file-words.ts';

export const SAVE_FILE_KEYS = 'mod+s';
export const SAVE_FILE_AS_KEYS = 'mod+shift+s';

/**
 * The file that the plan is linked to, and whether it is behind the plan. It says nothing of whether the work is saved: that
 * is on this machine before the file is written.
 */
export function PlanFileMark() {
  const { planFiles } = useAppState();
  const link = usePlanFiles((files) => files.link);
  const behind = usePlanSession(({ open }) => changesBehind(link, open));
  if (link === null || behind === null) return null;
  const state =
    behind === 0
      ? 'The file holds the plan as it is'
      : `The file is ${changesInWords(behind)} behind the plan. Save to bring it up to date`;
  return (
    <KeyTooltip label={state} keys={SAVE_FILE_KEYS}>
      <button
        type="button"
        className={styles.mark}
        aria-keyshortcuts={ariaKeyName(SAVE_FILE_KEYS)}
        onClick={() => planFiles.getState().save()}
      >
        <IconFile size={16} stroke={1.5} aria-hidden />
        <span className="visually-hidden">File</span>
        <span className={styles.name}>{link.file.name}</span>
        {behind > 0 && <span className={styles.behind}>behind</span>}
        <span className="visually-hidden">. {state}</span>
      </button>
    </KeyTooltip>
  );
}
