// A dependency as it is typed into one line: `PAY-12 FS+3d → PAY-20`, `Network vendor: leased line by 12 Mar → PAY-20`.

import { readDateText } from '../../../shared/calendar/date-text.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { readDependencies, type WrittenDependency } from '../../../shared/dependencies/dependency-text.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { fail, type Result, succeed } from '../../../shared/result.ts';

export type DependencyLine =
  | {
      readonly kind: 'internal';
      readonly successorId: InitiativeId;
      /** At least one. */
      readonly predecessors: readonly WrittenDependency[];
    }
  | ({ readonly kind: 'external'; readonly initiativeId: InitiativeId } & WrittenExternal);

export interface WrittenExternal {
  readonly party: string;
  readonly title: string;
  readonly neededBy: PlainDate | null;
}

export interface LineFacts {
  readonly plan: Plan;
  readonly today: PlainDate;
}

const ARROW = /→|->|=>|>/;

/** What the line says, or why it can’t be read, in a sentence. Several predecessors may stand before the arrow. */
export function readDependencyLine(line: string, facts: LineFacts): Result<DependencyLine, string> {
  const { plan } = facts;
  const arrow = ARROW.exec(line);
  if (arrow === null) return fail('Write what is waited for, an arrow, and what waits: PAY-12 FS+3d → PAY-20.');
  const before = line.slice(0, arrow.index).trim();
  const after = line.slice(arrow.index + arrow[0].length).trim();
  if (before === '') return fail('Write what is waited for before the arrow: PAY-12 → PAY-20.');
  if (after === '') return fail('Write what waits behind the arrow: PAY-12 → PAY-20.');
  const successor = readDependencies(after, { plan, successorId: null });
  const [problem] = successor.problems;
  if (problem !== undefined) return fail(problem.message);
  const [target] = successor.dependencies;
  if (target === undefined || successor.dependencies.length > 1) {
    return fail('Write one key behind the arrow: what waits.');
  }
  const successorId = target.predecessorId;
  const read = readDependencies(before, { plan, successorId });
  const [refusal] = read.problems;
  if (refusal?.kind === 'unknown-key' && before.includes(':')) {
    const external = readExternal(before, facts);
    return external.ok ? succeed({ kind: 'external', initiativeId: successorId, ...external.value }) : external;
  }
  if (refusal !== undefined) return fail(refusal.message);
  return succeed({ kind: 'internal', successorId, predecessors: read.dependencies });
}

/** Reads `party: what is needed by 12 Mar`; what is needed and the day may be left out. */
export function readExternal(text: string, { plan, today }: LineFacts): Result<WrittenExternal, string> {
  const [party = '', ...rest] = text.split(':');
  if (party.trim() === '')
    return fail('Write who is waited for before the colon: Network vendor: leased line by 12 Mar.');
  const needed = rest.join(':').trim();
  const dated = /^(.*?)(?:^|\s)by\s+(\S.*)$/i.exec(needed);
  if (dated === null) return succeed({ party: party.trim(), title: needed, neededBy: null });
  const { fiscalYearStartMonth } = settingsOf(plan);
  const day = readDateText(dated[2] ?? '', { today, fiscalYearStartMonth, dayMonthOrder: 'unknown' });
  // A title may have a “by” of its own.
  if (!day.ok) return succeed({ party: party.trim(), title: needed, neededBy: null });
  return succeed({ party: party.trim(), title: (dated[1] ?? '').trim(), neededBy: day.value.last });
}
