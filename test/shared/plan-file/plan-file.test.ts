import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { changesTo } from '../../../shared/changes/change-set-builder.ts';
import type { JournalEntry, JournalEntryKind } from '../../../shared/changes/journal.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import {
  checkPlanFileSize,
  MAX_PLAN_FILE_BYTES,
  parsePlanFile,
  serializePlanFile,
} from '../../../shared/plan-file/plan-file.ts';
import { samplePlan } from '../../../shared/sample/sample-plan.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { aPlan } from '../../support/plan-builder.ts';

const TODAY = toPlainDate('2026-11-21');
const SAMPLE = samplePlan({ today: TODAY });
const FILE = serializePlanFile(SAMPLE, { savedOn: TODAY });

/** A journal that opened the plan and then gave its first theme another name. */
function journalOf(plan: Plan, kinds: readonly JournalEntryKind[] = ['open', 'do']): JournalEntry[] {
  const [theme] = plan.themes.values();
  const changes = changesTo(plan);
  if (theme) changes.put('themes', { ...theme, name: `${theme.name}, renamed` });
  return kinds.map((kind, index) => ({
    planId: settingsOf(plan).id,
    sequence: index + 1,
    at: `2026-11-21T09:30:0${index}.000Z`,
    who: 'Mara',
    kind,
    changes: changes.build('Rename theme'),
  }));
}

function messageOf(text: string): string {
  const outcome = parsePlanFile(text);
  return outcome.ok ? 'no problem' : outcome.problem.message;
}

describe('a plan file', () => {
  test('is one record a line between a head and an end', () => {
    const plan = aPlan('Tiny').withTeam('SRE', { headCount: 4 }).build();
    expect(serializePlanFile(plan, { savedOn: TODAY })).toBe(`{
"format":"quarterdeck-plan",
"version":5,
"savedBy":"Quarterdeck",
"savedOn":"2026-11-21",
"plan":{
"settings":{"id":"plan","name":"Tiny","keyPrefix":"PLAN","fiscalYearStartMonth":1,"workingWeek":[1,2,3,4,5],"holidays":[],"effortUnit":"person-weeks","decidingModelId":"rice","sizes":[{"name":"XS","effort":0.5},{"name":"S","effort":1},{"name":"M","effort":3},{"name":"L","effort":6},{"name":"XL","effort":12}],"holdToMix":false,"cascade":"ask","errorBudgetRule":null},
"people":[],
"themes":[],
"teams":[
{"id":"team-SRE","name":"SRE","colour":0,"headCount":4,"reserve":0.2,"position":0}
],
"members":[],
"customFields":[],
"models":[],
"initiatives":[],
"dependencies":[],
"externalDependencies":[],
"objectives":[],
"keyResults":[],
"checkIns":[],
"contributions":[],
"savedViews":[],
"placements":[],
"teamPeriods":[],
"errorBudgets":[],
"commitments":[]
}
}
`);
  });

  test('is the same whatever order the records are in', () => {
    const shuffled: Plan = { ...SAMPLE, initiatives: new Map([...SAMPLE.initiatives].reverse()) };
    expect(serializePlanFile(shuffled, { savedOn: TODAY })).toBe(FILE);
  });

  test('read after it was written is the plan, and written again the same bytes', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.boolean(), (plan, withJournal) => {
        const journal = withJournal ? journalOf(plan, ['open', 'do', 'undo', 'redo']) : null;
        const text = serializePlanFile(plan, { journal, savedOn: TODAY });
        const outcome = parsePlanFile(text);
        expect(outcome).toEqual({ ok: true, value: { plan, journal, savedBy: 'Quarterdeck', savedOn: TODAY } });
        if (outcome.ok) expect(serializePlanFile(outcome.value.plan, outcome.value)).toBe(text);
      }),
      { seed: 20_261_121, numRuns: 60 },
    );
  });

  test('may begin with a byte order mark and have other white space', () => {
    const spaced = `\uFEFF\n${JSON.stringify(JSON.parse(FILE), null, '\t').replaceAll('\n', '\r\n')}`;
    expect(parsePlanFile(spaced)).toMatchObject({ ok: true, value: { plan: SAMPLE } });
  });

  test('is not written from a record that could not be read again', () => {
    const plan = aPlan().withTeam('SRE', { reserve: 2 }).build();
    expect(() => serializePlanFile(plan)).toThrow('The team “SRE” (in “teams”): “reserve” must be at most 1, not 2.');
  });
});

