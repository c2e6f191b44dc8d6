// The other tabs that have the same address open, by the browser's own channel and locks.

import type { WindowMessage, Windows } from '../../shared/ports/windows.ts';

/** One more when its messages change: tabs of different builds must not misunderstand each other. */
const CHANNEL = 'quarterdeck-windows-1';

/** Where a browser lacks the means, a window is as good as alone. */
export function createBrowserWindows(): Windows {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
  return {
    tell: (message) => channel?.postMessage(message),
    listen: (hear) => {
      // Only windows of this origin and build write to the channel.
      const onMessage = ({ data }: MessageEvent<WindowMessage>) => hear(data);
      channel?.addEventListener('message', onMessage);
      return () => channel?.removeEventListener('message', onMessage);
    },
    alone: async (name, work) => {
      if (typeof navigator === 'undefined' || !('locks' in navigator)) return work();
      return navigator.locks.request(`quarterdeck-${name}`, work);
    },
  };
}
