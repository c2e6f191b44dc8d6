// What is still being done with files when the app is told to end: it ends after that, and not in the middle.

import type { App } from 'electron';

const unfinished = new Set<Promise<unknown>>();

/** The app does not end before this has. It must come to an end by itself: nothing that waits for the user may be in it. */
export function finishBeforeEnd<Value>(work: Promise<Value>): Promise<Value> {
  const done = () => unfinished.delete(work);
  unfinished.add(work);
  work.then(done, done);
  return work;
}

export function endAfterWork(app: App): void {
  const putOff = (event: Pick<Event, 'preventDefault'>) => {
    if (unfinished.size === 0) return;
    event.preventDefault();
    void Promise.allSettled([...unfinished]).then(() => app.quit());
  };
  // Before any window is closed, one that lays out a page included; and once more for what began while they closed.
  app.on('before-quit', putOff);
  app.on('will-quit', putOff);
}
