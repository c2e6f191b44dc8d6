import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlaceFacts, placeRows } from '../../../../../renderer/features/timeline/present/place-bars.ts';
import { projectorMetrics } from '../../../../../renderer/features/timeline/present/projector-type.ts';
import { toPlainDate } from '../../../../../shared/calendar/plain-date.ts';
import { toId } from '../../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../../shared/plan/plan.ts';
import { DEFAULT_TIMELINE_VIEW } from '../../../../../shared/plan/timeline-view.ts';
import { textWidth } from '../../../../../shared/text/text-width.ts';
import { type RowBar, timelineRows } from '../../../../../shared/timeline/timeline-rows.ts';
import { arbitraryTimelinePlan, NEW_YEAR, TODAY } from '../../../../shared/timeline/random-timeline.ts';
import { aPlan } from '../../../../support/plan-builder.ts';

const TYPE = 28;
const WIDTH = 1280;
const METRICS = projectorMetrics(TYPE);

function barsOf(plan: Plan): readonly RowBar[] {
  const view = { ...DEFAULT_TIMELINE_VIEW, lanes: 'none' } as const;
  const { lanes } = timelineRows({ plan, view, today: TODAY, pixelsPerDay: 1, metrics: METRICS });
  return lanes.flatMap(({ rows }) => rows.flat());
}

/** 2026 as a whole. */
const YEAR: PlaceFacts & { readonly isPacked: boolean } = {
  scale: { firstDay: NEW_YEAR, pixelsPerDay: WIDTH / 365 },
  width: WIDTH,
  typeSize: TYPE,
  labels: 'broken',
  hasMilestones: true,
  hasSigns: true,
  isPacked: true,
};

function only(title: string, days: { readonly start: string; readonly end: string }, facts = YEAR) {
  const plan = aPlan().withInitiative('P-1', { title, start: days.start, end: days.end }).build();
  const [bar] = placeRows(barsOf(plan), facts).flat();
  return bar ?? null;
}

describe('a presented bar', () => {
  test('has its label inside where it fits, and else beside', () => {
    const year = only('Queue', { start: '2026-03-02', end: '2026-11-27' });
    expect(year?.label).toMatchObject({ lines: ['Queue'], place: 'inside' });
    const week = only('Queue', { start: '2026-03-02', end: '2026-03-06' });
    expect(week?.label).toMatchObject({ lines: ['Queue'], place: 'beside' });
    expect(week?.label?.x).toBeGreaterThan((week?.box?.x ?? 0) + (week?.box?.width ?? 0));
  });

  test('at the end of what is in sight has its label before it', () => {
    const late = only('Private connectivity to partners', { start: '2026-12-07', end: '2026-12-18' });
    expect(late?.label?.lines).toEqual(['Private connectivity to partners']);
    expect((late?.label?.x ?? 0) + (late?.label?.width ?? 0)).toBeLessThan(late?.box?.x ?? 0);
  });

  test('has a long label on two lines before it is cut', () => {
    const title = 'Tamper-evident audit trail for privileged access to all regions';
    const bar = only(title, { start: '2026-06-01', end: '2026-06-26' });
    expect(bar?.label?.lines).toHaveLength(2);
    expect(bar?.label?.lines.join(' ')).toBe(title);
    const cut = only(title, { start: '2026-06-01', end: '2026-06-26' }, { ...YEAR, labels: 'all' });
    expect(cut?.label?.lines[0]).toMatch(/…$/);
  });

  test('that began before has its label where it comes into sight', () => {
    const bar = only('Queue', { start: '2024-01-01', end: '2026-06-26' });
    expect(bar?.label?.place).toBe('inside');
    expect(bar?.label?.x).toBeGreaterThan(0);
    expect(bar?.label?.x).toBeLessThan(40);
  });

  test('out of sight is not there at all', () => {
    expect(only('Queue', { start: '2024-01-01', end: '2025-12-31' })).toBeNull();
    expect(only('Queue', { start: '2027-01-01', end: '2027-01-08' })).toBeNull();
  });

  test('keeps its signs clear of the milestones at its end', () => {
    const plan = aPlan()
      .withInitiative('P-1', {
        title: 'Queue',
        start: '2026-03-02',
        end: '2026-06-26',
        health: 'at-risk',
        milestones: [{ kind: 'release', title: 'Out', day: toPlainDate('2026-06-26'), id: toId('out') }],
      })
      .build();
    const [bar] = placeRows(barsOf(plan), YEAR).flat();
    const reach = (6 * TYPE) / 12;
    expect(bar?.box?.signsEnd).toBeLessThanOrEqual((bar?.milestones[0]?.x ?? 0) - reach);
  });
});

describe('presented rows', () => {
  test('hold no two bars over each other, and nothing of a label out of sight', () => {
    fc.assert(
      fc.property(
        arbitraryTimelinePlan,
        fc.integer({ min: -200, max: 700 }),
        fc.integer({ min: 14, max: 900 }),
        fc.constantFrom('broken', 'all', 'inside', 'none'),
        (plan, offset, days, labels) => {
          const scale = { firstDay: NEW_YEAR + offset, pixelsPerDay: WIDTH / days };
          const rows = placeRows(barsOf(plan), { ...YEAR, scale, labels });
          for (const row of rows) {
            for (const [index, bar] of row.entries()) {
              const next = row[index + 1];
              if (next !== undefined) expect(bar.to).toBeLessThan(next.from);
              const { label } = bar;
              if (label === null) continue;
              expect(label.x).toBeGreaterThanOrEqual(0);
              expect(label.x + label.width).toBeLessThanOrEqual(WIDTH);
              expect(label.x).toBeGreaterThanOrEqual(bar.from - 1e-6);
              expect(label.x + label.width).toBeLessThanOrEqual(bar.to + 1e-6);
              for (const line of label.lines) expect(textWidth(line, TYPE)).toBeLessThanOrEqual(label.width + 1e-6);
              expect(label.lines.length).toBeLessThanOrEqual(labels === 'broken' ? 2 : 1);
            }
          }
        },
      ),
      { seed: 8, numRuns: 200 },
    );
  });

  test('hold each bar once, on its own row where none is packed', () => {
    fc.assert(
      fc.property(arbitraryTimelinePlan, (plan) => {
        const bars = barsOf(plan);
        const packed = placeRows(bars, YEAR).flat();
        const alone = placeRows(bars, { ...YEAR, isPacked: false });
        expect(alone.every((row) => row.length === 1)).toBe(true);
        const ids = (placed: typeof packed) => placed.map(({ initiativeId }) => initiativeId).sort();
        expect(ids(alone.flat())).toEqual(ids(packed));
        expect(new Set(ids(packed)).size).toBe(packed.length);
      }),
      { seed: 8, numRuns: 100 },
    );
  });
});
