import { dayToPlainDate, type PlainDate, plainDateToDay } from '../../shared/calendar/plain-date.ts';
import { toId } from '../../shared/plan/ids.ts';
import type { Initiative } from '../../shared/plan/initiative.ts';
import type { Theme } from '../../shared/plan/people-and-teams.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { generatePlan } from '../../shared/sample/generate-plan.ts';

const LANES = 12;
const DAYS = 728;

/** As many dated bars as asked for over 8 quarters, in 12 themes, with 1.2 dependencies each. */
export function timelinePlan(size: number, today: PlainDate): Plan {
  const plan = generatePlan({ size, seed: '1', today, dependencies: Math.round(size * 1.2), teams: 12, periods: 8 });
  const themes = Array.from({ length: LANES }, (_, position): Theme => {
    const id = toId<Theme['id']>(`lane-${position}`);
    return { id, name: `Track ${position + 1}`, colour: position, keyPrefix: '', targetShare: null, position };
  });
  const from = plainDateToDay(today);
  const initiatives = [...plan.initiatives.values()].map((initiative, index): Initiative => {
    const themeId = themes[index % LANES]?.id ?? null;
    const stage = initiative.stage === 'declined' || initiative.stage === 'parked' ? 'planned' : initiative.stage;
    const start = from + ((index * 7919) % DAYS);
    const dated = initiative.schedule.start !== null && initiative.schedule.end !== null;
    const days = { start: dayToPlainDate(start), end: dayToPlainDate(start + 14 + (index % 70)) };
    const schedule = dated ? initiative.schedule : { ...initiative.schedule, ...days, precision: 'day' as const };
    return { ...initiative, themeId, stage, schedule };
  });
  return {
    ...plan,
    themes: new Map(themes.map((theme) => [theme.id, theme])),
    initiatives: new Map(initiatives.map((initiative) => [initiative.id, initiative])),
  };
}
