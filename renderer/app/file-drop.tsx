import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import styles from './file-drop.module.css';

/** Files that are dropped anywhere on the window: plan files are opened, any other is one to import. */
export function FileDrop({ onDrop }: { readonly onDrop: (dropped: DataTransfer) => void }) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const whileOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const whenLeft = (event: DragEvent) => {
      // Only when the window is left, not for every element that is passed.
      if (event.relatedTarget === null) setOver(false);
    };
    const whenDropped = (event: DragEvent) => {
      setOver(false);
      if (event.dataTransfer === null || event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      onDrop(event.dataTransfer);
    };
    window.addEventListener('dragover', whileOver);
    window.addEventListener('dragleave', whenLeft);
    window.addEventListener('drop', whenDropped);
    return () => {
      window.removeEventListener('dragover', whileOver);
      window.removeEventListener('dragleave', whenLeft);
      window.removeEventListener('drop', whenDropped);
    };
  }, [onDrop]);
  if (!over) return null;
  return (
    <div className={styles.cover}>
      <p className={styles.words}>
        <IconFileImport size={16} stroke={1.5} aria-hidden />
        Drop plan files to open them, or a spreadsheet to see what an import would do
      </p>
    </div>
  );
}
