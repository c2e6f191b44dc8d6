import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { checkPlan } from '../../../shared/check/check-plan.ts';
import { aPlan } from '../../support/plan-builder.ts';

const today = toPlainDate('2026-01-02');
const WEEK = { start: '2026-01-05', end: '2026-01-09' } as const;

function errors(builder: ReturnType<typeof aPlan>) {
  return checkPlan(builder.build(), { today }).errors;
}

describe('checking dates', () => {
  test('names the predecessor, the successor and by how many workdays they are in conflict', () => {
    const plan = aPlan()
      .withInitiative('PAY-3', WEEK)
      .withInitiative('PAY-7', { start: '2026-01-08', end: '2026-01-20' })
      .withDependency('PAY-3', 'PAY-7', 'FS', { lag: 3 });
    expect(errors(plan)).toEqual([
      {
        kind: 'conflict',
        message:
          'PAY-7 waits for PAY-3 FS+3d, so that it starts no earlier than on 2026-01-15: it is dated 5 workdays too early. Move it, or make the dependency soft.',
        keys: ['PAY-3', 'PAY-7'],
      },
    ]);
  });

  test('says of an end that is held what it is held to', () => {
    const plan = aPlan()
      .withInitiative('PAY-3', WEEK)
      .withInitiative('PAY-7', WEEK)
      .withDependency('PAY-3', 'PAY-7', 'FF', { lag: 1 });
    expect(errors(plan)).toMatchObject([
      {
        message: expect.stringContaining(
          'it ends no earlier than on 2026-01-12: it is dated 1 workday too early. Move it',
        ),
      },
    ]);
  });

  test('leaves soft dependencies and windows that leave room alone', () => {
    const plan = aPlan()
      .withInitiative('PAY-3', WEEK)
      .withInitiative('PAY-7', WEEK)
      .withInitiative('PAY-9', { start: '2026-01-01', end: '2026-03-31', precision: 'quarter' })
      .withDependency('PAY-3', 'PAY-7', 'FS', { hard: false })
      .withDependency('PAY-3', 'PAY-9');
    expect(errors(plan)).toEqual([]);
  });

  test('names what ends after its deadline, and by how many workdays', () => {
    const plan = aPlan()
      .withInitiative('PAY-3', { ...WEEK, schedule: { deadline: toPlainDate('2026-01-07') } })
      .withInitiative('PAY-4', { ...WEEK, schedule: { deadline: toPlainDate('2026-01-09') } })
      .withInitiative('PAY-5', { ...WEEK, stage: 'shipped', schedule: { deadline: toPlainDate('2026-01-07') } })
      .withInitiative('PAY-6', { schedule: { deadline: toPlainDate('2026-01-07') } });
    expect(errors(plan)).toEqual([
      {
        kind: 'deadline-missed',
        message: 'PAY-3 has to end by 2026-01-07 and ends 2 workdays later.',
        keys: ['PAY-3'],
      },
    ]);
  });

  test('counts how late overdue work runs on, and what has no dates when the day is over', () => {
    const plan = aPlan()
      .withTeam('SRE', { headCount: 1 })
      .withInitiative('PAY-3', {
        start: '2025-11-03',
        end: '2025-11-07',
        stage: 'in-progress',
        effort: { SRE: 2 },
        schedule: { deadline: toPlainDate('2025-12-31') },
      })
      .withInitiative('PAY-4', { schedule: { deadline: toPlainDate('2026-01-01') } });
    expect(errors(plan).map(({ message }) => message)).toEqual([
      'PAY-3 has to end by 2025-12-31 and ends 11 workdays later.',
      'PAY-4 had to end by 2026-01-01, and has no dates. Give it dates or another deadline.',
    ]);
  });

  test('spells out only the first twenty of a long ring', () => {
    const builder = aPlan();
    for (let n = 1; n <= 30; n += 1) builder.withInitiative(`A-${n}`);
    for (let n = 1; n <= 30; n += 1) builder.withDependency(`A-${n}`, `A-${(n % 30) + 1}`);
    const [cycle] = errors(builder);
    expect(cycle?.message).toContain('A-19 → A-20 → 10 more → A-1.');
    expect(cycle?.keys).toHaveLength(30);
  });

  test('reports a cycle once and goes on with everything else', () => {
    const plan = aPlan()
      .withInitiative('A-1', WEEK)
      .withInitiative('A-2', WEEK)
      .withInitiative('A-3', WEEK)
      .withDependency('A-1', 'A-2')
      .withDependency('A-2', 'A-1')
      .withDependency('A-1', 'A-3');
    expect(errors(plan).map(({ kind, keys }) => `${kind}: ${keys.join(' ')}`)).toEqual([
      'cycle: A-1 A-2',
      expect.stringMatching(/^conflict: /),
      expect.stringMatching(/^conflict: /),
    ]);
  });
});
