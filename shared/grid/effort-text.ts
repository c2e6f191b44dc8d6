// Effort as one cell writes it: `SRE 3, Identity 2-4-8`, or `3` where there is at most one team.

import { effortProblem, unestimated } from '../commands/estimate-effort.ts';
import { readEffortFigure } from '../import/read-effort.ts';
import type { DecimalSeparator } from '../import/read-number.ts';
import type { TeamId } from '../plan/ids.ts';
import type { PersonWeeks, TeamEffort } from '../plan/initiative.ts';
import type { Team } from '../plan/people-and-teams.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { PERSON_WEEKS_PER_UNIT } from '../plan/settings.ts';
import { roundToSignificant } from '../prioritization/round-to-significant.ts';
import { fail, type Result, succeed } from '../result.ts';
import { foldWord, quoteText } from '../text/read-text.ts';
import { readArithmetic } from './read-arithmetic.ts';

const UNASSIGNED = 'Unassigned';

/** What reads back as the same effort, in the plan's unit: `SRE 3, Identity 2-4-8`; `?` for a team without a figure. */
export function effortText(plan: Plan, effort: readonly TeamEffort[]): string {
  const [only] = effort;
  if (only !== undefined && effort.length === 1 && only.teamId === null) return figureText(plan, only);
  return effort.map((part) => partText(plan, part.teamId, figureText(plan, part))).join(', ');
}

/** One part's figure in the plan's unit: `3`, `2-4-8` or `?`. */
export function figureText(plan: Plan, part: TeamEffort): string {
  if (part.likely === null) return '?';
  const { effortUnit } = settingsOf(plan);
  const show = (value: PersonWeeks): string =>
    String(roundToSignificant(value / PERSON_WEEKS_PER_UNIT[effortUnit], 10));
  if (part.low === null && part.high === null) return show(part.likely);
  return [part.low ?? part.likely, part.likely, part.high ?? part.likely].map(show).join('-');
}

/**
 * Reads the effort of one initiative, given what it is now: FTE stays, evidence stays where the figure does. Blank: no
 * effort at all. A figure without a team is the one team's, or unassigned where there is none; where there are several
 * it is refused, as is a team that the plan does not have or one that stands there twice.
 */
export function readEffortText(
  plan: Plan,
  before: readonly TeamEffort[],
  text: string,
  decimal: DecimalSeparator,
): Result<readonly TeamEffort[], string> {
  const parts = splitParts(text, decimal);
  const [first] = parts;
  if (first === undefined) return succeed([]);
  if (parts.length === 1 && !namesTeam(plan, first)) {
    const [only] = before;
    if (before.length > 1) {
      const names = before.map((part) => teamNameOf(plan, part.teamId)).join(', ');
      return fail(`Say for which team ${quoteText(first)} is: this initiative has ${names}.`);
    }
    const figure = readPart(plan, only ?? unestimated(null), first, decimal);
    return figure.ok ? succeed([figure.value]) : figure;
  }
  const effort: TeamEffort[] = [];
  for (const part of parts) {
    const named = findTeam(plan, part);
    if (named === null) return fail(noTeam(plan, part));
    if (effort.some((one) => one.teamId === named.teamId)) {
      return fail(`${teamNameOf(plan, named.teamId)} stands there twice: give each team one figure.`);
    }
    const known = before.find((one) => one.teamId === named.teamId) ?? unestimated(named.teamId);
    const read = readPart(plan, known, named.rest, decimal);
    if (!read.ok) return read;
    effort.push(read.value);
  }
  return succeed(effort);
}

