// The built command line, as a script would use it.

import { spawnSync } from 'node:child_process';
import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as xlsx from 'xlsx';

const PROGRAM = resolve(import.meta.dirname, '../../dist/cli/quarterdeck.js');
const TODAY = ['--today', '2026-11-21'];

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarterdeck-cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function quarterdeck(...args: readonly string[]): Run {
  const run = spawnSync(process.execPath, [PROGRAM, ...args], { cwd: folder, encoding: 'utf8' });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

/** Runs it and expects it to end well. */
function done(...args: readonly string[]): string {
  const run = quarterdeck(...args);
  expect(run).toMatchObject({ status: 0, err: '' });
  return run.out;
}

/** Runs it and expects one sentence on standard error, status 2 and nothing on standard output. */
function refused(...args: readonly string[]): string {
  const run = quarterdeck(...args);
  expect(run).toMatchObject({ status: 2, out: '' });
  expect(run.err.trimEnd().split('\n')).toHaveLength(1);
  return run.err;
}

async function json(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, name), 'utf8'));
}

const BACKLOG = `Key,Title,Team,Status,Stage,Created,Reach,Impact,Confidence,Effort
K-1,Rotate certificates,SRE,implemented,stable,2026-01-12,2000,2,80%,17.3333333333333333
K-2,"Queue, first region",SRE; Data,implementable,alpha,yyyy-mm-dd,5000,2,80%,
K-3,Golden path,Data,imlpemented,beta,2026-02-30,500,3,100%,8.6666666666666667
K-4,Retire the balancer,SRE,withdrawn,,,-5,2,80%,1
`;

