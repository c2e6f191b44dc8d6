import { describe, expect, test } from 'vitest';
import { findConflicts } from '../../../shared/dependencies/find-conflicts.ts';
import { computeSlack } from '../../../shared/dependencies/slack.ts';
import { DEPENDENCY_KINDS } from '../../../shared/plan/dependency.ts';
import { dependencyPaths, type PathsFacts } from '../../../shared/timeline/dependency-paths.ts';
import { routeDependency } from '../../../shared/timeline/route-dependency.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';
import { NEW_YEAR, rowsOf, TODAY } from './random-timeline.ts';

const plan = aPlan()
  .withInitiative('P-1', { start: '2026-01-05', end: '2026-01-16' })
  .withInitiative('P-2', { start: '2026-01-12', end: '2026-01-23' })
  .withInitiative('P-3', { start: '2026-03-02', end: '2026-03-13' })
  .withInitiative('P-4', { start: '2026-03-16', end: '2026-03-27' })
  .withInitiative('P-5', {})
  .withDependency('P-1', 'P-2')
  .withDependency('P-3', 'P-4')
  .withDependency('P-2', 'P-4')
  .withDependency('P-4', 'P-5')
  .build();

function pathsOf(facts: Partial<PathsFacts> = {}, visible = ['P-1', 'P-2', 'P-3', 'P-4', 'P-5']) {
  const all = { plan, shows: 'all', selection: new Set<never>(), conflicts: null, slack: null, ...facts } as const;
  const scale = { firstDay: NEW_YEAR, pixelsPerDay: 5 };
  return dependencyPaths(all, { rows: rowsOf(plan), scale, visible: new Set(visible.map(initiativeId)) });
}

const keysOf = ({ drawn }: ReturnType<typeof pathsOf>) =>
  drawn.map(({ dependency: { id } }) => id.slice('dependency-'.length));

describe('the arrows of a timeline', () => {
  test('are one faint bundle by default, without those that lead to what has no bar', () => {
    const { drawn, bundle, bundled } = pathsOf();
    expect(drawn).toEqual([]);
    expect(bundled).toBe(3);
    expect(bundle).toMatch(/^M[\d.]+ [\d.]+L/);
    expect(pathsOf({ shows: 'selected' }).bundle).toBe('');
  });

  test('stand on their own where dates don’t obey, with by how many workdays', () => {
    const paths = pathsOf({ conflicts: findConflicts(plan) });
    expect(keysOf(paths)).toEqual(['P-1-P-2-FS']);
    expect(paths.drawn[0]?.conflict).toMatchObject({ workdays: 5, label: '+5 d' });
  });

  test('are left to the selection and counted where more than twenty are missed, unless all are asked for', () => {
    let builder = aPlan();
    for (let index = 1; index <= 22; index += 1) {
      builder = builder.withInitiative(`Q-${index}`, { start: '2026-01-05', end: '2026-01-16' });
      if (index > 1) builder = builder.withDependency(`Q-1`, `Q-${index}`);
    }
    const thicket = builder.build();
    const visible = new Set(thicket.initiatives.keys());
    const drawing = { rows: rowsOf(thicket), scale: { firstDay: NEW_YEAR, pixelsPerDay: 5 }, visible };
    const facts = { plan: thicket, selection: new Set<never>(), conflicts: findConflicts(thicket), slack: null };
    const few = dependencyPaths({ ...facts, shows: 'selected' }, drawing);
    expect([few.drawn.length, few.quiet]).toEqual([0, 21]);
    const selection = new Set([initiativeId('Q-5')]);
    const own = dependencyPaths({ ...facts, selection, shows: 'selected' }, drawing);
    expect([keysOf(own), own.quiet]).toEqual([['Q-1-Q-5-FS'], 20]);
    const all = dependencyPaths({ ...facts, shows: 'all' }, drawing);
    expect([all.drawn.length, all.quiet]).toEqual([21, 0]);
  });

  test('stand on their own up- and downstream of the selection', () => {
    expect(keysOf(pathsOf({ selection: new Set([initiativeId('P-4')]) })).sort()).toEqual(
      ['P-1-P-2-FS', 'P-2-P-4-FS', 'P-3-P-4-FS'].sort(),
    );
    expect(keysOf(pathsOf({ selection: new Set([initiativeId('P-3')]) }))).toEqual(['P-3-P-4-FS']);
  });

  test('say which are critical', () => {
    const { drawn } = pathsOf({ slack: computeSlack(plan, { from: TODAY }) });
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.every(({ isCritical }) => isCritical)).toBe(true);
  });

  test('are drawn when at least one of their bars is in sight', () => {
    expect(pathsOf({}, ['P-3']).bundled).toBe(1);
    expect(pathsOf({}, []).bundled).toBe(0);
  });
});

describe('the way of an arrow', () => {
  const bar = (left: number, row: number) => ({ left, right: left + 50, y: row * 30 });

  test.each(DEPENDENCY_KINDS)('%s has level and upright pieces alone, from the right end to the right end', (kind) => {
    for (const [from, to] of [
      [bar(0, 0), bar(200, 2)],
      [bar(200, 0), bar(0, 2)],
      [bar(0, 1), bar(200, 1)],
      [bar(200, 1), bar(0, 1)],
    ] as const) {
      const points = routeDependency(from, to, { kind, rowHeight: 30, unit: 1 });
      for (const [index, { x, y }] of points.entries()) {
        const before = points[index - 1];
        if (before !== undefined) expect(before.x === x || before.y === y).toBe(true);
      }
      expect(points[0]).toEqual({ x: kind === 'FS' || kind === 'FF' ? from.right : from.left, y: from.y });
      expect(points.at(-1)).toEqual({ x: kind === 'FS' || kind === 'SS' ? to.left : to.right, y: to.y });
    }
  });

  test.each(DEPENDENCY_KINDS)('%s goes a long way level only between the rows', (kind) => {
    for (const [from, to] of [
      [bar(0, 0), bar(400, 4)],
      [bar(400, 4), bar(0, 0)],
      [bar(0, 3), bar(400, 1)],
      [bar(0, 1), bar(400, 1)],
    ] as const) {
      const points = routeDependency(from, to, { kind, rowHeight: 30, unit: 1 });
      const isBeside = (kind === 'SS' || kind === 'FF') && from.y !== to.y;
      for (const [index, { x, y }] of points.entries()) {
        const before = points[index - 1];
        if (before === undefined || before.y !== y || Math.abs(before.x - x) <= 24) continue;
        // Ends that look to the same side are joined out there, where nothing but their own row is passed.
        if (!isBeside) expect(Math.abs(y % 30)).toBe(15);
      }
    }
  });

  test('is straight where the successor follows in the same row', () => {
    expect(routeDependency(bar(0, 1), bar(60, 1), { kind: 'FS', rowHeight: 30, unit: 1 })).toHaveLength(2);
  });
});
