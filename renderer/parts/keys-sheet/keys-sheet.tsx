import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo } from 'react';
import { Button } from '../../ui/button.tsx';
import { hasKey, keyName } from '../../ui/keys.ts';
import { useModalDialog } from '../../ui/use-modal-dialog.ts';
import type { WindowCommand } from '../palette/window-command.ts';
import { keyGroups } from './key-groups.ts';
import styles from './keys-sheet.module.css';

/** Every key of the window on one sheet. Escape, or the key that showed it, puts it away. */
export function KeysSheet({
  commands,
  onClose,
}: {
  readonly commands: readonly WindowCommand[];
  readonly onClose: () => void;
}) {
  const groups = useMemo(() => keyGroups(commands), [commands]);
  const dialog = useModalDialog();
  const close = () => {
    dialog.current?.close();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Escape' && event.key !== '?' && !hasKey(event, 'mod+/')) return;
    event.preventDefault();
    close();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-label="Keys"
      onKeyDown={onKeyDown}
      onClick={(event) => event.target === event.currentTarget && close()}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div className={styles.frame}>
        <header className={styles.head}>
          <h2 className={styles.title}>Keys</h2>
          <Button kind="tool" icon={IconX} onClick={close}>
            Close
          </Button>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys too */}
        <section className={styles.groups} tabIndex={0} aria-label="Keys by where they work">
          {groups.map(({ label, note, lines }) => (
            <section key={label} className={styles.group}>
              <h3 className={styles.label}>{label}</h3>
              <dl>
                {lines.map(({ does, keys }) => (
                  <div key={does} className={styles.line}>
                    <dt>{does}</dt>
                    <dd className={styles.keys}>
                      {keys.map((key) => (
                        <kbd key={key} className={styles.key}>
                          {keyName(key)}
                        </kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
              {note !== undefined && <p className={styles.note}>{note}</p>}
            </section>
          ))}
        </section>
      </div>
    </dialog>
  );
}
