import { useMemo, useState } from 'react';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { LANE_FIELD_LABELS } from '../../../../shared/plan/timeline-view.ts';
import { initiativesInWords } from '../../../parts/in-words.ts';
import { usePorts, useTimeline } from '../../../state/use-app-state.tsx';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { barInWords } from '../drawing/bar-in-words.ts';
import { laneName } from './lane-name.ts';
import type { PlacedBar } from './place-bars.ts';
import { type OverviewLane, placeOverview } from './place-overview.ts';
import { type PresentRange, pannedRange, zoomedRange } from './present-range.ts';
import { type PresentPlace, type PresentStep, pageOf, stepAfter, stepIndexOf, walkBars } from './present-steps.ts';
import { Nothing, PresentationFrame, type StepDeed } from './presentation-frame.tsx';
import { barFacts, Caption, Legend } from './presented-foot.tsx';
import { PresentedLane } from './presented-lane.tsx';
import { PresentedOverview } from './presented-overview.tsx';
import { type Presented, usePresented } from './use-presented.ts';
import { useProjector } from './use-projector.ts';

const OVERVIEW: PresentPlace = { laneId: null, page: 0 };

/** The timeline before a room: the whole plan first, then one lane after the other. */
export function TimelinePresentation({ plan }: { readonly plan: Plan }) {
  const today = usePorts().clock.today();
  const projector = useProjector();
  const { width, height, typeSize } = projector;
  const comparedWith = useTimeline((state) => state.comparison?.label ?? null);
  const [place, setPlace] = useState(OVERVIEW);
  const [chosenId, setChosenId] = useState<InitiativeId | null>(null);
  const [wantedRange, setRange] = useState<PresentRange | null>(null);

  const presented = usePresented({ plan, today, width, height, typeSize, range: wantedRange });
  const { steps, lanes, placed, range } = presented;
  const index = stepIndexOf(steps, place);
  const step = steps[index];
  const lane = lanes.find(({ id }) => id === step?.laneId);
  const laneRows = placed.find(({ id }) => id === step?.laneId)?.rows ?? [];
  const pageRows = step === undefined ? [] : pageOf(laneRows, step);
  const overview = useOverview(presented, lane === undefined ? step : undefined, typeSize);
  const chosen = pageRows.flat().find(({ initiativeId }) => initiativeId === chosenId);
  const { fiscalYearStartMonth, name: planName } = settingsOf(plan);

  const goTo = (next: number) => {
    const to = steps[next];
    if (to === undefined || next === index) return;
    setChosenId(null);
    setPlace({ laneId: to.laneId, page: to.page });
  };
  const act = (deed: StepDeed) => {
    switch (deed.kind) {
      case 'move':
        return goTo(stepAfter(steps, index, deed.move));
      case 'walk': {
        if (step === undefined || step.laneId === null) return;
        const { page, pages } = step;
        const to = walkBars({ rows: laneRows, from: chosen?.initiativeId ?? null, by: deed.by, page, pages });
        if (to === null) return;
        setChosenId(to.initiativeId);
        return setPlace({ laneId: step.laneId, page: to.page });
      }
      case 'zoom':
        return setRange(zoomedRange(range, deed.direction, today));
      case 'fit':
        return setRange(presented.whole);
      case 'pan':
        return setRange(pannedRange(range, deed.direction, presented.whole));
    }
  };

  const title = step === undefined || lane === undefined ? planName : laneName(lane);
  const part =
    step !== undefined && step.pages > 1 ? `, ${formatNumber(step.page + 1)} of ${formatNumber(step.pages)}` : '';
  const count = lane === undefined ? wholeInWords(presented) : laneInWords(laneRows, lane.count);
  const stepWords = `${title}${part}: ${count}, ${formatNumber(index + 1)} of ${formatNumber(steps.length)}`;
  return (
    <PresentationFrame
      projector={projector}
      planName={planName}
      head={{ title, part, count, colour: lane?.colour ?? null }}
      steps={{ index, count: steps.length, goTo }}
      spoken={chosen === undefined ? stepWords : barInWords(chosen.bar.initiative, fiscalYearStartMonth)}
      onDeed={act}
      foot={
        chosen !== undefined ? (
          <Caption
            title={`${chosen.bar.initiative.key} ${chosen.bar.initiative.title}`}
            facts={barFacts(plan, chosen.bar, comparedWith)}
            {...{ width, typeSize }}
          />
        ) : (
          <Legend
            rows={presented.rows}
            placed={lane === undefined ? overview.flatMap(({ rows }) => rows.flat()) : pageRows.flat()}
            hasStrips={overview.some(({ strips }) => strips.length > 0)}
          />
        )
      }
    >
      {step === undefined && <Nothing>Nothing is dated yet.</Nothing>}
      {step !== undefined && lane === undefined && (
        <PresentedOverview {...{ presented, typeSize, fiscalYearStartMonth }} lanes={overview} />
      )}
      {lane !== undefined && (
        <PresentedLane
          {...presented.ofLane}
          typeSize={typeSize}
          fiscalYearStartMonth={fiscalYearStartMonth}
          name={title}
          rows={pageRows}
          rowHeight={rowHeightFor(presented, pageRows.length)}
          barHeight={presented.barHeight}
          padding={presented.padding}
          chosenId={chosen?.initiativeId ?? null}
          onChoose={setChosenId}
        />
      )}
    </PresentationFrame>
  );
}

const NO_LANES: readonly OverviewLane[] = [];

/** The lanes of a page of the overview; none while another step is shown. */
function useOverview(
  { lanes, ofOverview }: Presented,
  step: PresentStep | undefined,
  typeSize: number,
): readonly OverviewLane[] {
  const page = step?.page ?? null;
  const pages = step?.pages ?? 1;
  return useMemo(
    () =>
      page === null ? NO_LANES : placeOverview({ ...ofOverview, lanes: pageOf(lanes, { page, pages }), typeSize }),
    [lanes, ofOverview, page, pages, typeSize],
  );
}

/** A page with few rows has them somewhat farther apart. */
function rowHeightFor({ rowHeight, padding, ofLane }: Presented, rows: number): number {
  const free = (ofLane.height - 2 * padding) / Math.max(1, rows);
  return Math.max(rowHeight, Math.min(free, rowHeight * 1.25));
}

/** `44 initiatives by theme`. */
function wholeInWords({ count, rows }: Presented): string {
  const { lanes } = rows.facts.view;
  return `${initiativesInWords(count)}${lanes === 'none' ? '' : ` by ${LANE_FIELD_LABELS[lanes].toLowerCase()}`}`;
}

/** `7 initiatives`, or `7 of 12 initiatives` where the days that are shown leave some out. */
function laneInWords(rows: readonly (readonly PlacedBar[])[], count: number): string {
  const shown = rows.reduce((sum, row) => sum + row.length, 0);
  return shown === count ? initiativesInWords(count) : `${formatNumber(shown)} of ${initiativesInWords(count)}`;
}
