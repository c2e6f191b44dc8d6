import { spawn } from 'node:child_process';

/** Opens the address in the default browser. Where there is none nothing happens: the address has been printed. */
export function openBrowser(address: string, environment: NodeJS.ProcessEnv): void {
  const opener = browserOpener(process.platform, environment);
  if (opener === null) return;
  const [command, ...args] = opener;
  // The browser is the user's own: it stays when the server ends.
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true, env: environment });
  child.on('error', () => undefined);
  child.unref();
}

/** The command that opens an address on a platform; null where no browser could show itself. */
export function browserOpener(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): readonly [command: string, ...args: string[]] | null {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start'];
  const hasDisplay = Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
  return hasDisplay ? ['xdg-open'] : null;
}
