import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDateToDay, toPlainDate } from '../../../../shared/calendar/plain-date.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { DEFAULT_TIMELINE_VIEW, type TimelineView } from '../../../../shared/plan/timeline-view.ts';
import { PAPER_SIZES } from '../../../../shared/ports/printer.ts';
import { samplePlan } from '../../../../shared/sample/sample-plan.ts';
import { fittedPage } from '../../../../shared/timeline/pages/board-page.ts';
import { paperThatKeeps } from '../../../../shared/timeline/pages/larger-paper.ts';
import { planSheets, type TimelinePaper } from '../../../../shared/timeline/pages/plan-sheets.ts';
import { SHEET_MARGIN, sheetSize } from '../../../../shared/timeline/pages/sheet.ts';
import { timelinePages } from '../../../../shared/timeline/pages/timeline-pages.ts';
import { svgSize } from '../../../../shared/timeline/picture-size.ts';
import { daysToShow } from '../../../../shared/timeline/timeline-scale.ts';
import type { TimelinePictureFacts } from '../../../../shared/timeline/timeline-svg.ts';
import { aPlan } from '../../../support/plan-builder.ts';
import { arbitraryTimelinePlan, arbitraryView, crowd, rowsOf, TODAY } from '../random-timeline.ts';
import { barsOf, extentOf, readSvg, textsOf } from '../read-svg.ts';

const A4: TimelinePaper = { size: 'A4', orientation: 'landscape', points: 9, fit: 'split' };

function factsOf(
  plan: Plan,
  view: Partial<TimelineView> = {},
  facts: Partial<TimelinePictureFacts> = {},
): TimelinePictureFacts {
  const whole = { ...DEFAULT_TIMELINE_VIEW, ...view };
  const { extent } = rowsOf(plan, { view: whole });
  return {
    plan,
    view: whole,
    today: TODAY,
    ...daysToShow(extent, { today: TODAY, fiscalYearStartMonth: 2 }),
    ...facts,
  };
}

const keysOn = (page: string) => barsOf(readSvg(page)).map(({ attributes }) => attributes['data-key'] ?? '');
const wordsOn = (page: string) => textsOf(readSvg(page)).map(({ text }) => text);

const arbitraryPaper: fc.Arbitrary<TimelinePaper> = fc.record(
  {
    size: fc.constantFrom(...PAPER_SIZES),
    orientation: fc.constantFrom('landscape', 'portrait'),
    points: fc.constantFrom(9, 10, 14),
    fit: fc.constantFrom('split', 'split', 'one-sheet'),
    across: fc.integer({ min: 1, max: 4 }),
  },
  { requiredKeys: ['size', 'orientation', 'points', 'fit'] },
);

