import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { readoutFileName } from '../../../shared/readout/readout-file-name.ts';
import { timelineRows } from '../../../shared/timeline/timeline-rows.ts';
import { daysToShow } from '../../../shared/timeline/timeline-scale.ts';
import { timelineSvg } from '../../../shared/timeline/timeline-svg.ts';
import { SCREEN_METRICS } from '../../../shared/timeline/timeline-view.ts';
import type { AppState } from '../../state/app-state.ts';
import { decidedFor } from './decided-places.ts';

/** The whole timeline as it is shown, as a picture that any browser or word processor opens. */
export async function exportTimelineSvg(app: AppState): Promise<void> {
  const { session, view, ports } = app;
  const plan = session.getState().open?.plan;
  if (plan === undefined) return;
  const today = ports.clock.today();
  const bytes = new TextEncoder().encode(svgOf(app, plan));
  const suggestedName = readoutFileName(plan, `timeline-${today}`, 'svg');
  const saved = await ports.files.saveFile({ suggestedName, mediaType: 'image/svg+xml', bytes });
  if (!saved.ok) view.getState().showToast({ tone: 'problem', message: saved.problem.message });
  else if (saved.value !== null) view.getState().showToast({ tone: 'success', message: `Saved ${saved.value.name}` });
}

function svgOf({ timeline, ports }: AppState, plan: Plan): string {
  const { view } = timeline.getState();
  const today = ports.clock.today();
  const { extent } = timelineRows({ plan, view, today, pixelsPerDay: 1, metrics: SCREEN_METRICS });
  const days = daysToShow(extent, { today, fiscalYearStartMonth: settingsOf(plan).fiscalYearStartMonth });
  const decided = decidedFor(plan, view);
  return timelineSvg({
    plan,
    view,
    today,
    ...decided,
    ...days,
    arrows: timeline.getState().showsAllArrows ? 'all' : 'conflicts',
  });
}
