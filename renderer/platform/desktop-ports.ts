// The ports that the desktop app has its own means for; every other is the browser's there, too.

import type { DesktopBridge } from '../../shared/ipc-contract.ts';
import type { Files, LinkedFiles } from '../../shared/ports/files.ts';
import type { Printer } from '../../shared/ports/printer.ts';
import type { SafetyJournal } from '../../shared/ports/safety-journal.ts';
import { createDesktopFiles, createDesktopLinkedFiles } from './desktop-files.ts';
import { createDesktopPrinter } from './desktop-printer.ts';
import { createDesktopSafetyJournal } from './desktop-safety-journal.ts';

export function desktopPorts(bridge: DesktopBridge): {
  readonly safety: SafetyJournal;
  readonly files: Files;
  readonly linkedFiles: LinkedFiles;
  readonly printer: Printer;
} {
  return {
    safety: createDesktopSafetyJournal(bridge),
    files: createDesktopFiles(bridge),
    linkedFiles: createDesktopLinkedFiles(bridge),
    printer: createDesktopPrinter(bridge),
  };
}
