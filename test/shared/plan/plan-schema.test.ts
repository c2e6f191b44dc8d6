import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { BUILT_IN_MODELS } from '../../../shared/plan/built-in-models.ts';
import { toId } from '../../../shared/plan/ids.ts';
import type { Model } from '../../../shared/plan/model.ts';
import { type Plan, TABLE_NAMES, type TableName } from '../../../shared/plan/plan.ts';
import { type OutsideRecords, parsePlan, parseRecord, writeRecord } from '../../../shared/plan/plan-schema.ts';
import { RECORD_SCHEMAS } from '../../../shared/plan/plan-schema-records.ts';
import { NO_VIEW_FILTER } from '../../../shared/plan/saved-view.ts';
import { DEFAULT_TIMELINE_VIEW } from '../../../shared/plan/timeline-view.ts';
import { generatePlan } from '../../../shared/sample/generate-plan.ts';
import { samplePlan } from '../../../shared/sample/sample-plan.ts';
import { aPlan } from '../../support/plan-builder.ts';

const TODAY = toPlainDate('2026-11-21');
const SAMPLE = samplePlan({ today: TODAY });

const WITH_VIEWS = aPlan()
  .withSavedView('What is late', { kind: 'prioritize', filter: { text: 'late', conditions: [] } })
  .withSavedView('Work of Q1', {
    kind: 'initiatives',
    filter: {
      text: '',
      conditions: [
        { columnId: 'title', condition: { kind: 'text', match: 'contains', text: 'pay' } },
        { columnId: 'effort', condition: { kind: 'number', least: 4, most: null } },
        { columnId: 'stage', condition: { kind: 'any-of', values: ['candidate'], orNone: false } },
        { columnId: 'start', condition: { kind: 'days', first: toPlainDate('2026-01-01'), last: null } },
        { columnId: 'owner', condition: { kind: 'empty' } },
        { columnId: 'score', condition: { kind: 'incomplete' } },
      ],
    },
    sort: { columnId: 'score', direction: 'descending' },
    grouping: 'team',
    columns: { order: ['key', 'title'], shown: { summary: true }, widths: { title: 320 }, frozen: 2 },
  })
  .withSavedView('Next two quarters', {
    kind: 'timeline',
    part: 'bars',
    filter: { text: 'pay', conditions: [{ columnId: 'owner', condition: { kind: 'empty' } }] },
    view: { ...DEFAULT_TIMELINE_VIEW, lanes: 'team', lanesWithin: 'stage', label: ['key', 'title'] },
    range: { first: toPlainDate('2026-10-01'), last: toPlainDate('2027-03-31') },
  })
  .build();

const OWN_MODELS: readonly Model[] = [
  {
    id: toId('own-formula'),
    kind: 'formula',
    name: 'Own formula',
    builtIn: false,
    criteria: [
      { id: 'sure', name: 'Sure', description: '', direction: 'benefit', scale: { kind: 'percentage' } },
      { id: 'liked', name: 'Liked', description: '', direction: 'benefit', scale: { kind: 'stars' } },
      { id: 'effort', name: 'Effort', description: '', direction: 'cost', scale: { kind: 'effort' } },
      {
        id: 'size',
        name: 'Size',
        description: '',
        direction: 'cost',
        scale: {
          kind: 'choice',
          choices: [
            { value: 1, label: 'small' },
            { value: 5, label: '' },
          ],
        },
      },
      {
        id: 'colour',
        name: 'Colour',
        description: '',
        direction: 'benefit',
        scale: { kind: 'category', categories: [{ id: 'red', label: 'Red' }] },
      },
    ],
    formula: 'sure * liked / effort',
  },
  {
    id: toId('own-moscow'),
    kind: 'moscow',
    name: 'Own',
    builtIn: false,
    period: { fiscalYear: 2_027, quarter: 1 },
  },
];

