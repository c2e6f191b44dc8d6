const CONTROLS = 'input, select, textarea, button, a[href], [tabindex="0"]:not([role="separator"])';

/** Moves the focus to the inspector's first control; false when the inspector is not there or has none. */
export function focusInspector(page: Document): boolean {
  const pane = page.querySelector('[data-pane="inspector"]');
  const controls = [...(pane?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
  const first = controls.find(
    (control) => control.tabIndex >= 0 && !control.matches(':disabled') && control.checkVisibility(),
  );
  first?.focus();
  return first !== undefined;
}
