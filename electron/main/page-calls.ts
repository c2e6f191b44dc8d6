// What each call of a page does.

import { stat } from 'node:fs/promises';
import { extname, isAbsolute } from 'node:path';
import { app, BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { isPlanFileName } from '../../shared/plan-file/plan-file-name.ts';
import type { LinkedFileProblem } from '../../shared/ports/files.ts';
import type { SafetyProblem } from '../../shared/ports/safety-journal.ts';
import { fail, type Result, succeed } from '../../shared/result.ts';
import {
  answerToReply,
  questionToRequest,
  type SafetyQuestion,
  type SafetyReply,
} from '../../shared/shell/safety-text.ts';
import type { CallHandlers } from './answer-calls.ts';
import type { ChosenFiles } from './chosen-files.ts';
import { chooseFile, chooseTarget } from './file-dialogs.ts';
import type { FileLinks } from './file-links.ts';
import { fileProblem } from './file-problem.ts';
import type { FileTokens } from './file-tokens.ts';
import type { PagePrinter } from './page-printer.ts';
import type { RecentFiles } from './recent-files.ts';
import type { SafetyHome } from './safety-home.ts';
import { finishBeforeEnd } from './unfinished-work.ts';

export interface PageCallsParts {
  readonly safety: SafetyHome;
  readonly tokens: FileTokens;
  readonly files: ChosenFiles;
  readonly links: FileLinks;
  readonly printer: PagePrinter;
  readonly recentFiles: RecentFiles;
}

type FileCall = Exclude<
  keyof CallHandlers,
  'describe-window' | 'list-commands' | 'page-ready' | 'answer-closing' | 'set-colour-scheme'
>;

/** Those that concern the safety copies, files and printing; the window answers the others. */
export function pageCalls(parts: PageCallsParts): Pick<CallHandlers, FileCall> {
  const { safety, tokens, files, links, printer, recentFiles } = parts;
  return {
    'ask-safety': (question) => askSafety(safety, question),
    'choose-file': async (request, event) => {
      const path = await chooseFile(windowOf(event), request);
      return succeed(path === null ? null : await files.admit(path));
    },
    'choose-target': async (request, event) => {
      const path = await chooseTarget(windowOf(event), request);
      return succeed(path === null ? null : await files.admit(path));
    },
    'admit-dropped': async (path) => {
      // A page that was taken over could name any path: no more than plan files that are there is to be had in this way.
      if (isAbsolute(path) && isPlanFileName(path) && (await isFile(path))) return succeed(await files.admit(path));
      return fail({ kind: 'not-allowed', message: 'Only a plan file can be dropped. Choose the file instead.' });
    },
    'inspect-file': (token) => files.inspect(token),
    'read-file': (token) => files.read(token),
    'write-file': ({ token, bytes }) => files.write(token, bytes),
    'save-file': async ({ suggestedName, bytes }, event) => {
      const path = await chooseTarget(windowOf(event), {
        title: null,
        suggestedName,
        extension: extname(suggestedName),
      });
      return path === null ? succeed(null) : finishBeforeEnd(save(path, bytes));
    },
    'print-page': (page, event) => printer.print(page, windowOf(event)),
    'save-pdf': (request, event) => printer.savePdf(request, windowOf(event)),
    'remember-link': async ({ planId, token, known }) => {
      const path = tokens.pathOf(token);
      if (path === null) return fail({ kind: 'not-allowed', message: 'This file was not chosen. Choose it again.' });
      // A plan is linked whenever its file is opened or saved.
      app.addRecentDocument(path);
      recentFiles.add(path);
      try {
        await links.put(planId, { path, known });
        return succeed(null);
      } catch (error) {
        return fail(fileProblem(error, { name: 'The list of linked files', what: 'write' }));
      }
    },
    'recall-link': async (planId) => {
      const link = links.get(planId);
      return succeed(link === null ? null : { file: await files.admit(link.path), known: link.known });
    },
    'forget-link': async (planId) => {
      // A link that stays only offers a file once more.
      await links.delete(planId).catch(() => {});
      return succeed(null);
    },
  };

  async function save(path: string, bytes: Uint8Array): Promise<Result<{ readonly name: string }, LinkedFileProblem>> {
    const { token, name } = await files.admit(path);
    const written = await files.write(token, bytes);
    return written.ok ? succeed({ name }) : written;
  }
}

function askSafety(safety: SafetyHome, question: SafetyQuestion): Result<SafetyReply, SafetyProblem> {
  const request = questionToRequest(question);
  if (!request.ok) return request;
  const answer = safety.answer(request.value);
  return answer.ok ? answerToReply(answer.value) : answer;
}

/** A colon behind the drive names a stream inside another file on Windows. */
async function isFile(path: string): Promise<boolean> {
  if (process.platform === 'win32' && path.slice(2).includes(':')) return false;
  const facts = await stat(path).catch(() => null);
  return facts?.isFile() ?? false;
}

function windowOf({ sender }: IpcMainInvokeEvent): BrowserWindow {
  const window = BrowserWindow.fromWebContents(sender);
  if (window === null) throw new Error('the page has no window any more');
  return window;
}