describe('a file that is no plan file', () => {
  test.each([
    ['a spreadsheet as text', 'Key,Title\nPAY-1,Pay'],
    ['a workbook', 'PK\u0003\u0004\u0014\u0000'],
    ['other JSON', '{"name":"quarterdeck","version":"0.1.0"}'],
    ['a JSON list', '[1,2,3]'],
    ['a JSON text', '"quarterdeck-plan"'],
    ['broken other JSON', '{"name": quarter'],
    ['a format of that name by inheritance', '{"__proto__":{"format":"quarterdeck-plan","version":1}}'],
    ['a hundred thousand open lists', '['.repeat(100_000)],
    ['a hundred thousand lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('is refused as such: %s', (_, text) => {
    expect(parsePlanFile(text)).toMatchObject({ ok: false, problem: { kind: 'not-a-plan-file' } });
  });
});

describe('a damaged plan file', () => {
  test('is told from any place where it breaks off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: FILE.length - 3 }), (length) => {
        const text = FILE.slice(0, length);
        const lines = text.split('\n');
        const column = (lines.at(-1)?.length ?? 0) + 1;
        expect(parsePlanFile(text)).toMatchObject({
          ok: false,
          problem: { kind: 'damaged', line: lines.length, column: text.trim() === text ? column : expect.any(Number) },
        });
      }),
      { seed: 20_261_121, numRuns: 200, examples: [[1], [2], [10], [29], [40]] },
    );
  });

  test('is named with line and column', () => {
    const lines = FILE.split('\n');
    lines[6] = `${lines[6]?.slice(0, 30)}#${lines[6]?.slice(30)}`;
    expect(messageOf(lines.join('\n'))).toMatch(
      /^The plan file is damaged at line 7, column \d+: there should be a .*\.$/,
    );
    expect(messageOf(FILE.slice(0, 100))).toBe(
      'The plan file is damaged: it breaks off at line 6, column 8, as if it had not been saved or copied to its end.',
    );
  });

  test('may be empty', () => {
    expect(messageOf('')).toBe('The plan file is damaged: it is empty.');
    expect(messageOf(' \n ')).toBe('The plan file is damaged: it is empty.');
  });
});

describe('a plan file of another version', () => {
  test('that is newer is refused with both versions', () => {
    expect(parsePlanFile(FILE.replace('"version":5', '"version":6'))).toEqual({
      ok: false,
      problem: {
        kind: 'newer-version',
        version: 6,
        message:
          'This plan file was written by a newer Quarterdeck (plan format 6; this one reads 5). Update Quarterdeck to open it.',
      },
    });
  });

  test('that is newer is not looked into', () => {
    expect(parsePlanFile('{"format":"quarterdeck-plan","version":7,"sheets":{}}')).toMatchObject({
      problem: { kind: 'newer-version', version: 7 },
    });
  });

  test.each(['0', '-1', '1.5', '"1"', 'null', '1e999'])('is refused when it is %s', (version) => {
    expect(parsePlanFile(FILE.replace('"version":5', `"version":${version}`))).toMatchObject({
      problem: { kind: 'invalid', place: 'version' },
    });
  });
});

