import { describe, expect, test } from 'vitest';
import { titleLines } from '../../../shared/boards/title-lines.ts';
import { textWidth } from '../../../shared/text/text-width.ts';

const linesOf = (title: string, width: number) => titleLines(title, { fontSize: 13, width });

describe('the lines of a title', () => {
  test('are one where it fits between its widths in the regular and in the semibold weight, else two', () => {
    const title = 'Read replicas for managed Postgres';
    const [regular, semibold] = [textWidth(title, 13), textWidth(title, 13, Number.POSITIVE_INFINITY, 'semibold')];
    const medium = (regular + semibold) / 2;
    expect(regular).toBeLessThan(semibold);
    expect(linesOf(title, medium + 0.01)).toBe(1);
    expect(linesOf(title, medium - 0.01)).toBe(2);
  });

  test('are never more than two, and one of what says nothing', () => {
    expect(linesOf('x'.repeat(10_000), 190)).toBe(2);
    expect(linesOf('', 190)).toBe(1);
    expect(linesOf(' \u202e\n\t ', 190)).toBe(1);
    expect(linesOf('خطة', 190)).toBe(1);
  });
});
