/** The cell of the heat map that is looked into; null while there is none in sight. */
export function shownCellElement(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-heat-cell][aria-selected="true"]');
}
