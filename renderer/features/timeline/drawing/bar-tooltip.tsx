import { type RefObject, useEffect, useState } from 'react';
import { type InitiativeId, isId } from '../../../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { planAxisOf } from '../../../../shared/plan/plan-axis.ts';
import { changeInWords, ghostOf } from '../../../../shared/timeline/timeline-compare.ts';
import { datesInWords } from '../../../parts/dependency-words.ts';
import { useTimeline } from '../../../state/use-app-state.tsx';
import { stateInWords } from './bar-in-words.ts';
import styles from './bar-tooltip.module.css';

const DELAY = 450;

interface Shown {
  readonly id: InitiativeId;
  readonly what: string | null;
  readonly x: number;
  readonly y: number;
}

/** What the pointer rests on, in full: its whole title, its dates and its state. */
export function BarTooltip({ plan, field }: { readonly plan: Plan; readonly field: RefObject<HTMLElement | null> }) {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      setShown(null);
    };
    const onPointerMove = (event: PointerEvent) => {
      hide();
      const mark =
        event.buttons === 0 && event.target instanceof Element
          ? event.target.closest<HTMLElement>('[data-bar], [data-milestone]')
          : null;
      const id = mark?.dataset.bar ?? mark?.dataset.milestone ?? '';
      if (mark === null || !isId<InitiativeId>(id)) return;
      const what = mark.dataset.milestone === undefined ? null : mark.getAttribute('aria-label');
      const { clientX: x, clientY: y } = event;
      timer = setTimeout(() => setShown({ id, what, x, y }), DELAY);
    };
    element.addEventListener('pointermove', onPointerMove);
    for (const name of ['pointerleave', 'pointerdown', 'wheel', 'keydown'])
      element.addEventListener(name, hide, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('pointermove', onPointerMove);
      for (const name of ['pointerleave', 'pointerdown', 'wheel', 'keydown']) element.removeEventListener(name, hide);
    };
  }, [field]);
  const earlier = useTimeline((state) => state.comparison?.earlier ?? null);
  const initiative = shown === null ? undefined : plan.initiatives.get(shown.id);
  if (shown === null || initiative === undefined) return null;
  const before = earlier?.initiatives.get(initiative.id) ?? null;
  const ghost = earlier === null ? null : ghostOf(initiative, before, planAxisOf(plan));
  const isLow = shown.y > window.innerHeight - 140;
  const isRight = shown.x > window.innerWidth - 360;
  return (
    <div
      className={styles.tip}
      role="tooltip"
      style={{
        ...(isRight ? { right: window.innerWidth - shown.x + 8 } : { left: shown.x + 12 }),
        ...(isLow ? { bottom: window.innerHeight - shown.y + 8 } : { top: shown.y + 18 }),
      }}
    >
      <p className={styles.title}>
        <span className={styles.key}>{initiative.key}</span> {initiative.title.slice(0, 400)}
      </p>
      {shown.what !== null && <p>{shown.what}</p>}
      <p>{datesInWords(initiative.schedule, settingsOf(plan).fiscalYearStartMonth)}</p>
      <p className={styles.state}>{stateInWords(initiative)}</p>
      {ghost !== null && <p className={styles.change}>{sentenceOf(changeInWords(ghost))}</p>}
    </div>
  );
}

function sentenceOf(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
