// Where the bars of a gesture would be drawn.

import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { BarBox } from '../../../../shared/timeline/timeline-layout.ts';
import type { TimelineScale } from '../../../../shared/timeline/timeline-scale.ts';
import type { DatedBar } from './gesture-dates.ts';
import { type GesturePreview, type PreviewBox, placeOfDates } from './gesture-preview.ts';

export interface DragBoxesFacts {
  readonly bars: readonly DatedBar[];
  /** Those that are drawn. */
  readonly drawn: readonly BarBox[];
  readonly preview: GesturePreview;
  readonly scale: TimelineScale;
  /** By how many pixels the one that was taken follows the pointer up or down. */
  readonly taken: { readonly id: string; readonly dy: number };
}

/** The boxes of bars with their new dates; what is refused has none. Bars that are not drawn, such as far off ones, have none either. */
export function dragBoxes({ bars, drawn, preview, scale, taken }: DragBoxesFacts): readonly PreviewBox[] {
  if (preview.isRefused) return [];
  const barById = new Map<InitiativeId, DatedBar>(bars.map((bar) => [bar.initiative.id, bar]));
  const datesById = new Map(preview.moves.map(({ id, schedule }) => [id, schedule]));
  return drawn.flatMap(({ id, initiative, bar: { label }, x, y, width, height, colour }): readonly PreviewBox[] => {
    const dated = barById.get(initiative.id);
    if (dated === undefined) return [];
    const dates = datesById.get(initiative.id);
    const place =
      dates === undefined ? { x, width } : placeOfDates(scale, dates, dated.span.last - dated.span.first + 1);
    const dy = id === taken.id ? taken.dy : 0;
    return [{ id, initiativeId: initiative.id, ...place, y: y + dy, height, colour, label }];
  });
}
