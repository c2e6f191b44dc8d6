import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { PALETTE_KEYS } from '../../../parts/palette/use-window-keys.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { hasKey } from '../../../ui/keys.ts';
import { ThemeDot } from '../../../ui/theme-dot.tsx';
import { deedOfKey, type PresentDeed } from './keys-while-presenting.ts';
import styles from './presentation.module.css';
import { useFullScreen } from './use-full-screen.ts';
import type { Projector } from './use-projector.ts';

/** What is not the same for everything that can be presented. */
export type StepDeed = Exclude<PresentDeed, { readonly kind: 'turn-light' | 'blank' | 'leave' }>;

export interface PresentationFrameProps {
  readonly projector: Projector;
  readonly planName: string;
  readonly head: {
    readonly title: string;
    /** `, 2 of 3` where what the title names is split; else empty. */
    readonly part: string;
    readonly count: string;
    /** Of the theme or team; null: none. */
    readonly colour: number | null;
  };
  readonly steps: { readonly index: number; readonly count: number; goTo(index: number): void };
  /** Said whenever it changes. */
  readonly spoken: string;
  readonly onDeed: (deed: StepDeed) => void;
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

/** The whole screen before a room, led by keys alone: light unless D is pressed, and nothing in it depends on pointing. */
export function PresentationFrame(props: PresentationFrameProps) {
  const { projector, planName, head, steps, spoken, onDeed, foot, children } = props;
  const { dialog, stage, typeSize, width } = projector;
  const { timeline } = useAppState();
  const [scheme, setScheme] = useState<'light' | 'dark'>('light');
  const [isBlank, setBlank] = useState(false);
  const leave = () => timeline.getState().present(false);
  useFullScreen(leave);
  // Who goes to another screen has left the presentation.
  useEffect(() => () => timeline.getState().present(false), [timeline]);

  const blank = () => {
    // A button that is not shown any more would lose the focus, and with it the key that brings all back.
    dialog.current?.focus();
    setBlank(true);
  };
  const act = (deed: PresentDeed) => {
    if (deed.kind === 'leave') leave();
    else if (isBlank) setBlank(false);
    else if (deed.kind === 'blank') blank();
    else if (deed.kind === 'turn-light') setScheme(scheme === 'light' ? 'dark' : 'light');
    else onDeed(deed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The palette and the sheet of keys come over the presentation; no other key of the window may change the plan from here.
    if (hasKey(event, PALETTE_KEYS) || hasKey(event, 'mod+/') || event.key === '?') return;
    event.stopPropagation();
    if (event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter')) return;
    const deed = deedOfKey(event);
    if (deed === null) return;
    event.preventDefault();
    act(deed);
  };
  const { index, count, goTo } = steps;
  return (
    <dialog
      ref={dialog}
      className={styles.presentation}
      data-projected={scheme}
      data-blank={isBlank || undefined}
      style={{ '--type': `${typeSize}px` }}
      aria-label={`Presentation of ${planName}`}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
    >
      <header className={styles.head}>
        {head.colour !== null && (
          <span className={styles.dot}>
            <ThemeDot colour={head.colour} />
          </span>
        )}
        <h2 className={styles.name}>
          <span>{head.title}</span>
          {head.part}
        </h2>
        <span className={styles.count}>{head.count}</span>
        <div className={styles.pager}>
          <Press name="Previous" isOff={index === 0} onPress={() => goTo(index - 1)}>
            <IconChevronLeft stroke={2} aria-hidden />
          </Press>
          <span>{`${formatNumber(Math.min(index + 1, count))} of ${formatNumber(count)}`}</span>
          <Press name="Next" isOff={index >= count - 1} onPress={() => goTo(index + 1)}>
            <IconChevronRight stroke={2} aria-hidden />
          </Press>
          <Press name="Leave the presentation" isOff={false} onPress={leave}>
            <IconX stroke={2} aria-hidden />
          </Press>
        </div>
      </header>
      <div ref={stage} className={styles.stage}>
        {width > 0 && (
          <div key={`${head.title}${head.part}`} className={styles.step}>
            {children}
          </div>
        )}
      </div>
      <footer className={styles.foot}>{foot}</footer>
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
    </dialog>
  );
}

export function Nothing({ children }: { readonly children: string }) {
  return <p className={styles.nothing}>{children}</p>;
}

function Press(props: {
  readonly name: string;
  readonly isOff: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={styles.press}
      aria-label={props.name}
      // Keeps the focus at the end, where there is nothing further.
      aria-disabled={props.isOff || undefined}
      onClick={props.isOff ? undefined : props.onPress}
    >
      {props.children}
    </button>
  );
}