const WITH_PLACEMENTS = aPlan()
  .withInitiative('PAY-1')
  .withInitiative('PAY-2')
  .withPlacement('PAY-1', 'first', { reason: 'The regulator waits' })
  .withPlacement('PAY-2', 'last')
  .withPlacement('PAY-2', { above: 'PAY-1' }, { decidedBy: 'Lead, Payments' })
  .withPlacement('PAY-1', { above: 'PAY-9' })
  .build();

const Q1 = { fiscalYear: 2_027, quarter: 1 } as const;
const Q2 = { fiscalYear: 2_027, quarter: 2 } as const;

const WITH_CAPACITY = aPlan()
  .withSettings({ holdToMix: true, cascade: 'never', errorBudgetRule: { addedReserve: 0.1, mostReserve: 0.5 } })
  .withTeam('SRE')
  .withTeam('Identity')
  .withInitiative('PAY-1')
  .withInitiative('PAY-2')
  .withDependency('PAY-1', 'PAY-2', 'FS', {
    status: 'resolved',
    raisedOn: toPlainDate('2026-10-05'),
    resolvedOn: TODAY,
  })
  .withTeamPeriod('SRE', Q1, { available: 40, reserve: 0.3, note: 'Two are on the migration' })
  .withTeamPeriod('SRE', Q2, { available: 36.5 })
  .withTeamPeriod('Identity', Q1, { reserve: 0 })
  .withErrorBudget('SRE', Q1, { service: 'Sign-in', target: 0.9995, bad: 1_200, total: 1_000_000 })
  .withErrorBudget('SRE', Q1, { service: 'Key store', target: 0 })
  .withCommitment('PAY-1', Q1)
  .withCommitment('PAY-1', Q2, 'stretch')
  .withCommitment('PAY-2', Q1)
  .withObjective('Sign-in never stops', { targetShare: 0.25 })
  .build();

/** With nothing that only version 4 can say. */
const OF_OLD = aPlan()
  .withInitiative('PAY-1')
  .withInitiative('PAY-2')
  .withDependency('PAY-1', 'PAY-2')
  .withExternalDependency('PAY-2', { party: 'Network vendor' })
  .withObjective('Sign-in never stops')
  .build();

/** One of each kind, each with all that its kind has. */
const WITH_MODELS: Plan = {
  ...aPlan().build(),
  models: new Map([...BUILT_IN_MODELS, ...OWN_MODELS].map((model) => [model.id, model])),
};

/** Where the tables are that the sample leaves empty. */
const FILLED: { readonly [Table in TableName]?: Plan } = {
  savedViews: WITH_VIEWS,
  placements: WITH_PLACEMENTS,
  models: WITH_MODELS,
  teamPeriods: WITH_CAPACITY,
  errorBudgets: WITH_CAPACITY,
  commitments: WITH_CAPACITY,
};

/** The part of a figure set by hand that its value goes with. */
const SAID = { note: '', setBy: '', setOn: TODAY };

function recordsOf(plan: Plan): Record<TableName, unknown[]> {
  const records: Partial<Record<TableName, unknown[]>> = {};
  for (const table of TABLE_NAMES) records[table] = structuredClone([...plan[table].values()]);
  return records as Record<TableName, unknown[]>;
}

function problemOf(records: OutsideRecords): string {
  const outcome = parsePlan(records);
  return outcome.ok ? 'no problem' : outcome.problem.message;
}

function messageOf(table: TableName, value: unknown): string {
  const outcome = parseRecord(table, value);
  return outcome.ok ? 'no problem' : outcome.problem.message;
}

/** An initiative of the sample with fields put in by path. */
function initiativeWith(changes: object): object {
  const [initiative] = recordsOf(SAMPLE).initiatives;
  return { ...(initiative as object), ...changes };
}

