import { Popover } from '@mantine/core';
import {
  IconBookmark,
  IconCheck,
  IconChevronDown,
  IconDeviceFloppy,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SavedViewId } from '../../../shared/plan/ids.ts';
import type { SavedView } from '../../../shared/plan/saved-view.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { NameField } from '../../ui/name-field.tsx';
import styles from './saved-views-menu.module.css';

export interface SavedViewsMenuProps {
  /** Those of this screen, in the order in which they are listed. */
  readonly views: readonly SavedView[];
  /** The one that was applied last; null: none. */
  readonly currentId: SavedViewId | null;
  /** Whether the screen shows something else than the current view was saved with. */
  readonly isChanged: boolean;
  /** What the screen is like without a view: `All initiatives`. */
  readonly usualName: string;
  /** null: as it is without a view. */
  readonly onApply: (view: SavedView | null) => void;
  /** Each answers why it is refused, in a sentence; null when it was done. */
  readonly onSave: (name: string) => string | null;
  readonly onSaveChanges: (view: SavedView) => void;
  readonly onRename: (view: SavedView, name: string) => string | null;
  readonly onDelete: (view: SavedView) => void;
}

type Naming = { readonly kind: 'new' } | { readonly kind: 'rename'; readonly id: SavedViewId } | null;

/** The ways of looking at a screen that have a name, in the view bar. */
export function SavedViewsMenu(props: SavedViewsMenuProps) {
  const { views, currentId, isChanged, usualName, onApply, onSave, onSaveChanges, onRename, onDelete } = props;
  const [isOpen, setOpen] = useState(false);
  const [naming, setNaming] = useState<Naming>(null);
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const current = views.find(({ id }) => id === currentId) ?? null;
  const close = () => {
    flushSync(() => {
      setOpen(false);
      setNaming(null);
    });
    button.current?.focus({ preventScroll: true });
  };
  const choose = (view: SavedView | null) => {
    onApply(view);
    close();
  };
  const focusEntry = (index: number) => {
    const entries = list.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [];
    entries[(index + entries.length) % Math.max(1, entries.length)]?.focus();
  };
  const endNaming = () => {
    // The field is gone before the focus moves: left by it, it would take what was given up.
    flushSync(() => setNaming(null));
    list.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const entries = [...(list.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
    const at = entries.findIndex((entry) => entry.contains(document.activeElement));
    const view = views.find(({ id }) => id === entries[at]?.dataset.entry) ?? null;
    const act = {
      Escape: close,
      ArrowDown: () => focusEntry(at + 1),
      ArrowUp: () => focusEntry(at < 0 ? -1 : at - 1),
      F2: () => view !== null && setNaming({ kind: 'rename', id: view.id }),
      Delete: () => {
        if (view === null) return;
        focusEntry(at - 1);
        onDelete(view);
      },
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <Popover
      opened={isOpen}
      onChange={(opened) => {
        if (!opened) close();
      }}
      position="bottom-start"
      withinPortal
      trapFocus
      closeOnEscape={false}
    >
      <Popover.Target>
        <button
          ref={button}
          type="button"
          className={styles.button}
          data-current={current !== null || undefined}
          onClick={() => (isOpen ? close() : setOpen(true))}
        >
          <IconBookmark size={14} stroke={1.5} aria-hidden />
          <span className="visually-hidden">View: </span>
          <span className={styles.shown}>{current?.name ?? usualName}</span>
          {current !== null && isChanged && <span className={styles.changed}>changed</span>}
          <IconChevronDown className={styles.chevron} size={14} stroke={1.5} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel} aria-label="Views" onKeyDown={onKeyDown} onKeyDownCapture={keepEnter}>
        <div ref={list} tabIndex={-1} className={styles.list}>
          <Entry id="" isCurrent={current === null} isFirst={current === null} onChoose={() => choose(null)}>
            {usualName}
          </Entry>
          {views.map((view) =>
            naming?.kind === 'rename' && naming.id === view.id ? (
              <div key={view.id} className={styles.naming}>
                <NameField
                  label={`Name of the view “${view.name}”`}
                  value={view.name}
                  className={styles.name}
                  onCommit={(name) => {
                    const refusal = onRename(view, name);
                    if (refusal === null) endNaming();
                    return refusal;
                  }}
                  onCancel={endNaming}
                />
              </div>
            ) : (
              <Entry
                key={view.id}
                id={view.id}
                isCurrent={view.id === currentId}
                isFirst={view.id === currentId}
                onChoose={() => choose(view)}
                tools={
                  <>
                    <IconButton
                      name={`Rename “${view.name}”`}
                      icon={IconPencil}
                      keys="F2"
                      tabIndex={-1}
                      onPress={() => setNaming({ kind: 'rename', id: view.id })}
                    />
                    <IconButton
                      name={`Delete “${view.name}”`}
                      icon={IconTrash}
                      keys="Delete"
                      tabIndex={-1}
                      onPress={() => {
                        onDelete(view);
                        list.current?.focus({ preventScroll: true });
                      }}
                    />
                  </>
                }
              >
                {view.name}
              </Entry>
            ),
          )}
        </div>
        <div className={styles.foot}>
          {current !== null && isChanged && (
            <button
              type="button"
              className={styles.action}
              onClick={() => {
                onSaveChanges(current);
                close();
              }}
            >
              <IconDeviceFloppy size={16} stroke={1.5} aria-hidden />
              <span className={styles.words}>Save changes to “{current.name}”</span>
            </button>
          )}
          {naming?.kind === 'new' ? (
            <div className={styles.naming}>
              <NameField
                label="Name of the new view"
                value=""
                className={styles.name}
                onCommit={(name) => {
                  const refusal = onSave(name);
                  if (refusal === null) close();
                  return refusal;
                }}
                onCancel={endNaming}
              />
            </div>
          ) : (
            <button type="button" className={styles.action} onClick={() => setNaming({ kind: 'new' })}>
              <IconPlus size={16} stroke={1.5} aria-hidden />
              Save view…
            </button>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Once the name is taken the button has the focus: the same key must not press it. */
function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}

function Entry(props: {
  readonly id: string;
  readonly isCurrent: boolean;
  /** Where the keyboard begins. */
  readonly isFirst: boolean;
  readonly onChoose: () => void;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.entry}>
      <button
        type="button"
        data-entry={props.id}
        data-autofocus={props.isFirst || undefined}
        className={styles.choose}
        aria-current={props.isCurrent || undefined}
        onClick={props.onChoose}
      >
        {props.isCurrent ? <IconCheck size={16} stroke={1.5} aria-hidden /> : <span className={styles.gap} />}
        <span className={styles.words}>{props.children}</span>
      </button>
      <span className={styles.tools}>{props.tools}</span>
    </div>
  );
}
