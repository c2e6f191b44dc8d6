// The desktop app as its tests drive it: in the stand-in for Electron, or in the real one that QUARTERDECK_ELECTRON names.

import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { TestContext } from 'vitest';
import { driveElectron } from './drive-electron.ts';
import { driveStandIn } from './drive-stand-in.ts';
import type { Display, StandIn } from './electron-stand-in.ts';
import { isProgram } from './find-browser.ts';

export interface DesktopOptions {
  /** The app's own folder, to go on with; without it a fresh one. */
  readonly userData?: string;
  /** What stands after the program on the command line. */
  readonly args?: readonly string[];
  /** Of the stand-in; the real Electron has those of the machine. */
  readonly displays?: readonly Display[];
}

export interface DesktopApp {
  /** Null where the real Electron runs. */
  readonly standIn: StandIn | null;
  readonly userData: string;
  /** Where its pages' databases lie. */
  readonly databaseFolder: string;
  /** The exit code. */
  readonly ended: Promise<number>;
  /** Of the window, once that is shown. */
  page(): Promise<Page>;
  /** What the page shows, asked through the main process; empty while it does not answer. */
  pageText(): Promise<string>;
  menu(): Promise<readonly MenuFacts[]>;
  /** Chooses an item by the labels, roles or ids on the way to it. */
  choose(...way: readonly string[]): Promise<void>;
  /** What the user answers to the next dialog of a kind: a path, or the label of a button; without an answer they cancel. */
  answer(kind: DialogKind, answer: string): Promise<void>;
  window(): Promise<WindowFacts>;
  windowCount(): Promise<number>;
  /** As the user does with the window's own button. */
  closeWindow(): Promise<void>;
  /** What the system says of a page that hangs. */
  sayOfWindow(event: 'unresponsive' | 'responsive'): Promise<void>;
  crashPage(): Promise<void>;
  colourScheme(): Promise<string>;
  record(): Promise<DesktopRecord>;
  /** Starts the app a second time while this one runs; answers once that one has ended. */
  launchAgain(...args: readonly string[]): Promise<void>;
  quit(): Promise<void>;
  /** Ends everything without a question, and removes the app's folder when it was made here. */
  close(options?: { readonly keepUserData?: boolean }): Promise<void>;
}

export type DialogKind = 'open' | 'save' | 'message';

export interface MenuFacts {
  /** As it is written, or the role of what has no words of its own. */
  readonly label: string;
  readonly items: readonly MenuFacts[];
}

export interface WindowFacts {
  readonly title: string;
  /** The mark of a Mac's title bar. */
  readonly isEdited: boolean;
  readonly isFocused: boolean;
  readonly width: number;
  readonly height: number;
}

export interface DesktopRecord {
  readonly dialogs: readonly Readonly<Record<string, unknown>>[];
  /** Addresses that were given to the system's browser. */
  readonly openedOutside: readonly string[];
  readonly recentDocuments: readonly string[];
  /** Requests that came through to the network. */
  readonly network: readonly string[];
  readonly refusedRequests: readonly string[];
  /** What must not happen in a page: errors, breaches of the security policy. */
  readonly pageProblems: readonly string[];
}

export async function launchDesktop(options: DesktopOptions = {}): Promise<DesktopApp> {
  const program = namedElectron(process.env);
  return program === null ? driveStandIn(options) : driveElectron(program, options);
}

/** Null: none is named, and the stand-in takes its place. */
export function namedElectron(environment: NodeJS.ProcessEnv): string | null {
  const named = environment.QUARTERDECK_ELECTRON;
  if (named === undefined || named === '') return null;
  if (isProgram(named)) return resolve(named);
  throw new Error(`QUARTERDECK_ELECTRON names ${named}, which is not a program that can be run.`);
}

/** The stand-in itself; with the real Electron the test is skipped, which can't do or tell what `why` says. */
export function standInOf({ standIn }: DesktopApp, context: TestContext, why: string): StandIn {
  return standIn ?? context.skip(`Only with the stand-in: ${why}`);
}

/** Looks again and again until it is so. */
export async function untilSo(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + PATIENCE; !(await isSo()); ) {
    if (performance.now() > end) throw new Error(`Not so after ${PATIENCE} ms: ${isSo.toString()}`);
    await new Promise((next) => setTimeout(next, 20));
  }
}

const PATIENCE = 15_000;
