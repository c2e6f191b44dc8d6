import { describe, expect, test } from 'vitest';
import { answering } from '../../../renderer/platform/desktop-bridge.ts';
import { createDesktopFiles, createDesktopLinkedFiles } from '../../../renderer/platform/desktop-files.ts';
import { createDesktopSafetyJournal } from '../../../renderer/platform/desktop-safety-journal.ts';
import type { DesktopBridge } from '../../../shared/ipc-contract.ts';
import { type PlanId, toId } from '../../../shared/plan/ids.ts';
import type { LinkedFile } from '../../../shared/ports/files.ts';

const planId = toId<PlanId>('plan-1');
const known = { sequence: 1, withJournal: true, facts: { size: 1, modifiedAt: 1 } };

/** A main process that answers every call by its name; what is asked stands in `asked`. */
function bridgeTo(answers: Readonly<Record<string, unknown>>) {
  const asked: unknown[] = [];
  const call = async (name: string, argument: unknown) => {
    asked.push([name, argument]);
    if (!(name in answers)) throw new Error(`An object could not be cloned.`);
    return answers[name];
  };
  const bridge = answering({
    call,
    listen: () => () => {},
    admitDropped: async () => ({}),
  } as unknown as DesktopBridge);
  return { bridge, asked };
}

const ticket = { token: 'token-of-atlas', name: 'Atlas.quarterdeck', size: 3 };
const refusal = { ok: false, problem: { kind: 'refused', message: 'Only the app’s own page may ask.' } };

describe('a linked file of the desktop', () => {
  test('is read and written by its token, and remembered under it', async () => {
    const facts = { size: 1, modifiedAt: 5 };
    const { bridge, asked } = bridgeTo({
      'choose-file': { ok: true, value: ticket },
      'write-file': { ok: true, value: facts },
      'remember-link': { ok: true, value: null },
    });
    const files = createDesktopLinkedFiles(bridge);
    const chosen = await files.chooseFile({ title: 'Plan', extensions: ['.quarterdeck'] });
    if (!chosen.ok || chosen.value === null) throw new Error('Nothing was chosen');
    const bytes = new Uint8Array([1]);
    expect(await chosen.value.write(bytes)).toEqual({ ok: true, value: facts });
    expect(await files.remember(planId, { file: chosen.value, known })).toBe(true);
    expect(asked.slice(1)).toEqual([
      ['write-file', { token: 'token-of-atlas', bytes }],
      ['remember-link', { planId, token: 'token-of-atlas', known }],
    ]);
  });

  test('that came another way is not remembered', async () => {
    const { bridge, asked } = bridgeTo({});
    const stranger = { name: 'x' } as LinkedFile;
    expect(await createDesktopLinkedFiles(bridge).remember(planId, { file: stranger, known })).toBe(false);
    expect(asked).toEqual([]);
  });

  test('tells a refusal as a problem that the window can phrase', async () => {
    const { bridge } = bridgeTo({ 'recall-link': { ok: true, value: { file: ticket, known } }, 'write-file': refusal });
    const link = await createDesktopLinkedFiles(bridge).recall(planId);
    expect(await link?.file.write(new Uint8Array())).toEqual({
      ok: false,
      problem: { kind: 'unwritable', message: refusal.problem.message },
    });
  });
});

test('a call whose way breaks down is answered as a problem, not thrown', async () => {
  const { bridge } = bridgeTo({});
  const saved = await createDesktopFiles(bridge).saveFile({
    suggestedName: 'x',
    mediaType: '',
    bytes: new Uint8Array(),
  });
  expect(saved).toEqual({ ok: false, problem: { kind: 'unwritable', message: 'An object could not be cloned.' } });
});

test('nothing chosen is null', async () => {
  const { bridge } = bridgeTo({ 'choose-file': { ok: true, value: null }, 'save-file': { ok: true, value: null } });
  const files = createDesktopFiles(bridge);
  expect(await files.chooseFile({ title: '', extensions: [] })).toBeNull();
  expect(await files.saveFile({ suggestedName: 'x', mediaType: '', bytes: new Uint8Array() })).toEqual({
    ok: true,
    value: null,
  });
});

test('the safety journal tells a refusal as a failure that is tried again', async () => {
  const { bridge } = bridgeTo({ 'ask-safety': refusal });
  expect(await createDesktopSafetyJournal(bridge).list()).toMatchObject({
    ok: false,
    problem: { kind: 'failed', message: /Only the app’s own page may ask\. It is tried again\.$/ },
  });
});
