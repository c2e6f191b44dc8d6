import type { CallAnswer, CallArgument, DesktopBridge, PageCallName } from '../../shared/ipc-contract.ts';
import { fail } from '../../shared/result.ts';

/** The way to the desktop's main process, which its preload has put here; null in a browser. */
export function findDesktopBridge(): DesktopBridge | null {
  const { quarterdeck } = globalThis as { readonly quarterdeck?: DesktopBridge };
  return quarterdeck === undefined ? null : answering(quarterdeck);
}

/** A call whose way breaks down, such as with bytes that can't be sent, is answered like one that is refused. */
export function answering(bridge: DesktopBridge): DesktopBridge {
  return {
    call: async <Name extends PageCallName>(name: Name, argument: CallArgument<Name>): Promise<CallAnswer<Name>> => {
      try {
        return await bridge.call(name, argument);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        // Each call may be answered with a refusal.
        return fail({ kind: 'refused', message: reason }) as CallAnswer<Name>;
      }
    },
    admitDropped: bridge.admitDropped,
    listen: bridge.listen,
  };
}