describe('an invalid plan file', () => {
  test.each<[string, string, string, string]>([
    ['a word for a share', '"progress":0.5', '"progress":"half"', '“progress” must be a number, not “half”.'],
    ['a number beyond all', '"progress":0.5', '"progress":1e999', '“progress” must be a number, not Infinity.'],
    ['half a character', '"Secrets store for workloads"', '"\\ud800"', '“title” holds half a character'],
    ['a key `__proto__`', '"progress":0.5', '"progress":0.5,"__proto__":{}', 'it has “__proto__”, which this Quarter'],
    ['a field of the future', '"progress":0.5', '"progress":0.5,"mood":1', 'it has “mood”, which this Quarterdeck'],
    [
      'an id twice',
      '"id":"sample-team-sre"',
      '"id":"sample-team-compute"',
      '“id” is the id of another record of “teams”',
    ],
    ['a team that is gone', '"teamId":"sample-team-sre"', '"teamId":"x"', 'names a team that is not in the plan: “x”'],
    ['a table of the future', '"people":[', '"risks":[],"people":[', 'plan has “risks”, which this Quarterdeck does'],
    ['no table of people', '"people":', '"themes":[],"_":', 'plan has “_”, which this Quarterdeck does not know'],
    [
      'a number for a table',
      '"customFields":[',
      '"customFields":7,"models":[',
      '“customFields” must be a list, not 7.',
    ],
    ['a field beside the plan', '"savedBy"', '"theme":"dark","savedBy"', 'The plan file has “theme”, which this'],
    ['a number for who saved', '"savedBy":"Quarterdeck"', '"savedBy":1', '“savedBy” must be text, not 1.'],
    [
      'a day that is none',
      '"savedOn":"2026-11-21"',
      '"savedOn":"today"',
      '“savedOn” must be a day or null, not “today”',
    ],
    ['a journal that is none', '"savedBy"', '"journal":{},"savedBy"', '“journal” must be a list, not an object.'],
  ])('is refused with a sentence: %s', (_, from, to, sentence) => {
    expect(FILE).toContain(from);
    expect(messageOf(FILE.replace(from, to))).toContain(sentence);
  });

  test('tells its place and how much more is wrong', () => {
    expect(parsePlanFile(FILE.replaceAll('"reserve":0.2', '"reserve":20'))).toEqual({
      ok: false,
      problem: {
        kind: 'invalid',
        message:
          'The plan file is not valid. The team “Compute” (entry 1 of “teams”): “reserve” must be at most 1, not 20. There are 4 more problems.',
        place: 'teams “Compute” reserve',
        more: 4,
      },
    });
  });

  test('may hold lists in each other', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(messageOf(FILE.replace('"progress":0.5', `"progress":${nested(50)}`))).toContain('be a number, not a list.');
    expect(messageOf(FILE.replace('"progress":0.5', `"progress":0.5,"x":${nested(50)}`))).toContain(
      'it has “x”, which',
    );
    expect(messageOf(FILE.replace('"plan":', `"plan":${nested(100_000)},"x":`))).toBe(
      'The plan file is not valid: at line 6, column 107 there is something nested more than 100 deep.',
    );
  });

  test('may hold an object of very many fields', () => {
    const fields = Array.from({ length: 20_001 }, (_, index) => `"f${index}":0`).join(',');
    expect(messageOf(FILE.replace('"plan":', `"x":{${fields}},"plan":`))).toMatch(
      /^The plan file is not valid: at line 6, column \d+ there is something with more than 20,000 fields\.$/,
    );
  });

  test('without a plan says so', () => {
    expect(messageOf('{"format":"quarterdeck-plan","version":3,"savedBy":"","savedOn":null}')).toBe(
      'The plan file’s “plan” must be an object, not undefined.',
    );
  });
});

describe('the journal of a plan file', () => {
  const fileWith = (change: (entries: JournalEntry[]) => readonly unknown[]): string => {
    const entries = change(journalOf(SAMPLE)).map((entry) => JSON.stringify(entry));
    return `${FILE.slice(0, -3)},\n"journal":[${entries.join(',')}]\n}\n`;
  };

  test('is read with it', () => {
    expect(messageOf(fileWith((entries) => entries))).toBe('no problem');
  });

  test.each<[string, (entries: JournalEntry[]) => readonly unknown[], string]>([
    ['no entry', ([open]) => [open, 7], 'In entry 2 of “journal”, it must be an object, not 7.'],
    ['another plan', ([open]) => [{ ...open, planId: 'x' }], 'In entry 1 of “journal”, “planId” is another plan’s.'],
    ['the same place twice', ([open]) => [open, open], '“sequence” must be more than that of the entry before, not 1.'],
    ['an instant that is none', ([open]) => [{ ...open, at: 'now' }], '“at” must be an instant in UTC, such as'],
    ['undo of nothing', ([open]) => [{ ...open, kind: 'undo' }], 'it takes back a change that is not there.'],
    ['redo of nothing', ([open]) => [{ ...open, kind: 'redo' }], 'it does a change again that was not taken back.'],
    [
      'a bad record',
      ([open]) => [{ ...open, changes: { label: '', tables: { teams: { added: [{}], updated: [], removed: [] } } } }],
      '“changes, tables, teams, added, entry 1, id” is missing.',
    ],
    [
      'an unknown table',
      ([open]) => [{ ...open, changes: { label: '', tables: { risks: {} } } }],
      '“changes, tables” has “risks”, which this Quarterdeck does not know.',
    ],
    [
      'an id that changes',
      ([open]) => {
        const [a, b] = SAMPLE.people.values();
        return [{ ...open, changes: { label: '', tables: { people: { added: [], updated: [[a, b]], removed: [] } } } }];
      },
      '“changes, tables, people, updated, entry 1, entry 2, id” must be the id of the record as it was.',
    ],
  ])('is refused with a sentence: %s', (_, change, sentence) => {
    expect(messageOf(fileWith(change))).toContain(sentence);
  });
});

describe('the size of a plan file', () => {
  test('is looked at before it is read', () => {
    expect(checkPlanFileSize(MAX_PLAN_FILE_BYTES)).toBeNull();
    expect(checkPlanFileSize(500_000_000)).toEqual({
      kind: 'too-large',
      bytes: 500_000_000,
      message: 'This file is too large for a plan file: it has 500 MB, and up to 200 MB are read.',
    });
  });
});