describe('a plan from outside', () => {
  test('is the sample plan again', () => {
    expect(parsePlan(recordsOf(SAMPLE))).toEqual({ ok: true, value: SAMPLE });
  });

  test('is a generated plan again', () => {
    const plan = generatePlan({ size: 200, seed: 'schema', today: TODAY });
    expect(parsePlan(recordsOf(plan))).toEqual({ ok: true, value: plan });
  });

  test('must not have two initiatives with the same key, but keys may differ in case', () => {
    const plan = recordsOf(aPlan().withInitiative('PAY-1').withInitiative('pay-1').build());
    expect(problemOf(plan)).toBe('no problem');
    plan.initiatives[1] = { ...(plan.initiatives[1] as object), key: 'PAY-1' };
    expect(problemOf(plan)).toBe(
      'The initiative “PAY-1” (in “initiatives”): “key” is the key of another initiative, too.',
    );
  });

  test('must not have two records with the same id', () => {
    const records = recordsOf(SAMPLE);
    records.teams.push(records.teams[0]);
    expect(problemOf(records)).toBe(
      'The team “Compute” (entry 6 of “teams”): “id” is the id of another record of “teams”, too: “sample-team-compute”.',
    );
  });

  test.each<[TableName, object, string]>([
    ['settings', { decidingModelId: 'gone' }, '“decidingModelId” names a model that is not in the plan: “gone”'],
    ['members', { teamId: 'gone' }, '“teamId” names a team that is not in the plan: “gone”'],
    ['members', { personId: 'gone' }, '“personId” names a person that is not in the plan: “gone”'],
    ['initiatives', { themeId: 'gone' }, '“themeId” names a theme that is not in the plan: “gone”'],
    ['initiatives', { ownerId: 'gone' }, '“ownerId” names a person that is not in the plan: “gone”'],
    ['initiatives', { requesterId: 'gone' }, '“requesterId” names a person that is not in the plan: “gone”'],
    [
      'initiatives',
      { effort: [{ teamId: 'gone', low: null, likely: 1, high: null, assignedFte: 1, evidence: '' }] },
      '“effort” names a team that is not in the plan: “gone”',
    ],
    [
      'initiatives',
      { custom: [{ fieldId: 'gone', value: 1 }] },
      '“custom” names a custom field that is not in the plan: “gone”',
    ],
    ['dependencies', { predecessorId: 'gone' }, '“predecessorId” names an initiative that is not in the plan: “gone”'],
    ['dependencies', { successorId: 'gone' }, '“successorId” names an initiative that is not in the plan: “gone”'],
    ['dependencies', { ownerId: 'gone' }, '“ownerId” names a person that is not in the plan: “gone”'],
    ['externalDependencies', { initiativeId: 'gone' }, '“initiativeId” names an initiative that is not in the plan'],
    ['externalDependencies', { ownerId: 'gone' }, '“ownerId” names a person that is not in the plan: “gone”'],
    ['objectives', { parentId: 'gone' }, '“parentId” names an objective that is not in the plan: “gone”'],
    ['objectives', { ownerId: 'gone' }, '“ownerId” names a person that is not in the plan: “gone”'],
    ['keyResults', { objectiveId: 'gone' }, '“objectiveId” names an objective that is not in the plan: “gone”'],
    ['keyResults', { ownerId: 'gone' }, '“ownerId” names a person that is not in the plan: “gone”'],
    ['checkIns', { keyResultId: 'gone' }, '“keyResultId” names a key result that is not in the plan: “gone”'],
    ['contributions', { initiativeId: 'gone' }, '“initiativeId” names an initiative that is not in the plan: “gone”'],
    ['contributions', { keyResultId: 'gone' }, '“keyResultId” names a key result that is not in the plan: “gone”'],
    ['teamPeriods', { teamId: 'gone' }, '“teamId” names a team that is not in the plan: “gone”'],
    ['errorBudgets', { teamId: 'gone' }, '“teamId” names a team that is not in the plan: “gone”'],
    ['commitments', { initiativeId: 'gone' }, '“initiativeId” names an initiative that is not in the plan: “gone”'],
  ])('must not refer to what is not there: %s %j', (table, change, complaint) => {
    const records = recordsOf(FILLED[table] ?? SAMPLE);
    records[table][0] = { ...(records[table][0] as object), ...change };
    expect(problemOf(records)).toContain(complaint);
  });

  test('must not have custom values of another kind than their field’s', () => {
    const plan = aPlan()
      .withCustomField('Review', 'date')
      .withInitiative('PAY-1', { custom: { Review: '2026-02-30' } });
    expect(problemOf(recordsOf(plan.build()))).toBe(
      'The initiative “PAY-1” (in “initiatives”): “custom” has a value for “Review” that is no date: “2026-02-30”.',
    );
  });

  test('must not have an objective below itself', () => {
    const plan = aPlan().withObjective('A', { parent: 'C' }).withObjective('B', { parent: 'A' });
    const records = recordsOf(plan.withObjective('C', { parent: 'B' }).withObjective('D', { parent: 'B' }).build());
    expect(parsePlan(records)).toMatchObject({
      ok: false,
      problem: {
        kind: 'cycle',
        message: 'The objective “A” (in “objectives”): “parentId” leads back to “A” itself.',
        more: 0,
      },
    });
  });

  test('may have a cycle among its dependencies, which is a finding and no damage', () => {
    const plan = aPlan().withInitiative('A-1').withInitiative('A-2');
    const records = recordsOf(plan.withDependency('A-1', 'A-2').withDependency('A-2', 'A-1').build());
    expect(problemOf(records)).toBe('no problem');
  });

  test('has one record of settings', () => {
    expect(problemOf({})).toBe('A plan has one record in “settings”; this one has 0.');
    const records = recordsOf(SAMPLE);
    records.settings.push({ ...(records.settings[0] as object), id: 'other' });
    expect(problemOf(records)).toBe('A plan has one record in “settings”; this one has 2.');
  });

  test('tells the first problem and counts the others', () => {
    const records = recordsOf(SAMPLE);
    records.teams = records.teams.map((team) => ({ ...(team as object), reserve: 20, colour: -1 }));
    expect(parsePlan(records)).toMatchObject({ ok: false, problem: { field: 'colour', more: 9 } });
  });

  test('with endless problems is given up after a thousand', () => {
    const people = Array.from({ length: 1_000_000 }, () => 0);
    expect(parsePlan({ ...recordsOf(SAMPLE), people })).toMatchObject({ ok: false, problem: { more: 1_000 } });
  });
});

