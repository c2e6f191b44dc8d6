// Says something to assistive technology without moving focus.

let regions: readonly [HTMLElement, HTMLElement] | null = null;
let next: 0 | 1 = 0;

/** Speaks a sentence once what is being spoken has ended. The same sentence twice is spoken twice. */
export function announce(sentence: string): void {
  regions ??= [createRegion(), createRegion()];
  // Two regions in turn: a change is noticed although the words are the same.
  regions[next].textContent = sentence;
  regions[next === 0 ? 1 : 0].textContent = '';
  next = next === 0 ? 1 : 0;
}

function createRegion(): HTMLElement {
  const region = document.createElement('div');
  region.setAttribute('role', 'status');
  region.className = 'visually-hidden';
  document.body.append(region);
  return region;
}
