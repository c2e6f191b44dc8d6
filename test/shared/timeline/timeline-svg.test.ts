import { describe, expect, test } from 'vitest';
import { plainDateToDay, toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { toId } from '../../../shared/plan/ids.ts';
import type { Milestone } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { DEFAULT_TIMELINE_VIEW, type TimelineView } from '../../../shared/plan/timeline-view.ts';
import { svgSize } from '../../../shared/timeline/picture-size.ts';
import { daysToShow } from '../../../shared/timeline/timeline-scale.ts';
import { type TimelineSvgFacts, timelineSvg, timelineSvgSize } from '../../../shared/timeline/timeline-svg.ts';
import { aPlan, type InitiativeFacts, themeId } from '../../support/plan-builder.ts';
import { crowd, rowsOf, TODAY } from './random-timeline.ts';
import { readSvg, textsOf } from './read-svg.ts';

const MARCH = toPlainDate('2026-03-18');

function factsOf(plan: Plan, view: Partial<TimelineView> = {}): TimelineSvgFacts {
  const { extent } = rowsOf(plan);
  const days = daysToShow(extent, { today: TODAY, fiscalYearStartMonth: 2 });
  return { plan, view: { ...DEFAULT_TIMELINE_VIEW, ...view }, today: MARCH, ...days };
}

function svgOf(plan: Plan, view: Partial<TimelineView> = {}, facts: Partial<TimelineSvgFacts> = {}): string {
  return timelineSvg({ ...factsOf(plan, view), ...facts });
}

/** All on one day, each waiting for the one before. */
function crowdInAChain(count: number): Plan {
  const builder = aPlan('Chain');
  for (let number = 0; number < count; number += 1)
    builder.withInitiative(`C-${number}`, { start: '2026-12-01', end: '2026-12-01' });
  for (let number = 1; number < count; number += 1) builder.withDependency(`C-${number - 1}`, `C-${number}`);
  return builder.build();
}

const milestone = (kind: Milestone['kind'], title: string, day: string): Milestone => ({
  id: toId(`milestone-${title.length}-${kind}`),
  kind,
  title,
  day: toPlainDate(day),
});

function quarter(): Plan {
  return aPlan('Atlas Platform')
    .withSettings({ fiscalYearStartMonth: 2, holidays: [toPlainDate('2026-04-03')] })
    .withTheme('New services')
    .withTheme('Reliability & performance')
    .withInitiative('NS-1', {
      title: 'Managed message queue, first region',
      theme: 'New services',
      start: '2026-02-09',
      end: '2026-04-24',
      progress: 0.45,
      effort: { Data: 12, SRE: 3 },
      milestones: [milestone('general-availability', 'First region', '2026-04-24')],
    })
    .withInitiative('NS-2', {
      title: 'GPU node pools',
      theme: 'New services',
      start: '2026-05-01',
      end: '2026-07-31',
      precision: 'quarter',
      effort: { Data: 6 },
    })
    .withInitiative('NS-3', { title: 'Multi-tenant quotas', theme: 'New services' })
    .withInitiative('SRE-1', {
      title: 'Regional failover for the identity service',
      theme: 'Reliability & performance',
      start: '2026-02-16',
      end: '2026-04-17',
      progress: 0.6,
      health: 'at-risk',
      mustDo: { reason: 'contract', note: '' },
      schedule: { pinned: true, deadline: toPlainDate('2026-04-30') },
      effort: { SRE: 9.6 },
    })
    .withInitiative('SRE-2', {
      title: 'Error budgets',
      theme: 'Reliability & performance',
      start: '2026-04-13',
      end: '2026-05-15',
      effort: { SRE: 4 },
    })
    .withDependency('NS-1', 'NS-2')
    .withDependency('SRE-1', 'SRE-2')
    .build();
}

const HOSTILE: Readonly<Record<string, InitiativeFacts>> = {
  'H-1': { title: '<script>alert(1)</script> & "quoted" \u0007\u0000', start: '2026-01-05', end: '2026-01-05' },
  'H-2': { title: 'x'.repeat(10_000), start: '2000-01-01', end: '2039-12-31' },
  'H-3': { title: 'خطة الربع القادم \u202eevil', start: '2026-01-03', end: '2026-01-04' },
  'H-4': { title: '', start: '2026-05-01', end: '2026-01-01' },
  'H-5': { title: 'No dates' },
  'H-6': { title: '\ud800 half a pair', start: '2026-02-01' },
};

function hostile(): Plan {
  const builder = aPlan('<b>Plan</b> & "co"').withSettings({ fiscalYearStartMonth: 2 });
  for (const [key, facts] of Object.entries(HOSTILE)) builder.withInitiative(key, { theme: '<i>Theme</i>', ...facts });
  return builder.build();
}

describe('a timeline as a picture', () => {
  test('by theme', async () => {
    await expect(svgOf(quarter())).toMatchFileSnapshot('./by-theme.svg');
  });

  test('by team and stage, with rows of one bar each', async () => {
    const view = { lanes: 'team', lanesWithin: 'stage', packing: 'one-row-each', colourBy: 'health' } as const;
    await expect(svgOf(quarter(), view)).toMatchFileSnapshot('./by-team-and-stage.svg');
  });

  test('of hostile texts and dates', async () => {
    await expect(svgOf(hostile())).toMatchFileSnapshot('./hostile.svg');
  });

  test('compared with an earlier plan', async () => {
    const plan = quarter();
    const initiatives = new Map(plan.initiatives);
    for (const [id, { key, schedule, ...rest }] of plan.initiatives) {
      if (key === 'SRE-1')
        initiatives.set(id, { ...rest, key, schedule: { ...schedule, start: toPlainDate('2026-02-02') } });
      if (key === 'SRE-2') initiatives.delete(id);
    }
    await expect(svgOf(plan, {}, { compareWith: { ...plan, initiatives } })).toMatchFileSnapshot('./compared.svg');
  });

  test('is whole by itself: a view box, a title, bars as rectangles, nothing remote and no script', () => {
    for (const plan of [quarter(), hostile(), aPlan('Empty').build()]) {
      const svg = svgOf(plan);
      const elements = readSvg(svg);
      const [root, title] = elements;
      expect(root?.attributes.viewBox).toMatch(/^0 0 \d+ \d+$/);
      expect(title?.name).toBe('title');
      const names = new Set(elements.map(({ name }) => name));
      for (const name of ['script', 'image', 'use', 'style', 'a', 'foreignObject']) expect(names).not.toContain(name);
      expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
        /https?:|javascript:|on\w+=|NaN|Infinity|undefined/,
      );
      for (const { name, attributes } of elements) {
        if (name !== 'rect') continue;
        for (const of of ['x', 'y', 'width', 'height']) expect(Number(attributes[of])).toBeGreaterThanOrEqual(0);
        expect(Number(attributes.width)).toBeGreaterThan(0);
      }
    }
  });

  test('has a rectangle for each bar in the range, and cuts those that reach beyond it', () => {
    const bars = (svg: string) => readSvg(svg).filter(({ name }) => name === 'rect');
    expect(bars(svgOf(quarter())).map(({ attributes }) => attributes['data-key'])).toHaveLength(4);
    const days = {
      firstDay: plainDateToDay(toPlainDate('2026-04-01')),
      lastDay: plainDateToDay(toPlainDate('2026-04-30')),
    };
    const april = bars(svgOf(quarter(), {}, { ...days, width: 996 }));
    expect(april.map(({ attributes }) => attributes['data-key']).sort()).toEqual(['NS-1', 'SRE-1', 'SRE-2']);
    // 996 less two margins and the lane headers: 784 pixels for 30 days, of which the bar fills 24.
    expect(Number(april.find(({ attributes }) => attributes['data-key'] === 'NS-1')?.attributes.width)).toBeCloseTo(
      627.2,
      1,
    );
  });

  test('has its title, plan, day and legend only where they are wanted', () => {
    const none = { title: false, planName: false, date: false, legend: false };
    const words = (facts: Partial<TimelineSvgFacts>) =>
      textsOf(readSvg(svgOf(quarter(), {}, facts))).map(({ text }) => text);
    const whole = words({ title: 'For the board' });
    expect(whole).toContain('For the board');
    expect(whole).toContain('Atlas Platform · Timeline by theme · 1 Feb 2026 to 31 Jul 2026 · as of 18 Mar 2026');
    expect(whole).toContain('General availability');
    const bare = words({ title: 'For the board', parts: none });
    expect(bare.join('\n')).not.toMatch(/For the board|Atlas|as of|General availability|without dates/);
    expect(words({ parts: { ...none, planName: true } })).toContain('Atlas Platform');
    expect(words({ parts: { ...none, date: true } })).toContain('as of 18 Mar 2026');
    expect(words({ parts: none, comparedWith: 'Monday' })).toContain('compared with Monday');
  });

  test('says what signs, faded ends, ghosts and arrows mean, of those that are there', () => {
    const words = (plan: Plan, facts: Partial<TimelineSvgFacts> = {}, view: Partial<TimelineView> = {}) =>
      textsOf(readSvg(svgOf(plan, view, facts))).map(({ text }) => text);
    const signed = aPlan()
      .withInitiative('S-1', { start: '2026-03-02', end: '2026-06-26', health: 'at-risk', schedule: { pinned: true } })
      .withInitiative('S-2', { start: '2026-02-01', end: '2026-04-30', precision: 'quarter' })
      .withDependency('S-1', 'S-2')
      .build();
    const explained = ['At risk', 'Pinned', 'Faded end: about then', 'Missed dependency, by workdays'];
    expect(words(signed)).toEqual(expect.arrayContaining(explained));
    expect(words(signed)).not.toContain('Off track');
    expect(words(signed, { arrows: 'none' })).not.toContain('Missed dependency, by workdays');
    expect(words(signed, {}, { showsCriticalPath: true })).toContain('Critical path');
    const earlier = { ...signed, initiatives: new Map([...signed.initiatives].slice(1)) };
    expect(words(signed, { compareWith: earlier })).toContain('Added since');
    expect(words(earlier, { compareWith: signed })).toContain('Where it was');
    const plain = words(aPlan().withInitiative('S-1', { start: '2026-03-02', end: '2026-06-26' }).build());
    expect(plain).not.toEqual(expect.arrayContaining(explained.slice(0, 1)));
    expect(plain.join()).not.toMatch(/Pinned|Faded|Missed|Critical|Where it was|Added since/);
  });

  test('says how many missed dependencies it does not draw, since nobody could follow them', () => {
    const plan = crowdInAChain(40);
    const words = (facts: Partial<TimelineSvgFacts>) =>
      textsOf(readSvg(svgOf(plan, {}, facts))).map(({ text }) => text);
    expect(words({ arrows: 'conflicts' })).toContain('39 missed dependencies not drawn');
    expect(words({ arrows: 'all' }).join()).not.toContain('not drawn');
    expect(words({ arrows: 'none' }).join()).not.toContain('not drawn');
    const many = textsOf(readSvg(svgOf(crowdInAChain(141), {}, { arrows: 'all' }))).map(({ text }) => text);
    expect(many).toContain('40 more dependencies not drawn');
  });

  test('has the size that is told without drawing it', () => {
    for (const plan of [quarter(), hostile(), aPlan('Empty').build()]) {
      const svg = svgOf(plan);
      expect(svgSize(svg)).toEqual(timelineSvgSize(factsOf(plan)));
    }
  });

  test('marks the edge over which a bar goes on, and lets no arrow leave the plot', () => {
    const firstDay = plainDateToDay(toPlainDate('2026-04-01'));
    const svg = svgOf(quarter(), {}, { firstDay, lastDay: firstDay + 29 });
    const elements = readSvg(svg);
    // NS-1 and SRE-1 began before April, SRE-2 ends after it.
    expect(elements.filter(({ attributes }) => attributes.class === 'goes-on')).toHaveLength(3);
    expect(elements.find(({ attributes }) => attributes['clip-path'] !== undefined)?.attributes['clip-path']).toBe(
      'url(#plot)',
    );
  });

  test('draws a folded lane as one strip, and the critical path stronger', () => {
    const folded = new Set([`theme:${themeId('New services')}`]);
    const strips = readSvg(svgOf(quarter(), {}, { folded })).filter(({ attributes }) => attributes.class === 'strip');
    expect(strips.length).toBeGreaterThan(0);
    expect(svgOf(quarter(), { showsCriticalPath: true })).toContain('stroke-width="2"');
    expect(svgOf(quarter())).not.toContain('stroke-width="2"');
  });

  test('draws 10,000 bars on one day, each on its own', () => {
    expect(svgOf(crowd(10_000)).match(/<rect/g)).toHaveLength(10_000);
  });
});
