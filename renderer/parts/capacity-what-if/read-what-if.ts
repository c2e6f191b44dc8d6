// A question in one line: `SRE −2 Q2`, `Identity +1 FY27 Q1 to FY27 Q3`, `Data services -6 pw Q4`, `SRE loses two next quarter`.

import {
  addPeriods,
  comparePeriods,
  type Period,
  periodLabel,
  periodOf,
} from '../../../shared/calendar/fiscal-period.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Team } from '../../../shared/plan/people-and-teams.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { fail, type Result, succeed } from '../../../shared/result.ts';
import type { WhatIf } from '../../state/capacity-state.ts';
import { readTypedNumber } from '../../ui/fields/read-typed-number.ts';

const REST = '\\s*(?<unit>people|persons?|pw|person-weeks?)?(?:\\s+(?:in\\s+|for\\s+)?(?<when>.*))?$';
const QUESTION = new RegExp(`^(?<team>.*?)\\s*(?<amount>[+\\-−–]\\s*\\d+(?:[.,]\\d+)?)${REST}`, 'i');

const NUMBER_WORDS: readonly string[] = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const VERBS: Readonly<Record<string, '+' | '−'>> = {
  loses: '−',
  lost: '−',
  lose: '−',
  without: '−',
  gains: '+',
  gets: '+',
  gain: '+',
};
const QUESTION_IN_WORDS = new RegExp(
  `^(?<team>.*?)\\s+(?<verb>${Object.keys(VERBS).join('|')})\\s+(?<size>\\d+(?:[.,]\\d+)?|an?|${NUMBER_WORDS.join('|')})\\b${REST}`,
  'i',
);

/**
 * Reads a team by the beginning of its name, how many people (or person-weeks, with `pw`) more or fewer, and a period or two;
 * without one it is the current period on the day. `Q2` is the next second quarter that is not over. The change has a sign
 * (`−2`) or a verb (`loses two`), the period a label or its place (`next quarter`).
 */
export function readWhatIf(typed: string, plan: Plan, today: PlainDate): Result<Omit<WhatIf, 'kind'>, string> {
  const { name, amount, unit, when } = partsOf(typed.trim());
  const example = `“${whatIfExample(plan, today)}”`;
  if (amount === '') return fail(`Say how many people more or fewer, with its sign: ${example}.`);
  const team = teamCalled(plan, name.trim(), example);
  if (!team.ok) return team;
  const size = readTypedNumber(amount.slice(1));
  if (size === null || size === 0) return fail(`“${amount}” changes nothing: type a figure such as −2.`);
  const periods = readPeriods(when, plan, today);
  if (!periods.ok) return periods;
  return succeed({
    teamId: team.value.id,
    change: {
      of: /^p(w|erson-w)/i.test(unit) ? 'person-weeks' : 'people',
      amount: amount.startsWith('+') ? size : -size,
    },
    ...periods.value,
  });
}

/** `SRE −2 FY28 Q1`: how such a question may look in this plan. */
export function whatIfExample(plan: Plan, today: PlainDate): string {
  const { fiscalYearStartMonth } = settingsOf(plan);
  const next = addPeriods(periodOf(today, fiscalYearStartMonth), 1);
  const [team] = [...plan.teams.values()].sort((a, b) => a.position - b.position);
  return `${team?.name ?? 'SRE'} −2 ${periodLabel(next, fiscalYearStartMonth)}`;
}

interface QuestionParts {
  readonly name: string;
  /** With its sign; empty: no change is said. */
  readonly amount: string;
  readonly unit: string;
  readonly when: string;
}

function partsOf(typed: string): QuestionParts {
  const signed = QUESTION.exec(typed)?.groups;
  if (signed !== undefined) {
    const { team = '', amount = '', unit = '', when = '' } = signed;
    return { name: team, amount, unit, when };
  }
  const { team = '', verb = '', size = '', unit = '', when = '' } = QUESTION_IN_WORDS.exec(typed)?.groups ?? {};
  const sign = VERBS[verb.toLowerCase()] ?? '';
  const place = NUMBER_WORDS.indexOf(size.toLowerCase());
  const figure = /^an?$/i.test(size) ? '1' : place < 0 ? size : String(place + 1);
  return { name: team, amount: sign === '' ? '' : `${sign}${figure}`, unit, when };
}

function teamCalled(plan: Plan, name: string, example: string): Result<Team, string> {
  const wanted = name.toLowerCase();
  const teams = [...plan.teams.values()];
  const exact = teams.find((team) => team.name.toLowerCase() === wanted);
  if (exact !== undefined) return succeed(exact);
  const found = teams.filter((team) => team.name.toLowerCase().startsWith(wanted));
  const [only] = found;
  if (wanted === '') return fail(`Begin with the name of a team: ${example}.`);
  if (only === undefined) return fail(`No team’s name begins with “${name.slice(0, 40)}”.`);
  return found.length === 1
    ? succeed(only)
    : fail(`“${name}” begins the names of ${found.map((team) => team.name).join(' and ')}: type a little more.`);
}

function readPeriods(
  typed: string,
  plan: Plan,
  today: PlainDate,
): Result<{ readonly from: Period; readonly to: Period }, string> {
  const current = periodOf(today, settingsOf(plan).fiscalYearStartMonth);
  if (typed.trim() === '') return succeed({ from: current, to: current });
  const [first = '', last = first] = typed.split(/\s*(?:\bto\b|–|-|\.\.)\s*/i);
  const from = readPeriod(first, current);
  const to = readPeriod(last, from ?? current);
  if (from === null || to === null) {
    const { fiscalYearStartMonth } = settingsOf(plan);
    return fail(
      `“${typed.slice(0, 40)}” is no period: type one such as Q2 or ${periodLabel(current, fiscalYearStartMonth)}.`,
    );
  }
  if (comparePeriods(to, from) < 0) return fail(`“${typed.slice(0, 40)}” ends before it begins.`);
  return succeed({ from, to });
}

/** The next quarter of that number from the given one on, or the one of the year that is said. */
function readPeriod(typed: string, least: Period): Period | null {
  const place = /^(this|next|current)\s+(?:quarter|period)$/i.exec(typed.trim())?.[1]?.toLowerCase();
  if (place !== undefined) return place === 'next' ? addPeriods(least, 1) : least;
  const found = /^(?:(?:fy)?\s*(\d{2}|\d{4})\s*)?q\s*([1-4])$/i.exec(typed.trim());
  if (found === null) return null;
  const [, year, quarter] = found;
  const isIt = (period: Period) => String(period.quarter) === quarter;
  if (year === undefined) return [0, 1, 2, 3].map((step) => addPeriods(least, step)).find(isIt) ?? null;
  const fiscalYear = year.length === 2 ? 2000 + Number(year) : Number(year);
  return [0, 1, 2, 3].map((step) => addPeriods({ fiscalYear, quarter: 1 }, step)).find(isIt) ?? null;
}
