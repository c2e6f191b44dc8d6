// F6 goes from pane to pane: title strip, rail, content, inspector, and a message while one stands.

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]';

/** Where the focus was last in each pane, to come back to. */
const lastFocus = new WeakMap<Element, HTMLElement>();

/** Moves the focus into the next pane (or the one before), round about: to where it was last there, else to its first stop. */
export function cyclePanes(page: Document, direction: 'forward' | 'back'): void {
  // A pane may be there and out of sight, while another stands in its place.
  const panes = [...page.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.checkVisibility());
  if (panes.length === 0) return;
  const active = page.activeElement;
  const current = panes.findIndex((pane) => pane.contains(active));
  const here = panes[current];
  if (here !== undefined && active instanceof HTMLElement) lastFocus.set(here, active);
  const step = direction === 'forward' ? 1 : -1;
  // From nowhere, forward begins at the content: that is where the work is.
  const start = current < 0 ? panes.findIndex((pane) => pane.dataset.pane === 'content') - step : current;
  const next = panes[(start + step + panes.length) % panes.length];
  if (next !== undefined) focusPane(next);
}

function focusPane(pane: HTMLElement): void {
  const last = lastFocus.get(pane);
  const target = last !== undefined && pane.contains(last) ? last : firstStop(pane);
  (target ?? pane).focus();
}

/** The first element that Tab would stop at, passing over a pane's edge. */
function firstStop(pane: HTMLElement): HTMLElement | undefined {
  return [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
    (element) => element.tabIndex >= 0 && !element.matches('[role="separator"]') && element.checkVisibility(),
  );
}
