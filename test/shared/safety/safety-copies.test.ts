import { describe, expect, test } from 'vitest';
import { type ModelId, type PlanId, toId } from '../../../shared/plan/ids.ts';
import { newPlan, settingsOf } from '../../../shared/plan/plan.ts';
import { serializePlanFile } from '../../../shared/plan-file/plan-file.ts';
import { PLAN_FORMAT_VERSION } from '../../../shared/plan-file/plan-format-upgrades.ts';
import type { SafetyProblem } from '../../../shared/ports/safety-journal.ts';
import type { Result } from '../../../shared/result.ts';
import { encodeFrame, scanFrames } from '../../../shared/safety/frame.ts';
import type { SafetyCopies } from '../../../shared/safety/safety-copies.ts';
import {
  beginHistory,
  historyOf,
  nameSomebody,
  PLAN_ID,
  type PlanHistory,
  planAt,
  renamed,
  storedPlan,
  undone,
} from './plan-history.ts';
import { createSimulatedDisk, openOn, type SimulatedDisk, tidyAll } from './simulated-disk.ts';

const AT = '2026-01-12T10:00:00.000Z';

function done<Value>(outcome: Result<Value, SafetyProblem>): Value {
  if (!outcome.ok) throw new Error(`${outcome.problem.kind}: ${outcome.problem.message}`);
  return outcome.value;
}

function refused(outcome: Result<unknown, SafetyProblem>): SafetyProblem {
  if (outcome.ok) throw new Error('It was not refused');
  return outcome.problem;
}

function write(copies: SafetyCopies, { journal }: PlanHistory): void {
  for (const entry of journal) done(copies.append(entry));
}

function usedFiles(disk: SimulatedDisk): readonly string[] {
  return disk.names.filter((name) => name.startsWith('slot-') && disk.bytes(name).length > 0);
}

/** The copies hold the whole history, and would so after a restart. */
function expectHeld(disk: SimulatedDisk, copies: SafetyCopies, history: PlanHistory): void {
  for (const each of [copies, openOn(disk.copy())]) {
    const { plan, journal, ...rest } = done(each.load(settingsOf(history.plan).id));
    expect(serializePlanFile(plan)).toBe(serializePlanFile(history.plan));
    expect(journal).toEqual(history.journal);
    expect(rest).toEqual({ sequence: history.journal.length, hasWholeHistory: true, lost: null });
  }
}

