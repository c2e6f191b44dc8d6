import { openSafetyCopies } from '../../shared/safety/safety-copies.ts';
import type { Utf8 } from '../../shared/safety/slot-file.ts';
import { openOpfsPool } from './opfs-slot-files.ts';
import { createSafetyHost, type OpenedCopies } from './safety-journal-host.ts';
import type { SafetyBroadcast, SafetyQuestion } from './safety-journal-messages.ts';

/** The lock stays the same for ever; the channel's number is one more when its messages change. */
const LOCK = 'quarterdeck-safety-copies';
const CHANNEL = 'quarterdeck-safety-copies-1';
/** A pause in typing. */
const IDLE = 1_000;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const utf8: Utf8 = { encode: (text) => encoder.encode(text), decode: (bytes) => decoder.decode(bytes) };

const channel = new BroadcastChannel(CHANNEL);
let idleTimer: ReturnType<typeof setTimeout> | null = null;

const host = createSafetyHost({
  name: crypto.randomUUID(),
  whenHolding: (run) => {
    // Never let go: the lock, and the files with it, are free when this worker ends.
    void navigator.locks.request(LOCK, () => {
      run();
      return new Promise<never>(() => {});
    });
  },
  openCopies,
  reply: (reply) => postMessage(reply),
  broadcast: (message) => channel.postMessage(message),
  whenIdle: (run) => {
    if (idleTimer !== null) clearTimeout(idleTimer);
    idleTimer = setTimeout(run, IDLE);
  },
});

channel.addEventListener('message', ({ data }: MessageEvent<SafetyBroadcast>) => host.hear(data));
addEventListener('message', ({ data }: MessageEvent<SafetyQuestion>) => host.ask(data));

async function openCopies(): Promise<OpenedCopies> {
  const { manifestFiles, files, grow, isGone } = await openOpfsPool();
  return { copies: openSafetyCopies({ utf8, manifestFiles, files }), moreFiles: grow, isGone };
}
