import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSafetyHome, type SafetyHome } from '../../../electron/main/safety-home.ts';
import type { SafetyRequest } from '../../../shared/safety/safety-request.ts';
import { historyOf, nameSomebody, PLAN_ID, storedPlan } from '../../shared/safety/plan-history.ts';

let folder: string;
let home: SafetyHome;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'quarterdeck-safety-')), 'safety-copies');
  home = createSafetyHome(folder);
});

afterEach(async () => {
  home.close();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

function done(request: SafetyRequest) {
  const answer = home.answer(request);
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}

function restart(): void {
  home.close();
  home = createSafetyHome(folder);
}

/** The files of the pool that hold anything, other than the manifest's. */
async function filledSlots(): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith('slot-'));
  const filled: string[] = [];
  for (const name of names) if ((await readFile(join(folder, name))).length > 0) filled.push(name);
  return filled;
}

describe('the safety copies in a folder', () => {
  test('are there after a restart, entry by entry', () => {
    const history = historyOf(12);
    for (const entry of history.journal) done({ kind: 'append', entry });
    restart();
    expect(done({ kind: 'list' })).toMatchObject([{ id: PLAN_ID, sequence: 12, copies: 2, hasWholeHistory: true }]);
    expect(done({ kind: 'load', id: PLAN_ID })).toMatchObject({ plan: history.plan, lost: null });
    const longer = nameSomebody(history, 1, 'Ada');
    const [entry] = longer.journal.slice(-1);
    if (entry === undefined) throw new Error('No entry');
    done({ kind: 'append', entry });
    restart();
    expect(done({ kind: 'load', id: PLAN_ID })).toMatchObject({ plan: longer.plan });
  });

  test('survive the loss of any one file', async () => {
    const history = historyOf(5);
    done({ kind: 'snapshot', stored: storedPlan(history), replace: false });
    home.close();
    for (const name of [...(await filledSlots()), 'manifest-a', 'manifest-b']) {
      const path = join(folder, name);
      const bytes = await readFile(path);
      await writeFile(path, bytes.subarray(0, Math.floor(bytes.length / 2)));
      restart();
      expect(done({ kind: 'load', id: PLAN_ID }), name).toMatchObject({ plan: history.plan, lost: null });
      home.close();
      await writeFile(path, bytes);
    }
  });

  test('make more files before they run out', async () => {
    const { journal } = historyOf(1);
    const [opening] = journal;
    if (opening === undefined) throw new Error('No entry');
    const before = (await filledSlots().catch(() => [])).length;
    expect(before).toBe(0);
    done({ kind: 'append', entry: opening });
    expect((await readdir(folder)).length).toBeGreaterThanOrEqual(34);
  });

  test('that can’t be written are a problem in words, and are tried again', async () => {
    await writeFile(folder, 'a file where the folder should be');
    expect(home.answer({ kind: 'list' })).toMatchObject({ ok: false, problem: { kind: 'failed' } });
    await rm(folder);
    expect(home.answer({ kind: 'list' })).toMatchObject({ ok: true });
  });
});
