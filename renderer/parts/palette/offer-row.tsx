import { IconCheck } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { Span } from '../../../shared/palette/match-text.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { STAGE_LABELS } from '../../../shared/plan/stage.ts';
import { keyName } from '../../ui/keys.ts';
import { StageChip } from '../../ui/stage-chip.tsx';
import { ThemeDot } from '../../ui/theme-dot.tsx';
import styles from './command-palette.module.css';
import type { Offer } from './palette-offers.ts';

export interface OfferRowProps {
  readonly offer: Offer;
  readonly plan: Plan | null;
  readonly spans: readonly Span[];
  readonly id: string;
  /** In the list, from 0. */
  readonly place: number;
  readonly active: boolean;
  readonly onPoint: (place: number) => void;
  readonly onChoose: (offer: Offer, where: 'here' | 'grid') => void;
}

/** Drawn anew only when it changes: a key that is typed has the whole list to draw within a frame. */
export const OfferRow = memo(function OfferRow(props: OfferRowProps) {
  const { offer, plan, spans, id, place, active, onPoint, onChoose } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above the list takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field above the list keeps the focus
    <div
      id={id}
      className={styles.option}
      role="option"
      aria-selected={active}
      onPointerMove={active ? undefined : () => onPoint(place)}
      onClick={(event) => onChoose(offer, event.ctrlKey || event.metaKey ? 'grid' : 'here')}
    >
      <span className={styles.mark}>
        <OfferMark offer={offer} plan={plan} />
      </span>
      <span className={styles.label}>
        <MatchedText text={offer.text.text} spans={spans} />
      </span>
      <OfferEnd offer={offer} />
    </div>
  );
});

function OfferMark({ offer, plan }: { readonly offer: Offer; readonly plan: Plan | null }) {
  switch (offer.kind) {
    case 'command':
      return <offer.command.icon size={16} stroke={1.5} aria-hidden />;
    case 'choice':
      return offer.choice.mark;
    case 'initiative': {
      const { themeId } = offer.initiative;
      const theme = themeId === null ? undefined : plan?.themes.get(themeId);
      return theme === undefined ? null : <ThemeDot colour={theme.colour} />;
    }
  }
}

function OfferEnd({ offer }: { readonly offer: Offer }) {
  switch (offer.kind) {
    case 'command': {
      const { keys, digit } = offer.command;
      // The digit works here for certain; with Ctrl or Cmd a browser may keep it for its tabs.
      const key = digit ?? (keys === undefined ? undefined : keyName(keys.combination));
      return key === undefined ? null : <kbd className={styles.key}>{key}</kbd>;
    }
    case 'choice':
      return offer.choice.chosen === true ? (
        <>
          <IconCheck className={styles.chosen} size={16} stroke={1.5} aria-hidden />
          <span className="visually-hidden">, so already</span>
        </>
      ) : null;
    case 'initiative':
      return (
        <span className={styles.stage}>
          <StageChip stage={offer.initiative.stage} label={STAGE_LABELS[offer.initiative.stage]} />
        </span>
      );
  }
}

function MatchedText({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const [start, end] of spans) {
    pieces.push(
      text.slice(from, start),
      <b key={start} className={styles.matched}>
        {text.slice(start, end)}
      </b>,
    );
    from = end;
  }
  return (
    <>
      {pieces}
      {text.slice(from)}
    </>
  );
}
