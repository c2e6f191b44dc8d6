import { type RefObject, useLayoutEffect, useRef } from 'react';

/** A dialog over all else that is open as long as it is drawn; closing it gives the focus back to where it was. */
export function useModalDialog(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return dialog;
}
