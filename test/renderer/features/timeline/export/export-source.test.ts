import { describe, expect, test } from 'vitest';
import {
  type ExportChoices,
  readExportChoices,
} from '../../../../../renderer/features/timeline/export/export-choices.ts';
import {
  periodChoices,
  usualPeriods,
  wholeDays,
} from '../../../../../renderer/features/timeline/export/export-range.ts';
import {
  type ExportSource,
  type SourceFacts,
  sourceOf,
  timelineFacts,
} from '../../../../../renderer/features/timeline/export/export-source.ts';
import { dayToPlainDate, toPlainDate } from '../../../../../shared/calendar/plain-date.ts';
import { NO_VIEW_FILTER } from '../../../../../shared/plan/saved-view.ts';
import { DEFAULT_TIMELINE_VIEW } from '../../../../../shared/plan/timeline-view.ts';
import { samplePlan } from '../../../../../shared/sample/sample-plan.ts';

import { svgSize } from '../../../../../shared/timeline/picture-size.ts';

const TODAY = toPlainDate('2026-11-21');
const PLAN = samplePlan({ today: TODAY });
const CHOICES = readExportChoices(null, 'A4');

function factsWith(
  changed: Partial<SourceFacts['state']> = {},
  choices: Partial<SourceFacts['choices']> = {},
): SourceFacts {
  return {
    plan: PLAN,
    today: TODAY,
    state: {
      view: DEFAULT_TIMELINE_VIEW,
      filter: NO_VIEW_FILTER,
      folded: new Set(),
      comparison: null,
      daysInSight: null,
      ...changed,
    },
    choices: { ...CHOICES, ...choices },
    periods: usualPeriods(PLAN, TODAY),
    title: '',
  };
}

