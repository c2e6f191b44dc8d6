import { describe, expect, test } from 'vitest';
import { effectLines, warningInWords } from '../../../../../renderer/features/timeline/gestures/effects-in-words.ts';
import { effectsOf, initiativesAfter } from '../../../../../renderer/features/timeline/gestures/gesture-effects.ts';
import type { GesturePreview } from '../../../../../renderer/features/timeline/gestures/gesture-preview.ts';
import { toPlainDate } from '../../../../../shared/calendar/plain-date.ts';
import { createLoadChanges } from '../../../../../shared/capacity/load-change.ts';
import { cascade } from '../../../../../shared/dependencies/cascade.ts';
import type { Plan } from '../../../../../shared/plan/plan.ts';
import type { Cascade } from '../../../../../shared/plan/settings.ts';
import { aPlan, initiativeId, teamId, themeId } from '../../../../support/plan-builder.ts';

const today = toPlainDate('2026-01-05');

function planWith(how: Cascade): Plan {
  return aPlan()
    .withSettings({ cascade: how, fiscalYearStartMonth: 1 })
    .withTheme('South')
    .withTeam('SRE', { headCount: 1, reserve: 0 })
    .withTeam('Identity', { headCount: 4, reserve: 0 })
    .withInitiative('A', { stage: 'planned', start: '2026-02-02', end: '2026-02-06', effort: { SRE: 2 } })
    .withInitiative('B', { stage: 'planned', start: '2026-02-09', end: '2026-02-13' })
    .withInitiative('C', { stage: 'planned', start: '2026-02-16', end: '2026-02-20', schedule: { pinned: true } })
    .withInitiative('Q', { stage: 'planned', start: '2026-04-06', end: '2026-06-26', effort: { SRE: 11.5 } })
    .withDependency('A', 'B')
    .withDependency('B', 'C')
    .build();
}

function moving(key: string, start: string, end: string): GesturePreview {
  const schedule = { start: toPlainDate(start), end: toPlainDate(end), precision: 'day' } as const;
  return { moves: [{ id: initiativeId(key), schedule }], lanes: [], words: '', isRefused: false };
}

function linesOf(plan: Plan, preview: GesturePreview, isKnown = true) {
  const effects = effectsOf(plan, preview, createLoadChanges(plan, today));
  const schedules = new Map([...effects.changed].map(([id, { schedule }]) => [id, schedule]));
  return effectLines(plan, effects, isKnown ? cascade(plan, schedules) : null);
}

const written = (plan: Plan, preview: GesturePreview, isKnown = true) =>
  linesOf(plan, preview, isKnown).map(({ tone, words }) => `${tone}: ${words}`);

describe('what a gesture would do', () => {
  test('says conflicts, what would move along and what stays behind, when the plan asks', () => {
    expect(written(planWith('ask'), moving('A', '2026-02-04', '2026-02-10'))).toEqual([
      'bad: B too early for A by 2 d',
      'bad: C is pinned and stays: in conflict by 2 d',
      'along: B waits for A: it would go 2 d later',
    ]);
  });

  test('calls no conflict what always moves along, unless it stays', () => {
    const plan = planWith('always');
    expect(written(plan, moving('A', '2026-02-04', '2026-02-10'))).toEqual([
      'bad: C is pinned and stays: in conflict by 2 d',
      'along: B waits for A: it would go 2 d later',
    ]);
    expect(written(plan, moving('B', '2026-02-11', '2026-02-17'))).toEqual(['bad: C too early for B by 2 d']);
    // What is dragged itself moves along with nothing, and that is known at once.
    expect(written(plan, moving('B', '2026-02-05', '2026-02-11'), false)).toEqual(['bad: B too early for A by 2 d']);
  });

  test('says what is mended, and how much is left of it', () => {
    const plan = aPlan()
      .withInitiative('A', { start: '2026-02-02', end: '2026-02-06' })
      .withInitiative('B', { start: '2026-02-03', end: '2026-02-06' })
      .withDependency('A', 'B')
      .build();
    expect(written(plan, moving('B', '2026-02-05', '2026-02-10'))).toEqual(['good: B too early for A by 2 d, now 4 d']);
    expect(written(plan, moving('B', '2026-02-09', '2026-02-12'))).toEqual(['good: B no longer too early for A']);
  });

  test('says loads by team and period, over-allocation first and by how much', () => {
    expect(written(planWith('never'), moving('A', '2026-04-06', '2026-04-10'), false)).toEqual([
      'bad: B too early for A by 45 d',
      'bad: SRE 2026 Q2: 88 % → 104 %, over by 0.5 pw',
      'plain: SRE 2026 Q1: 16 % → 0 %',
    ]);
  });

  test('says an over-allocation that grows by less than a percent in its own figures', () => {
    const crowded = aPlan()
      .withSettings({ fiscalYearStartMonth: 1 })
      .withTeam('SRE', { headCount: 100, reserve: 0 })
      .withInitiative('A', { stage: 'planned', start: '2026-07-01', end: '2026-07-03', effort: { SRE: 2 } })
      .withInitiative('Q', { stage: 'planned', start: '2026-04-06', end: '2026-06-26', effort: { SRE: 1_400 } })
      .build();
    const [line] = written(crowded, moving('A', '2026-04-06', '2026-04-10'));
    expect(line).toBe('bad: SRE 2026 Q2: 108 %, over by 100.0 → 102.0 pw');
  });

  test('says a deadline that comes to be missed, and only what is wrong is spoken', () => {
    const plan = aPlan()
      .withInitiative('A', {
        start: '2026-02-02',
        end: '2026-02-06',
        schedule: { deadline: toPlainDate('2026-02-09') },
      })
      .build();
    const lines = linesOf(plan, moving('A', '2026-02-05', '2026-02-11'));
    expect(warningInWords(lines)).toBe('A ends 2 d after its deadline');
    expect(linesOf(plan, moving('A', '2026-02-03', '2026-02-09'))).toEqual([]);
  });

  test('is nothing where it is refused', () => {
    const refused = { ...moving('A', '2026-04-06', '2026-04-10'), isRefused: true };
    expect(written(planWith('ask'), refused)).toEqual([]);
  });
});

describe('the initiatives of a gesture', () => {
  test('have their new dates and what the lane gives them', () => {
    const id = initiativeId('A');
    const plan = planWith('ask');
    const part = plan.initiatives.get(id)?.effort[0] ?? null;
    const [from, to] = [teamId('SRE'), teamId('Identity')];
    const changes = [
      { kind: 'theme', themeId: themeId('South') },
      { kind: 'team', from, to, moved: part, existing: null },
    ] as const;
    const after = initiativesAfter(plan, { ...moving('A', '2026-04-06', '2026-04-10'), lanes: [{ id, changes }] });
    expect(after.get(id)).toMatchObject({
      themeId: themeId('South'),
      schedule: { start: '2026-04-06', end: '2026-04-10', setBy: 'hand' },
      effort: [{ teamId: to, likely: 2 }],
    });
  });
});
