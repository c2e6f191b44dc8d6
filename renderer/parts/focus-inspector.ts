const CONTROLS = 'input, select, textarea, button, a[href], [tabindex="0"]:not([role="separator"])';

/** Moves the focus to the inspector's control that is marked as its entry, else to its first; false when the inspector is not there or has none. */
export function focusInspector(page: Document): boolean {
  const pane = page.querySelector('[data-pane="inspector"]');
  const controls = [...(pane?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
  const usable = controls.filter(
    (control) => control.tabIndex >= 0 && !control.matches(':disabled') && control.checkVisibility(),
  );
  const first = usable.find((control) => control.matches('[data-entry]')) ?? usable[0];
  first?.focus();
  return first !== undefined;
}