describe('quarterdeck', () => {
  test('says what it can do, for itself and for every command', () => {
    expect(done('--help')).toContain('readout');
    for (const command of ['new', 'import', 'score', 'model', 'schedule', 'timeline', 'check', 'readout']) {
      const help = done(command, '--help');
      expect(help).toContain('--today');
      expect(help).toContain(`quarterdeck ${command}`);
    }
    expect(done('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('answers a wrong word, option or value with one sentence and status 2', () => {
    expect(refused('scroe', 'a')).toContain('scroe');
    expect(refused('new')).toContain('--output');
    expect(refused('new', '-o', 'a', '--sise', '3')).toContain('--sise');
    expect(refused('new', '-o', 'a', '--template', 'huge')).toContain('huge');
    expect(refused('score', 'plan', '--today', '2026-02-30')).toContain('2026-02-30');
    expect(refused('new', '-o', 'a', '--template', 'sample', '--today', '9999-12-31')).toContain('9999-12-31');
    expect(refused('score', 'not-there.quarterdeck')).toContain('not-there.quarterdeck');
  });

  test('leaves no file where nothing could be written', async () => {
    expect(refused('new', '-o', 'no/such/folder/plan.quarterdeck')).toContain('no such file or folder');
    await writeFile(join(folder, 'plan'), 'hello');
    expect(refused('import', 'plan', '-o', 'other')).not.toBe('');
    expect(await readdir(folder)).toEqual(['plan']);
  });
});

describe('quarterdeck new', () => {
  test('writes the same bytes for the same day and seed', async () => {
    for (const args of [
      ['--template', 'sample'],
      ['--template', 'platform-quarter'],
      ['--size', '50', '--seed', '7'],
    ]) {
      done('new', '-o', 'atlas', ...args, ...TODAY);
      const first = await readFile(join(folder, 'atlas'));
      // A plan is named after its file, so that both go by the same name.
      await rm(join(folder, 'atlas'));
      done('new', '-o', 'atlas', ...args, ...TODAY);
      expect(await readFile(join(folder, 'atlas'))).toEqual(first);
    }
    done('new', '-o', 'other', '--size', '50', '--seed', '8', ...TODAY);
    expect(await readFile(join(folder, 'other'))).not.toEqual(await readFile(join(folder, 'atlas')));
  });

  test('writes an empty plan named after its file, and a sample without an error', () => {
    done('new', '-o', 'Atlas.quarterdeck');
    expect(JSON.parse(done('score', 'Atlas.quarterdeck', '--format', 'json'))).toEqual([]);
    done('new', '-o', 'sample', '--template', 'sample', ...TODAY);
    expect(JSON.parse(done('check', 'sample', '--format', 'json'))).toMatchObject({ errors: [] });
  });
});

describe('quarterdeck import', () => {
  const report = ['--report', 'report.json'];

  test('maps by headers and values, keeps odd rows, and says what was wrong with them', async () => {
    await writeFile(join(folder, 'backlog.csv'), BACKLOG);
    const out = done(
      'import',
      'backlog.csv',
      '-o',
      'plan',
      ...report,
      ...TODAY,
      '--map',
      'Created=custom:Created:date',
    );
    expect(out).toContain('Status → Stage');
    expect(out).toContain('4 created');
    const { problems, ...counts } = (await json('report.json')) as {
      problems: { row: number; line: number; column: string; value: string }[];
    };
    expect(counts).toEqual({ rows: 4, created: 4, updated: 0, unchanged: 0, skipped: 0 });
    expect(problems.map(({ row, line, column, value }) => [row, line, column, value])).toEqual([
      [2, 3, 'Created', 'yyyy-mm-dd'],
      [3, 4, 'Status', 'imlpemented'],
      [3, 4, 'Created', '2026-02-30'],
      [4, 5, 'Reach', '-5'],
    ]);
  });

  test('takes a misspelt status as it is told, and changes nothing the second time', async () => {
    await writeFile(join(folder, 'backlog.csv'), BACKLOG);
    const map = ['--map-value', 'Status:imlpemented=shipped'];
    done('import', 'backlog.csv', '-o', 'plan', ...map, ...TODAY);
    const first = await readFile(join(folder, 'plan'));
    done('import', 'backlog.csv', '-o', 'plan', '--into', 'plan', ...map, ...report, ...TODAY);
    expect(await json('report.json')).toMatchObject({ rows: 4, created: 0, updated: 0, unchanged: 4, skipped: 0 });
    expect(await readFile(join(folder, 'plan'))).toEqual(first);
  });

  test('writes nothing when there is no column for the title, and names --map', async () => {
    await writeFile(join(folder, 'colours.csv'), 'Colour,Size\nred,3\nblue,4\n');
    expect(refused('import', 'colours.csv', '-o', 'plan')).toContain('--map');
    expect(await readdir(folder)).toEqual(['colours.csv']);
  });

  test('writes over neither its source nor the plan it has just made, and no file when one can’t be written', async () => {
    await writeFile(join(folder, 'backlog.csv'), BACKLOG);
    expect(refused('import', 'backlog.csv', '-o', 'backlog.csv')).toContain('overwritten');
    expect(refused('import', 'backlog.csv', '-o', 'plan', '--report', 'plan')).toContain('two files');
    expect(refused('import', 'backlog.csv', '-o', 'plan', '--report', 'no/such/report')).toContain('no/such/report');
    expect(await readdir(folder)).toEqual(['backlog.csv']);
    expect(await readFile(join(folder, 'backlog.csv'), 'utf8')).toBe(BACKLOG);
  });

  // Windows lets few accounts make links, and has other access rights.
  test.skipIf(process.platform === 'win32')('follows a link to the plan and keeps its access rights', async () => {
    done('new', '-o', 'plan', ...TODAY);
    await chmod(join(folder, 'plan'), 0o600);
    await symlink('plan', join(folder, 'link'));
    await writeFile(join(folder, 'backlog.csv'), BACKLOG);
    done('import', 'backlog.csv', '--into', 'link', '-o', 'link', ...TODAY);
    expect((await lstat(join(folder, 'link'))).isSymbolicLink()).toBe(true);
    expect((await stat(join(folder, 'plan'))).mode & 0o777).toBe(0o600);
    expect(JSON.parse(done('score', 'plan', '--format', 'json'))).toHaveLength(2);
  });

  test('refuses an unclosed quote with its line, and reads it literally when told', async () => {
    await writeFile(join(folder, 'open.csv'), 'Title,Note\nOne,fine\nTwo,"never closed\nThree,fine\n');
    expect(refused('import', 'open.csv', '-o', 'plan')).toMatch(/line 3.*--literal-quotes/);
    expect(done('import', 'open.csv', '-o', 'plan', '--literal-quotes')).toContain('3 created');
  });
});

describe('quarterdeck score, check and readout', () => {
  test('score a plan by hand: 2000 × 2 × 0.8 ÷ 4 = 800', async () => {
    await writeFile(
      join(folder, 'scores.csv'),
      'Key,Title,Reach,Impact,Confidence,Effort\nA,First,2000,high,80%,4m\nB,Second,5000,2,0.8,2m\nC,Third,500,3,100,2m\nD,Fourth,10,,80,1\n',
    );
    done('import', 'scores.csv', '-o', 'plan', ...TODAY);
    const rows = JSON.parse(done('score', 'plan', '--format', 'json'));
    expect(rows.map((row: Record<string, unknown>) => [row.key, row.rank, row.score, row.state])).toEqual([
      ['B', 1, 4_000, 'complete'],
      ['A', 2, 800, 'complete'],
      ['C', 3, 750, 'complete'],
      ['D', null, null, 'incomplete'],
    ]);
    expect(rows[1]).toEqual({
      key: 'A',
      title: 'First',
      rank: 2,
      decided: 2,
      score: 800,
      class: null,
      state: 'complete',
      inputs: { reach: 2_000, impact: 2, confidence: 0.8, effort: expect.closeTo(4, 10) },
      problem: null,
    });
    expect(rows[3].problem).toContain('mpact');
    expect(done('score', 'plan')).toMatch(/1 {2}B\s+Second\s+4,000/);
    expect(done('score', 'plan', '--format', 'csv').split('\n')[1]).toMatch(/^1,B,Second,4000,,complete,/);
    expect(refused('score', 'plan', '--model', 'mine')).toMatch(/rice, ice, wsjf, weighted/);
  });

  test('score tells how sure the ranks are, the same for the same seed', () => {
    done('new', '-o', 'plan', '--template', 'sample', ...TODAY);
    const sure = ['score', 'plan', '--format', 'json', '--sensitivity', '7', '--draws', '200', '--top', '5'];
    const rows: Record<string, unknown>[] = JSON.parse(done(...sure));
    for (const { state, rank, band, above } of rows) {
      if (state !== 'complete') expect([band, above]).toEqual([null, null]);
      else {
        const [p5, p95] = band as [number, number];
        expect(p5).toBeLessThanOrEqual(p95);
        expect(above).toBeGreaterThanOrEqual(0);
        expect(above).toBeLessThanOrEqual(1);
      }
      expect(rank === 1 ? above : 1).toBe(1);
    }
    expect(done(...sure)).toBe(done(...sure));
    expect(done('score', 'plan', '--format', 'csv', '--sensitivity', '7')).toMatch(/,decided,p5,p95,above/);
    const still: Record<string, unknown>[] = JSON.parse(done(...sure, '--spread', '0'));
    expect(still.some(({ band }) => Array.isArray(band) && band[0] < band[1])).toBe(true);
    expect(JSON.parse(done('score', 'plan', '--format', 'json'))[0]).not.toHaveProperty('band');
  });

  test('score tells how sure it is that an item is in by the capacity of a period', () => {
    done('new', '-o', 'plan', '--template', 'sample', ...TODAY);
    const drawn = ['score', 'plan', '--format', 'json', '--sensitivity', '7', '--draws', '100', ...TODAY];
    const aboveOf = (...options: readonly string[]): unknown[] =>
      JSON.parse(done(...drawn, ...options)).map(({ above }: { readonly above: unknown }) => above);
    const inThis = aboveOf('--cut-period', 'FY27 Q4');
    // What is promised or begun is always in; what is dated elsewhere never.
    expect(inThis).toEqual(expect.arrayContaining([0, 1, null]));
    expect(inThis).not.toEqual(aboveOf('--top', '10'));
    expect(refused(...drawn, '--cut-period', 'FY27 Q1')).toContain('FY27 Q1 is over');
    expect(refused(...drawn, '--cut-period', 'soon')).toContain('--cut-period takes a quarter');
    expect(refused(...drawn, '--cut-period', 'FY28 Q1', '--top', '3')).toContain('goes without --top');
    expect(refused('score', 'plan', '--cut-period', 'FY28 Q1')).toContain('--cut-period goes with --sensitivity');
  });

  test('score refuses what can’t be drawn in a sentence', () => {
    done('new', '-o', 'plan', ...TODAY);
    expect(refused('score', 'plan', '--draws', '10')).toContain('--draws goes with --sensitivity');
    for (const wrong of [
      ['--draws', '0'],
      ['--draws', '1e3'],
      ['--top', '-1'],
      ['--kappa', '0'],
      ['--kappa', 'NaN'],
      ['--spread', '101'],
    ]) {
      expect(refused('score', 'plan', '--sensitivity', '1', ...wrong)).toContain(`${wrong[0]} takes`);
    }
    expect(JSON.parse(done('score', 'plan', '--format', 'json', '--sensitivity', '1'))).toEqual([]);
  });

  test('check ends with 1 and spells out a cycle that was imported', async () => {
    await writeFile(join(folder, 'ring.csv'), 'Key,Title,Depends on\nP-1,One,P-3\nP-2,Two,P-1\nP-3,Three,P-2\n');
    done('import', 'ring.csv', '-o', 'plan', '--map', 'Depends on=link:FS', ...TODAY);
    const run = quarterdeck('check', 'plan', '--format', 'json');
    expect(run.status).toBe(1);
    expect(JSON.parse(run.out).errors).toMatchObject([
      { kind: 'cycle', keys: ['P-1', 'P-2', 'P-3'], message: expect.stringContaining('P-1 → P-2 → P-3 → P-1') },
    ]);
  });

  test('check says by how many workdays dates are in conflict, and which effort has no dates', async () => {
    await writeFile(
      join(folder, 'plan.csv'),
      'Key,Title,Start,End,Depends on\nP-1,One,2026-01-05,2026-01-09,\nP-2,Two,2026-01-08,2026-01-20,P-1\n',
    );
    done('import', 'plan.csv', '-o', 'plan', '--map', 'Depends on=link:FS', ...TODAY);
    const run = quarterdeck('check', 'plan', '--format', 'json', ...TODAY);
    expect(run.status).toBe(1);
    expect(JSON.parse(run.out).errors).toEqual([
      { kind: 'conflict', keys: ['P-1', 'P-2'], message: expect.stringContaining('2 workdays too early') },
    ]);
  });

  test('schedule proposes dates in the decided order, says why, and writes them with the journal', async () => {
    await writeFile(
      join(folder, 'plan.csv'),
      'Key,Title,Effort,Start,End,Depends on\nP-1,One,2,,,\nP-2,Two,1,,,P-1\nP-3,Three,,,,\nP-4,Four,1,2026-12-14,2026-12-18,\n',
    );
    done('import', 'plan.csv', '-o', 'plan', '--map', 'Depends on=link:FS', ...TODAY);
    const rows = JSON.parse(done('schedule', 'plan', '-o', 'dated', '--json', ...TODAY));
    expect(rows).toEqual([
      { key: 'P-1', start: '2026-11-23', end: '2026-12-04', reasons: ['as early as possible: 23 Nov 2026'] },
      { key: 'P-2', start: '2026-12-07', end: '2026-12-11', reasons: ['waits for P-1'] },
      { key: 'P-3', start: null, end: null, reasons: [expect.stringContaining('not placed')] },
      { key: 'P-4', start: '2026-12-14', end: '2026-12-18', reasons: ['stays where it was set by hand'] },
    ]);
    expect(done('check', 'dated', ...TODAY)).toContain('0 errors');
    const from = ['--move-set', '--from', '2026-12-01', ...TODAY];
    const moved = JSON.parse(done('schedule', 'plan', '-o', 'moved', '--json', ...from));
    expect(moved[3]).toMatchObject({ key: 'P-4', start: '2026-12-01', end: '2026-12-07' });
    expect(done('schedule', 'plan', '-o', 'table', ...TODAY)).toMatch(/P-2 +2026-12-07 +2026-12-11 +waits for P-1\n/);
    expect(done('schedule', 'dated', '-o', 'again', ...TODAY)).toContain('3 placed, 1 not. Wrote again.');
    expect(await readFile(join(folder, 'again'))).toEqual(await readFile(join(folder, 'dated')));
  });

  test('schedule refuses a day that is none and a missing output, in a sentence', () => {
    done('new', '-o', 'plan', ...TODAY);
    expect(refused('schedule', 'plan', '-o', 'dated', '--from', '2026-02-30')).toContain('--from takes a day');
    expect(refused('schedule', 'plan')).toContain('--output');
    const past = ['--from', '2026-11-20', ...TODAY];
    expect(refused('schedule', 'plan', '-o', 'dated', ...past)).toContain('can’t lie before today, 2026-11-21');
    expect(JSON.parse(done('schedule', 'plan', '-o', 'dated', '--json'))).toEqual([]);
  });

  test('readout writes a workbook that another reader reads', async () => {
    done('new', '-o', 'plan', '--template', 'sample', ...TODAY);
    done('readout', 'plan', '-o', 'out/deep', '--format', 'xlsx', ...TODAY);
    const [name] = await readdir(join(folder, 'out/deep'));
    const book = xlsx.read(await readFile(join(folder, 'out/deep', name ?? '')), { cellFormula: true });
    const cells = Object.values(book.Sheets[book.SheetNames[0] ?? ''] ?? {}) as { f?: string; v?: unknown }[];
    const formulas = cells.filter((cell) => cell.f !== undefined);
    expect(formulas.length).toBeGreaterThan(30);
    expect(formulas.every((cell) => cell.v !== undefined && cell.v !== '')).toBe(true);
    expect(refused('readout', 'plan', '-o', 'out', '--format', 'pptx')).toContain('pptx');
  });
});

describe('quarterdeck model', () => {
  const write = (name: string, content: unknown) =>
    writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));

  test('lists the models of a plan, and says which one decides', () => {
    done('new', '-o', 'plan', ...TODAY);
    const models: Record<string, unknown>[] = JSON.parse(done('model', 'plan', '--list', '--format', 'json'));
    expect(models.map(({ id }) => id)).toEqual([
      ...['rice', 'ice', 'wsjf', 'weighted', 'value-effort', 'opportunity', 'moscow', 'kano'],
    ]);
    expect(models.filter(({ decides }) => decides).map(({ id }) => id)).toEqual(['rice']);
    expect(done('model', 'plan', '--list')).toMatch(/rice\s+RICE\s+rice\s+built in\s+reach, impact/);
  });

  test('defines a model that decides, scores by it and hands out its workbook', async () => {
    await write('backlog.csv', 'Key,Title,Impact\nA,First,3\nB,Second,2\n');
    done('import', 'backlog.csv', '-o', 'plan', ...TODAY);
    await write('rate.json', {
      id: 'rate',
      name: 'Rate',
      formula: '2 * value',
      criteria: [{ id: 'value', scale: [0, 10] }],
    });
    expect(done('model', 'plan', '--set', 'rate.json', '-o', 'plan', '--decide')).toContain('Add model “Rate”');
    expect(JSON.parse(done('score', 'plan', '--format', 'json'))).toMatchObject([
      { key: 'A', state: 'incomplete', inputs: { value: null }, problem: 'Value is missing.', decided: 1 },
      { key: 'B', state: 'incomplete', decided: 2 },
    ]);
    done('readout', 'plan', '-o', 'out', ...TODAY);
    const [name = ''] = await readdir(join(folder, 'out'));
    const sheet = xlsx.read(await readFile(join(folder, 'out', name)), { cellFormula: true }).Sheets.Ranking ?? {};
    expect(Object.values(sheet).some((cell) => /2\*H\d+/.test(String(cell.f)))).toBe(true);
  });

  test('changes a built-in model, and nothing when it is set to what it is', async () => {
    done('new', '-o', 'plan', ...TODAY);
    await write('ice.json', { id: 'ice', combine: 'mean' });
    done('model', 'plan', '--set', 'ice.json', '-o', 'changed');
    expect(done('model', 'changed', '--list')).toContain('built in, changed');
    expect(done('model', 'changed', '--set', 'ice.json', '-o', 'same')).toContain('Nothing to change');
    expect(await readFile(join(folder, 'same'))).toEqual(await readFile(join(folder, 'changed')));
  });

  test('goes on with the journal of the plan, as an import does', async () => {
    done('new', '-o', 'plan', ...TODAY);
    const text = await readFile(join(folder, 'plan'), 'utf8');
    await write('plan', text.replace(/\n\}\n$/, ',\n"journal":[]\n}\n'));
    await write('ice.json', { id: 'ice', combine: 'mean' });
    done('model', 'plan', '--set', 'ice.json', '-o', 'plan');
    await write('backlog.csv', 'Key,Title\nA,First\n');
    done('import', 'backlog.csv', '--into', 'plan', '-o', 'plan', ...TODAY);
    expect(await json('plan')).toMatchObject({
      journal: [
        { sequence: 1, who: '', kind: 'do', changes: { label: 'Change model “ICE”' } },
        { sequence: 2, who: '', kind: 'do' },
      ],
    });
    expect(done('check', 'plan')).toContain('0 errors');
  });

  test('refuses a file that makes no model, and writes nothing', async () => {
    done('new', '-o', 'plan', ...TODAY);
    const refusals: readonly (readonly [unknown, RegExp])[] = [
      ['{"id":"x","criteria":[{"id":"a","weight":NaN}]}', /not JSON: at line 1, column 42/],
      [{ id: 'x', criteria: [{ id: 'a', weight: 0 }] }, /Every weight would be 0/],
      [{ id: 'x', criteria: [{ id: 'a', weight: 1, scale: [3, 3] }] }, /from 3 to 3/],
      [{ id: 'x', formula: 'a + (a', criteria: ['a'] }, /formula of “x”, at character 5/],
      [{ id: 'x', formula: `a${'+a'.repeat(5_000)}`, criteria: ['a'] }, /has 10,001 characters/],
      [{ id: 'x', formula: `${'('.repeat(999)}1${')'.repeat(999)}` }, /nested deeper than 64/],
      [{ id: 'ice', kind: 'weighted' }, /kind must be “ice”/],
      ['', /it is empty/],
      ['['.repeat(1_000), /nested too deep/],
      [' '.repeat(1_000_001), /has 1\.1 MB; the limit is 1 MB/],
    ];
    for (const [content, message] of refusals) {
      await write('model.json', content);
      expect(refused('model', 'plan', '--set', 'model.json', '-o', 'out')).toMatch(message);
    }
    expect((await readdir(folder)).sort()).toEqual(['model.json', 'plan']);
  });

  test('refuses options that do not go together, a folder, and to write over the model file', async () => {
    done('new', '-o', 'plan', ...TODAY);
    await write('ice.json', { id: 'ice', combine: 'mean' });
    expect(refused('model', 'plan')).toContain('--list');
    expect(refused('model', 'plan', '--set', 'ice.json')).toContain('-o');
    expect(refused('model', 'plan', '--list', '--set', 'ice.json', '-o', 'x')).toContain('not both');
    expect(refused('model', 'plan', '--list', '--decide')).toContain('--decide goes with --set');
    expect(refused('model', 'plan', '--set', '.', '-o', 'out')).toContain('folder');
    expect(refused('model', 'plan', '--set', 'ice.json', '-o', 'ice.json')).toContain('overwritten');
    expect(refused('model', 'plan', '--set', 'plan', '-o', 'out')).toContain('the plan itself');
  });
});

describe('a plan file', () => {
  test('that is damaged, foreign or newer is refused in a sentence that names it', async () => {
    done('new', '-o', 'plan', '--template', 'sample', ...TODAY);
    const text = await readFile(join(folder, 'plan'), 'utf8');
    await writeFile(join(folder, 'cut'), text.slice(0, text.length / 2));
    await writeFile(join(folder, 'newer'), text.replace(/"version": ?\d+/, '"version":99'));
    await writeFile(join(folder, 'foreign'), '{"hello": "world"}');
    expect(refused('score', 'cut')).toMatch(/^quarterdeck: cut: .*line/);
    expect(refused('score', 'newer')).toContain('newer');
    expect(refused('score', 'foreign')).toContain('foreign');
    expect(refused('score', '.')).toContain('folder');
    await writeFile(join(folder, 'bytes'), Buffer.from(text.replace('Atlas', '\u00ff'), 'latin1'));
    expect(refused('score', 'bytes')).toContain('UTF-8');
  });
});
