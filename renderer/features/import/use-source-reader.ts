import { useEffect, useRef, useState } from 'react';
import type { SourceFile } from '../../../shared/import/source-table.ts';
import type { ChosenFile } from '../../../shared/ports/files.ts';
import { type ReadSourceProblem, readSourceFile } from '../../state/read-source-file.ts';
import { usePorts } from '../../state/use-app-state.tsx';

export type SourceReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly file: ChosenFile }
  | { readonly kind: 'failed'; readonly file: ChosenFile; readonly problem: ReadSourceProblem }
  | { readonly kind: 'read'; readonly file: ChosenFile; readonly source: SourceFile };

export interface SourceReader {
  readonly reading: SourceReading;
  /** Reads a file in the place of what is being read. */
  read(file: ChosenFile, options?: { readonly quotes?: 'literal' }): void;
  /** Gives up what is being read. */
  cancel(): void;
}

/** Reads the file that the user chose off the main thread; one at a time. */
export function useSourceReader(first: ChosenFile | null): SourceReader {
  const { spreadsheets } = usePorts();
  const [reading, setReading] = useState<SourceReading>(
    first === null ? { kind: 'none' } : { kind: 'reading', file: first },
  );
  const abort = useRef<AbortController | null>(null);

  const read: SourceReader['read'] = (file, options = {}) => {
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    setReading({ kind: 'reading', file });
    readSourceFile(spreadsheets, file, { ...options, signal: controller.signal }).then((source) => {
      if (controller.signal.aborted) return;
      setReading(
        source.ok ? { kind: 'read', file, source: source.value } : { kind: 'failed', file, problem: source.problem },
      );
    });
  };
  // A file that is dropped while this screen stands is read like the one that it opened with.
  const readLatest = useRef(read);
  readLatest.current = read;
  useEffect(() => {
    if (first !== null) readLatest.current(first);
    return () => abort.current?.abort();
  }, [first]);

  return {
    reading,
    read,
    cancel: () => {
      abort.current?.abort();
      setReading({ kind: 'none' });
    },
  };
}
