import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { plainDateToDay, toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { toId } from '../../../shared/plan/ids.ts';
import type { Milestone } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { daysToShow } from '../../../shared/timeline/timeline-scale.ts';
import { type TimelineSvgFacts, timelineSvg } from '../../../shared/timeline/timeline-svg.ts';
import { DEFAULT_TIMELINE_VIEW, type TimelineView } from '../../../shared/timeline/timeline-view.ts';
import { aPlan, type InitiativeFacts } from '../../support/plan-builder.ts';
import { crowd, rowsOf, TODAY } from './random-timeline.ts';

const MARCH = toPlainDate('2026-03-18');

function svgOf(plan: Plan, view: Partial<TimelineView> = {}, facts: Partial<TimelineSvgFacts> = {}): string {
  const { extent } = rowsOf(plan);
  const days = daysToShow(extent, { today: TODAY, fiscalYearStartMonth: 2 });
  return timelineSvg({ plan, view: { ...DEFAULT_TIMELINE_VIEW, ...view }, today: MARCH, ...days, ...facts });
}

/** Every element with its attributes; throws where the text is no well-formed XML. */
function elementsOf(svg: string) {
  const elements: { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));
  parser.write(svg).close();
  return elements;
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
      const elements = elementsOf(svg);
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
    const bars = (svg: string) => elementsOf(svg).filter(({ name }) => name === 'rect');
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

  test('draws 10,000 bars on one day, each on its own', () => {
    expect(svgOf(crowd(10_000)).match(/<rect/g)).toHaveLength(10_000);
  });
});
