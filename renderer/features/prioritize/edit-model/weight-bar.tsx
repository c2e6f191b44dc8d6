import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { setWeights } from '../../../../shared/commands/set-weights.ts';
import type { WeightedModel } from '../../../../shared/plan/model.ts';
import { totalWeight } from '../../../../shared/prioritization/weighted.ts';
import { draggedWeights } from './dragged-weights.ts';
import { seriesColour } from './series-colour.ts';
import { shareInWords } from './share-in-words.ts';
import { useTryOutAsOne } from './use-try-out.ts';
import styles from './weight-bar.module.css';

/** Below this share there is no room for its figure. */
const LEAST_LABELLED = 0.115;

interface Press {
  /** Of the divider: it stands between this criterion and the next. */
  readonly index: number;
  readonly x: number;
  readonly width: number;
  /** As it was when the drag began. */
  readonly model: WeightedModel;
}

/** All weights of a model as one bar of their shares. Its dividers can be dragged; by keys the weights themselves are set. */
export function WeightBar({ model }: { readonly model: WeightedModel }) {
  const { tryOut, end, takeBack } = useTryOutAsOne();
  const [press, setPress] = useState<Press | null>(null);
  const bail = useRef(takeBack);
  bail.current = takeBack;
  const isDragging = press !== null;
  useEffect(() => {
    if (!isDragging) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      bail.current();
      setPress(null);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [isDragging]);
  const total = totalWeight(model.criteria);
  if (!(total > 0)) return null;
  const begin = (index: number, event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const width = event.currentTarget.parentElement?.parentElement?.clientWidth ?? 0;
    if (width > 0) setPress({ index, x: event.clientX, width, model });
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    if (press === null) return;
    const { criteria } = press.model;
    const [first, second] = [criteria[press.index], criteria[press.index + 1]];
    if (first === undefined || second === undefined) return;
    const share = (event.clientX - press.x) / press.width;
    const [left, right] = draggedWeights([first.weight, second.weight], totalWeight(criteria), share);
    tryOut(setWeights, { modelId: model.id, weights: { [first.id]: left, [second.id]: right } });
  };
  const stop = () => {
    end();
    setPress(null);
  };
  return (
    <div className={styles.bar} aria-hidden data-dragging={isDragging || undefined}>
      {model.criteria.map(({ id, name, weight }, index) => (
        <div
          key={id}
          className={styles.part}
          style={{ flexGrow: weight / total, '--series': seriesColour(index) }}
          title={`${name}: ${shareInWords(weight / total)}`}
        >
          {weight / total >= LEAST_LABELLED && <span className={styles.share}>{shareInWords(weight / total)}</span>}
          {index < model.criteria.length - 1 && (
            <span
              className={styles.divider}
              onPointerDown={(event) => begin(index, event)}
              onPointerMove={move}
              onPointerUp={stop}
              onPointerCancel={() => {
                takeBack();
                setPress(null);
              }}
            />
          )}
        </div>
      ))}
    </div>
  );
}
