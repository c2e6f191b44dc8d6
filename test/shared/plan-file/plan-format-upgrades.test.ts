import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readStoredPlan } from '../../../renderer/storage/read-stored-plan.ts';
import { applyChangeSet, invertChangeSet } from '../../../shared/changes/change-set.ts';
import { BUILT_IN_MODELS, modelsOf } from '../../../shared/plan/built-in-models.ts';
import { settingsOf } from '../../../shared/plan/plan.ts';
import { parsePlanFile, serializePlanFile } from '../../../shared/plan-file/plan-file.ts';
import {
  PLAN_FORMAT_UPGRADES,
  PLAN_FORMAT_VERSION,
  type PlanFormatUpgrade,
  upgradePlanFile,
} from '../../../shared/plan-file/plan-format-upgrades.ts';
import { rankPlan } from '../../../shared/prioritization/ranking.ts';
import { rebuildPlan } from '../../../shared/safety/rebuild-plan.ts';

const UPGRADES: readonly PlanFormatUpgrade[] = [
  { name: 'one to two', upgrade: (file) => ({ ...file, path: `${String(file.path)} 2` }) },
  { name: 'two to three', upgrade: (file) => ({ ...file, path: `${String(file.path)} 3` }) },
];

describe('upgrading a plan file', () => {
  test('goes through every version after its own', () => {
    expect(upgradePlanFile({ path: '1' }, 1, UPGRADES)).toEqual({ path: '1 2 3' });
    expect(upgradePlanFile({ path: '2' }, 2, UPGRADES)).toEqual({ path: '2 3' });
    expect(upgradePlanFile({ path: '3' }, 3, UPGRADES)).toEqual({ path: '3' });
  });

  test('leads to the version that is written, each step with a test of its own', () => {
    expect(PLAN_FORMAT_VERSION).toBe(PLAN_FORMAT_UPGRADES.length + 1);
    const tested: readonly string[] = ['saved-views', 'every-model', 'capacity', 'timeline-views'];
    expect(PLAN_FORMAT_UPGRADES.map(({ name }) => name)).toEqual(tested);
  });
});

/** The tables that came with version 4. */
const OF_CAPACITY = { teamPeriods: [], errorBudgets: [], commitments: [] };

/** A file as that version of the program wrote it; never changed afterwards. */
function frozenFile(version: number): string {
  return readFileSync(resolve(import.meta.dirname, `../../fixtures/plan-file/version-${version}.quarterdeck`), 'utf8');
}

describe('a file of version 1', () => {
  const outcome = parsePlanFile(frozenFile(1));
  if (!outcome.ok) throw new Error(outcome.problem.message);
  const { plan, journal, savedBy, savedOn } = outcome.value;

  test('opens whole, with no saved views', () => {
    expect(settingsOf(plan).name).toBe('Platform 2026');
    expect([...plan.initiatives.values()].map(({ key }) => key)).toEqual(['PAY-1', 'SRE-1']);
    expect(plan.savedViews.size).toBe(0);
    expect({ savedBy, savedOn }).toEqual({ savedBy: 'Quarterdeck', savedOn: '2026-11-21' });
  });

  test('keeps its journal, whose first entry adds no saved views', () => {
    expect(journal?.map(({ kind, changes }) => `${kind}: ${changes.label}`)).toEqual([
      'open: Open “Platform 2026”',
      'do: Change title of PAY-1',
    ]);
    expect(journal?.[0]?.changes.tables.savedViews).toBeUndefined();
  });

  test('is written as the present version and is the same plan when it is read again', () => {
    const written = serializePlanFile(plan, { journal, savedOn, savedBy });
    expect(written).toContain(`"version":${PLAN_FORMAT_VERSION}`);
    expect(parsePlanFile(written)).toEqual(outcome);
  });

  test('is not changed by being upgraded', () => {
    const file: Readonly<Record<string, unknown>> = { version: 1, plan: { themes: [] } };
    expect(upgradePlanFile(file, 1)).toEqual({
      version: 1,
      plan: { ...OF_CAPACITY, placements: [], savedViews: [], themes: [] },
    });
    expect(file).toEqual({ version: 1, plan: { themes: [] } });
  });

  test.each([[null], ['a plan'], [[]], [undefined]])('without a plan inside (%j) is left to be refused', (inside) => {
    expect(upgradePlanFile({ plan: inside }, 1)).toEqual({ plan: inside });
  });
});

