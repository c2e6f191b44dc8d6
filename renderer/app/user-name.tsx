import { Popover, TextInput } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useViewState } from '../state/use-app-state.tsx';
import { RailItem } from './rail.tsx';
import styles from './user-name.module.css';

/** The local name that the plan's journal and the scores note as who changed something. */
export function UserName({ collapsed }: { readonly collapsed: boolean }) {
  const who = useViewState((view) => view.who);
  const setWho = useViewState((view) => view.setWho);
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState(who);
  const explanation = useId();
  const close = (keep: boolean) => {
    if (keep) setWho(typed);
    setOpened(false);
  };
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close(true)}
      position="right-end"
      width={264}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <RailItem
          icon={IconUser}
          label={who === '' ? 'Your name' : who}
          collapsed={collapsed}
          {...(who !== '' && { hint: `Your name: ${who}` })}
          onClick={() => {
            setTyped(who);
            setOpened(!opened);
          }}
        />
      </Popover.Target>
      <Popover.Dropdown className={styles.popover} aria-label="Your name">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            close(true);
          }}
        >
          <TextInput
            label="Your name"
            aria-describedby={explanation}
            value={typed}
            maxLength={200}
            data-autofocus
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              close(false);
            }}
          />
          <p id={explanation} className={styles.explanation}>
            Stands beside what you change. It stays on this machine and in the plans that you hand on.
          </p>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
