import { IconAlertTriangle } from '@tabler/icons-react';
import { conflictsInWords } from '../../../parts/dependency-words.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from './quiet-conflicts.module.css';

/** How many dependencies in sight are missed and not drawn, since nobody could follow so many; and the way to see them. */
export function QuietConflicts({ count }: { readonly count: number }) {
  const { timeline } = useAppState();
  if (count === 0) return null;
  return (
    <div className={styles.note}>
      <IconAlertTriangle className={styles.sign} size={16} stroke={1.5} aria-hidden />
      {conflictsInWords(count)} around here
      <Button kind="link" onClick={() => timeline.getState().changeView({ arrows: 'all' })}>
        Show all dependencies
      </Button>
    </div>
  );
}
