import { memo, useId, useMemo } from 'react';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import type { Bubble, MatrixLayout } from '../../../../shared/prioritization/layout/matrix-layout.ts';
import { placeLabels } from '../../../../shared/prioritization/layout/place-labels.ts';
import { shortenToWidth, textWidth } from '../../../../shared/text/text-width.ts';
import type { Selection } from '../../../parts/step-selection.ts';
import { bubblePaths } from './bubble-paths.ts';
import styles from './matrix-drawing.module.css';
import { formatTick } from './matrix-words.ts';

const COLOURS = 8;
const LABEL = { size: 12, lineHeight: 16 };
const WIDEST_LABEL = 200;
/** Up to so many bubbles there is room for titles; above, keys alone. */
const MOST_TITLED = 60;
/** Beside the selected ones, so many of the best are named. */
const MOST_LABELS = 80;

export interface MatrixDrawingProps {
  readonly plan: Plan;
  readonly layout: MatrixLayout;
  /** One of them on its way: it stands here instead, without a name, and the others stay untouched. */
  readonly moving: Bubble | null;
  readonly selection: Selection;
  /** What an undo or redo just changed. */
  readonly tintedIds: ReadonlySet<InitiativeId>;
  /** Its name stands in a callout. */
  readonly shownId: InitiativeId | null;
}

/** Axes, bubbles and names. Who can't see it walks the bubbles one by one. */
export function MatrixDrawing({ plan, layout, moving, selection, tintedIds, shownId }: MatrixDrawingProps) {
  const { selectedIds } = selection;
  const movingId = moving?.id ?? null;
  const { themes } = plan;
  const colourOf = useMemo(() => (bubble: Bubble) => themeColour(themes, bubble), [themes]);
  const standing = useMemo(
    () => (movingId === null ? layout.bubbles : layout.bubbles.filter(({ id }) => id !== movingId)),
    [layout, movingId],
  );
  const standingSelected = useMemo(() => {
    const ids = new Set(selectedIds);
    return standing.filter(({ id }) => ids.has(id));
  }, [standing, selectedIds]);
  const bubbles = moving === null ? standing : [...standing, moving];
  const isSelected = moving !== null && selectedIds.includes(moving.id);
  const selected = isSelected ? [...standingSelected, moving] : standingSelected;
  const tinted = tintedIds.size === 0 ? [] : bubbles.filter(({ id }) => tintedIds.has(id));
  const shown = shownId === null ? undefined : bubbles.find(({ id }) => id === shownId);
  return (
    <>
      <svg className={styles.drawing} aria-hidden>
        <Axes layout={layout} />
        <Bubbles bubbles={standing} colourOf={colourOf} />
        <Labels layout={layout} bubbles={standing} selected={standingSelected} />
      </svg>
      {/* On a sheet of its own: what moves must not have thousands of circles painted anew. */}
      <svg className={`${styles.drawing} ${styles.sheet}`} aria-hidden>
        {moving !== null && <Bubbles bubbles={[moving]} colourOf={colourOf} />}
        {tinted.map((bubble) => (
          <circle key={bubble.id} className={styles.tinted} cx={bubble.x} cy={bubble.y} r={bubble.radius + 8} />
        ))}
        {selected.map((bubble) => (
          <circle key={bubble.id} className={styles.selected} cx={bubble.x} cy={bubble.y} r={bubble.radius + 2} />
        ))}
        {shown && !selectedIds.includes(shown.id) && (
          <circle className={styles.hovered} cx={shown.x} cy={shown.y} r={shown.radius + 1} />
        )}
      </svg>
    </>
  );
}

