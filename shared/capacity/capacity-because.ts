// Why a team has what it has, and what fills it: lines with what goes in on the left and the figure on the right.

import type { PersonWeeks } from '../plan/initiative.ts';
import { type EffortUnit, PERSON_WEEKS_PER_UNIT } from '../plan/settings.ts';
import type { HandFigure } from '../plan/team-period.ts';
import { roundToSignificant } from '../prioritization/round-to-significant.ts';
import type { TeamAvailability } from './availability.ts';
import type { CellContribution } from './cell-contributions.ts';
import type { DemandClass } from './demand.ts';
import type { AvailablePerson } from './member-presence.ts';

export interface AvailabilityBecause {
  /** How it is worked out, in the order of the arithmetic; empty where there are neither members nor a head count. */
  readonly lines: readonly AvailabilityLine[];
  /** What the lines come to; null where there are none. */
  readonly calculated: PersonWeeks | null;
  /** The figure set by hand that stands instead, with how much of it counts; null: what was worked out stands. */
  readonly byHand: { readonly figure: HandFigure; readonly available: PersonWeeks } | null;
  /** null: unknown. */
  readonly available: PersonWeeks | null;
}

export interface AvailabilityLine {
  readonly kind: 'people' | 'member' | 'days-off' | 'to-weeks' | 'to-months' | 'reserve';
  /** Words and signs as they stand, and numbers to be written as whoever reads them writes numbers: `[4, ' people × ', 64, ' workdays']`. */
  readonly inputs: readonly (string | number)[];
  /** What is added or, behind a sign, taken away; after ÷ what it comes to. */
  readonly figure: number;
  readonly unit: EffortUnit;
  /** Who set the share that this line uses, where it is not the team's own. */
  readonly byHand: HandFigure | null;
}

/**
 * Why so much is available, in the unit of the plan: people × workdays, − days off, ÷ 5 for weeks, ÷ 4.333 weeks a month for
 * months, − reserve. People who are alike in FTE and workdays share one line; otherwise each has one, by name. Whoever is not
 * there in the period has none.
 */
export function becauseAvailable(
  availability: TeamAvailability,
  unit: EffortUnit = 'person-weeks',
): AvailabilityBecause {
  const { byHand, available, calculated } = availability;
  return {
    lines: calculated === null ? [] : workingOf(availability, calculated, unit),
    calculated,
    byHand: byHand === null || available === null ? null : { figure: byHand, available },
    available,
  };
}

function workingOf(
  availability: TeamAvailability,
  calculated: PersonWeeks,
  unit: EffortUnit,
): readonly AvailabilityLine[] {
  const { grossPersonDays, daysOff, reserve, reserveByHand } = availability;
  const personWeeks = (grossPersonDays - daysOff) / 5;
  const inUnit = (figure: PersonWeeks, of: EffortUnit): number => figure / PERSON_WEEKS_PER_UNIT[of];
  const weeksAMonth = roundToSignificant(PERSON_WEEKS_PER_UNIT['person-months'], 4);
  return [
    ...peopleLines(availability),
    // A head count has no days off to name.
    ...(availability.headCount === null && daysOff > 0 ? [line('days-off', ['− days off'], daysOff)] : []),
    ...(unit === 'person-days'
      ? []
      : [{ ...line('to-weeks', ['÷ ', 5, ' workdays a week'], personWeeks), unit: 'person-weeks' as const }]),
    ...(unit === 'person-months'
      ? [{ ...line('to-months', ['÷ ', weeksAMonth, ' weeks a month'], inUnit(personWeeks, unit)), unit }]
      : []),
    {
      ...line(
        'reserve',
        ['− reserve ', roundToSignificant(reserve * 100, 12), ' %'],
        inUnit(personWeeks - calculated, unit),
      ),
      unit,
      byHand: reserveByHand,
    },
  ];
}

function peopleLines({
  people: all,
  headCount,
  workdays,
  grossPersonDays,
}: TeamAvailability): readonly AvailabilityLine[] {
  const present = all.filter((person) => person.workdays > 0);
  const people = present.length === 0 ? all : [...present].sort(byName);
  const [first] = people;
  if (first === undefined) return [peopleLine({ count: headCount ?? 0, fte: 1, workdays }, grossPersonDays)];
  const areAlike = people.every((one) => one.fte === first.fte && one.workdays === first.workdays);
  if (areAlike) return [peopleLine({ ...first, count: people.length }, grossPersonDays)];
  return people.map(({ name, fte, workdays }) =>
    line('member', [name, ', ', fte, ' FTE × ', workdays, ` ${workdaysWord(workdays)}`], fte * workdays),
  );
}

function byName(a: AvailablePerson, b: AvailablePerson): number {
  return a.name.localeCompare(b.name, 'en');
}

function peopleLine(
  { count, fte, workdays }: { readonly count: number; readonly fte: number; readonly workdays: number },
  personDays: number,
): AvailabilityLine {
  const ofEach = fte === 1 ? [] : [' × ', fte, ' FTE'];
  const people = count === 1 ? ' person' : ' people';
  return line('people', [count, people, ...ofEach, ' × ', workdays, ` ${workdaysWord(workdays)}`], personDays);
}

function workdaysWord(count: number): string {
  return count === 1 ? 'workday' : 'workdays';
}

function line(kind: AvailabilityLine['kind'], inputs: AvailabilityLine['inputs'], figure: number): AvailabilityLine {
  return { kind, inputs, figure, unit: 'person-days', byHand: null };
}

export interface DemandBecause {
  /** Those that count, largest first, those without an estimate last. */
  readonly lines: readonly CellContribution[];
  readonly total: PersonWeeks;
  /** How many of the lines have no estimate. */
  readonly unknown: number;
}

/** What fills a cell: `firm` the firm demand, `if-all` candidates and intake as well. */
export function becauseDemand(contributions: readonly CellContribution[], which: DemandClass): DemandBecause {
  const lines = contributions.filter(({ demandClass }) => demandClass === 'firm' || which === 'if-all');
  return {
    lines,
    total: lines.reduce((sum, { personWeeks }) => sum + (personWeeks ?? 0), 0),
    unknown: lines.filter(({ personWeeks }) => personWeeks === null).length,
  };
}
