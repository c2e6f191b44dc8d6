import type { Result } from '../result.ts';

/** Files that the user chooses. */
export interface Files {
  /** Lets the user choose one file; null when they choose none. */
  chooseFile(request: { readonly title: string; readonly extensions: readonly string[] }): Promise<ChosenFile | null>;
  /** Hands a file out under a name that the user may change. */
  saveFile(request: SaveFileRequest): Promise<Result<{ readonly name: string } | null, FileProblem>>;
}

export interface ChosenFile {
  readonly name: string;
  /** Bytes; known before anything is read, so that a file that is too large never is. */
  readonly size: number;
  read(): Promise<Result<Uint8Array, FileProblem>>;
}

export interface SaveFileRequest {
  readonly suggestedName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface FileProblem {
  readonly kind: 'unreadable' | 'unwritable';
  readonly message: string;
}
