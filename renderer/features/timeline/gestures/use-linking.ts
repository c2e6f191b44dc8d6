import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { addDependency } from '../../../../shared/commands/add-dependency.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import type { BarBox } from '../../../../shared/timeline/timeline-layout.ts';
import { contextOf } from '../../../parts/cascade/move-along.ts';
import { runWithUndo } from '../../../parts/run-with-undo.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import { announce } from '../../../ui/announce.ts';
import type { Looking } from '../drawing/use-look.ts';
import { barUnder } from './bar-under.ts';
import { checkLink, type LinkCheck, linkIntent } from './link-check.ts';
import { useEdgePull } from './use-edge-pull.ts';
import { useHeldKeys } from './use-held-keys.ts';

/** What is to be waited for, while one chooses what waits for it. */
export interface Linking {
  readonly from: LinkEnd;
  /** What would wait; null: nothing is chosen. */
  readonly to: LinkEnd | null;
  /** Where the pointer is in the drawing, and in the field; null: one chooses with the keys. */
  readonly pointer: { readonly x: number; readonly y: number; readonly at: Point } | null;
  /** Whether it can, and what the dates say to it; null while nothing is chosen. */
  readonly check: LinkCheck | null;
}

export interface LinkEnd {
  readonly id: InitiativeId;
  /** null: it is not drawn. */
  readonly box: BarBox | null;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LinkingFacts {
  readonly plan: Plan;
  readonly boxes: readonly BarBox[];
  readonly activeBox: BarBox | null;
  readonly activeId: InitiativeId | null;
  readonly field: RefObject<HTMLElement | null>;
  readonly looking: Looking;
}

interface Begun {
  readonly fromId: InitiativeId;
  readonly laneId: string | null;
  readonly by: 'keys' | 'pointer';
}

/** Lets one bar wait for another: by L and Enter, or from the dot beyond its end to the other bar. Escape leaves it. */
export function useLinking({ plan, boxes, activeBox, activeId, field, looking }: LinkingFacts) {
  const app = useAppState();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [over, setOver] = useState<Linking['pointer']>(null);
  const pointer = useRef({ clientX: 0, clientY: 0 });
  const keyOf = (id: InitiativeId) => plan.initiatives.get(id)?.key ?? '';
  const fromId = begun?.fromId ?? null;
  const byPointer = begun?.by === 'pointer';

  const boxUnder = over === null ? null : (barUnder(boxes, over.x, over.y)?.box ?? null);
  const targetId = byPointer ? (boxUnder?.initiative.id ?? null) : begun === null ? null : activeId;
  const toId = targetId === fromId ? null : targetId;
  const check = useMemo(
    () => (fromId === null || toId === null ? null : checkLink(plan, { fromId, toId }, contextOf(app))),
    [app, plan, fromId, toId],
  );
  const linking: Linking | null =
    begun === null || fromId === null
      ? null
      : {
          from: { id: fromId, box: boxOf(boxes, fromId, begun.laneId) },
          to: toId === null ? null : { id: toId, box: byPointer ? boxUnder : activeBox },
          pointer: byPointer ? over : null,
          check,
        };

  // By keys the choice is spoken; with the pointer it stands beside it.
  const words = begun?.by === 'keys' ? (check?.words ?? null) : null;
  useEffect(() => {
    if (words !== null) announce(words);
  }, [words]);

  const follow = useEffectEvent(() => {
    const bounds = field.current?.getBoundingClientRect();
    const { x, y } = looking.now();
    const at = { x: pointer.current.clientX - (bounds?.left ?? 0), y: pointer.current.clientY - (bounds?.top ?? 0) };
    setOver({ x: x + at.x, y: y + at.y, at });
  });
  const pulling = useEdgePull({ pointer, field, looking, onMoved: () => follow() });
  const leave = () => {
    pulling.stop();
    setBegun(null);
    setOver(null);
  };
  const link = (to: InitiativeId): void => {
    if (fromId === null) return;
    leave();
    const message = `${keyOf(to)} waits for ${keyOf(fromId)}`;
    if (runWithUndo(app, { command: addDependency, intent: linkIntent({ fromId, toId: to }), message })) {
      announce(message);
    }
  };
  /** With the keys one has gone to other bars meanwhile: back to where it began. */
  const cancel = () => {
    if (begun?.by === 'keys') app.view.getState().select([begun.fromId]);
    leave();
  };
  useHeldKeys(byPointer, {
    putBack: () => {
      leave();
      announce('Left as it was');
    },
  });

  return {
    linking,
    /** By keys, from the active bar on. */
    begin: (id: InitiativeId) => {
      setBegun({ fromId: id, laneId: activeBox?.laneId ?? null, by: 'keys' });
      announce(`Choose what waits for ${keyOf(id)} with the arrows, then press Enter. Escape leaves it.`);
    },
    cancel,
    link,
    dot: {
      onPointerDown: (event: PointerEvent<HTMLElement>, box: BarBox) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        pointer.current = { clientX: event.clientX, clientY: event.clientY };
        setBegun({ fromId: box.initiative.id, laneId: box.laneId, by: 'pointer' });
        follow();
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (!byPointer) return;
        event.stopPropagation();
        pointer.current = { clientX: event.clientX, clientY: event.clientY };
        follow();
        pulling.follow();
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        if (!byPointer) return;
        event.stopPropagation();
        if (toId === null) leave();
        else link(toId);
      },
      onPointerCancel: () => leave(),
    },
  };
}

function boxOf(boxes: readonly BarBox[], id: InitiativeId, laneId: string | null): BarBox | null {
  const own = boxes.filter(({ initiative }) => initiative.id === id);
  return own.find((box) => box.laneId === laneId) ?? own[0] ?? null;
}