describe('the safety copies', () => {
  test('hold every entry, in two files', () => {
    const disk = createSimulatedDisk();
    const copies = openOn(disk);
    const history = undone(renamed(historyOf(4), 'Platform 2027'));
    write(copies, history);
    expectHeld(disk, copies, history);
    expect(usedFiles(disk)).toHaveLength(2);
    expect(copies.list()).toEqual([
      {
        id: PLAN_ID,
        name: 'Platform',
        counts: { settings: 1, people: 3 },
        sequence: 6,
        changedAt: history.journal.at(-1)?.at,
        removedAt: null,
        copies: 2,
        hasWholeHistory: true,
        lost: null,
      },
    ]);
    expect(openOn(disk).list()).toEqual(copies.list());
  });

  test('have every entry flushed to both files before it is acknowledged', () => {
    const disk = createSimulatedDisk();
    const copies = openOn(disk);
    const history = historyOf(3);
    write(copies, history);
    const before = disk.flushes;
    done(copies.append(nameSomebody(history, 9, 'Grace').journal[3] ?? raise()));
    expect(disk.flushes - before).toBe(2);
  });

  test('take an entry that is written once more as done, and write nothing', () => {
    const disk = createSimulatedDisk();
    const copies = openOn(disk);
    const history = historyOf(3);
    write(copies, history);
    const before = disk.flushes;
    expect(done(copies.append(history.journal[2] ?? raise())).sequence).toBe(3);
    expect(disk.flushes).toBe(before);
    done(openOn(disk).append(history.journal[2] ?? raise()));
  });

  test('refuse another entry under a number that stands', () => {
    const disk = createSimulatedDisk();
    const copies = openOn(disk);
    const history = historyOf(2);
    const ours = nameSomebody(history, 1, 'Ada');
    write(copies, ours);
    const theirs = nameSomebody(history, 1, 'Grace');
    expect(refused(copies.append(theirs.journal[2] ?? raise()))).toEqual({
      kind: 'conflict',
      message: expect.stringContaining('another change 3'),
    });
    expect(refused(copies.append(history.journal[0] ?? raise())).kind).toBe('conflict');
    expectHeld(disk, copies, ours);
  });

  test('refuse an entry that leaves a gap, of a plan that they have or have not', () => {
    const copies = openOn(createSimulatedDisk());
    const history = historyOf(4);
    expect(refused(copies.append(history.journal[3] ?? raise())).kind).toBe('behind');
    done(copies.append(history.journal[0] ?? raise()));
    expect(refused(copies.append(history.journal[3] ?? raise()))).toEqual({
      kind: 'behind',
      message:
        'The safety copy of “Platform” ends with change 1, so change 4 can’t follow. Bring the copy up to date first.',
    });
  });

  test('refuse what could not be read again', () => {
    const copies = openOn(createSimulatedDisk());
    const [first] = beginHistory().journal;
    if (first === undefined) return raise();
    expect(refused(copies.append({ ...first, at: 'yesterday' }))).toMatchObject({ kind: 'invalid' });
    expect(refused(copies.append({ ...first, changes: { label: 'Nothing', tables: {} } }))).toMatchObject({
      kind: 'invalid',
    });
    expect(copies.list()).toEqual([]);
  });

  test('keep plans apart', () => {
    const disk = createSimulatedDisk();
    const copies = openOn(disk);
    const one = historyOf(3);
    const other = beginHistory(newPlan({ id: toId<PlanId>('plan-2'), name: 'Other', keyPrefix: 'OTH' }));
    write(copies, one);
    write(copies, other);
    expectHeld(disk, copies, one);
    expectHeld(disk, copies, other);
    expect(usedFiles(disk)).toHaveLength(4);
  });

  test('note removals and restorings, which survive a restart', () => {
    const disk = createSimulatedDisk();
    const copies = openOn(disk);
    const history = historyOf(3);
    write(copies, history);
    done(copies.remove(PLAN_ID, AT));
    expect(openOn(disk).list()[0]?.removedAt).toBe(AT);
    expectHeld(disk, copies, history);
    done(copies.restore(PLAN_ID));
    expect(openOn(disk).list()[0]?.removedAt).toBe(null);
    const longer = nameSomebody(history, 7, 'Grace');
    done(copies.append(longer.journal[3] ?? raise()));
    expectHeld(disk, copies, longer);
  });

  test('give the files of a purged plan to others', () => {
    const disk = createSimulatedDisk(4);
    const copies = openOn(disk);
    for (let round = 0; round < 5; round += 1) {
      write(copies, historyOf(3));
      // The manifest is written once more in every other round, so that each of its files is the newest at times.
      if (round % 2 === 1) done(copies.remove(PLAN_ID, AT));
      done(copies.purge(PLAN_ID));
      expect(copies.list()).toEqual([]);
      expect(openOn(disk).list()).toEqual([]);
    }
    expect(usedFiles(disk)).toEqual([]);
    expect(refused(copies.load(PLAN_ID)).kind).toBe('not-found');
  });

  test('say when the pool has to grow, and go on when it has', () => {
    const disk = createSimulatedDisk(6);
    const copies = openOn(disk);
    expect(copies.wantsFiles).toBe(false);
    for (const id of ['plan-1', 'plan-2', 'plan-3']) {
      write(copies, beginHistory(newPlan({ id: toId<PlanId>(id), name: id, keyPrefix: 'P' })));
    }
    expect(copies.wantsFiles).toBe(true);
    const fourth = beginHistory(newPlan({ id: toId<PlanId>('plan-4'), name: 'Fourth', keyPrefix: 'P' }));
    expect(refused(copies.append(fourth.journal[0] ?? raise())).kind).toBe('full');
    const more = createSimulatedDisk(4);
    copies.addFiles(more.names.filter((name) => name.startsWith('slot-')).map((name) => more.file(name)));
    write(copies, fourth);
    expect(copies.list()).toHaveLength(4);
  });
});

