import { type PointerEvent, useState } from 'react';
import { addDependency } from '../../../shared/commands/add-dependency.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { BarBox } from '../../../shared/timeline/timeline-layout.ts';
import { runWithUndo } from '../../parts/run-with-undo.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { announce } from '../../ui/announce.ts';

/** What is to be waited for, while one chooses what waits for it. */
export interface Linking {
  readonly fromId: InitiativeId;
  /** With the pointer: from where to where, in the drawing; null: with the keys. */
  readonly line: { readonly x: number; readonly y: number; readonly toX: number; readonly toY: number } | null;
}

/** Lets one bar wait for another: by L and Enter, or from the dot beyond its end to the other bar. */
export function useLinking(
  plan: Plan,
  boxAt: (event: PointerEvent) => { readonly box: BarBox | null; readonly x: number; readonly y: number },
) {
  const app = useAppState();
  const [linking, setLinking] = useState<Linking | null>(null);
  const keyOf = (id: InitiativeId) => plan.initiatives.get(id)?.key ?? '';
  const link = (fromId: InitiativeId, toId: InitiativeId) => {
    setLinking(null);
    const intent = { predecessorId: fromId, successorId: toId, kind: 'FS', lag: 0, hard: true } as const;
    const message = `${keyOf(toId)} waits for ${keyOf(fromId)}`;
    if (runWithUndo(app, { command: addDependency, intent, message })) announce(message);
  };
  return {
    linking,
    begin: (fromId: InitiativeId) => {
      setLinking({ fromId, line: null });
      announce(`Choose what waits for ${keyOf(fromId)} with the arrows, then press Enter. Escape leaves it.`);
    },
    cancel: () => setLinking(null),
    link,
    dot: {
      onPointerDown: (event: PointerEvent<HTMLElement>, box: BarBox) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        const [x, y] = [box.x + box.width + 8, box.y + box.height / 2];
        setLinking({ fromId: box.initiative.id, line: { x, y, toX: x, toY: y } });
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (linking === null || linking.line === null) return;
        event.stopPropagation();
        const { x, y } = boxAt(event);
        setLinking({ ...linking, line: { ...linking.line, toX: x, toY: y } });
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        if (linking === null || linking.line === null) return;
        event.stopPropagation();
        const { box } = boxAt(event);
        if (box === null || box.initiative.id === linking.fromId) setLinking(null);
        else link(linking.fromId, box.initiative.id);
      },
    },
  };
}
