// Instances of the project scheduling problem library, single mode, as the library's own generator writes them (`.sm`).
// Source: Rainer Kolisch and Arno Sprecher, "PSPLIB: a project scheduling problem library" (1996).

import type { Activity, Precedence, SchedulingProblem } from '../../shared/scheduling/scheduling-problem.ts';

/** The problem from workday 0 to the file's horizon. Throws, with the offending part, on text that is no such file. */
export function readPsplib(text: string): SchedulingProblem {
  const lines = text.split(/\r?\n/);
  const horizon = numberAfter(lines, /^horizon\s*:/);
  const count = numberAfter(lines, /^jobs \(incl/);
  const capacities = rowsAfter(lines, 'RESOURCEAVAILABILITIES', 1, 1)[0] ?? [];
  const requests = rowsAfter(lines, 'REQUESTS/DURATIONS', 2, count);
  const successors = rowsAfter(lines, 'PRECEDENCE RELATIONS', 1, count);
  return {
    from: 0,
    to: horizon,
    activities: requests.map((row) => readActivity(row, capacities.length)),
    resources: capacities.map((perWorkday) => ({ capacity: [{ from: 0, perWorkday }] })),
    precedences: successors.flatMap((row) => readPrecedences(row)),
  };
}

/** Job, mode, duration, then an amount a resource. */
function readActivity([job, mode, workdays, ...amounts]: readonly number[], resources: number): Activity {
  if (mode !== 1 || workdays === undefined || amounts.length !== resources) {
    throw new Error(`Job ${job} has mode ${mode}, duration ${workdays} and ${amounts.length} of ${resources} amounts`);
  }
  return {
    duration: { kind: 'given', workdays },
    demands: amounts.flatMap((perWorkday, resource) =>
      perWorkday > 0 ? [{ kind: 'steady', resource, perWorkday } as const] : [],
    ),
    release: null,
    deadline: null,
    fixedStart: null,
  };
}

/** Job, number of modes, number of successors, then they. Jobs count from 1. */
function readPrecedences([job = 0, , expected, ...successors]: readonly number[]): readonly Precedence[] {
  if (successors.length !== expected)
    throw new Error(`Job ${job} names ${successors.length} of ${expected} successors`);
  return successors.map((successor) => ({ predecessor: job - 1, successor: successor - 1, kind: 'FS', lag: 0 }));
}

function numberAfter(lines: readonly string[], head: RegExp): number {
  const line = lines.find((one) => head.test(one.trim()));
  const value = Number(line?.split(':')[1]);
  if (line === undefined || !Number.isInteger(value)) throw new Error(`No whole number after ${head.source}`);
  return value;
}

/** The rows of numbers below a title and so many lines of heads; rules between them don't count. */
function rowsAfter(
  lines: readonly string[],
  title: string,
  heads: number,
  count: number,
): readonly (readonly number[])[] {
  const at = lines.findIndex((line) => line.startsWith(title));
  if (at === -1) throw new Error(`No ${title}`);
  const rows = lines.slice(at + heads + 1, at + heads + 1 + count).map((line) => line.trim().split(/\s+/).map(Number));
  const bad = rows.findIndex((row) => row.some((value) => !Number.isInteger(value)));
  if (rows.length < count || bad !== -1) throw new Error(`${title}: row ${bad === -1 ? rows.length : bad} is no row`);
  return rows;
}
