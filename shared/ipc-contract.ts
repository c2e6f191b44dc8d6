// What passes between a page of the desktop app and its main process, once. The preload, the handlers, the page's bridge and
// the stand-in of the tests derive from it. `ipc-arguments.ts` has a schema for each argument.

import type { PlanId } from './plan/ids.ts';
import type { FileFacts, KnownFile, LinkedFileProblem } from './ports/files.ts';
import type { PdfOutcome, PrintablePage, PrintOutcome, PrintProblem } from './ports/printer.ts';
import type { SafetyProblem } from './ports/safety-journal.ts';
import type { Result } from './result.ts';
import type { SafetyQuestion, SafetyReply } from './shell/safety-text.ts';

/** What the page asks of the main process. Only what is named here crosses. */
export interface DesktopCalls {
  /** The home of the safety copies. */
  readonly 'ask-safety': Call<SafetyQuestion, SafetyReply, SafetyProblem>;
  /** Lets the user choose a file that is there; null when they choose none. */
  readonly 'choose-file': Call<ChooseFileRequest, FileTicket | null>;
  /** Lets the user choose where a file is to be; nothing is written yet. */
  readonly 'choose-target': Call<ChooseTargetRequest, FileTicket | null>;
  readonly 'inspect-file': Call<FileToken, FileFacts>;
  readonly 'read-file': Call<FileToken, Uint8Array>;
  /** Puts the bytes in the place of what is in the file: all of them, or nothing is changed. */
  readonly 'write-file': Call<WriteFileRequest, FileFacts>;
  /** Lets the user choose where, and writes; null when they choose no place. */
  readonly 'save-file': Call<SaveRequest, SavedFile | null>;
  /** Lays a page out, out of sight, and opens the system's print dialog with it. */
  readonly 'print-page': Call<PrintablePage, PrintOutcome, PrintProblem>;
  /** Lets the user choose where, lays the page out, out of sight, and writes it as a PDF. */
  readonly 'save-pdf': Call<SavePdfRequest, PdfOutcome, PrintProblem>;
  readonly 'remember-link': Call<LinkRequest, null>;
  readonly 'recall-link': Call<PlanId, RecalledLink | null>;
  readonly 'forget-link': Call<PlanId, null>;
  readonly 'describe-window': Call<WindowDescription, null>;
  readonly 'set-colour-scheme': Call<DesktopColourScheme, null>;
  readonly 'list-commands': Call<MenuCommands, null>;
  /** The page listens: from now on files are handed over, menus filled, and closing is asked about. */
  readonly 'page-ready': Call<null, null>;
  /** The answer to `about-to-close`: what would be lost, as a sentence; null when nothing. */
  readonly 'answer-closing': Call<string | null, null>;
  /** The path of a file that was dropped, which Electron tells the preload. The page itself can't call this. */
  readonly 'admit-dropped': Call<string, FileTicket>;
}

/** What the main process tells the page. */
export interface DesktopEvents {
  readonly 'run-command': { readonly id: string };
  /** A file was handed over: on the command line, by a double click, or from the recent ones. */
  readonly 'open-file': FileTicket;
  /** The window is about to close. The page finishes what it is writing, then calls `answer-closing`. */
  readonly 'about-to-close': null;
}

interface Call<Argument, Value, Problem = LinkedFileProblem> {
  readonly argument: Argument;
  readonly answer: Result<Value, Problem | CallRefusal>;
}

/** A call that was not carried out: it came from elsewhere, made no sense, or broke down. */
export interface CallRefusal {
  readonly kind: 'refused';
  readonly message: string;
}

export type CallName = keyof DesktopCalls;
export type CallArgument<Name extends CallName> = DesktopCalls[Name]['argument'];
export type CallAnswer<Name extends CallName> = DesktopCalls[Name]['answer'];
export type PageCallName = Exclude<CallName, 'admit-dropped'>;
export type EventName = keyof DesktopEvents;

/** What the page finds as `window.quarterdeck`. */
export interface DesktopBridge {
  call<Name extends PageCallName>(name: Name, argument: CallArgument<Name>): Promise<CallAnswer<Name>>;
  /** Lets a `File` that was dropped on the window be read and written like a chosen one. */
  admitDropped(file: object): Promise<CallAnswer<'admit-dropped'>>;
  /** Answers how to stop. */
  listen<Name extends EventName>(name: Name, hear: (message: DesktopEvents[Name]) => void): () => void;
}

const PAGE_CALLS: Readonly<Record<PageCallName, true>> = {
  'ask-safety': true,
  'choose-file': true,
  'choose-target': true,
  'inspect-file': true,
  'read-file': true,
  'write-file': true,
  'save-file': true,
  'print-page': true,
  'save-pdf': true,
  'remember-link': true,
  'recall-link': true,
  'forget-link': true,
  'describe-window': true,
  'set-colour-scheme': true,
  'list-commands': true,
  'page-ready': true,
  'answer-closing': true,
};
const EVENTS: Readonly<Record<EventName, true>> = { 'run-command': true, 'open-file': true, 'about-to-close': true };

export function isPageCallName(name: unknown): name is PageCallName {
  return typeof name === 'string' && Object.hasOwn(PAGE_CALLS, name);
}

export function isEventName(name: unknown): name is EventName {
  return typeof name === 'string' && Object.hasOwn(EVENTS, name);
}

/** The channel that carries a call or an event. */
export function channelOf(name: CallName | EventName): string {
  return `quarterdeck:${name}`;
}

/** Stands for a path that the user chose; the page never names a path, and learns none. */
export type FileToken = string;

export interface FileTicket {
  readonly token: FileToken;
  readonly name: string;
  /** Bytes, as far as they are known before it is read; 0 for a file that is not there. */
  readonly size: number;
}

export interface ChooseFileRequest {
  readonly title: string;
  readonly extensions: readonly string[];
}

export interface ChooseTargetRequest {
  readonly title: string;
  readonly suggestedName: string;
  readonly extension: string;
}

export interface WriteFileRequest {
  readonly token: FileToken;
  readonly bytes: Uint8Array;
}

export interface SaveRequest {
  readonly suggestedName: string;
  readonly bytes: Uint8Array;
}

export interface SavedFile {
  readonly name: string;
}

export interface SavePdfRequest {
  readonly suggestedName: string;
  readonly page: PrintablePage;
}

export interface LinkRequest {
  readonly planId: PlanId;
  readonly token: FileToken;
  readonly known: KnownFile;
}

export interface RecalledLink {
  readonly file: FileTicket;
  readonly known: KnownFile;
}

export interface WindowDescription {
  /** Of the open plan; null: none is open. */
  readonly planName: string | null;
  /** The file that the plan is linked to. */
  readonly file: FileToken | null;
  /** Whether that file lacks changes of the plan. */
  readonly isBehind: boolean;
}

export type DesktopColourScheme = 'light' | 'dark' | 'system';

export const MENU_NAMES = ['app', 'file', 'edit', 'view', 'initiative', 'plan', 'go', 'help'] as const;
export type MenuName = (typeof MENU_NAMES)[number];

/** The page's commands by menu, in sections that a line parts. */
export type MenuCommands = Readonly<Record<MenuName, readonly (readonly MenuCommand[])[]>>;

export interface MenuCommand {
  readonly id: string;
  readonly label: string;
  readonly enabled: boolean;
  /** As the page writes keys, such as `mod+shift+s`; the page hears them itself. */
  readonly keys: string | null;
}
