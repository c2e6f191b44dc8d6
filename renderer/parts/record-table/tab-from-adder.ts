import type { KeyboardEvent } from 'react';

/** So many drawings a new row may take to be there. */
const PATIENCE_FRAMES = 20;

/**
 * For the cell around a field that adds a row above itself: Tab behind what was typed adds it, and goes on to the second field
 * of the new row instead of to whatever follows. A refused text keeps the focus.
 */
export function tabFromAdder(event: KeyboardEvent<HTMLElement>): void {
  const { target: field } = event;
  const isPlainTab = event.key === 'Tab' && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
  if (!isPlainTab || !(field instanceof HTMLInputElement) || field.value.trim() === '') return;
  const row = field.closest('tr');
  if (row === null) return;
  event.preventDefault();
  const before = row.previousElementSibling;
  field.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  let frames = 0;
  const look = () => {
    const added = row.previousElementSibling;
    if (added !== null && added !== before) {
      added.querySelector<HTMLElement>('td:nth-child(2) :is(input, select, button)')?.focus();
      return;
    }
    frames += 1;
    if (frames < PATIENCE_FRAMES && document.activeElement === field) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
