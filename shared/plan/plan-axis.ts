import { createWorkdayAxis, type WorkdayAxis } from '../calendar/workday-axis.ts';
import { type Plan, settingsOf } from './plan.ts';
import type { PlanSettings } from './settings.ts';

const axes = new WeakMap<PlanSettings, WorkdayAxis>();

/**
 * The workdays of a plan, numbered: its working week without its holidays. The same settings record has the same axis, so
 * that whoever remembers figures by workday numbers may hold on to the axis. Throws when the working week is empty.
 */
export function planAxisOf(plan: Plan): WorkdayAxis {
  const settings = settingsOf(plan);
  const known = axes.get(settings);
  if (known !== undefined) return known;
  const axis = createWorkdayAxis(settings);
  axes.set(settings, axis);
  return axis;
}
