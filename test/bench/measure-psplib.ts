import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { seededRandom } from '../../shared/sample/seeded-random.ts';
import { minimizeMakespan } from '../../shared/scheduling/minimize-makespan.ts';
import type { SchedulingProblem } from '../../shared/scheduling/scheduling-problem.ts';
import { findViolations } from '../shared/scheduling/find-violations.ts';
import { type Figure, round } from './figure.ts';
import { readPsplib } from './read-psplib.ts';

/** One schedule by latest finish; that one justified; and searches. */
const BUDGETS = [1, 3, 1_000, 5_000];
const SEED = 1;

interface Instance {
  readonly name: string;
  readonly problem: SchedulingProblem;
  /** The best known makespan, and the one that precedence alone allows. */
  readonly best: number;
  readonly criticalPath: number;
}

/**
 * How far from the best known the schedules of library instances are, class by class. The folder holds `.sm` files, in a
 * folder a class, and `best-known.json`: `{ instances: { [class]: { [name]: { ub, cpm } } } }`. A schedule that breaks
 * anything throws.
 */
export async function measurePsplib(folder: string | undefined): Promise<readonly Figure[]> {
  if (folder === undefined) return [{ what: 'Library instances', value: 'not measured: name their folder' }];
  const known: unknown = JSON.parse(await readFile(join(folder, 'best-known.json'), 'utf8'));
  const folders = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const classes = folders.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const figures: Figure[] = [];
  for (const name of classes) {
    const instances = await readClass(join(folder, name), at(at(known, 'instances'), name));
    figures.push({ what: `${name}: instances`, value: String(instances.length) });
    figures.push(
      deviations(
        '  best known',
        instances,
        instances.map(({ best }) => best),
      ),
    );
    for (const schedules of BUDGETS) figures.push(measureBudget(instances, schedules));
  }
  return figures;
}

async function readClass(folder: string, known: unknown): Promise<readonly Instance[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sm')).sort();
  return Promise.all(
    files.map(async (file) => {
      const name = basename(file, '.sm');
      const problem = readPsplib(await readFile(join(folder, file), 'utf8'));
      const facts = at(known, name);
      return { name, problem, best: Number(at(facts, 'ub')), criticalPath: Number(at(facts, 'cpm')) };
    }),
  );
}

function measureBudget(instances: readonly Instance[], schedules: number): Figure {
  const start = performance.now();
  const made = instances.map(({ name, problem }) => {
    const schedule = minimizeMakespan(problem, { schedules, random: seededRandom(SEED) });
    if (!schedule.ok) throw new Error(`${name}: ${schedule.problem.kind}`);
    return schedule.value;
  });
  const seconds = (performance.now() - start) / 1_000;
  const makespans = made.map(({ outcomes }, index) => {
    const { name = '', problem } = instances[index] ?? {};
    const [violation] = problem === undefined ? [] : findViolations(problem, { outcomes });
    if (violation !== undefined) throw new Error(`${name}: ${violation}`);
    const finishes = outcomes.map((outcome) => {
      if (outcome.kind === 'unplaced') throw new Error(`${name}: an activity is not placed`);
      return outcome.start + outcome.duration;
    });
    return Math.max(0, ...finishes);
  });
  const { what, value } = deviations(`  ${titleOf(schedules)}`, instances, makespans);
  return { what, value: `${value}, ${round(seconds)} s` };
}

function titleOf(schedules: number): string {
  if (schedules === 1) return 'by latest finish, one pass';
  return schedules === 3 ? 'justified' : `search of ${schedules.toLocaleString('en')} schedules`;
}

/** Mean deviations, and how often the best known is reached. */
function deviations(what: string, instances: readonly Instance[], makespans: readonly number[]): Figure {
  const mean = (baseOf: (instance: Instance) => number): string => {
    const shares = instances.map((instance, index) => (makespans[index] ?? 0) / baseOf(instance) - 1);
    return `+${((100 * shares.reduce((sum, share) => sum + share, 0)) / Math.max(1, shares.length)).toFixed(2)} %`;
  };
  const reached = instances.filter(({ best }, index) => (makespans[index] ?? 0) <= best).length;
  return {
    what,
    value: `${mean(({ best }) => best)} of best, ${mean(({ criticalPath }) => criticalPath)} of path, ${reached} reached`,
  };
}

function at(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) throw new Error(`No ${key} in ${String(value)}`);
  return new Map<string, unknown>(Object.entries(value)).get(key);
}
