import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  layOutTeamLines,
  MOST_SHOWN_SHARE,
  type TeamLine,
} from '../../../../shared/capacity/layout/team-lines-layout.ts';
import { teamId } from '../../../support/plan-builder.ts';

const aLine = (name: string, shares: readonly (number | null)[]): TeamLine => ({ teamId: teamId(name), name, shares });

const layOut = (lines: readonly TeamLine[], chosen: string | null = null) =>
  layOutTeamLines({
    lines,
    chosenId: chosen === null ? null : teamId(chosen),
    periods: 4,
    width: 600,
    height: 300,
    labelWidth: 140,
  });

describe('a line per team', () => {
  test('rises with the share, and crosses the full line where all is asked for', () => {
    const { lines, fullY } = layOut([aLine('SRE', [0.5, 1, 1.2, 0.2])]);
    const ys = lines[0]?.runs[0]?.map(({ y }) => y) ?? [];
    expect(ys[1]).toBeCloseTo(fullY);
    expect(ys[2]).toBeLessThan(fullY);
    expect(ys[0]).toBeGreaterThan(fullY);
  });

  test('is broken where no share can be told', () => {
    const { lines } = layOut([aLine('SRE', [0.5, null, 0.7, 0.8])]);
    expect(lines[0]?.runs.map((run) => run.map(({ period }) => period))).toEqual([[0], [2, 3]]);
  });

  test('of a team that was asked for far too much is held at the edge and flattens nobody', () => {
    const { lines, top } = layOut([aLine('SRE', [9, 0.5, 0.5, 0.5]), aLine('Identity', [0.5, 0.5, 0.5, 0.5])]);
    const point = lines[0]?.runs[0]?.[0];
    expect(point).toMatchObject({ share: 9, isCut: true });
    expect(point?.y).toBeGreaterThanOrEqual(top);
    const { baseline } = layOut([aLine('Identity', [0.5])]);
    expect(baseline - (lines[1]?.runs[0]?.[0]?.y ?? 0)).toBeGreaterThan(
      (baseline - top) * (0.5 / (MOST_SHOWN_SHARE + 0.6)),
    );
  });

  test('has its name at its end; the chosen one’s stands exactly there', () => {
    const shares = [0.5, 0.5, 0.5, 0.5];
    const { lines } = layOut([aLine('SRE', shares), aLine('Identity', shares)], 'Identity');
    const chosen = lines.find(({ isChosen }) => isChosen);
    expect(chosen?.label?.y).toBeCloseTo(chosen?.runs[0]?.at(-1)?.y ?? 0);
    expect(lines[0]?.label?.y).not.toBeCloseTo(chosen?.label?.y ?? 0);
  });
});

test('up to eight lines all have their names, however near their ends are', () => {
  const { lines } = layOut(Array.from({ length: 8 }, (_, index) => aLine(`Team ${index}`, [0.5, 0.5, 0.5, 0.5])));
  expect(lines.every(({ label }) => label !== null)).toBe(true);
});

test('no two names stand in each other’s way, and the chosen one always has a place (seed 7)', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 1, maxLength: 40 }),
      fc.nat(39),
      (ends, pick) => {
        const chosen = `Team ${pick % ends.length}`;
        const { lines } = layOut(
          ends.map((share, index) => aLine(`Team ${index}`, [0, 0, 0, share])),
          chosen,
        );
        const ys = lines.flatMap(({ label }) => (label === null ? [] : [label.y])).sort((a, b) => a - b);
        for (const [index, y] of ys.entries()) {
          const next = ys[index + 1];
          if (next !== undefined) expect(next - y).toBeGreaterThanOrEqual(14 - 1e-6);
        }
        expect(lines.find(({ isChosen }) => isChosen)?.label).not.toBeNull();
      },
    ),
    { seed: 7, numRuns: 200 },
  );
});
