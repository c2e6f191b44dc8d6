import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useModalDialog } from '../../../ui/use-modal-dialog.ts';
import { useSize } from '../../../ui/use-size.ts';
import { typeSizeFor } from './projector-type.ts';

export interface Projector {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  /** What lies between head and foot. */
  readonly stage: RefObject<HTMLDivElement | null>;
  /** Of the stage; 0 by 0 before it is known. */
  readonly width: number;
  readonly height: number;
  readonly typeSize: number;
}

/** The dialog that fills the window, how large its type is, and how much room there is. */
export function useProjector(): Projector {
  const dialog = useModalDialog();
  // Not one of its buttons, to which a dialog gives the focus by itself: Space is the next step.
  useLayoutEffect(() => dialog.current?.focus(), [dialog]);
  const stage = useRef<HTMLDivElement>(null);
  const typeSize = typeSizeFor(useSize(dialog).height);
  return { dialog, stage, typeSize, ...useSize(stage) };
}
