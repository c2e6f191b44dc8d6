import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { createFileHandleLinks, type FileHandleLinkRow } from '../../../renderer/platform/file-handle-links.ts';
import { type PlanId, toId } from '../../../shared/plan/ids.ts';

const known = { sequence: 3, withJournal: true, facts: { size: 1, modifiedAt: 2 } };

/** Stands for a handle: all that matters here is that it can be cloned. */
const rowOf = (planId: string, name: string): FileHandleLinkRow => ({
  planId: toId<PlanId>(planId),
  handle: { kind: 'file', name } as unknown as FileSystemFileHandle,
  known,
});

describe('the files of plans', () => {
  test('are kept one a plan, and known to the next window', async () => {
    const databases = new IDBFactory();
    const links = createFileHandleLinks(() => databases);
    await links.put(rowOf('a', 'first'));
    await links.put(rowOf('b', 'other'));
    await links.put(rowOf('a', 'second'));
    const next = createFileHandleLinks(() => databases);
    expect(await next.get(toId('a'))).toEqual(rowOf('a', 'second'));
    await next.delete(toId('a'));
    expect(await links.get(toId('a'))).toBeUndefined();
    expect(await links.get(toId('b'))).toEqual(rowOf('b', 'other'));
  });

  test('are refused where the browser keeps nothing', async () => {
    const links = createFileHandleLinks(() => {
      throw new DOMException('Denied.', 'SecurityError');
    });
    await expect(links.get(toId('a'))).rejects.toThrow('Denied.');
  });
});