describe('a record from outside', () => {
  test.each<[object, string]>([
    [{ progress: 1.5 }, '“progress” must be at most 1, not 1.5.'],
    [{ progress: '50 %' }, '“progress” must be a number, not “50 %”.'],
    [{ progress: Number.POSITIVE_INFINITY }, '“progress” must be a number, not Infinity.'],
    [{ title: '' }, '“title” must not be empty.'],
    [{ title: 'x'.repeat(1_001) }, '“title” has more than 1,000 characters.'],
    [{ title: 'half \ud83d' }, '“title” holds half a character (an unpaired surrogate).'],
    [{ key: 'K'.repeat(129) }, '“key” has more than 128 characters.'],
    [{ stage: 'imlpemented' }, '“stage” must be one of “intake”, “candidate”, “planned”'],
    [{ stage: 'declined', stageReason: ' ' }, '“stageReason” must say why it is declined.'],
    [{ neededBy: '2026-02-30' }, '“neededBy” must be a day that exists, written YYYY-MM-DD.'],
    [{ themeId: '../x' }, '“themeId” must be an id: 1 to 64 letters, digits, hyphens and underscores.'],
    [{ colour: 'red' }, 'it has “colour”, which this Quarterdeck does not know.'],
    [{ tags: 'a, b' }, '“tags” must be a list, not “a, b”.'],
    [{ tags: Array.from({ length: 10_001 }, () => 'x') }, '“tags” must not have more than 10,000 entries.'],
    [{ mustDo: {} }, '“mustDo, reason” is missing.'],
    [{ schedule: null }, '“schedule” must be an object, not null.'],
    [{ links: [{ kind: 'mail', to: 'x' }] }, '“links, entry 1, kind” is “mail”, which this Quarterdeck does not know.'],
    [{ scores: { reach: null } }, '“scores, reach” is not the name of a model and a criterion, such as “rice.reach”.'],
    [{ scores: { 'rice.reach': 5 } }, '“scores, rice.reach” must be an object, not 5.'],
    [{ scores: JSON.parse('{"__proto__":{"rice.reach":1}}') }, '“scores” must not have “__proto__”.'],
    [
      { effort: [{ teamId: null, low: null, likely: 1, high: null, assignedFte: 0, evidence: '' }] },
      '“effort, entry 1, assignedFte” must be more than 0, not 0.',
    ],
    [
      { effort: Array(2).fill({ teamId: null, low: null, likely: -1, high: null, assignedFte: 1, evidence: '' }) },
      '“effort, entry 1, likely” must be at least 0, not -1.',
    ],
    [
      { effort: Array(2).fill({ teamId: null, low: null, likely: 1, high: null, assignedFte: 1, evidence: '' }) },
      '“effort, entry 2, teamId” must not name a team that an entry before it names.',
    ],
    [{ custom: [{ fieldId: 'f', value: true }] }, '“custom, entry 1, value” must be text or a number, not true.'],
    [JSON.parse('{"__proto__":{}}'), 'it has “__proto__”, which this Quarterdeck does not know.'],
  ])('is refused with a sentence: initiative %j', (changes, complaint) => {
    const initiative = initiativeWith({});
    for (const name of Object.keys(changes)) {
      Object.defineProperty(initiative, name, { ...Object.getOwnPropertyDescriptor(changes, name) });
    }
    const key = 'key' in changes ? `${'K'.repeat(60)}…` : 'NS-1';
    expect(messageOf('initiatives', initiative)).toContain(`The initiative “${key}” (in “initiatives”): ${complaint}`);
  });

  test.each<[TableName, object, string]>([
    ['settings', { workingWeek: [] }, '“workingWeek” must name at least one day.'],
    ['settings', { workingWeek: [1, 1] }, '“workingWeek” must not name a day twice.'],
    ['settings', { workingWeek: [0] }, '“workingWeek, entry 1” must be one of “1”, “2”'],
    ['settings', { fiscalYearStartMonth: 13 }, '“fiscalYearStartMonth” must be at most 12, not 13.'],
    ['members', { fte: 101 }, '“fte” must be at most 100, not 101.'],
    ['dependencies', { lag: 1.5 }, '“lag” must be a whole number, not 1.5.'],
    ['dependencies', { lag: -10_001 }, '“lag” must be at least -10000, not -10001.'],
    ['objectives', { to: '1999-12-31' }, '“to” must not lie before “from”'],
    ['checkIns', { confidence: 80 }, '“confidence” must be at most 1, not 80.'],
    ['models', { kind: 'ice' }, '“combine” is missing.'],
    ['models', { kind: 'wish' }, '“kind” is “wish”, which this Quarterdeck does not know.'],
    ['models', { builtIn: false }, '“builtIn” must be true: it comes with every plan.'],
    ['placements', { sequence: 0 }, '“sequence” must be at least 1, not 0.'],
    ['placements', { place: { kind: 'middle' } }, '“place, kind” is “middle”, which this Quarterdeck does not know.'],
    [
      'placements',
      { place: { kind: 'above', initiativeId: 'initiative-PAY-1' } },
      '“place, initiativeId” must not be the initiative that is placed.',
    ],
    ['settings', { holdToMix: 1 }, '“holdToMix” must be true or false, not 1.'],
    ['settings', { cascade: 'sometimes' }, '“cascade” must be one of “ask”, “always”, “never”, not “sometimes”.'],
    ['settings', { errorBudgetRule: { addedReserve: 1.1, mostReserve: 1 } }, '“errorBudgetRule, addedReserve” must be'],
    ['settings', { errorBudgetRule: { addedReserve: 0.1 } }, '“errorBudgetRule, mostReserve” is missing.'],
    ['dependencies', { raisedOn: '2026-02-30' }, '“raisedOn” must be a day that exists, written YYYY-MM-DD.'],
    ['dependencies', { resolvedOn: '' }, '“resolvedOn” must be a day that exists, written YYYY-MM-DD.'],
    ['externalDependencies', { raisedOn: 1 }, '“raisedOn” must be a day that exists, written YYYY-MM-DD.'],
    ['externalDependencies', { resolvedOn: 'soon' }, '“resolvedOn” must be a day that exists, written YYYY-MM-DD.'],
    ['objectives', { targetShare: 1.5 }, '“targetShare” must be at most 1, not 1.5.'],
    ['teamPeriods', { available: { ...SAID, value: -1 } }, '“available, value” must be at least 0, not -1.'],
    [
      'teamPeriods',
      { available: { ...SAID, value: 1e7 } },
      '“available, value” must be at most 1000000, not 10000000.',
    ],
    ['teamPeriods', { reserve: { ...SAID, value: 20 } }, '“reserve, value” must be at most 1, not 20.'],
    ['teamPeriods', { reserve: { ...SAID, value: 0.2, setOn: null } }, '“reserve, setOn” must be a day that exists'],
    ['teamPeriods', { period: { fiscalYear: 2_027, quarter: 5 } }, '“period, quarter” must be one of “1”, “2”'],
    ['teamPeriods', { period: { fiscalYear: 0, quarter: 1 } }, '“period, fiscalYear” must be at least 1, not 0.'],
    ['teamPeriods', { period: null }, '“period” must be an object, not null.'],
    ['errorBudgets', { service: '' }, '“service” must not be empty.'],
    ['errorBudgets', { target: 1 }, '“target” must be less than 1: a service that may never fail has no error budget.'],
    ['errorBudgets', { target: 99.9 }, '“target” must be at most 1, not 99.9.'],
    ['errorBudgets', { bad: -1 }, '“bad” must be at least 0, not -1.'],
    ['errorBudgets', { total: 0 }, '“total” must be more than 0, not 0.'],
    ['commitments', { kind: 'promised' }, '“kind” must be one of “committed”, “stretch”, not “promised”.'],
    ['commitments', { madeOn: null }, '“madeOn” must be a day that exists, written YYYY-MM-DD.'],
  ])('is refused with a sentence: %s %j', (table, changes, complaint) => {
    const [record] = recordsOf(FILLED[table] ?? SAMPLE)[table];
    expect(messageOf(table, { ...(record as object), ...changes })).toContain(complaint);
  });

  test('must not depend on itself', () => {
    const [dependency] = recordsOf(SAMPLE).dependencies;
    const { predecessorId } = dependency as { predecessorId: string };
    expect(messageOf('dependencies', { ...(dependency as object), successorId: predecessorId })).toContain(
      '“successorId” must not be the predecessor: nothing depends on itself.',
    );
  });

  test.each([[null], [undefined], [3], ['text'], [[]]])('is no %j', (value) => {
    expect(parseRecord('teams', value)).toMatchObject({
      ok: false,
      problem: { table: 'teams', record: '', field: '' },
    });
  });

  test('has its minus zero made zero', () => {
    const outcome = parseRecord('initiatives', initiativeWith({ progress: -0 }));
    expect(outcome.ok && Object.is(outcome.value.progress, 0)).toBe(true);
  });

  test('is written with its fields in the same order, whatever order they had', () => {
    const [initiative] = SAMPLE.initiatives.values();
    if (!initiative) throw new Error('The sample has no initiative');
    const reversed = Object.fromEntries(Object.entries(initiative).reverse()) as typeof initiative;
    const scores = Object.fromEntries(Object.entries(initiative.scores).reverse());
    expect(writeRecord('initiatives', { ...reversed, scores })).toBe(writeRecord('initiatives', initiative));
  });

  test('is not written when it could not be read again', () => {
    const [team] = SAMPLE.teams.values();
    if (!team) throw new Error('The sample has no team');
    expect(() => writeRecord('teams', { ...team, reserve: Number.NaN })).toThrow('“reserve” must be a number, not NaN');
  });
});

