// `quarterdeck timeline` of the built command line, as a script would use it.

import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PROGRAM = resolve(import.meta.dirname, '../../dist/cli/quarterdeck.js');
const TODAY = ['--today', '2026-11-21'];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarterdeck-timeline-'));
  expect(quarterdeck('new', '--template', 'sample', '-o', 'plan.quarterdeck', ...TODAY)).toMatchObject({
    status: 0,
    err: '',
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function quarterdeck(...args: readonly string[]) {
  const run = spawnSync(process.execPath, [PROGRAM, ...args], { cwd: folder, encoding: 'utf8' });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

async function drawn(...args: readonly string[]): Promise<string> {
  const run = quarterdeck('timeline', 'plan.quarterdeck', '-o', 'out.svg', ...args, ...TODAY);
  expect(run).toMatchObject({ status: 0, err: '' });
  expect(run.out).toMatch(/^\d+ bars?( \(\d+ more outside of these days\))?\. Wrote out\.svg\.\n$/);
  return readFile(join(folder, 'out.svg'), 'utf8');
}

const barsOf = (svg: string) => svg.match(/<rect [^>]*class="bar"/g)?.length ?? 0;

describe('quarterdeck timeline', () => {
  test('draws the whole plan by theme', async () => {
    const svg = await drawn();
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"/);
    expect(svg).toContain('<title>');
    expect(svg).toContain('timeline by theme');
    expect(barsOf(svg)).toBeGreaterThan(20);
  });

  test('draws the same picture each time', async () => {
    expect(await drawn()).toBe(await drawn());
  });

  test.each(['team', 'objective', 'owner', 'stage', 'none'])('draws lanes by %s', async (lanes) => {
    expect(barsOf(await drawn('--lanes', lanes))).toBeGreaterThan(20);
  });

  test('draws the days that are asked for', async () => {
    const svg = await drawn('--from', '2026-12-01', '--to', '2026-12-31');
    expect(svg).toContain('1 Dec 2026 to 31 Dec 2026');
    expect(barsOf(svg)).toBeLessThan(barsOf(await drawn()));
  });

  test('says how many bars lie outside of the days that are asked for', async () => {
    const drawnBars = barsOf(await drawn());
    const far = ['--from', '2200-01-01', '--to', '2200-02-01'];
    const run = quarterdeck('timeline', 'plan.quarterdeck', '-o', 'out.svg', ...far, ...TODAY);
    expect(run.out).toBe(`0 bars (${drawnBars} more outside of these days). Wrote out.svg.\n`);
    expect(barsOf(await drawn(...far))).toBe(0);
  });

  test.each([
    [['--lanes', 'colour'], /^quarterdeck: .*theme.*none.*\n$/],
    [['--from', '2026-13-01'], /^quarterdeck: --from takes a day such as 2026-11-21, not “2026-13-01”\.\n$/],
    [['--from', '2026-12-01', '--to', '2026-11-01'], /^quarterdeck: --to 2026-11-01 is before --from 2026-12-01/],
  ])('refuses %j in a sentence', (args, words) => {
    const run = quarterdeck('timeline', 'plan.quarterdeck', '-o', 'refused.svg', ...args, ...TODAY);
    expect(run).toMatchObject({ status: 2, out: '' });
    expect(run.err).toMatch(words);
  });

  test('refuses a plan that is not there and a name that is no picture’s, and leaves nothing behind', async () => {
    expect(quarterdeck('timeline', 'gone.quarterdeck', '-o', 'x.svg').err).toContain('there is no such file');
    expect(quarterdeck('timeline', 'plan.quarterdeck', '-o', 'x.png').err).toContain('takes the name of an .svg file');
    expect(await readdir(folder)).not.toContain('x.svg');
  });
});
