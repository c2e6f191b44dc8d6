// Keeps a window on its own page: links go to the system browser, everything else that would leave is refused.

import { shell, type WebContents } from 'electron';
import { isAppAddress } from './app-protocol.ts';
import { externalLink } from './external-link.ts';

export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && isAppAddress(event.url)) return;
    event.preventDefault();
    if (event.isMainFrame) openOutside(event.url);
  });
  contents.on('will-redirect', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
  // Connections between pages pass by everything else that stops requests.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

function openOutside(address: string): void {
  const link = externalLink(address);
  // A system without a browser refuses; there is nothing to undo then.
  if (link !== null) shell.openExternal(link).catch(() => undefined);
}