describe('a timeline on paper', () => {
  test('the first sheet of the sample plan', async () => {
    const { pages } = timelinePages(factsOf(samplePlan({ today: TODAY })), A4);
    await expect(`${pages[0]}\n`).toMatchFileSnapshot('./sample-a4.svg');
  });

  test('each sheet stands alone: title, plan, day, axis, heads of its lanes, legend and page number', () => {
    const plan = samplePlan({ today: TODAY });
    const { pages, columns, rows } = timelinePages(factsOf(plan, {}, { title: 'For the board' }), { ...A4, across: 2 });
    expect(pages).toHaveLength(columns * rows);
    expect(rows).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) {
      const words = wordsOn(page);
      expect(words).toContain('For the board');
      expect(words.join('\n')).toContain('Atlas Platform · Timeline by theme');
      expect(words.join('\n')).toContain('as of 21 Nov 2026');
      expect(words.some((word) => /^FY2\d Q\d$/.test(word))).toBe(true);
      expect(words.some((word) => /^(New services|Reliability &|Developer experience)$/.test(word))).toBe(true);
      expect(words).toContain('General availability');
      expect(words).toContain(
        `Page ${index + 1} of ${pages.length} · row ${Math.floor(index / 2) + 1}, column ${(index % 2) + 1}`,
      );
    }
  });

  test('a lane that goes on on the next sheet says so there', () => {
    const { pages } = timelinePages(factsOf(crowd(60)), A4);
    expect(pages.length).toBeGreaterThan(2);
    expect(wordsOn(pages[0] ?? '')).not.toContain('continued');
    for (const page of pages.slice(1)) expect(wordsOn(page)).toEqual(expect.arrayContaining(['No theme', 'continued']));
  });

  test('outer lanes are repeated, too', () => {
    const plan = samplePlan({ today: TODAY });
    const { pages } = timelinePages(factsOf(plan, { lanesWithin: 'team' }), { ...A4, points: 14 });
    const continued = pages.filter((page) => wordsOn(page).join(' ').includes('(continued)'));
    expect(continued.length).toBeGreaterThan(0);
  });

  test('a bar that goes on over the edge of a sheet is cut there, marked, and goes on on the next', () => {
    const plan = aPlan().withInitiative('L-1', { start: '2026-01-01', end: '2026-12-31' }).build();
    const { pages } = timelinePages(factsOf(plan), { ...A4, across: 3 });
    const marks = pages.map((page) => readSvg(page).filter(({ attributes }) => attributes.class === 'goes-on').length);
    expect(pages.map((page) => keysOn(page))).toEqual([['L-1'], ['L-1'], ['L-1']]);
    expect(marks).toEqual([1, 1, 1]);
  });

  test('dashed, a critical and a violated arrow end at the edges of the plot', () => {
    const plan = samplePlan({ today: TODAY });
    const { pages } = timelinePages(factsOf(plan, { arrows: 'all', showsCriticalPath: true }), { ...A4, across: 3 });
    for (const [index, page] of pages.entries()) {
      const clipped = readSvg(page).filter(({ attributes }) => attributes['clip-path'] !== undefined);
      for (const { attributes } of clipped) expect(attributes['clip-path']).toBe(`url(#p${index + 1}-plot)`);
    }
    expect(pages.some((page) => page.includes('clip-path='))).toBe(true);
  });

  test('says what it is compared with, and shows ghosts', () => {
    const plan = samplePlan({ today: TODAY });
    const [[id, first] = []] = plan.initiatives;
    if (id === undefined || first === undefined) throw new Error('The sample is empty');
    const earlier = { ...plan, initiatives: new Map([...plan.initiatives].filter(([one]) => one !== id)) };
    const { pages } = timelinePages(factsOf(plan, {}, { compareWith: earlier, comparedWith: 'Monday' }), A4);
    expect(wordsOn(pages[0] ?? '').join(' ')).toContain('compared with Monday');
    expect(pages.join('')).toContain('stroke-dasharray="3 3"');
  });

  test('without dates there is a sheet that names what has none', () => {
    const plan = aPlan().withInitiative('N-1', { title: 'Someday' }).build();
    const { pages } = timelinePages(factsOf(plan), A4);
    expect(pages).toHaveLength(1);
    expect(wordsOn(pages[0] ?? '')).toContain('1 without dates: N-1 Someday');
  });

  test('fits one sheet in smaller type, says how small, and keeps the head as large as it is', () => {
    const facts = factsOf(samplePlan({ today: TODAY }));
    const { pages, fontPoints } = timelinePages(facts, { ...A4, fit: 'one-sheet' });
    expect(pages).toHaveLength(1);
    expect(fontPoints).toBeLessThan(9);
    expect(fontPoints).toBeGreaterThan(3);
    const texts = textsOf(readSvg(pages[0] ?? ''));
    const perPoint = (svgSize(pages[0] ?? '')?.width ?? 0) / sheetSize(A4).width;
    expect(Math.min(...texts.map(({ fontSize }) => fontSize)) / perPoint).toBeCloseTo(fontPoints, 1);
    expect(Math.max(...texts.map(({ fontSize }) => fontSize)) / perPoint).toBeCloseTo((9 * 12 * 4) / (11 * 3), 1);
    expect(new Set(keysOn(pages[0] ?? '')).size).toBe(new Set(timelinePages(facts, A4).pages.flatMap(keysOn)).size);
  });

  test('what fits at the size asked for is not made smaller', () => {
    const plan = aPlan().withInitiative('S-1', { start: '2026-11-02', end: '2026-12-04' }).build();
    expect(timelinePages(factsOf(plan), { ...A4, fit: 'one-sheet', points: 11 }).fontPoints).toBe(11);
  });

  test('offers the smallest paper of the same family that keeps the type', () => {
    const facts = factsOf(samplePlan({ today: TODAY }));
    const one: TimelinePaper = { ...A4, fit: 'one-sheet' };
    expect(paperThatKeeps(facts, one)).toEqual({ size: 'A3', orientation: 'portrait' });
    expect(paperThatKeeps(facts, { ...one, size: 'Letter' })).toMatchObject({ size: 'Tabloid' });
    expect(paperThatKeeps(factsOf(crowd(2_000)), one)).toBeNull();
  });

  test('each sheet says how many missed dependencies of its own bars it does not draw', () => {
    const builder = aPlan('Chain');
    for (let number = 0; number < 60; number += 1)
      builder.withInitiative(`C-${number}`, { start: '2026-12-01', end: '2026-12-01' });
    for (let number = 1; number < 60; number += 1) builder.withDependency(`C-${number - 1}`, `C-${number}`);
    const { pages } = timelinePages(factsOf(builder.build(), {}, { arrows: 'conflicts' }), A4);
    for (const page of pages) {
      const isDrawn = page.includes('stroke="#c02626" stroke-width="1.0');
      const words = wordsOn(page).join('\n');
      expect(/^\d+ missed dependencies not drawn$/m.test(words)).toBe(!isDrawn);
      if (isDrawn) expect(words).toContain('Missed dependency, by workdays');
    }
  });

  test('10,000 bars on one day: every one is on a sheet, and on one sheet everything is tiny', () => {
    const facts = factsOf(crowd(10_000));
    const { pages } = timelinePages(facts, { ...A4, size: 'A3', orientation: 'portrait' });
    expect(new Set(pages.flatMap((page) => page.match(/data-key="[^"]*"/g) ?? [])).size).toBe(10_000);
    expect(planSheets(facts, { ...A4, fit: 'one-sheet' }).fontPoints).toBeLessThan(0.1);
  });

  test('hostile texts and forty years stay on the sheet', () => {
    const plan = aPlan('<b>Plan</b> & "co"\u0000')
      .withInitiative('H-1', {
        title: '</text><script>x</script>\u0007',
        theme: '<i>&"'.repeat(12),
        start: '2026-01-05',
        end: '2026-01-05',
      })
      .withInitiative('H-2', { title: 'x'.repeat(10_000), start: '2000-01-01', end: '2039-12-31' })
      .withInitiative('H-3', { title: 'خطة \u202eevil', start: '2026-01-03', end: '2026-01-04' })
      .withInitiative('H-4', { title: '\ud800', start: '2026-05-01', end: '2026-01-01' })
      .build();
    const { pages } = timelinePages(factsOf(plan, { label: ['key', 'title', 'dates'] }), { ...A4, across: 20 });
    expect(pages).toHaveLength(20);
    for (const page of pages) {
      expect(page).not.toMatch(/<script|NaN|Infinity|undefined|https?:(?!\/\/www\.w3\.org\/2000\/svg")/);
      const { width = 0 } = svgSize(page) ?? {};
      for (const text of textsOf(readSvg(page))) expect(extentOf(text).to).toBeLessThanOrEqual(width + 0.1);
    }
  });

  test('a label whose bar stands on the sheet before ends before the margin, with the arrow that says so', () => {
    const view = { lanes: 'team', lanesWithin: 'theme' } as const;
    const paper: TimelinePaper = { ...A4, orientation: 'portrait' };
    const plan = samplePlan({ today: TODAY });
    const { extent } = rowsOf(plan);
    const days = daysToShow(extent, { today: TODAY, fiscalYearStartMonth: 7 });
    const { pages } = timelinePages(factsOf(plan, view, days), paper);
    const pointing = pages.flatMap((page) => textsOf(readSvg(page)).filter(({ text }) => text.startsWith('← ')));
    expect(pointing.length).toBeGreaterThan(0);
    const edge = sheetSize(paper).width - SHEET_MARGIN + 0.5;
    for (const text of pointing) expect(extentOf(text).to).toBeLessThanOrEqual(edge);
  });

  test('a range shows its days alone', () => {
    const firstDay = plainDateToDay(toPlainDate('2026-12-01'));
    const lastDay = plainDateToDay(toPlainDate('2026-12-31'));
    const { pages } = timelinePages(factsOf(samplePlan({ today: TODAY }), {}, { firstDay, lastDay }), A4);
    expect(wordsOn(pages[0] ?? '').join(' ')).toContain('1 Dec 2026 to 31 Dec 2026');
    expect(wordsOn(pages[0] ?? '')).not.toContain('GPU node pools for batch work');
  });
});

describe('laws of sheets', () => {
  test('every bar of the days is on at least one sheet, its row is never cut, and no word leaves the paper (seed 81)', () => {
    fc.assert(
      fc.property(arbitraryTimelinePlan, arbitraryView, arbitraryPaper, (plan, view, paper) => {
        const facts = factsOf(plan, { ...view, lanes: 'theme', lanesWithin: null });
        const { pages, columns, rows, fontPoints } = timelinePages(facts, paper);
        const expected = rowsOf(plan, { view: facts.view }).lanes.flatMap((lane) =>
          lane.rows.flat().flatMap(({ span, initiative }) => (span === null ? [] : [initiative.key])),
        );
        expect(pages).toHaveLength(columns * rows);
        expect(new Set(pages.flatMap(keysOn))).toEqual(new Set(expected));
        const rowByKey = new Map<string, number>();
        const sheet = sheetSize(paper);
        for (const [index, page] of pages.entries()) {
          const row = Math.floor(index / columns);
          const elements = readSvg(page);
          const { width = 0, height = 0 } = svgSize(page) ?? {};
          const zoom = width / sheet.width;
          for (const { attributes, x, y } of barsOf(elements)) {
            const key = attributes['data-key'] ?? '';
            expect(rowByKey.get(key) ?? row).toBe(row);
            rowByKey.set(key, row);
            expect(Number(attributes.height)).toBeCloseTo(((paper.points * 12) / 11 / 12) * 22, 1);
            expect(x).toBeGreaterThan(0);
            expect(x + Number(attributes.width)).toBeLessThan(width);
            expect(y + Number(attributes.height)).toBeLessThan(height);
          }
          for (const text of textsOf(elements)) {
            expect(text.fontSize / zoom).toBeGreaterThanOrEqual(fontPoints - 0.02);
            const { from, to } = extentOf(text);
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeLessThanOrEqual(width - (SHEET_MARGIN - 0.5) * zoom);
            expect(text.y).toBeLessThan(height);
          }
          if (barsOf(elements).length > 0)
            expect(textsOf(elements).some(({ text }) => ['A', 'B', 'No theme'].includes(text))).toBe(true);
        }
        if (paper.fit === 'split') expect(fontPoints).toBe(paper.points);
        else expect(pages).toHaveLength(1);
      }),
      { seed: 81, numRuns: 60 },
    );
  });
});

describe('a picture on a sheet', () => {
  test('is as large as the margins allow, never larger than it is, and well formed', () => {
    const board =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2000 1000" width="2000" height="1000"><title>B</title></svg>\n';
    const { page, scale } = fittedPage(board, A4);
    const [outer, inner] = readSvg(page);
    expect(outer?.attributes).toMatchObject({ width: '297mm', height: '210mm' });
    expect(scale).toBeCloseTo((841.89 - 68.03) / 2000, 3);
    expect(inner?.attributes).toMatchObject({ viewBox: '0 0 2000 1000', x: '34.02', y: '34.02' });
    expect(Number(inner?.attributes.width)).toBeCloseTo(773.86, 1);
    expect(fittedPage(board.replaceAll('2000', '200').replaceAll('1000', '100'), A4).scale).toBe(1);
  });
});
