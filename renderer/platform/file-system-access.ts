// What Chromium gives a page besides the standard: pickers that answer a handle, and the permission to write through it.
// The library of types does not have them.

export interface FilePickers {
  showOpenFilePicker(options: PickerOptions & { readonly multiple: false }): Promise<readonly FileSystemFileHandle[]>;
  showSaveFilePicker(options: PickerOptions & { readonly suggestedName: string }): Promise<FileSystemFileHandle>;
}

interface PickerOptions {
  /** The picker remembers the last folder by it. */
  readonly id: string;
  readonly types: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}

/** Null in a browser without them. */
export function browserPickers(): FilePickers | null {
  const { showOpenFilePicker, showSaveFilePicker } = globalThis as unknown as Partial<FilePickers>;
  if (showOpenFilePicker === undefined || showSaveFilePicker === undefined) return null;
  return {
    showOpenFilePicker: (options) => showOpenFilePicker.call(globalThis, options),
    showSaveFilePicker: (options) => showSaveFilePicker.call(globalThis, options),
  };
}

interface WithPermission {
  requestPermission?(descriptor: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

/** Asks the user unless it was answered before; a handle that knows no permission may be written. */
export async function mayWrite(handle: FileSystemFileHandle & WithPermission): Promise<boolean> {
  if (handle.requestPermission === undefined) return true;
  try {
    return (await handle.requestPermission({ mode: 'readwrite' })) === 'granted';
  } catch {
    // Asked too long after the key or click.
    return false;
  }
}

interface WithHandle {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** The handle of a file that is being dropped; must be asked for before the drop has been dealt with. */
export async function droppedHandle(item: DataTransferItem & WithHandle): Promise<FileSystemFileHandle | null> {
  try {
    const handle = (await item.getAsFileSystemHandle?.()) ?? null;
    // The kind says which of the two it is; the types do not follow.
    return handle?.kind === 'file' ? (handle as FileSystemFileHandle) : null;
  } catch {
    return null;
  }
}
