import { app } from 'electron';

const DEBUGGING_SWITCHES = ['remote-debugging-port', 'remote-debugging-pipe'];

/** Before the app is ready. What pages ask for is stopped by their session; names that Chromium looks up by itself are not. */
export function cutOffNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // A debugger that is let in by a switch could do all that the page can.
  if (app.isPackaged) for (const name of DEBUGGING_SWITCHES) app.commandLine.removeSwitch(name);
}
