import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { settingsOf } from '../../shared/plan/plan.ts';
import { beginsAsPlanFile, isPlanFileName } from '../../shared/plan-file/plan-file-name.ts';
import { chosenFileFrom } from '../platform/browser-files.ts';
import { droppedHandle } from '../platform/file-system-access.ts';
import { linkedFileFrom } from '../platform/linked-files.ts';
import type { AppState } from '../state/app-state.ts';
import { useAppState } from '../state/use-app-state.tsx';
import type { Screen } from '../state/view-state.ts';
import styles from './file-drop.module.css';

/** A file that is dropped anywhere on the window: a plan file is opened, any other is one to import. */
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
      const [item] = event.dataTransfer?.items ?? [];
      // Asked for now, since afterwards nothing is known of the drop.
      const handle = item === undefined ? null : droppedHandle(item);
      void takeDropped(state, file, handle);
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
        Drop a plan file to open it, or a spreadsheet to see what an import would do
      </p>
    </div>
  );
}

async function takeDropped(
  state: AppState,
  file: File,
  handle: Promise<FileSystemFileHandle | null> | null,
): Promise<void> {
  if (isPlanFileName(file.name) || (await beginsAsOne(file))) {
    const linked = await handle;
    await state.planFiles.getState().open(chosenFileFrom(file), linked === null ? null : linkedFileFrom(linked));
  } else {
    state.view.getState().showScreen({ kind: 'import', into: importTarget(state), file: chosenFileFrom(file) });
  }
}

/** What can't be read, such as a folder, is left to those who say why. */
async function beginsAsOne(file: File): Promise<boolean> {
  try {
    return beginsAsPlanFile(await file.slice(0, 1_000).text());
  } catch {
    return false;
  }
}

/** On the list of plans, a new plan; while a plan is worked on, that one. The import screen lets it be changed. */
function importTarget({ session, view }: AppState): Extract<Screen, { readonly kind: 'import' }>['into'] {
  const { screen } = view.getState();
  if (screen.kind === 'import') return screen.into;
  const { open } = session.getState();
  return screen.kind === 'plans' || open === null ? null : settingsOf(open.plan).id;
}
