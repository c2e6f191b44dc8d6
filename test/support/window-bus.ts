import type { WindowMessage, Windows } from '../../shared/ports/windows.ts';

export interface WindowBus {
  /** One more window on the bus. */
  join(): Windows;
  /** While it is set, messages are lost on the way. */
  isDeaf: boolean;
}

/** Windows that hear each other at once, each message as a copy, as it would come over a channel. */
export function createWindowBus(): WindowBus {
  const listeners = new Map<Windows, (message: WindowMessage) => void>();
  let turn: Promise<unknown> = Promise.resolve();
  const bus: WindowBus = {
    isDeaf: false,
    join: () => {
      const own: Windows = {
        tell: (message) => {
          if (bus.isDeaf) return;
          for (const [window, hear] of listeners) if (window !== own) hear(structuredClone(message));
        },
        listen: (hear) => {
          listeners.set(own, hear);
          return () => listeners.delete(own);
        },
        alone: (_, work) => {
          const done = turn.then(work);
          turn = done.catch(() => {});
          return done;
        },
      };
      return own;
    },
  };
  return bus;
}
