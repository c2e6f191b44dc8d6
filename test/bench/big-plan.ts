import { type PlainDate, toPlainDate } from '../../shared/calendar/plain-date.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { generatePlan } from '../../shared/sample/generate-plan.ts';

export const BENCH_TODAY: PlainDate = toPlainDate('2026-11-21');

/** The plan that every figure is measured on. */
export function bigPlan(): Plan {
  return generatePlan({ size: 5_000, seed: '1', today: BENCH_TODAY, dependencies: 12_000, teams: 40, periods: 8 });
}