/** Reads one team's part: a figure, `2-4-8`, `20d`, a size, `=3*1.5`, or `?` for needed and not estimated. */
export function readPart(
  plan: Plan,
  before: TeamEffort,
  text: string,
  decimal: DecimalSeparator,
): Result<TeamEffort, string> {
  const typed = text.trim();
  if (typed === '?' || typed === '') return succeed({ ...before, low: null, likely: null, high: null, evidence: '' });
  if (typed === figureText(plan, before)) return succeed(before);
  const { effortUnit, sizes } = settingsOf(plan);
  const name = teamNameOf(plan, before.teamId);
  let figureWritten = typed;
  if (typed.startsWith('=')) {
    const sum = readArithmetic(typed);
    if (!sum.ok) return sum;
    figureWritten = String(roundToSignificant(sum.value, 12));
  }
  const style = {
    unit: effortUnit,
    result: 'person-weeks',
    sizes,
    decimal: typed.startsWith('=') ? '.' : decimal,
  } as const;
  const figure = readEffortFigure(figureWritten, style);
  if (!figure.ok) return figure;
  const { low, likely, high, evidence } = figure.value;
  const part: TeamEffort = { ...before, low, likely, high, evidence: evidence === '' ? '' : `Size ${evidence}` };
  const problem = effortProblem(name, part);
  return problem === null ? succeed(part) : fail(problem.message);
}

export function teamNameOf(plan: Plan, teamId: TeamId | null): string {
  return teamId === null ? UNASSIGNED : (plan.teams.get(teamId)?.name ?? teamId);
}

/** Parts end at a comma, semicolon or line break outside quotes; a comma before a digit is a decimal sign where that is what it is. */
function splitParts(text: string, decimal: DecimalSeparator): readonly string[] {
  const parts = text.match(decimal === ',' ? PART_WITH_DECIMAL_COMMA : PART) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const PART = /(?:"(?:[^"]|"")*"|[^,;\n])+/g;
const PART_WITH_DECIMAL_COMMA = /(?:"(?:[^"]|"")*"|[^,;\n]|,(?=\d))+/g;

/** A figure behind its team’s name, which stands in quotes where it would be read as something else. */
function partText(plan: Plan, teamId: TeamId | null, figure: string): string {
  const name = teamNameOf(plan, teamId);
  const plain = `${name} ${figure}`;
  const found = findTeam(plan, plain);
  const isSize = settingsOf(plan).sizes.some((size) => foldWord(size.name) === foldWord(plain));
  const isRead = found?.teamId === teamId && found.rest === figure && !isSize && !/[,;"\n]|^\s|\s$/.test(name);
  return isRead || teamId === null ? plain : `"${name.replaceAll('"', '""')}" ${figure}`;
}

interface NamedTeam {
  readonly teamId: TeamId | null;
  readonly rest: string;
}

function namesTeam(plan: Plan, part: string): boolean {
  const { sizes } = settingsOf(plan);
  if (!part.startsWith('"') && sizes.some(({ name }) => foldWord(name) === foldWord(part))) return false;
  return findTeam(plan, part) !== null || /^[\p{L}"]/u.test(part);
}

/** The team whose name a part begins with, in quotes or the longest that does; a colon may stand behind it. */
function findTeam(plan: Plan, part: string): NamedTeam | null {
  const quoted = /^"((?:[^"]|"")*)"(.*)$/s.exec(part);
  if (quoted !== null) {
    const [, name = '', behind = ''] = quoted;
    const wanted = name.replaceAll('""', '"').toLowerCase();
    const team = [...plan.teams.values()].find((one) => one.name.toLowerCase() === wanted);
    return team === undefined ? null : { teamId: team.id, rest: behind.replace(/^\s*:/, '').trim() };
  }
  let best: NamedTeam | null = null;
  let longest = 0;
  const consider = (teamId: TeamId | null, name: string): void => {
    const length = name.length;
    if (length <= longest || part.slice(0, length).toLowerCase() !== name.toLowerCase()) return;
    const behind = part.slice(length);
    if (behind !== '' && !/^[\s:=?]/.test(behind)) return;
    best = { teamId, rest: behind.replace(/^\s*:/, '').trim() };
    longest = length;
  };
  for (const team of plan.teams.values()) consider(team.id, team.name);
  consider(null, UNASSIGNED);
  return best;
}

function noTeam(plan: Plan, part: string): string {
  const teams: readonly Team[] = [...plan.teams.values()];
  const known =
    teams.length === 0 ? 'The plan has no teams yet' : `The teams are ${teams.map(({ name }) => name).join(', ')}`;
  return `${quoteText(part)} names no team of this plan. ${known.slice(0, 300)}.`;
}
