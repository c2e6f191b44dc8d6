// Files by the browser's own means: its file picker, and a download.

import type { ChosenFile, FileProblem, Files } from '../../shared/ports/files.ts';
import { fail, succeed } from '../../shared/result.ts';

/** Longer than any browser takes to begin a download. */
const DOWNLOAD_GRACE = 60_000;

export function createBrowserFiles(document: Document = globalThis.document): Files {
  return {
    chooseFile: ({ title, extensions }) => chooseFile(document, title, extensions),
    saveFile: async ({ suggestedName, mediaType, bytes }) => {
      try {
        // A copy, since a Blob takes no bytes over memory that may be shared.
        download(document, suggestedName, new Blob([new Uint8Array(bytes)], { type: mediaType }));
        return succeed({ name: suggestedName });
      } catch (error) {
        return fail({ kind: 'unwritable', message: `“${suggestedName}” could not be downloaded: ${reasonOf(error)}.` });
      }
    },
  };
}

/** A file that the user chose or dropped. Its size is known before anything is read. */
export function chosenFileFrom(file: File): ChosenFile {
  return {
    name: file.name,
    size: file.size,
    read: async () => {
      try {
        return succeed(new Uint8Array(await file.arrayBuffer()));
      } catch (error) {
        return fail(unreadable(file.name, error));
      }
    },
  };
}

function chooseFile(document: Document, title: string, extensions: readonly string[]): Promise<ChosenFile | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.title = title;
    input.hidden = true;
    input.accept = extensions.map((extension) => `.${extension.replace(/^\./, '')}`).join(',');
    const answer = () => {
      const [file] = input.files ?? [];
      input.remove();
      resolve(file === undefined ? null : chosenFileFrom(file));
    };
    input.addEventListener('change', answer, { once: true });
    input.addEventListener('cancel', answer, { once: true });
    // In the document, since some browsers open no picker for an input that is not.
    document.body.append(input);
    input.click();
  });
}

function download(document: Document, name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), DOWNLOAD_GRACE);
}

function unreadable(name: string, error: unknown): FileProblem {
  const moved = error instanceof DOMException && (error.name === 'NotFoundError' || error.name === 'NotReadableError');
  const message = moved
    ? `“${name}” can’t be read any more: it was moved, deleted or changed since it was chosen, or is a folder. Choose it again.`
    : `“${name}” could not be read: ${reasonOf(error)}. Choose it again.`;
  return { kind: 'unreadable', message };
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\.$/, '');
}
