import { describe, expect, test } from 'vitest';
import type { FileHandleLinkRow, FileHandleLinks } from '../../../renderer/platform/file-handle-links.ts';
import type { FilePickers } from '../../../renderer/platform/file-system-access.ts';
import { createLinkedFiles, linkedFileFrom } from '../../../renderer/platform/linked-files.ts';
import { type PlanId, toId } from '../../../shared/plan/ids.ts';

const PLAN = toId<PlanId>('plan');
const OPEN = { title: 'Plan', extensions: ['.quarterdeck'] };
const TARGET = {
  title: 'Plan',
  suggestedName: 'a.quarterdeck',
  extension: 'quarterdeck',
  mediaType: 'application/json',
};

interface FakeHandle extends FileSystemFileHandle {
  content: string;
  /** What the browser says instead of doing it. */
  refusal: DOMException | null;
  permission: PermissionState;
}

/** A handle as the browser gives it: what is written shows only once it is closed. */
function fakeHandle(name = 'a.quarterdeck', content = ''): FakeHandle {
  const refuse = () => {
    if (handle.refusal !== null) throw handle.refusal;
  };
  const made = {
    kind: 'file',
    name,
    content,
    refusal: null,
    permission: 'granted',
    getFile: async () => {
      refuse();
      return new File([handle.content], name, { lastModified: handle.content.length });
    },
    createWritable: async () => {
      const parts: BlobPart[] = [];
      return {
        write: async (part: BlobPart) => {
          refuse();
          parts.push(part);
        },
        close: async () => {
          handle.content = await new Blob(parts).text();
        },
        abort: async () => {},
      };
    },
    requestPermission: async () => handle.permission,
  };
  // Only what is used here is there.
  const handle = made as unknown as FakeHandle;
  return handle;
}

function memoryLinks(): FileHandleLinks & { refuse: boolean } {
  const rows = new Map<PlanId, FileHandleLinkRow>();
  const links = {
    refuse: false,
    get: async (id: PlanId) => {
      if (links.refuse) throw new Error('Denied');
      return rows.get(id);
    },
    put: async (row: FileHandleLinkRow) => {
      if (links.refuse) throw new Error('Denied');
      rows.set(row.planId, row);
    },
    delete: async (id: PlanId) => {
      if (links.refuse) throw new Error('Denied');
      rows.delete(id);
    },
  };
  return links;
}

function pickersOf(answer: () => FileSystemFileHandle): FilePickers {
  return { showOpenFilePicker: async () => [answer()], showSaveFilePicker: async () => answer() };
}

const failing = (name: string) => () => {
  throw new DOMException('Told so.', name);
};

describe('a browser without pickers', () => {
  test('links no file', async () => {
    const files = createLinkedFiles({ pickers: null, links: memoryLinks() });
    expect(files.canLink).toBe(false);
    expect(await files.chooseFile(OPEN)).toEqual({ ok: true, value: null });
    expect(await files.chooseTarget(TARGET)).toEqual({ ok: true, value: null });
  });
});

describe('choosing', () => {
  test('answers the file that was picked', async () => {
    const files = createLinkedFiles({ pickers: pickersOf(() => fakeHandle()), links: memoryLinks() });
    expect(await files.chooseFile(OPEN)).toMatchObject({ ok: true, value: { name: 'a.quarterdeck' } });
    expect(await files.chooseTarget(TARGET)).toMatchObject({ ok: true, value: { name: 'a.quarterdeck' } });
  });

  test('of nothing is no problem; a picker that does not open is one', async () => {
    const links = memoryLinks();
    const left = createLinkedFiles({ pickers: pickersOf(failing('AbortError')), links });
    expect(await left.chooseFile(OPEN)).toEqual({ ok: true, value: null });
    const refused = createLinkedFiles({ pickers: pickersOf(failing('SecurityError')), links });
    expect(await refused.chooseTarget(TARGET)).toMatchObject({ ok: false, problem: { kind: 'not-allowed' } });
  });
});

describe('a linked file', () => {
  test('is read, and written as a whole', async () => {
    const handle = fakeHandle('a.quarterdeck', 'a long text');
    const file = linkedFileFrom(handle);
    expect(await file.read()).toEqual({ ok: true, value: new TextEncoder().encode('a long text') });
    expect(await file.inspect()).toEqual({ ok: true, value: { size: 11, modifiedAt: 11 } });
    expect(await file.write(new TextEncoder().encode('short'))).toEqual({
      ok: true,
      value: { size: 5, modifiedAt: 5 },
    });
    expect(handle.content).toBe('short');
  });

  test('keeps what is in it when writing fails', async () => {
    const handle = fakeHandle('a.quarterdeck', 'before');
    handle.refusal = new DOMException('Full.', 'QuotaExceededError');
    const written = await linkedFileFrom(handle).write(new Uint8Array([1]));
    expect(written).toMatchObject({ ok: false, problem: { kind: 'unwritable' } });
    expect(handle.content).toBe('before');
  });

  test.each([
    ['NotFoundError', 'gone', /“a.quarterdeck” is not there any more/],
    ['NotAllowedError', 'not-allowed', /was not allowed to read “a.quarterdeck”/],
    ['NotReadableError', 'unreadable', /“a.quarterdeck” can’t be read: Told so\.$/],
  ])('that answers %s is %s, in words', async (name, kind, message) => {
    const handle = fakeHandle();
    handle.refusal = new DOMException('Told so.', name);
    expect(await linkedFileFrom(handle).read()).toMatchObject({
      ok: false,
      problem: { kind, message: expect.stringMatching(message) },
    });
  });

  test('may be written once the user allows it', async () => {
    const handle = fakeHandle();
    expect(await linkedFileFrom(handle).allowWriting()).toBe(true);
    handle.permission = 'denied';
    expect(await linkedFileFrom(handle).allowWriting()).toBe(false);
  });
});

describe('the file of a plan', () => {
  const known = { sequence: 3, withJournal: true, facts: { size: 1, modifiedAt: 2 } };

  test('is remembered, and forgotten', async () => {
    const files = createLinkedFiles({ pickers: null, links: memoryLinks() });
    expect(await files.recall(PLAN)).toBeNull();
    expect(await files.remember(PLAN, { file: linkedFileFrom(fakeHandle()), known })).toBe(true);
    expect(await files.recall(PLAN)).toMatchObject({ file: { name: 'a.quarterdeck' }, known });
    await files.forget(PLAN);
    expect(await files.recall(PLAN)).toBeNull();
  });

  test('is linked for the time being where the browser keeps nothing', async () => {
    const links = memoryLinks();
    links.refuse = true;
    const files = createLinkedFiles({ pickers: null, links });
    expect(await files.remember(PLAN, { file: linkedFileFrom(fakeHandle()), known })).toBe(false);
    expect(await files.recall(PLAN)).toBeNull();
    await files.forget(PLAN);
  });
});