describe('a file of version 2', () => {
  const outcome = parsePlanFile(frozenFile(2));
  if (!outcome.ok) throw new Error(outcome.problem.message);
  const { plan, journal, savedBy, savedOn } = outcome.value;

  test('opens whole, with its views, its RICE as it was changed, every other model, and no placements', () => {
    expect([...plan.initiatives.values()].map(({ key }) => key)).toEqual(['SRE-1', 'SRE-2']);
    expect([...plan.savedViews.values()].map(({ name }) => name)).toEqual(['What is late']);
    expect([...plan.models.values()]).toMatchObject([{ id: 'rice', reachUnit: 'customers', reachPeriod: 'year' }]);
    expect(modelsOf(plan).map(({ id }) => id)).toEqual(BUILT_IN_MODELS.map(({ id }) => id));
    expect(plan.placements.size).toBe(0);
    expect({ savedBy, savedOn }).toEqual({ savedBy: 'Quarterdeck', savedOn: '2026-11-21' });
  });

  test('ranks as it did: 40 × 2 × 80 % ÷ 0.4615 person-months', () => {
    expect(rankPlan(plan).map(({ initiative, scored }) => [initiative.key, scored.state])).toEqual([
      ['SRE-1', 'complete'],
      ['SRE-2', 'incomplete'],
    ]);
    expect(rankPlan(plan)[0]?.scored).toMatchObject({ score: 138.666666667 });
  });

  test('keeps its journal, in which a model was changed', () => {
    expect(journal?.map(({ kind, changes }) => `${kind}: ${changes.label}`)).toEqual([
      'open: Open “Platform 2026”',
      'do: Count reach in customers a year',
    ]);
    expect(journal?.[1]?.changes.tables.models?.updated[0]?.[0]).toMatchObject({ reachUnit: 'teams' });
    expect(journal?.[0]?.changes.tables.placements).toBeUndefined();
  });

  test('is written as the present version and is the same plan when it is read again', () => {
    const written = serializePlanFile(plan, { journal, savedOn, savedBy });
    expect(written).toContain(`"version":${PLAN_FORMAT_VERSION}`);
    expect(parsePlanFile(written)).toEqual(outcome);
  });

  test('is not changed by being upgraded', () => {
    const file: Readonly<Record<string, unknown>> = { version: 2, plan: { models: [] } };
    expect(upgradePlanFile(file, 2)).toEqual({ version: 2, plan: { ...OF_CAPACITY, placements: [], models: [] } });
    expect(file).toEqual({ version: 2, plan: { models: [] } });
  });

  test.each([[null], ['a plan'], [[]], [undefined]])('without a plan inside (%j) is left to be refused', (inside) => {
    expect(upgradePlanFile({ plan: inside }, 2)).toEqual({ plan: inside });
  });
});

describe('a file of version 3', () => {
  const outcome = parsePlanFile(frozenFile(3));
  if (!outcome.ok) throw new Error(outcome.problem.message);
  const { plan, journal, savedBy, savedOn } = outcome.value;

  test('opens whole, with no figures of teams by period, no error budgets and no commitments', () => {
    expect([...plan.initiatives.values()].map(({ key }) => key)).toEqual(['SRE-1', 'SRE-2']);
    expect([...plan.placements.values()].map(({ reason }) => reason)).toEqual(['The regulator waits']);
    expect([plan.teamPeriods.size, plan.errorBudgets.size, plan.commitments.size]).toEqual([0, 0, 0]);
    expect({ savedBy, savedOn }).toEqual({ savedBy: 'Quarterdeck', savedOn: '2026-11-21' });
  });

  test('holds to no mix, asks before anything moves along and draws nothing from error budgets', () => {
    expect(settingsOf(plan)).toMatchObject({ holdToMix: false, cascade: 'ask', errorBudgetRule: null });
  });

  test('does not know when its dependencies were raised or resolved, nor what share an objective should get', () => {
    const unknown = { raisedOn: null, resolvedOn: null };
    expect([...plan.dependencies.values()]).toMatchObject([
      { kind: 'FF', hard: false, status: 'resolved', ...unknown },
      { kind: 'FS', lag: 3, status: 'agreed', ownerId: 'person-Lead-SRE', ...unknown },
    ]);
    expect([...plan.externalDependencies.values()]).toMatchObject([{ party: 'Network vendor', ...unknown }]);
    expect([...plan.objectives.values()]).toMatchObject([{ title: 'Sign-in never stops', targetShare: null }]);
  });

  test('keeps its journal, in which a dependency got another owner', () => {
    expect(journal?.map(({ kind, changes }) => `${kind}: ${changes.label}`)).toEqual([
      'open: Open “Platform 2026”',
      'do: Delete “Lead, Identity”, handing over to “Lead, SRE”',
    ]);
    const { added } = journal?.[0]?.changes.tables.dependencies ?? {};
    expect(added).toMatchObject([{ raisedOn: null }, { raisedOn: null }]);
    expect(journal?.[1]?.changes.tables.dependencies?.updated).toMatchObject([
      [
        { ownerId: 'person-Lead-Identity', raisedOn: null, resolvedOn: null },
        { ownerId: 'person-Lead-SRE', raisedOn: null, resolvedOn: null },
      ],
    ]);
    expect(journal?.[0]?.changes.tables.commitments).toBeUndefined();
  });

  test('is undone to what it was before its last entry', () => {
    const last = journal?.[1]?.changes;
    if (last === undefined) throw new Error('The frozen file has no second entry');
    const before = applyChangeSet(plan, invertChangeSet(last));
    expect([...before.dependencies.values()].map(({ ownerId }) => ownerId)).toContain('person-Lead-Identity');
  });

  test('is written as the present version and is the same plan when it is read again', () => {
    const written = serializePlanFile(plan, { journal, savedOn, savedBy });
    expect(written).toContain(`"version":${PLAN_FORMAT_VERSION}`);
    expect(parsePlanFile(written)).toEqual(outcome);
  });

  test('is not changed by being upgraded', () => {
    const file: Readonly<Record<string, unknown>> = { version: 3, plan: { teams: [] } };
    expect(upgradePlanFile(file, 3)).toEqual({
      version: 3,
      plan: { ...OF_CAPACITY, teams: [] },
    });
    expect(file).toEqual({ version: 3, plan: { teams: [] } });
  });

  test.each([[null], ['a plan'], [[]], [undefined]])('without a plan inside (%j) is left to be refused', (inside) => {
    expect(upgradePlanFile({ plan: inside }, 3)).toEqual({ plan: inside });
  });
});

