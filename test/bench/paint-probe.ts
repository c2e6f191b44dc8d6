// Runs in the page: how long from what the user did until what it changed was painted.
//
// From: the time stamp that the browser gave the key, click or step of a drag, so that waiting for a busy main thread counts.
// To: the first task after the frame that shows the change has been drawn on the main thread. A change that is made
// outside a frame waits for the next one, up to 16.7 ms; that counts too, as the user waits for it. What the compositor
// and the screen take after that (a frame or two, the same for every app) can't be seen from a page and is left out.
// Chromium's own Event Timing, which measures in steps of 8 ms, agrees to within a step for most keys.

/** What is to be seen. It counts from when it becomes true: what is true already must first cease to be. */
export type Sight =
  | { readonly kind: 'there' | 'absent'; readonly selector: string }
  | { readonly kind: 'text'; readonly selector: string; readonly text: string }
  /** The same, with whatever the app adds behind it. */
  | { readonly kind: 'begins'; readonly selector: string; readonly text: string }
  | { readonly kind: 'attribute'; readonly selector: string; readonly name: string; readonly value: string }
  /** Anything else than when the watch began. */
  | { readonly kind: 'differs'; readonly selector: string };

export interface PaintProbe {
  /** Begins to watch; the clock starts at the latest key, click or step of a drag from now on, or else when the page was asked for. */
  watch(sights: readonly Sight[]): void;
  /** Milliseconds until each sight was painted. */
  seen(): Promise<readonly number[]>;
  recordFrames(scroller: string | null): void;
  stopFrames(): readonly Frame[];
}

export interface Frame {
  /** When it began, in milliseconds. */
  readonly at: number;
  /** Whether the top or the bottom of the scroller showed no row. */
  readonly isBlank: boolean;
}

declare global {
  interface Window {
    readonly paintProbe: PaintProbe;
  }
}

/** Given to the page as source text: it may refer to nothing outside itself. */
export function installPaintProbe(firstScreen: string): void {
  const PATIENCE = 20_000;
  let start = 0;
  let waiting: Promise<readonly number[]> = Promise.resolve([]);
  let stopWatching = () => {};
  let frames: Frame[] = [];
  let isRecording = false;

  const afterTask = (then: () => void): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  };
  const afterPaint = (then: () => void): void => {
    requestAnimationFrame(() => afterTask(then));
  };
  const markupOf = (selector: string) => document.querySelector(selector)?.innerHTML ?? null;
  const testOf = (sight: Sight): (() => boolean) => {
    const { selector } = sight;
    if (sight.kind === 'there') return () => document.querySelector(selector) !== null;
    if (sight.kind === 'absent') return () => document.querySelector(selector) === null;
    if (sight.kind === 'text') return () => document.querySelector(selector)?.textContent === sight.text;
    if (sight.kind === 'begins')
      return () => document.querySelector(selector)?.textContent?.startsWith(sight.text) === true;
    if (sight.kind === 'attribute')
      return () => document.querySelector(selector)?.getAttribute(sight.name) === sight.value;
    const before = markupOf(selector);
    return () => markupOf(selector) !== before;
  };
  const whenPainted = (sight: Sight): { readonly painted: Promise<number>; look(): void } => {
    const test = testOf(sight);
    let state: 'true-already' | 'awaited' | 'seen' = test() ? 'true-already' : 'awaited';
    let tell: (milliseconds: number) => void = () => {};
    const painted = new Promise<number>((resolve, reject) => {
      tell = resolve;
      setTimeout(() => reject(new Error(`Not seen in time: ${JSON.stringify(sight)}`)), PATIENCE);
    });
    const look = () => {
      if (state === 'seen') return;
      const isTrue = test();
      if (!isTrue) state = 'awaited';
      else if (state === 'awaited') {
        state = 'seen';
        afterPaint(() => tell(performance.now() - start));
      }
    };
    return { painted, look };
  };
  const watch = (sights: readonly Sight[]): void => {
    stopWatching();
    const watched = sights.map(whenPainted);
    const observer = new MutationObserver(() => {
      for (const { look } of watched) look();
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    stopWatching = () => observer.disconnect();
    waiting = Promise.all(watched.map(({ painted }) => painted)).finally(stopWatching);
    waiting.catch(() => {});
  };

  const note = (event: Event) => {
    start = event.timeStamp;
  };
  addEventListener('keydown', note, { capture: true, passive: true });
  const noteDrag = (event: PointerEvent) => {
    if (event.buttons !== 0) note(event);
  };
  addEventListener('pointermove', noteDrag, { capture: true, passive: true });
  addEventListener('pointerup', note, { capture: true, passive: true });
  addEventListener('click', note, { capture: true, passive: true });

  const isBlankIn = (scroller: Element): boolean => {
    const { left, top, bottom } = scroller.getBoundingClientRect();
    return [top + 45, bottom - 25].some((y) => {
      const hit = document.elementFromPoint(left + 60, y);
      return hit?.closest('[role="row"]') == null;
    });
  };
  const recordFrames = (scroller: string | null): void => {
    const element = scroller === null ? null : document.querySelector(scroller);
    frames = [];
    isRecording = true;
    const record = (at: number) => {
      // Looked at after the frame, when nothing need be laid out for it.
      afterTask(() => frames.push({ at, isBlank: element !== null && isBlankIn(element) }));
      if (isRecording) requestAnimationFrame(record);
    };
    requestAnimationFrame(record);
  };
  const stopFrames = (): readonly Frame[] => {
    isRecording = false;
    return frames;
  };

  const paintProbe: PaintProbe = { watch, seen: () => waiting, recordFrames, stopFrames };
  Object.assign(window, { paintProbe });
  watch([{ kind: 'there', selector: firstScreen }]);
}
