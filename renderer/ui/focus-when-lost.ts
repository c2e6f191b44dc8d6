/** So long something that is drawn late may still take the focus away. */
const PATIENCE_MILLISECONDS = 1500;

/** Where what has the focus is about to go away: once it has, the focus goes to what `next` finds then. */
export function focusWhenLost(next: () => HTMLElement | null): void {
  let end: number | null = null;
  const look = (now: number) => {
    end ??= now + PATIENCE_MILLISECONDS;
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body || activeElement.matches(':disabled')) {
      const found = next();
      found?.focus();
      if (found !== null) return;
    }
    if (now < end) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
