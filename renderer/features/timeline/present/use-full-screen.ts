import { useEffect, useRef } from 'react';

/** Fills the screen as long as it is drawn, where the system lets it; otherwise the window is what is filled. Leaving the full screen is told. */
export function useFullScreen(onLeft: () => void): void {
  const latest = useRef(onLeft);
  latest.current = onLeft;
  useEffect(() => {
    let isGone = false;
    let isOurs = false;
    const leave = () => {
      if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => {});
    };
    const enter = async () => {
      // Somebody may have it in full screen for other reasons, and wants to keep it so.
      if (document.fullscreenElement !== null || !document.fullscreenEnabled) return;
      try {
        await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
      } catch {
        // Refused, such as when no key or button of late asked for it: the window is large enough.
        return;
      }
      isOurs = true;
      if (isGone) leave();
    };
    const onChange = () => {
      if (isOurs && document.fullscreenElement === null && !isGone) latest.current();
    };
    document.addEventListener('fullscreenchange', onChange);
    void enter();
    return () => {
      isGone = true;
      document.removeEventListener('fullscreenchange', onChange);
      if (isOurs) leave();
    };
  }, []);
}
