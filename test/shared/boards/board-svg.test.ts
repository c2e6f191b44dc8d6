import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { type BoardSvgFacts, boardSvg } from '../../../shared/boards/board-svg.ts';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';
import { crowd } from '../timeline/random-timeline.ts';
import { MARCH } from './board-plans.ts';

const svgOf = (plan: Plan, facts: Partial<BoardSvgFacts> = {}) =>
  boardSvg({ plan, today: MARCH, part: 'horizons', lanes: 'theme', ...facts });

/** Every element with its attributes; throws where the text is no well-formed XML. */
function elementsOf(svg: string) {
  const elements: { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));
  parser.write(svg).close();
  return elements;
}

const keysIn = (svg: string) =>
  elementsOf(svg).flatMap(({ name, attributes }) => (name === 'rect' ? [attributes['data-key'] ?? ''] : []));

function quarter(): Plan {
  return aPlan('Atlas Platform')
    .withSettings({ fiscalYearStartMonth: 2 })
    .withTheme('New services')
    .withTheme('Reliability & performance')
    .withTeam('SRE', { headCount: 1 })
    .withTeam('Data', { headCount: 2 })
    .withInitiative('NS-1', {
      title: 'Managed message queue, first region',
      theme: 'New services',
      stage: 'in-progress',
      owner: 'Lead, Data',
      health: 'on-track',
      start: '2025-12-08',
      end: '2026-04-24',
      effort: { Data: 12, SRE: 3 },
    })
    .withInitiative('NS-2', {
      title: 'GPU node pools',
      theme: 'New services',
      stage: 'planned',
      start: '2026-05-01',
      end: '2026-07-31',
      precision: 'quarter',
      effort: { Data: 6 },
    })
    .withInitiative('NS-3', {
      title: 'Multi-tenant quotas',
      theme: 'New services',
      stage: 'candidate',
      horizon: 'next',
    })
    .withInitiative('SRE-1', {
      title: 'Regional failover for the identity service',
      theme: 'Reliability & performance',
      stage: 'planned',
      health: 'at-risk',
      start: '2026-03-23',
      end: '2026-04-17',
      schedule: { pinned: true },
      effort: { SRE: 14 },
    })
    .withInitiative('SRE-2', {
      title: 'Error budgets',
      theme: 'Reliability & performance',
      stage: 'planned',
      start: '2025-11-03',
      end: '2025-12-19',
      effort: { SRE: null },
    })
    .build();
}

function hostile(): Plan {
  return aPlan('<b>Plan</b> & "co"')
    .withInitiative('H-1', {
      title: '<script>alert(1)</script> & "quoted" \u0007\u0000',
      stage: 'planned',
      theme: '<i>Theme</i>',
      owner: '"><script>',
    })
    .withInitiative('H-2', { title: 'x'.repeat(10_000), stage: 'planned', start: '2000-01-01', end: '9999-12-31' })
    .withInitiative('H-3', { title: 'خطة الربع القادم \u202eevil', stage: 'candidate' })
    .withInitiative('H-4', { title: '', stage: 'planned', start: '2026-05-01', end: '2026-01-01' })
    .withInitiative('H-5', { title: '\ud800 half a pair', stage: 'candidate', effort: { '<team>': null } })
    .build();
}

describe('a board as a picture', () => {
  test('of now, next and later', async () => {
    await expect(svgOf(quarter(), { width: 900 })).toMatchFileSnapshot('./horizons.svg');
  });

  test('of quarters', async () => {
    await expect(svgOf(quarter(), { part: 'periods' })).toMatchFileSnapshot('./periods.svg');
  });

  test('of hostile texts and dates', async () => {
    await expect(svgOf(hostile(), { part: 'periods', lanes: 'none' })).toMatchFileSnapshot('./hostile.svg');
  });

  test('says no date and no period where only the order is meant to be known', () => {
    const words = svgOf(quarter()).replace(/<[^>]*>/g, ' ');
    expect(words).not.toMatch(/20\d\d|FY\d|\bQ[1-4]\b|\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/);
  });

  test('is whole by itself: a view box, a title, cards as rectangles, nothing remote and no script', () => {
    for (const plan of [quarter(), hostile(), aPlan('Empty').build()]) {
      for (const part of ['horizons', 'periods'] as const) {
        for (const lanes of ['theme', 'team', 'none'] as const) {
          const svg = svgOf(plan, { part, lanes });
          const [root, title, ...others] = elementsOf(svg);
          expect(root?.attributes.viewBox).toMatch(/^0 0 \d+ \d+$/);
          expect(title?.name).toBe('title');
          const names = new Set(others.map(({ name }) => name));
          for (const name of ['script', 'image', 'use', 'style', 'a', 'foreignObject'])
            expect(names).not.toContain(name);
          expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
            /https?:|javascript:|on\w+=|NaN|Infinity|undefined/,
          );
          const [, , width = 0, height = 0] = (root?.attributes.viewBox ?? '').split(' ').map(Number);
          for (const { name, attributes } of others) {
            if (name !== 'rect') continue;
            const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((of) => Number(attributes[of]));
            expect(x).toBeGreaterThanOrEqual(0);
            expect((x ?? 0) + (w ?? 0)).toBeLessThanOrEqual(width);
            expect((y ?? 0) + (h ?? 0)).toBeLessThanOrEqual(height);
          }
        }
      }
    }
  });

  test('has a card for each initiative of the board, and only for those that are asked for', () => {
    expect(keysIn(svgOf(quarter())).sort()).toEqual(['NS-1', 'NS-2', 'NS-3', 'SRE-1', 'SRE-2']);
    expect(keysIn(svgOf(quarter(), { only: new Set([initiativeId('NS-2')]) }))).toEqual(['NS-2']);
  });

  test('follows the decided order when none is given', () => {
    const plan = aPlan()
      .withInitiative('P-1', { stage: 'planned' })
      .withInitiative('P-2', { stage: 'planned' })
      .withPlacement('P-2', 'first')
      .build();
    expect(keysIn(svgOf(plan))).toEqual(['P-2', 'P-1']);
  });

  test('draws 2,000 cards of one column, each on its own', () => {
    const plan = crowd(2_000);
    expect(keysIn(svgOf(plan, { part: 'periods', lanes: 'none', today: toPlainDate('2026-01-02') }))).toHaveLength(
      2_000,
    );
  });
});
