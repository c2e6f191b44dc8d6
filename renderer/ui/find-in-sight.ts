/** The first element in sight that fits: a screen that is drawn ahead is in the document, too, and nobody sees it. */
export function findInSight(selector: string, within: ParentNode = document): HTMLElement | null {
  for (const element of within.querySelectorAll<HTMLElement>(selector)) if (element.checkVisibility()) return element;
  return null;
}
