import { IconPencil } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import { useHeldValue } from '../../ui/fields/use-held-value.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { MarkdownText } from '../markdown/markdown-text.tsx';
import { EditInPlace } from './edit-in-place.tsx';
import styles from './summary-field.module.css';
import { useEdit } from './use-edit.ts';

/** The summary as it reads; a click, or Enter or F2 on its pencil, opens it as it is written. */
export function SummaryField({ initiative }: { readonly initiative: Initiative }) {
  const edit = useEdit([initiative]);
  const [summary, hold] = useHeldValue(initiative.summary);
  const commit = (typed: string): string | null => {
    const refusal = edit({ summary: typed.trim() });
    if (refusal === null) hold(typed.trim());
    return refusal;
  };
  return (
    <div className={styles.field}>
      <EditInPlace
        label="Summary"
        multiline
        placeholder="What it is, in a few sentences (Markdown)"
        value={summary}
        commit={commit}
      >
        {(button) =>
          summary === '' ? null : (
            // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut of the mouse for the button inside it
            <div
              className={styles.preview}
              onClick={(event) => {
                if (meansEditing(event)) button.onPress();
              }}
              onKeyDown={(event) => {
                if (event.key !== 'F2') return;
                event.preventDefault();
                button.onPress();
              }}
            >
              <span className={styles.label}>Summary</span>
              <IconButton
                ref={button.ref}
                name="Edit summary"
                icon={IconPencil}
                className={styles.pencil}
                onPress={button.onPress}
              />
              <MarkdownText text={summary} />
            </div>
          )
        }
      </EditInPlace>
    </div>
  );
}

/** A click that follows a link or ends a selection of words is none that begins to edit. */
function meansEditing(event: MouseEvent<HTMLElement>): boolean {
  if (event.target instanceof Element && event.target.closest('a, button')) return false;
  return window.getSelection()?.isCollapsed !== false;
}