const leaf = fc.oneof(
  fc.constantFrom<unknown>(null, true, '', '2026-02-29', '2024-02-29', 'x.y', 'number', 'FS', '\udc00', {}, []),
  fc.constantFrom<unknown>(-0, 0, 1, 0.5, -1, 7, 13, 1e21, Number.NaN, Number.POSITIVE_INFINITY, undefined),
  fc.string({ maxLength: 5 }),
);

/** The value with one place in it replaced, taken away or added; the numbers choose where. */
function damaged(value: unknown, steps: readonly number[], what: 'replace' | 'remove' | 'add', by: unknown): unknown {
  const [step = 0, ...rest] = steps;
  if (typeof value !== 'object' || value === null || steps.length === 0) return by;
  const names = Object.keys(value);
  const copy: object = Array.isArray(value) ? [...value] : { ...value };
  const name = names.at(step % Math.max(1, names.length));
  if (what === 'add') Object.assign(copy, { [Array.isArray(value) ? value.length : 'extra']: by });
  else if (name === undefined) return by;
  else if (what === 'remove' && rest.length === 0) Reflect.deleteProperty(copy, name);
  else Object.assign(copy, { [name]: damaged(Reflect.get(value, name), rest, what, by) });
  return copy;
}

describe.each(TABLE_NAMES)('the two sides of the schema of %s', (table) => {
  const records = recordsOf(FILLED[table] ?? SAMPLE)[table];

  test('agree on damaged records', () => {
    let refused = 0;
    fc.assert(
      fc.property(
        fc.nat({ max: records.length - 1 }),
        fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('replace' as const, 'remove' as const, 'add' as const),
        leaf,
        (index, steps, what, by) => {
          const value = damaged(records[index], steps, what, by);
          const accepted = RECORD_SCHEMAS[table].accepts(value);
          const outcome = RECORD_SCHEMAS[table].zod.safeParse(value);
          if (accepted) expect(outcome).toEqual({ success: true, data: value });
          else if (outcome.success) expect(outcome.data).not.toStrictEqual(value);
          if (!outcome.success) refused += 1;
          const parsed = parseRecord(table, value);
          expect(parsed.ok).toBe(outcome.success);
        },
      ),
      { seed: 20_261_121, numRuns: 400 },
    );
    expect(refused).toBeGreaterThan(100);
  });
});

