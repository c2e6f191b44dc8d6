import type { WindowDescription } from '../../shared/ipc-contract.ts';

/** A Mac marks a file that is behind in the window's close button; elsewhere the title does, with a dot before it. */
export function windowTitle({ planName, isBehind }: WindowDescription, platform: NodeJS.Platform): string {
  if (planName === null) return 'Quarterdeck';
  if (platform === 'darwin') return planName;
  return `${isBehind ? '• ' : ''}${planName} – Quarterdeck`;
}
