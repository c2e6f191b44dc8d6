import type { RefObject } from 'react';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import type { BarBox, TimelineLayout } from '../../../../shared/timeline/timeline-layout.ts';
import type { TimelineRows } from '../../../../shared/timeline/timeline-rows.ts';
import type { Drawn, Looking } from '../drawing/use-look.ts';
import { DragWords } from './drag-layer.tsx';
import { DropQuestionBox } from './drop-question.tsx';
import { EffectsLayer } from './effects-layer.tsx';
import { EffectsPanel } from './effects-panel.tsx';
import { LinkDots, LinkingWords } from './link-dot.tsx';
import type { Gestures } from './use-gestures.ts';

export interface GestureLayerProps {
  readonly plan: Plan;
  readonly rows: TimelineRows;
  readonly layout: TimelineLayout;
  readonly drawn: Drawn;
  readonly gestures: Gestures;
  readonly field: RefObject<HTMLElement | null>;
  readonly looking: Looking;
  readonly activeBox: BarBox | null;
}

/** In the layer of the bars: what is dragged and what that leads to, and the dots that link. */
export function GestureLayer(props: GestureLayerProps) {
  const { plan, rows, layout, drawn, gestures, field, looking, activeBox } = props;
  const { drag, live, link } = gestures;
  if (drag !== null && live !== null) {
    return <EffectsLayer plan={plan} rows={rows} drawn={drawn} drag={drag} live={live} />;
  }
  const { metrics } = rows.facts;
  return <LinkDots {...{ metrics, field, looking, link }} boxes={layout.bars} active={activeBox} />;
}

export interface GestureNotesProps extends Pick<GestureLayerProps, 'gestures' | 'field' | 'looking' | 'activeBox'> {
  readonly keyOf: (id: InitiativeId) => string;
}

/** Over the field, where nothing moves it: new dates, what comes of them, and questions. */
export function GestureNotes({ gestures, field, looking, activeBox, keyOf }: GestureNotesProps) {
  const { drag, lines, link, bars } = gestures;
  // Measured only where something stands over the field.
  const width = link.linking === null ? 0 : (field.current?.clientWidth ?? 0);
  const height = lines.length === 0 ? 0 : (field.current?.clientHeight ?? 0);
  const lowest = drag?.at.y ?? (activeBox === null ? 0 : activeBox.y - looking.now().y);
  return (
    <>
      {drag !== null && <DragWords drag={drag} />}
      <EffectsPanel lines={lines} isAtTop={lowest > height * 0.55} />
      {link.linking !== null && (
        <LinkingWords linking={link.linking} fromKey={keyOf(link.linking.from.id)} width={width} />
      )}
      {bars.question !== null && <DropQuestionBox question={bars.question} onClose={bars.dropQuestion} />}
    </>
  );
}
