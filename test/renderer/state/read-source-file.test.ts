import { describe, expect, test } from 'vitest';
import { readSourceFile } from '../../../renderer/state/read-source-file.ts';
import type { SpreadsheetWork } from '../../../renderer/workers/spreadsheet-work.ts';
import type { ChosenFile } from '../../../shared/ports/files.ts';
import { createTestPorts } from '../../support/app-ports.ts';

const unread: ChosenFile = {
  name: 'plan.csv',
  size: 500_000_000,
  read: () => Promise.reject(new Error('The file was read')),
};

describe('readSourceFile', () => {
  test('refuses a file that is too large before it is read', async () => {
    const problem = { kind: 'too-large', message: 'Too large.', bytes: 500_000_000, limit: 100 } as const;
    const spreadsheets: SpreadsheetWork = { ...createTestPorts().spreadsheets, sizeProblem: () => problem };
    expect(await readSourceFile(spreadsheets, unread)).toEqual({ ok: false, problem });
  });

  test('passes on that a file is gone', async () => {
    const problem = { kind: 'unreadable', message: 'It was moved.' } as const;
    const file: ChosenFile = { ...unread, read: async () => ({ ok: false, problem }) };
    expect(await readSourceFile(createTestPorts().spreadsheets, file)).toEqual({ ok: false, problem });
  });

  test('hands bytes, name and options to the work', async () => {
    const asked: unknown[] = [];
    const spreadsheets: SpreadsheetWork = {
      ...createTestPorts().spreadsheets,
      read: async (...request) => {
        asked.push(request);
        return { ok: true, value: { format: 'csv', tables: [], firstVisible: 0 } };
      },
    };
    const bytes = new Uint8Array([1]);
    const file: ChosenFile = { ...unread, read: async () => ({ ok: true, value: bytes }) };
    expect((await readSourceFile(spreadsheets, file, { quotes: 'literal' })).ok).toBe(true);
    expect(asked).toEqual([[bytes, 'plan.csv', { quotes: 'literal' }]]);
  });
});