describe('a placement', () => {
  test('is read and written like every record', () => {
    expect(parsePlan(recordsOf(WITH_PLACEMENTS))).toEqual({ ok: true, value: WITH_PLACEMENTS });
    for (const placement of WITH_PLACEMENTS.placements.values()) {
      expect(JSON.parse(writeRecord('placements', placement))).toEqual(placement);
    }
  });

  test('is of an initiative of the plan, which may have been placed above one that is gone', () => {
    const { initiatives, ...others } = recordsOf(WITH_PLACEMENTS);
    expect(parsePlan({ ...others, initiatives: initiatives.slice(0, 1) })).toMatchObject({
      ok: false,
      problem: { kind: 'missing-record', table: 'placements', field: 'initiativeId', more: 1 },
    });
  });
});

describe('what is said of a team in a period, of a service and of a promise', () => {
  test('is read and written like every record', () => {
    expect(parsePlan(recordsOf(WITH_CAPACITY))).toEqual({ ok: true, value: WITH_CAPACITY });
    for (const row of WITH_CAPACITY.teamPeriods.values())
      expect(JSON.parse(writeRecord('teamPeriods', row))).toEqual(row);
    for (const row of WITH_CAPACITY.errorBudgets.values())
      expect(JSON.parse(writeRecord('errorBudgets', row))).toEqual(row);
    for (const row of WITH_CAPACITY.commitments.values())
      expect(JSON.parse(writeRecord('commitments', row))).toEqual(row);
  });

  test.each<[TableName, string]>([
    [
      'teamPeriods',
      'The figure of a team “again” (in “teamPeriods”): “period” is one that another record of the same team names, too.',
    ],
    [
      'commitments',
      'The commitment “again” (in “commitments”): “period” is one that another record of the same initiative names, too.',
    ],
  ])('is said once a period: %s', (table, complaint) => {
    const records = recordsOf(WITH_CAPACITY);
    records[table].push({ ...(records[table][0] as object), id: 'again' });
    expect(problemOf(records)).toBe(complaint);
  });

  test('may be of two services of one team in one period', () => {
    const records = recordsOf(WITH_CAPACITY);
    records.errorBudgets.push({ ...(records.errorBudgets[0] as object), id: 'again' });
    expect(problemOf(records)).toBe('no problem');
  });
});

