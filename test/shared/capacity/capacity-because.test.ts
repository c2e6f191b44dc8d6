import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { availabilityOf } from '../../../shared/capacity/availability.ts';
import { type AvailabilityLine, becauseAvailable, becauseDemand } from '../../../shared/capacity/capacity-because.ts';
import { cellContributions } from '../../../shared/capacity/cell-contributions.ts';
import { periodSpan } from '../../../shared/capacity/period-span.ts';
import { aPlan, type PlanBuilder, teamId } from '../../support/plan-builder.ts';
import { TODAY } from './arbitrary-capacity-plan.ts';

const PERIOD = { fiscalYear: 2027, quarter: 1 } as const;
const SRE = teamId('SRE');

const builder = () => aPlan().withSettings({ fiscalYearStartMonth: 2 });

function because(plan: PlanBuilder) {
  const built = plan.build();
  return becauseAvailable(availabilityOf(built, SRE, periodSpan(built, PERIOD)));
}

function written({ inputs, figure }: AvailabilityLine): string {
  return `${inputs.join('')} | ${Number(figure.toFixed(9))}`;
}

describe('why so much is available', () => {
  test('people × workdays, less days off, in weeks, less the reserve', () => {
    const plan = builder().withTeam('SRE', { reserve: 0.25 });
    const daysOff = ['2026-02-02', '2026-02-03', '2026-02-04'].map(toPlainDate);
    plan
      .withMember('SRE', 'A', { daysOff })
      .withMember('SRE', 'B', { daysOff })
      .withMember('SRE', 'C')
      .withMember('SRE', 'D');
    const { lines, available, calculated, byHand } = because(plan);
    expect(lines.map(written)).toEqual([
      '4 people × 64 workdays | 256',
      '− days off | 6',
      '÷ 5 workdays a week | 50',
      '− reserve 25 % | 12.5',
    ]);
    expect(lines.map(({ unit }) => unit)).toEqual(['person-days', 'person-days', 'person-weeks', 'person-weeks']);
    expect([available, calculated, byHand]).toEqual([37.5, 37.5, null]);
  });

  test('people who differ have a line each', () => {
    const plan = builder().withTeam('SRE', { reserve: 0.07 });
    plan.withMember('SRE', 'Lead', { fte: 0.5 }).withMember('SRE', 'Engineer', { to: toPlainDate('2026-02-02') });
    expect(because(plan).lines.map(written)).toEqual([
      'Engineer, 1 FTE × 1 workday | 1',
      'Lead, 0.5 FTE × 64 workdays | 32',
      '÷ 5 workdays a week | 6.6',
      '− reserve 7 % | 0.462',
    ]);
  });

  test('person-days are not divided, and person-months are so in two steps', () => {
    const plan = builder().withTeam('SRE', { headCount: 4, reserve: 0.25 }).build();
    const availability = availabilityOf(plan, SRE, periodSpan(plan, PERIOD));
    const { lines } = becauseAvailable(availability, 'person-days');
    expect(lines.map(written)).toEqual(['4 people × 64 workdays | 256', '− reserve 25 % | 64']);
    expect(lines.map(({ unit }) => unit)).toEqual(['person-days', 'person-days']);
    expect(becauseAvailable(availability, 'person-months').lines.map(written)).toEqual([
      '4 people × 64 workdays | 256',
      '÷ 5 workdays a week | 51.2',
      '÷ 4.333 weeks a month | 11.815384615',
      '− reserve 25 % | 2.953846154',
    ]);
  });

  test('who is not there in the period has no line', () => {
    const plan = builder().withMember('SRE', 'B').withMember('SRE', 'A', { fte: 0.5 });
    plan.withMember('SRE', 'Gone', { to: toPlainDate('2025-12-31') });
    expect(because(plan).lines.map(written).slice(0, 3)).toEqual([
      'A, 0.5 FTE × 64 workdays | 32',
      'B, 1 FTE × 64 workdays | 64',
      '÷ 5 workdays a week | 19.2',
    ]);
  });

  test('people who are there at different times have a line each', () => {
    const plan = builder()
      .withMember('SRE', 'A')
      .withMember('SRE', 'B', { from: toPlainDate('2026-04-30') });
    expect(because(plan).lines.map(written).slice(0, 2)).toEqual([
      'A, 1 FTE × 64 workdays | 64',
      'B, 1 FTE × 1 workday | 1',
    ]);
  });

  test('alike part-timers share a line, and so does a single person', () => {
    const two = builder().withMember('SRE', 'A', { fte: 0.8 }).withMember('SRE', 'B', { fte: 0.8 });
    expect(because(two).lines.map(written)[0]).toBe('2 people × 0.8 FTE × 64 workdays | 102.4');
    expect(because(builder().withMember('SRE', 'A')).lines.map(written)[0]).toBe('1 person × 64 workdays | 64');
  });

  test('a head count names no days off', () => {
    const { lines } = because(builder().withTeam('SRE', { headCount: 5 }));
    expect(lines.map(({ kind }) => kind)).toEqual(['people', 'to-weeks', 'reserve']);
    expect(lines.map(written)[0]).toBe('5 people × 64 workdays | 320');
  });

  test('a figure set by hand stands with who set it, when and why, and what was worked out is kept', () => {
    const plan = builder().withTeam('SRE', { headCount: 5, reserve: 0 });
    const found = because(plan.withTeamPeriod('SRE', PERIOD, { available: 40, note: 'A move of offices' }));
    expect(found.byHand).toMatchObject({ available: 40, figure: { note: 'A move of offices', setOn: '2026-11-21' } });
    expect([found.available, found.calculated, found.lines.length]).toEqual([40, 64, 3]);
  });

  test('a reserve set by hand is told by whom on its line', () => {
    const plan = builder()
      .withTeam('SRE', { headCount: 5 })
      .withTeamPeriod('SRE', PERIOD, { reserve: 0.35, note: 'On call' });
    expect(because(plan).lines.at(-1)).toMatchObject({ kind: 'reserve', byHand: { note: 'On call' } });
  });

  test('unknown capacity has no lines', () => {
    expect(because(builder().withTeam('SRE'))).toEqual({ lines: [], calculated: null, byHand: null, available: null });
  });
});

describe('what fills it', () => {
  const facts = { start: '2026-03-16', end: '2026-03-20', stage: 'planned' } as const;
  const plan = builder()
    .withInitiative('SRE-4', { ...facts, effort: { SRE: 9.6 } })
    .withInitiative('SRE-9', { ...facts, effort: { SRE: 10.5 } })
    .withInitiative('SRE-1', { ...facts, effort: { SRE: 2 }, stage: 'candidate' })
    .withInitiative('SRE-2', { ...facts, effort: { SRE: null } })
    .build();
  const contributions = cellContributions(plan, { today: TODAY, teamId: SRE, span: periodSpan(plan, PERIOD) });

  test('is the firm demand, largest first', () => {
    const { lines, total, unknown } = becauseDemand(contributions, 'firm');
    expect(lines.map(({ initiative }) => initiative.key)).toEqual(['SRE-9', 'SRE-4', 'SRE-2']);
    expect(total).toBeCloseTo(20.1, 9);
    expect(unknown).toBe(1);
  });

  test('or that and what is only proposed', () => {
    expect(becauseDemand(contributions, 'if-all').total).toBeCloseTo(22.1, 9);
  });
});
