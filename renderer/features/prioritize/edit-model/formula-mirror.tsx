import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { FormulaPlace } from '../../../../shared/prioritization/formula/formula.ts';
import styles from './formula-editor.module.css';

const LINE = 20;
/** As wide as the list of completions. */
const LIST_WIDTH = 288;

/** The same text behind the field, where a stretch of it can be underlined and a place in it measured. Holds what hangs there. */
export function FormulaMirror({
  text,
  place,
  scrollTop,
  at,
  children,
}: {
  readonly text: string;
  /** What is underlined; null: nothing. */
  readonly place: FormulaPlace | null;
  readonly scrollTop: number;
  /** Where in the text its children hang. */
  readonly at: number;
  readonly children: ReactNode;
}) {
  const mirror = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLSpanElement>(null);
  const [spot, setSpot] = useState({ left: 0, top: 0 });
  const scrolledTo = useRef(0);
  const isHung = Boolean(children);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place on the screen hangs on the text and on where it is scrolled to
  useLayoutEffect(() => {
    if (mirror.current === null) return;
    // Left alone where it can be: to scroll or to measure has the browser lay out all that the key has changed.
    if (scrollTop !== 0 || scrolledTo.current !== 0) mirror.current.scrollTop = scrollTop;
    scrolledTo.current = scrollTop;
    if (!isHung || mark.current === null) return;
    const { offsetLeft, offsetTop } = mark.current;
    const left = Math.max(0, Math.min(offsetLeft, mirror.current.clientWidth - LIST_WIDTH));
    setSpot({ left, top: offsetTop + LINE - scrollTop });
  }, [text, at, scrollTop, isHung]);
  const cuts = [...new Set([0, at, ...(place === null ? [] : [place.from, place.to]), text.length])]
    .filter((cut) => cut <= text.length)
    .sort((a, b) => a - b);
  const isAtEnd = place !== null && place.from >= text.length;
  return (
    <>
      <div ref={mirror} className={styles.mirror} aria-hidden>
        {cuts.map((from, index) => {
          const to = cuts[index + 1] ?? text.length;
          const isBad = place !== null && from >= place.from && to <= place.to && to > from;
          return (
            <span key={from}>
              {from === at && <span ref={mark} />}
              <span data-bad={isBad || undefined}>{text.slice(from, to)}</span>
            </span>
          );
        })}
        {isAtEnd && <span data-bad>{'\u00a0\u00a0'}</span>}
      </div>
      <div className={styles.spot} style={spot}>
        {children}
      </div>
    </>
  );
}