describe('a file of version 4', () => {
  const outcome = parsePlanFile(frozenFile(4));
  if (!outcome.ok) throw new Error(outcome.problem.message);
  const { plan, journal, savedBy, savedOn } = outcome.value;

  test('opens whole, with what is said of teams, its error budgets, its promises and its one view', () => {
    expect([...plan.initiatives.values()].map(({ key }) => key)).toEqual(['SRE-1', 'SRE-2']);
    expect([...plan.teamPeriods.values()]).toMatchObject([{ available: null, reserve: { value: 0.3 } }]);
    expect([...plan.errorBudgets.values()]).toMatchObject([{ service: 'Sign-in', bad: 210 }]);
    expect([...plan.commitments.values()].map(({ kind }) => kind)).toEqual(['committed', 'stretch']);
    expect([...plan.savedViews.values()]).toMatchObject([{ name: 'What is late', shows: { kind: 'prioritize' } }]);
    expect(settingsOf(plan).errorBudgetRule).toEqual({ addedReserve: 0.1, mostReserve: 0.5 });
    expect({ savedBy, savedOn }).toEqual({ savedBy: 'Quarterdeck', savedOn: '2026-11-21' });
  });

  test('keeps its journal, in which an initiative was promised', () => {
    expect(journal?.map(({ kind, changes }) => `${kind}: ${changes.label}`)).toEqual([
      'open: Open “Platform 2026”',
      'do: Take SRE-2 as stretch for 2027 Q1',
    ]);
    expect(journal?.[1]?.changes.tables.commitments?.added).toMatchObject([{ kind: 'stretch', madeBy: 'Lead, SRE' }]);
  });

  test('is written as the present version and is the same plan when it is read again', () => {
    const written = serializePlanFile(plan, { journal, savedOn, savedBy });
    expect(written).toContain(`"version":${PLAN_FORMAT_VERSION}`);
    expect(parsePlanFile(written)).toEqual(outcome);
  });

  test('is the very same once it is upgraded', () => {
    const file: Readonly<Record<string, unknown>> = { version: 4, plan: { savedViews: [] } };
    expect(upgradePlanFile(file, 4)).toEqual({ version: 4, plan: { savedViews: [] } });
  });
});

describe.each([1, 2, 3, 4])('what else was kept of a plan of version %i', (version) => {
  const text = frozenFile(version);
  const file: { readonly plan: Readonly<Record<string, unknown>>; readonly journal: readonly unknown[] } =
    JSON.parse(text);
  const { settings, ...tables } = file.plan;
  const opened = parsePlanFile(text);
  if (!opened.ok) throw new Error(opened.problem.message);
  const { plan, journal } = opened.value;

  test('is rebuilt from a safety copy: its snapshot, or its entries alone', () => {
    const entries = file.journal.map((row, index) => ({
      sequence: index + 1,
      formatVersion: version,
      text: () => JSON.stringify(row),
    }));
    const copy = { planId: settingsOf(plan).id, name: 'Platform 2026', entries, known: 2 };
    const snapshots = [{ sequence: 2, formatVersion: version, text: () => text }];
    expect(rebuildPlan({ ...copy, snapshots })).toMatchObject({ ok: true, value: { plan, journal, lost: null } });
    expect(rebuildPlan({ ...copy, snapshots: [] })).toMatchObject({ ok: true, value: { plan, journal, lost: null } });
  });

  test('opens from the store, where each record is a row', () => {
    const records = Object.entries({ ...tables, settings: [settings] }).flatMap(([table, rows]) =>
      (rows as readonly { readonly id: string }[]).map((record) => ({ table, id: record.id, record })),
    );
    const row = {
      id: settingsOf(plan).id,
      name: 'Platform 2026',
      initiativeCount: 2,
      changedAt: '2026-11-20T09:30:02.000Z',
      formatVersion: version,
      removedAt: null,
      sequence: 2,
    };
    expect(readStoredPlan({ row, records, journal: file.journal })).toMatchObject({
      ok: true,
      value: { plan, journal },
    });
  });
});
