import type { PlanId } from '../plan/ids.ts';
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

/**
 * Files that stay linked to a plan: chosen once, then read and written again. A shell that can't keep a file leaves
 * `canLink` false, and plan files go through `Files`.
 */
export interface LinkedFiles {
  readonly canLink: boolean;
  /** Lets the user choose a file that is there; null when they choose none. */
  chooseFile(request: {
    readonly title: string;
    readonly extensions: readonly string[];
  }): Promise<Result<LinkedFile | null, LinkedFileProblem>>;
  /** Lets the user choose where a file is to be; nothing is written yet. */
  chooseTarget(request: {
    readonly title: string;
    readonly suggestedName: string;
    readonly extension: string;
    readonly mediaType: string;
  }): Promise<Result<LinkedFile | null, LinkedFileProblem>>;
  /** The file that was remembered for a plan, as it was then; null when there is none, or it can't be told. */
  recall(planId: PlanId): Promise<FileLink | null>;
  /** Answers whether it will be known after a restart. */
  remember(planId: PlanId, link: FileLink): Promise<boolean>;
  forget(planId: PlanId): Promise<void>;
}

export interface FileLink {
  readonly file: LinkedFile;
  readonly known: KnownFile;
}

/** What is known of a linked file since it was last read or written here. */
export interface KnownFile {
  /** Of the last journal entry in it. */
  readonly sequence: number;
  /** Whether it holds the journal too. */
  readonly withJournal: boolean;
  readonly facts: FileFacts;
}

/** By these it is told whether a file was changed by others. */
export interface FileFacts {
  readonly size: number;
  /** Milliseconds since 1970, as the file system says. */
  readonly modifiedAt: number;
}

export interface LinkedFile {
  readonly name: string;
  inspect(): Promise<Result<FileFacts, LinkedFileProblem>>;
  read(): Promise<Result<Uint8Array, LinkedFileProblem>>;
  /** Puts the bytes in the place of what is in it: all of them, or nothing is changed. */
  write(bytes: Uint8Array): Promise<Result<FileFacts, LinkedFileProblem>>;
  /** Asks the user where that is needed, so it must follow a key or a click. Answers whether it may be written. */
  allowWriting(): Promise<boolean>;
}

export interface LinkedFileProblem {
  readonly kind: 'gone' | 'not-allowed' | 'unreadable' | 'unwritable';
  /** What happened and what to do, in a sentence or two. */
  readonly message: string;
}
