// The only door from a page into the main process: who calls is checked, what they send is parsed, and whatever goes wrong is
// answered as a problem.

import { type IpcMainInvokeEvent, ipcMain, type WebFrameMain } from 'electron';
import { parseCallArgument } from '../../shared/ipc-arguments.ts';
import {
  type CallAnswer,
  type CallArgument,
  type CallName,
  type CallRefusal,
  channelOf,
} from '../../shared/ipc-contract.ts';
import { fail } from '../../shared/result.ts';
import { isAppAddress } from './app-protocol.ts';

export type CallHandlers = {
  readonly [Name in CallName]: (
    argument: CallArgument<Name>,
    event: IpcMainInvokeEvent,
  ) => CallAnswer<Name> | Promise<CallAnswer<Name>>;
};

export function answerCalls(handlers: CallHandlers): void {
  // The keys are those that the type asks for.
  for (const name of Object.keys(handlers) as CallName[]) answerCall(name, handlers);
}

function answerCall<Name extends CallName>(name: Name, handlers: CallHandlers): void {
  const handle: CallHandlers[Name] = handlers[name];
  ipcMain.handle(channelOf(name), async (event, argument: unknown): Promise<CallAnswer<Name> | Refusal> => {
    try {
      if (!isOwnPage(event.senderFrame)) return refuse('Only the app’s own page may ask.');
      const parsed = parseCallArgument(name, argument);
      if (parsed.ok) return await handle(parsed.value, event);
      return refuse(`“${name}” was called with something that it does not take (${parsed.problem.message}).`);
    } catch (error) {
      return refuse(`“${name}” broke down: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

type Refusal = { readonly ok: false; readonly problem: CallRefusal };

/** The page itself, not a frame in it; Electron answers null for a frame that has gone or moved on. */
export function isOwnPage(frame: Pick<WebFrameMain, 'parent' | 'url'> | null): boolean {
  return frame !== null && frame.parent === null && isAppAddress(frame.url);
}

function refuse(message: string): Refusal {
  return fail({ kind: 'refused', message });
}
