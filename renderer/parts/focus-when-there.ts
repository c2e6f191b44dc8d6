/** So long a screen may take to be drawn. */
const PATIENCE_MILLISECONDS = 2000;

/** Moves the focus to what a selector finds, once it is drawn, and brings it into sight. */
export function focusWhenThere(selector: string): void {
  let end: number | null = null;
  const look = (now: number) => {
    end ??= now + PATIENCE_MILLISECONDS;
    const found = document.querySelector<HTMLElement>(selector);
    if (found !== null) {
      found.focus({ preventScroll: true });
      found.closest('section')?.scrollIntoView({ block: 'start' });
      return;
    }
    if (now < end) requestAnimationFrame(look);
  };
  // After the screen has given the focus to what it begins with.
  requestAnimationFrame(() => requestAnimationFrame(look));
}
