// The menu of the right mouse button over text: Electron has none of its own.

import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';

export function offerTextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    const template = textMenu({ isEditable, hasSelection: selectionText.trim() !== '', can: editFlags });
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}

export interface TextPlace {
  readonly isEditable: boolean;
  readonly hasSelection: boolean;
  readonly can: Readonly<Record<'canUndo' | 'canRedo' | 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll', boolean>>;
}

/** Nothing where there is no text to do anything with. */
export function textMenu({ isEditable, hasSelection, can }: TextPlace): MenuItemConstructorOptions[] {
  if (!isEditable) return hasSelection ? [{ role: 'copy', enabled: can.canCopy }] : [];
  return [
    { role: 'undo', enabled: can.canUndo },
    { role: 'redo', enabled: can.canRedo },
    { type: 'separator' },
    { role: 'cut', enabled: can.canCut },
    { role: 'copy', enabled: can.canCopy },
    { role: 'paste', enabled: can.canPaste },
    { type: 'separator' },
    { role: 'selectAll', enabled: can.canSelectAll },
  ];
}
