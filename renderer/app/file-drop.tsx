import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { settingsOf } from '../../shared/plan/plan.ts';
import { chosenFileFrom } from '../platform/browser-files.ts';
import type { AppState } from '../state/app-state.ts';
import { useAppState } from '../state/use-app-state.tsx';
import type { Screen } from '../state/view-state.ts';
import styles from './file-drop.module.css';

/** A file that is dropped anywhere on the window is one to import. */
export function FileDrop() {
  const state = useAppState();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      // Only when the window is left, not for every element that is passed.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file === undefined) return;
      event.preventDefault();
      state.view.getState().showScreen({ kind: 'import', into: importTarget(state), file: chosenFileFrom(file) });
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [state]);
  if (!over) return null;
  return (
    <div className={styles.cover}>
      <p className={styles.words}>
        <IconFileImport size={16} stroke={1.5} aria-hidden />
        Drop the spreadsheet to see what an import would do
      </p>
    </div>
  );
}

/** On the list of plans, a new plan; while a plan is worked on, that one. The import screen lets it be changed. */
function importTarget({ session, view }: AppState): Extract<Screen, { readonly kind: 'import' }>['into'] {
  const { screen } = view.getState();
  if (screen.kind === 'import') return screen.into;
  const { open } = session.getState();
  return screen.kind === 'plans' || open === null ? null : settingsOf(open.plan).id;
}