const daysIn = (facts: SourceFacts) => {
  const { firstDay, lastDay } = timelineFacts(facts);
  return [dayToPlainDate(firstDay), dayToPlainDate(lastDay)];
};
const drawnOf = (source: ExportSource, choices: ExportChoices) => {
  const { count, draw } = source.sheets(choices);
  return Array.from({ length: count }, (_, index) => draw(index));
};
const barsOf = (svg: string) => new Set(svg.match(/data-key="[^"]*"/g));

describe('what is exported', () => {
  test('is the whole plan, what is in sight, or from one period to another, whichever way round', () => {
    expect(daysIn(factsWith())).toEqual(['2026-07-01', '2027-07-31']);
    const range = { first: toPlainDate('2026-12-05'), last: toPlainDate('2027-01-10') };
    expect(daysIn(factsWith({ daysInSight: () => range }, { range: 'in-sight' }))).toEqual([
      '2026-12-05',
      '2027-01-10',
    ]);
    const periods = factsWith({}, { range: 'periods' });
    expect(daysIn(periods)).toEqual(['2026-11-01', '2027-10-31']);
    const { from, to } = periods.periods;
    expect(daysIn({ ...periods, periods: { from: to, to: from } })).toEqual(['2026-11-01', '2027-10-31']);
  });

  test('is the whole plan where nobody can tell what is in sight', () => {
    expect(daysIn(factsWith({}, { range: 'in-sight' }))).toEqual(daysIn(factsWith()));
  });

  test('is what passes the filter, in files as on paper', () => {
    const all = barsOf(sourceOf('bars', factsWith()).svg());
    const filtered = factsWith({ filter: { ...NO_VIEW_FILTER, text: 'Postgres' } });
    const some = barsOf(sourceOf('bars', filtered).svg());
    expect(some.size).toBeGreaterThan(0);
    expect(some.size).toBeLessThan(all.size);
    expect(barsOf(drawnOf(sourceOf('bars', filtered), CHOICES).join(''))).toEqual(some);
  });

  test('has the title, the arrows, the folded lanes and the comparison of the screen', () => {
    const [[laneId = ''] = []] = [...PLAN.themes.keys()].map((id) => [`theme:${id}`]);
    const facts = timelineFacts({
      ...factsWith({
        view: { ...DEFAULT_TIMELINE_VIEW, arrows: 'all' },
        folded: new Set([laneId]),
        comparison: { label: 'Monday', earlier: { ...PLAN, initiatives: new Map() } },
      }),
      title: 'For the board',
    });
    expect(facts).toMatchObject({ arrows: 'all', comparedWith: 'Monday', title: 'For the board' });
    const svg = sourceOf('bars', {
      ...factsWith({ folded: new Set([laneId]), comparison: { label: 'Monday', earlier: PLAN } }),
      title: 'For the board',
    }).svg();
    expect(svg).toContain('class="strip"');
    expect(svg).toContain('For the board');
    expect(svg).toContain('compared with Monday');
  });

  test('counts the sheets that it then draws', () => {
    for (const choices of [
      CHOICES,
      { ...CHOICES, across: 3, points: 14 as const },
      { ...CHOICES, fit: 'one-sheet' as const },
    ]) {
      const source = sourceOf('bars', factsWith({}, choices));
      const { columns, rows } = source.countSheets(choices);
      expect(drawnOf(source, choices)).toHaveLength(columns * rows);
    }
  });

  test('offers periods around everything that is dated', () => {
    const labels = periodChoices(PLAN, wholeDays(PLAN, TODAY), TODAY).map(({ label }) => label);
    expect(labels).toContain('FY27 Q4');
    expect(labels[0]).toBe('FY26 Q4');
    expect(labels.at(-1)).toBe('FY29 Q4');
  });
});

describe('a board that is exported', () => {
  test('goes over as many sheets as it takes at the size of type that is asked for', () => {
    for (const part of ['horizons', 'periods'] as const) {
      const source = sourceOf(part, factsWith());
      const { columns, rows, fontPoints } = source.countSheets(CHOICES);
      expect(fontPoints).toBe(9);
      expect(rows).toBeGreaterThan(1);
      expect(drawnOf(source, CHOICES)).toHaveLength(columns * rows);
      expect(source.betterPaper(CHOICES)).toBeNull();
    }
  });

  test('fits one sheet in type as large as the paper allows, and says how large', () => {
    const choices = { ...CHOICES, fit: 'one-sheet' as const };
    for (const part of ['horizons', 'periods'] as const) {
      const source = sourceOf(part, factsWith());
      const { columns, rows, fontPoints, wantedPoints } = source.countSheets(choices);
      expect([columns, rows, wantedPoints]).toEqual([1, 1, 9]);
      const [page = ''] = drawnOf(source, choices);
      const [, inner = 1] = (/<svg x="[^"]*" y="[^"]*"[^>]* viewBox="0 0 (\d+)/.exec(page) ?? []).map(Number);
      const [, drawn = 0] = (/<svg x=[^>]* width="([\d.]+)"/.exec(page) ?? []).map(Number);
      expect((drawn / inner) * 12).toBeCloseTo(fontPoints, 1);
      const better = source.betterPaper(choices);
      expect(better?.fontPoints).toBeGreaterThan(fontPoints * 1.2);
      expect(source.svg()).toMatch(/^<svg[^>]* viewBox="0 0 \d+ \d+"/);
    }
  });

  test('is as large as it then is drawn', () => {
    for (const part of ['bars', 'horizons', 'periods'] as const) {
      const source = sourceOf(part, factsWith());
      expect(svgSize(source.svg())).toEqual(source.size());
    }
  });

  test('of now, next and later has no date, whatever is chosen', () => {
    const words = drawnOf(sourceOf('horizons', factsWith()), CHOICES)
      .join('')
      .replace(/<[^>]*>/g, ' ');
    expect(words).not.toMatch(/\b20\d\d\b|as of/);
    const parts = { ...CHOICES.parts, legend: false, title: false, date: false };
    const bare = sourceOf('periods', factsWith({}, { parts }))
      .svg()
      .replace(/<title>[^<]*<\/title>|<[^>]*>/g, ' ');
    expect(bare).not.toMatch(/as of|Quarters,|At risk\s+Off track/);
  });

  test('has the filter of the screen', () => {
    const filtered = factsWith({ filter: { ...NO_VIEW_FILTER, text: 'Postgres' } });
    expect(barsOf(sourceOf('horizons', filtered).svg()).size).toBeLessThan(
      barsOf(sourceOf('horizons', factsWith()).svg()).size,
    );
  });
});
