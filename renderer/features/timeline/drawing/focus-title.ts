const TITLE = '[data-pane="inspector"] :is(input, textarea)[aria-label="Title"]';
/** Frames that the inspector may take to show what was just selected. */
const MOST_FRAMES = 60;

/** What was just drawn is named next: the focus goes to its title, once the inspector shows that one, and typing replaces it. */
export function focusTitle(name: string, page: Document = document): void {
  let frames = 0;
  const look = () => {
    const field = page.querySelector<HTMLTextAreaElement | HTMLInputElement>(TITLE);
    frames += 1;
    if (field?.value === name) {
      field.focus();
      field.select();
    } else if (frames < MOST_FRAMES) requestAnimationFrame(look);
  };
  requestAnimationFrame(() => requestAnimationFrame(look));
}