describe('a snapshot', () => {
  test('takes in a plan with its journal that is not here yet', () => {
    const disk = createSimulatedDisk();
    const copies = openOn(disk);
    const history = renamed(historyOf(5), 'New name');
    expect(done(copies.snapshot(storedPlan(history), { replace: false }))).toMatchObject({
      name: 'New name',
      copies: 2,
    });
    expectHeld(disk, copies, history);
    const longer = nameSomebody(history, 1, null);
    done(copies.append(longer.journal[6] ?? raise()));
    expectHeld(disk, copies, longer);
  });

  test('brings a copy up to date by the entries that it lacks', () => {
    const disk = createSimulatedDisk();
    const copies = openOn(disk);
    const history = historyOf(6);
    write(copies, { ...history, journal: history.journal.slice(0, 3) });
    const before = disk.flushes;
    expect(done(copies.snapshot(storedPlan(history), { replace: false })).sequence).toBe(6);
    expect(disk.flushes - before).toBe(2);
    expectHeld(disk, copies, history);
  });

  test('is refused when it ends before the copy, has another history, or fewer records than it should', () => {
    const disk = createSimulatedDisk();
    const copies = openOn(disk);
    const history = historyOf(5);
    write(copies, history);
    const shorter = { plan: planAt(history, 3), journal: history.journal.slice(0, 3) };
    const parted = nameSomebody(nameSomebody(historyOf(4), 1, 'Grace'), 2, 'Grace');
    const emptied = { ...history, plan: beginHistory().plan };
    for (const [stored, reason] of [
      [shorter, 'the copy goes to change 5, the plan only to change 3'],
      [parted, 'its change 5 is not one of the plan’s'],
      [emptied, 'the plan should have 4 records in “people” and has 0'],
    ] as const) {
      const problem = refused(copies.snapshot(stored, { replace: false }));
      expect(problem.kind).toBe('would-lose');
      expect(problem.message).toContain(reason);
    }
    expectHeld(disk, copies, history);
  });

  test('replaces what is here when told to, for good', () => {
    const disk = createSimulatedDisk();
    const copies = openOn(disk);
    write(copies, historyOf(5));
    const shorter = nameSomebody(historyOf(2), 3, 'Grace');
    done(copies.snapshot(storedPlan(shorter), { replace: true }));
    expectHeld(disk, copies, shorter);
    expect(usedFiles(disk)).toHaveLength(2);
  });

  test('that replaced a history keeps it out, should a file of that come back', () => {
    const disk = createSimulatedDisk();
    const copies = openOn(disk);
    write(copies, historyOf(5));
    const old = disk.bytes(usedFiles(disk)[0] ?? raise());
    const shorter = nameSomebody(historyOf(2), 3, 'Grace');
    done(copies.snapshot(storedPlan(shorter), { replace: true }));
    disk.put('slot-9', old);
    const reopened = openOn(disk);
    expectHeld(disk, reopened, shorter);
    tidyAll(reopened);
    expectHeld(disk, reopened, shorter);
    expect(usedFiles(disk)).toHaveLength(2);
  });

  test('of a plan that could not be rebuilt is refused', () => {
    const copies = openOn(createSimulatedDisk());
    const { plan, journal } = historyOf(3);
    expect(refused(copies.snapshot({ plan, journal: [] }, { replace: false })).kind).toBe('invalid');
    const settings = { ...settingsOf(plan), decidingModelId: toId<ModelId>('gone') };
    const broken = { ...plan, settings: new Map([[settings.id, settings]]) };
    expect(refused(copies.snapshot({ plan: broken, journal }, { replace: false }))).toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('decidingModelId'),
    });
    expect(copies.list()).toEqual([]);
  });
});

