// The page's side of the stand-in for Electron: what surrounds a preload there. It is sent to the browser as text, so that it
// refers to nothing outside itself.

/** What passes between a page and the stand-in is JSON; this carries what IPC carries besides. */
export function wireCodec(): {
  readonly encode: (value: unknown) => string;
  readonly decode: (text: string) => unknown;
} {
  const toText = (bytes: Uint8Array): string => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    return btoa(text);
  };
  const toBytes = (text: string): Uint8Array => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const pack = (value: unknown): unknown => {
    if (value === undefined) return { kind: 'undefined' };
    if (typeof value === 'bigint') return { kind: 'bigint', value: String(value) };
    if (typeof value === 'number' && !Number.isFinite(value)) return { kind: 'number', value: String(value) };
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Uint8Array) return { kind: 'bytes', value: toText(value) };
    if (value instanceof Date) return { kind: 'date', value: value.getTime() };
    if (value instanceof Map) return { kind: 'map', value: [...value].map(([key, one]) => [pack(key), pack(one)]) };
    if (Array.isArray(value)) return value.map(pack);
    return { kind: 'object', value: Object.entries(value).map(([key, one]) => [key, pack(one)]) };
  };
  const unpack = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(unpack);
    if (value === null || typeof value !== 'object') return value;
    const packed = value as { readonly kind: string; readonly value: never };
    switch (packed.kind) {
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(packed.value);
      case 'number':
        return Number(packed.value);
      case 'bytes':
        return toBytes(packed.value);
      case 'date':
        return new Date(packed.value);
      case 'map':
        return new Map((packed.value as [unknown, unknown][]).map(([key, one]) => [unpack(key), unpack(one)]));
      default:
        return Object.fromEntries((packed.value as [string, unknown][]).map(([key, one]) => [key, unpack(one)]));
    }
  };
  return {
    // What can't be cloned is refused as Electron does it.
    encode: (value) => JSON.stringify(pack(structuredClone(value))),
    decode: (text) => unpack(JSON.parse(text)),
  };
}

export const INVOKE_BINDING = 'electronStandInInvoke';
export const DELIVER_EVENT = 'electron-stand-in-deliver';
export const PRELOAD_ERROR = 'electron-stand-in-preload-error';

/** Runs a preload in the main frame, before any script of the page. */
export function surroundPreload(
  makeCodec: typeof wireCodec,
  names: { readonly invoke: string; readonly deliver: string; readonly preloadError: string },
  preload: (require: (name: string) => unknown) => void,
): void {
  if (window.top !== window) return;
  const codec = makeCodec();
  const invoke = Reflect.get(window, names.invoke) as (channel: string, text: string) => Promise<string>;
  Reflect.deleteProperty(window, names.invoke);
  type Listener = (event: object, ...given: unknown[]) => void;
  const listeners = new Map<string, Set<Listener>>();
  const ipcRenderer = {
    invoke: async (channel: string, ...given: unknown[]) => {
      const answer = codec.decode(await invoke(channel, codec.encode(given))) as { error?: string; value?: unknown };
      if (answer.error !== undefined) throw new Error(`Error invoking remote method '${channel}': ${answer.error}`);
      return answer.value;
    },
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    off: (channel: string, listener: Listener) => {
      listeners.get(channel)?.delete(listener);
    },
  };
  window.addEventListener(names.deliver, (event) => {
    const [channel, message] = codec.decode((event as CustomEvent<string>).detail) as [string, unknown];
    for (const listener of listeners.get(channel) ?? []) listener({}, message);
  });
  // Values are copied on their way through the bridge, functions wrapped, and the whole is frozen.
  type Plain = (...given: unknown[]) => unknown;
  const across = (value: unknown): unknown => {
    if (typeof value === 'function') return (...given: unknown[]) => across((value as Plain)(...given.map(across)));
    if (value instanceof Promise) return value.then(across);
    return value === undefined || value instanceof File ? value : structuredClone(value);
  };
  // A page can't make up a path; a test can.
  const webUtils = { getPathForFile: (file: File): string => String(Reflect.get(file, 'standInPath') ?? '') };
  const contextBridge = {
    exposeInMainWorld: (name: string, api: Record<string, Plain>) => {
      const exposed = Object.fromEntries(Object.entries(api).map(([key, one]) => [key, across(one)]));
      Object.defineProperty(window, name, { value: Object.freeze(exposed), enumerable: true });
    },
  };
  try {
    preload((name) => {
      if (name === 'electron') return { contextBridge, ipcRenderer, webUtils };
      throw new Error(`module not found: ${name}`);
    });
  } catch (error) {
    // The page goes on without its bridge.
    void invoke(names.preloadError, codec.encode([String(error)]));
  }
}

/** The text of an init script that runs a built preload. */
export function preloadScript(source: string): string {
  const names = JSON.stringify({ invoke: INVOKE_BINDING, deliver: DELIVER_EVENT, preloadError: PRELOAD_ERROR });
  return `(${surroundPreload.toString()})(${wireCodec.toString()}, ${names}, (require) => { ${source}\n });`;
}
