import { useMemo, useState } from 'react';
import type { Board, BoardColumn } from '../../../../shared/boards/board.ts';
import { horizonBoard } from '../../../../shared/boards/horizon-board.ts';
import { periodBoard } from '../../../../shared/boards/period-board.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { datesInWords } from '../../../parts/dependency-words.ts';
import { initiativesInWords } from '../../../parts/in-words.ts';
import { usePorts } from '../../../state/use-app-state.tsx';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { decidedPlacesOf } from '../decided-places.ts';
import { useShownIds } from '../views/shown-ids.ts';
import {
  type PresentPlace,
  pageCount,
  pageOf,
  presentSteps,
  stepAfter,
  stepIndexOf,
  walkBars,
} from './present-steps.ts';
import { Nothing, PresentationFrame, type StepDeed } from './presentation-frame.tsx';
import { cardRoom, PresentedCards, PresentedColumns } from './presented-cards.tsx';
import { Caption, stateFacts } from './presented-foot.tsx';
import { useProjector } from './use-projector.ts';

/** What comes now, next and later, before those who must not see dates: there is none in it. */
export function HorizonPresentation({ plan }: { readonly plan: Plan }) {
  const today = usePorts().clock.today();
  const only = useShownIds(plan);
  const board = useMemo(
    () => horizonBoard({ plan, today, only, lanes: 'none', decided: decidedPlacesOf(plan) }),
    [plan, today, only],
  );
  return <BoardPresentation plan={plan} board={board} factsOf={(initiative) => stateFacts(plan, initiative)} />;
}

/** What begins in which period. */
export function PeriodPresentation({ plan }: { readonly plan: Plan }) {
  const today = usePorts().clock.today();
  const only = useShownIds(plan);
  const board = useMemo(
    () => periodBoard({ plan, today, only, lanes: 'none', decided: decidedPlacesOf(plan) }),
    [plan, today, only],
  );
  const { fiscalYearStartMonth } = settingsOf(plan);
  const factsOf = (initiative: Initiative) => [
    datesInWords(initiative.schedule, fiscalYearStartMonth),
    ...stateFacts(plan, initiative),
  ];
  return <BoardPresentation plan={plan} board={board} factsOf={factsOf} />;
}

const OVERVIEW: PresentPlace = { laneId: null, page: 0 };

function BoardPresentation(props: {
  readonly plan: Plan;
  readonly board: Board<BoardColumn>;
  readonly factsOf: (initiative: Initiative) => readonly string[];
}) {
  const { plan, board, factsOf } = props;
  const projector = useProjector();
  const { width, height, typeSize } = projector;
  const [place, setPlace] = useState(OVERVIEW);
  const [chosenId, setChosenId] = useState<InitiativeId | null>(null);
  const columns = useMemo(
    () =>
      board.columns.map(({ id, label }, column) => ({
        id,
        label,
        rows: board.lanes.flatMap(({ cells }) => cells[column] ?? []),
      })),
    [board],
  );
  const room = cardRoom({ width, height, typeSize });
  const steps = presentSteps({
    lanes: columns,
    overviewPages: pageCount(columns.length, room.columns),
    rowsPerPage: room.cards,
  });
  const index = stepIndexOf(steps, place);
  const step = steps[index];
  const column = columns.find(({ id }) => id === step?.laneId);
  const cards = step === undefined || column === undefined ? [] : pageOf(column.rows, step);
  const chosen = cards.find(({ id }) => id === chosenId);

  const goTo = (next: number) => {
    const to = steps[next];
    if (to === undefined || next === index) return;
    setChosenId(null);
    setPlace({ laneId: to.laneId, page: to.page });
  };
  const act = (deed: StepDeed) => {
    if (deed.kind === 'move') goTo(stepAfter(steps, index, deed.move));
    if (deed.kind !== 'walk' || step === undefined || column === undefined) return;
    const rows = column.rows.map(({ id }) => [{ initiativeId: id }]);
    const { page, pages } = step;
    const to = walkBars({ rows, from: chosen?.id ?? null, by: deed.by, page, pages });
    if (to === null) return;
    setChosenId(to.initiativeId);
    setPlace({ laneId: column.id, page: to.page });
  };

  const { name: planName } = settingsOf(plan);
  const title = column?.label ?? planName;
  const part =
    step !== undefined && step.pages > 1 ? `, ${formatNumber(step.page + 1)} of ${formatNumber(step.pages)}` : '';
  const all = columns.reduce((sum, { rows }) => sum + rows.length, 0);
  const count = initiativesInWords(column === undefined ? all : column.rows.length);
  const nameOf = ({ key, title: words }: Initiative) => `${key} ${words}`;
  return (
    <PresentationFrame
      projector={projector}
      planName={planName}
      head={{ title, part, count, colour: null }}
      steps={{ index, count: steps.length, goTo }}
      spoken={
        chosen === undefined
          ? `${title}${part}: ${count}, ${formatNumber(index + 1)} of ${formatNumber(steps.length)}`
          : `${nameOf(chosen)}: ${factsOf(chosen).join(', ')}`
      }
      onDeed={act}
      foot={chosen !== undefined && <Caption title={nameOf(chosen)} facts={factsOf(chosen)} {...{ width, typeSize }} />}
    >
      {all === 0 && <Nothing>Nothing stands on this board yet.</Nothing>}
      {all > 0 && column === undefined && step !== undefined && (
        <PresentedColumns columns={pageOf(columns, step)} room={room} />
      )}
      {column !== undefined && (
        <PresentedCards
          name={title}
          cards={cards}
          room={room}
          factsOf={factsOf}
          themes={plan.themes}
          chosenId={chosen?.id ?? null}
          onChoose={setChosenId}
        />
      )}
    </PresentationFrame>
  );
}