describe('the housekeeping', () => {
  const limits = { bytes: 1_000_000, entries: 3 };

  test('writes a snapshot after so many entries, into the file with the older one', () => {
    const disk = createSimulatedDisk();
    const copies = openOn(disk, limits);
    const history = historyOf(12);
    for (const entry of history.journal) {
      done(copies.append(entry));
      tidyAll(copies);
    }
    expectHeld(disk, copies, history);
    const snapshots = usedFiles(disk).map((name) =>
      scanFrames(disk.bytes(name))
        .frames.filter(({ kind }) => kind === 'snapshot')
        .map(({ sequence }) => sequence),
    );
    expect(snapshots.flat().sort((a, b) => a - b)).toEqual([7, 10]);
    expect(usedFiles(disk)).toHaveLength(2);
  });

  test('mends a file that is damaged, from the other', () => {
    const disk = createSimulatedDisk();
    const history = historyOf(6);
    write(openOn(disk), history);
    const [file = ''] = usedFiles(disk);
    const bytes = disk.bytes(file).slice();
    bytes[100] = (bytes[100] ?? 0) ^ 255;
    disk.put(file, bytes);
    const copies = openOn(disk);
    expect(copies.list()[0]?.copies).toBe(1);
    tidyAll(copies);
    expect(copies.list()[0]?.copies).toBe(2);
    expectHeld(disk, copies, history);
    expect(usedFiles(disk)).toHaveLength(2);
  });

  test('lists plans that lost all their files, by what is known of them', () => {
    const disk = createSimulatedDisk();
    const copies = openOn(disk);
    const history = historyOf(6);
    write(copies, history);
    tidyAll(copies);
    for (const file of usedFiles(disk)) disk.put(file, new Uint8Array());
    const reopened = openOn(disk);
    expect(reopened.list()).toMatchObject([
      { name: 'Platform', counts: { people: 5 }, sequence: 0, copies: 0, lost: { from: 1, to: 6 } },
    ]);
    expect(refused(reopened.load(PLAN_ID)).kind).toBe('damaged');
    expect(refused(reopened.append(history.journal[0] ?? raise())).kind).toBe('damaged');
    expect(refused(reopened.snapshot(storedPlan(historyOf(3)), { replace: false })).kind).toBe('would-lose');
    done(reopened.snapshot(storedPlan(history), { replace: false }));
    expectHeld(disk, reopened, history);
  });

  test('leaves the files of a newer version as they are', () => {
    const disk = createSimulatedDisk();
    const history = historyOf(4);
    write(openOn(disk), history);
    for (const name of usedFiles(disk)) {
      const frames = scanFrames(disk.bytes(name)).frames.map((frame) => {
        const [present, newer] = [PLAN_FORMAT_VERSION, PLAN_FORMAT_VERSION + 1].map((of) => `"formatVersion":${of}`);
        const payload = new TextDecoder().decode(frame.payload).replace(present ?? '', newer ?? '');
        return encodeFrame(frame, new TextEncoder().encode(payload));
      });
      disk.put(name, new Uint8Array(Buffer.concat(frames)));
    }
    const before = usedFiles(disk).map((name) => disk.bytes(name));
    const copies = openOn(disk, limits);
    const longer = nameSomebody(history, 1, 'Ada');
    for (const outcome of [
      copies.append(longer.journal[4] ?? raise()),
      copies.snapshot(storedPlan(longer), { replace: true }),
      copies.load(PLAN_ID),
      copies.remove(PLAN_ID, AT),
      copies.purge(PLAN_ID),
    ]) {
      expect(refused(outcome).kind).toBe('newer-version');
    }
    tidyAll(copies);
    expect(copies.list()).toMatchObject([{ name: 'Platform', sequence: 4 }]);
    expect(usedFiles(disk).map((name) => disk.bytes(name))).toEqual(before);
  });
});

describe('a disk that refuses to write', () => {
  test('is full: the entry is not acknowledged, nothing of it stays, and it can be written when there is room', () => {
    const disk = createSimulatedDisk();
    const copies = openOn(disk);
    const history = historyOf(4);
    write(copies, { ...history, journal: history.journal.slice(0, 3) });
    const [, second = ''] = usedFiles(disk);
    for (const name of [null, second]) {
      disk.failure = { name, error: Object.assign(new Error('no room'), { name: 'QuotaExceededError' }) };
      expect(refused(copies.append(history.journal[3] ?? raise())).kind).toBe('full');
      disk.failure = null;
      expect(done(openOn(disk.copy()).load(PLAN_ID)).sequence).toBe(3);
    }
    expect(done(copies.append(history.journal[3] ?? raise())).copies).toBe(2);
    expectHeld(disk, copies, history);
  });

  test('fails in one file: the next try goes on without it, and housekeeping finds another', () => {
    const disk = createSimulatedDisk();
    const copies = openOn(disk);
    const history = historyOf(4);
    write(copies, { ...history, journal: history.journal.slice(0, 3) });
    const [, second = ''] = usedFiles(disk);
    disk.failure = { name: second, error: new Error('the handle was closed') };
    expect(refused(copies.append(history.journal[3] ?? raise()))).toEqual({
      kind: 'failed',
      message: 'The safety copy could not be written: the handle was closed. It is tried again.',
    });
    done(copies.append(history.journal[3] ?? raise()));
    tidyAll(copies);
    expect(copies.list()[0]?.copies).toBe(2);
    disk.failure = null;
    expectHeld(disk, copies, history);
  });
});

function raise(): never {
  throw new Error('The history is too short for this test');
}
