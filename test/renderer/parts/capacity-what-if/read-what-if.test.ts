import { describe, expect, test } from 'vitest';
import { readWhatIf } from '../../../../renderer/parts/capacity-what-if/read-what-if.ts';
import { toPlainDate } from '../../../../shared/calendar/plain-date.ts';
import { aPlan, teamId } from '../../../support/plan-builder.ts';

const PLAN = aPlan()
  .withSettings({ fiscalYearStartMonth: 2 })
  .withTeam('SRE', { headCount: 4 })
  .withTeam('Data services', { headCount: 4 })
  .withTeam('Data platform', { headCount: 4 })
  .build();
/** In FY27 Q4. */
const TODAY = toPlainDate('2026-11-21');
const read = (typed: string) => readWhatIf(typed, PLAN, TODAY);

describe('a what-if in one line', () => {
  test('names a team, a change and a period', () => {
    expect(read('SRE −2 Q2')).toEqual({
      ok: true,
      value: {
        teamId: teamId('SRE'),
        change: { of: 'people', amount: -2 },
        from: { fiscalYear: 2028, quarter: 2 },
        to: { fiscalYear: 2028, quarter: 2 },
      },
    });
  });

  test('is about the current period when it names none', () => {
    expect(read('sre -1')).toMatchObject({ ok: true, value: { from: { fiscalYear: 2027, quarter: 4 } } });
  });

  test('takes years, spans of periods and person-weeks', () => {
    expect(read('Data s +6.5 pw in FY28 Q1 to FY28 Q3')).toEqual({
      ok: true,
      value: {
        teamId: teamId('Data services'),
        change: { of: 'person-weeks', amount: 6.5 },
        from: { fiscalYear: 2028, quarter: 1 },
        to: { fiscalYear: 2028, quarter: 3 },
      },
    });
  });

  test('a span goes on from its first quarter into the next year', () => {
    expect(read('SRE -1 people Q4 to Q1')).toMatchObject({
      ok: true,
      value: { from: { fiscalYear: 2027, quarter: 4 }, to: { fiscalYear: 2028, quarter: 1 } },
    });
  });

  test.each([
    ['sre loses two', 'people', -2, 2027, 4],
    ['Data services gains 1.5 next quarter', 'people', 1.5, 2028, 1],
    ['SRE loses a person in Q2', 'people', -1, 2028, 2],
    ['SRE loses 6 pw next quarter', 'person-weeks', -6, 2028, 1],
    ['SRE -2 next quarter', 'people', -2, 2028, 1],
    ['SRE -2 this quarter', 'people', -2, 2027, 4],
  ])('“%s” is read as it is said', (typed, of, amount, fiscalYear, quarter) => {
    expect(read(typed)).toMatchObject({ ok: true, value: { change: { of, amount }, from: { fiscalYear, quarter } } });
  });

  test.each([
    ['SRE', 'Say how many people more or fewer, with its sign: “SRE −2 FY28 Q1”.'],
    ['Web -2', 'No team’s name begins with “Web”.'],
    ['Data -2', '“Data” begins the names of Data services and Data platform: type a little more.'],
    ['-2 Q2', 'Begin with the name of a team: “SRE −2 FY28 Q1”.'],
    ['SRE -2 spring', '“spring” is no period: type one such as Q2 or FY27 Q4.'],
    ['SRE -2 FY28 Q3 to FY28 Q1', '“FY28 Q3 to FY28 Q1” ends before it begins.'],
    ['SRE -0', '“-0” changes nothing: type a figure such as −2.'],
  ])('“%s” is refused in words', (typed, problem) => {
    expect(read(typed)).toEqual({ ok: false, problem });
  });
});
