// What a page may ask of the system (almost nothing) and which requests leave it (none).

import type { Session } from 'electron';
import { isAppAddress } from './app-protocol.ts';

const GRANTED_PERMISSIONS: ReadonlySet<string> = new Set(['persistent-storage', 'clipboard-sanitized-write']);
/** Presenting fills the screen: only the app itself may. */
const FULL_SCREEN = 'fullscreen';

export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(permission === FULL_SCREEN ? isAppAddress(details.requestingUrl) : isPermitted(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    permission === FULL_SCREEN ? isAppAddress(origin) : isPermitted(permission),
  );
  session.setDevicePermissionHandler(() => false);
  // A window without it is not enough: its dictionaries are fetched for the session.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocalAddress(details.url) }));
}

export function isPermitted(permission: string): boolean {
  return GRANTED_PERMISSIONS.has(permission);
}

/** The app makes no network request, ever: its own files, data in memory, and Chromium's own developer tools. */
export function isLocalAddress(address: string): boolean {
  return isAppAddress(address) || ['blob:', 'data:', 'devtools:'].some((scheme) => address.startsWith(scheme));
}