describe('a record of an older version', () => {
  test.each<[TableName, readonly string[]]>([
    ['settings', ['holdToMix', 'cascade', 'errorBudgetRule']],
    ['dependencies', ['raisedOn', 'resolvedOn']],
    ['externalDependencies', ['raisedOn', 'resolvedOn']],
    ['objectives', ['targetShare']],
  ])('reads with what it lacks at rest: %s without %j', (table, fields) => {
    const records = recordsOf(OF_OLD)[table];
    const [record] = records;
    const old = Object.fromEntries(Object.entries(record as object).filter(([field]) => !fields.includes(field)));
    expect(Object.keys(old)).toHaveLength(Object.keys(record as object).length - fields.length);
    expect(parseRecord(table, old)).toEqual({ ok: true, value: record });
  });
});

describe('a saved view', () => {
  const [ranking, grid] = recordsOf(WITH_VIEWS).savedViews;
  const complaint = (shows: object): string => {
    const outcome = parseRecord('savedViews', { ...(grid as object), shows });
    return outcome.ok ? 'no problem' : outcome.problem.message;
  };

  test('is read and written like every record', () => {
    expect(parsePlan(recordsOf(WITH_VIEWS))).toEqual({ ok: true, value: WITH_VIEWS });
    for (const view of WITH_VIEWS.savedViews.values()) {
      expect(JSON.parse(writeRecord('savedViews', view))).toEqual(view);
    }
  });

  test('of a screen that is not known is refused in words', () => {
    expect(complaint({ kind: 'roadmap', filter: { text: '', conditions: [] } })).toBe(
      'The saved view “Work of Q1” (in “savedViews”): “shows, kind” is “roadmap”, which this Quarterdeck does not know.',
    );
  });

  test.each<[string, object, string]>([
    ['a part that is not known', { part: 'rings' }, '“shows, part” '],
    [
      'a range that ends before it begins',
      { range: { first: '2026-10-02', last: '2026-10-01' } },
      '“shows, range, last” must not be before the first day.',
    ],
    [
      'a label that says a thing twice',
      { view: { ...DEFAULT_TIMELINE_VIEW, label: ['key', 'key'] } },
      '“shows, view, label” must not name a part twice.',
    ],
    [
      'lanes of a field that is not known',
      { view: { ...DEFAULT_TIMELINE_VIEW, lanes: 'planet' } },
      '“shows, view, lanes” ',
    ],
  ])('of the timeline is refused with %s', (_, wrong, words) => {
    const shows = { kind: 'timeline', part: 'bars', filter: NO_VIEW_FILTER, view: DEFAULT_TIMELINE_VIEW, range: null };
    expect(complaint(shows)).toBe('no problem');
    expect(complaint({ ...shows, ...wrong })).toContain(words);
  });

  test('has one condition a column', () => {
    const twice = { columnId: 'owner', condition: { kind: 'empty' } };
    expect(complaint({ kind: 'prioritize', filter: { text: '', conditions: [twice, twice] } })).toBe(
      'The saved view “Work of Q1” (in “savedViews”): “shows, filter, conditions, entry 2, columnId” must not name a column that an entry before it names.',
    );
  });

  test('may name columns, themes and teams that are gone: the plan stays whole', () => {
    const lost = { columnId: 'team.gone', condition: { kind: 'any-of', values: ['gone'], orNone: true } };
    const shows = { kind: 'prioritize', filter: { text: '', conditions: [lost] } };
    expect(parsePlan({ ...recordsOf(SAMPLE), savedViews: [{ ...(ranking as object), shows }] }).ok).toBe(true);
  });
});