const Axes = memo(function Axes({ layout }: { readonly layout: MatrixLayout }) {
  const { plot, x, y, quadrants } = layout;
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
  const [topLeft] = quadrants.filter(({ box }) => box.x === plot.x && box.y === plot.y);
  return (
    <>
      <g className={styles.ticks}>
        {x.ticks.map(({ value, at }) => (
          <g key={value}>
            <line x1={at} x2={at} y1={plot.y} y2={bottom} />
            <text x={at} y={bottom + 16} textAnchor="middle">
              {formatTick(x.measure, value)}
            </text>
          </g>
        ))}
        {y.ticks.map(({ value, at }) => (
          <g key={value}>
            <line x1={plot.x} x2={right} y1={at} y2={at} />
            <text x={plot.x - 8} y={at + 4} textAnchor="end">
              {formatTick(y.measure, value)}
            </text>
          </g>
        ))}
      </g>
      <path className={styles.frame} d={`M${plot.x} ${plot.y}V${bottom}H${right}`} />
      {topLeft && (
        <path
          className={styles.parting}
          d={`M${plot.x} ${plot.y + topLeft.box.height}H${right}M${plot.x + topLeft.box.width} ${plot.y}V${bottom}`}
        />
      )}
      {quadrants.map(({ id, label, box }) => {
        const isRight = box.x > plot.x;
        const isTop = box.y === plot.y;
        return (
          <text
            key={id}
            className={styles.quadrant}
            x={isRight ? right - 8 : plot.x + 8}
            y={isTop ? plot.y + 16 : bottom - 8}
            textAnchor={isRight ? 'end' : 'start'}
          >
            {label}
          </text>
        );
      })}
    </>
  );
});

const Bubbles = memo(function Bubbles({
  bubbles,
  colourOf,
}: {
  readonly bubbles: readonly Bubble[];
  readonly colourOf: (bubble: Bubble) => number | null;
}) {
  const paths = useMemo(() => bubblePaths(bubbles, colourOf), [bubbles, colourOf]);
  const stem = useId();
  const patterned = new Set(paths.flatMap(({ colour }) => (colour !== null && colour >= COLOURS ? [colour] : [])));
  return (
    <>
      <defs>
        {[...patterned].map((colour) => (
          <pattern
            key={colour}
            id={`${stem}${colour}`}
            width={5}
            height={5}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width={2.5} height={5} fill={colourToken(colour)} />
          </pattern>
        ))}
      </defs>
      {paths.map(({ key, colour, isUnsized, path }) => (
        <path
          key={key}
          className={styles.bubbles}
          data-unsized={isUnsized || undefined}
          style={{
            '--bubble': colourToken(colour),
            fill: colour !== null && patterned.has(colour) && !isUnsized ? `url(#${stem}${colour})` : undefined,
          }}
          d={path}
        />
      ))}
    </>
  );
});

function colourToken(colour: number | null): string {
  return colour === null ? 'var(--faint)' : `var(--theme-${(colour % COLOURS) + 1})`;
}

const Labels = memo(function Labels({
  layout,
  bubbles,
  selected,
}: {
  readonly layout: MatrixLayout;
  readonly bubbles: readonly Bubble[];
  readonly selected: readonly Bubble[];
}) {
  const labels = useMemo(() => {
    const { plot, quadrants } = layout;
    const isSelected = new Set(selected);
    const isFew = bubbles.length <= MOST_TITLED;
    const wanted = [...new Set([...selected.slice(0, MOST_LABELS), ...bubbles.slice(0, MOST_LABELS)])];
    return placeLabels({
      // A ring goes around what is selected.
      marks: bubbles.map((bubble) => (isSelected.has(bubble) ? { ...bubble, radius: bubble.radius + 3 } : bubble)),
      wanted: wanted.map(({ id, initiative: { key, title } }) => ({
        id,
        texts: isFew ? [shortenToWidth(title, LABEL.size, WIDEST_LABEL), key].filter((text) => text !== '') : [key],
      })),
      avoid: quadrants.map(({ label, box }) => {
        const width = textWidth(label, LABEL.size) + 24;
        return {
          x: box.x > plot.x ? plot.x + plot.width - width : plot.x,
          y: box.y === plot.y ? plot.y : plot.y + plot.height - 24,
          width,
          height: 24,
        };
      }),
      within: plot,
      ...LABEL,
    });
  }, [layout, bubbles, selected]);
  return (
    <g className={styles.labels}>
      {labels.map(({ id, text, x, y }) => (
        <text key={id} x={x + 1} y={y + 12}>
          {text}
        </text>
      ))}
    </g>
  );
});

function themeColour(themes: Plan['themes'], { initiative: { themeId } }: Bubble): number | null {
  return themeId === null ? null : (themes.get(themeId)?.colour ?? null);
}
