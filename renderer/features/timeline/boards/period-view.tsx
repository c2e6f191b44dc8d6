import { IconPin } from '@tabler/icons-react';
import { useCallback } from 'react';
import { cardDates } from '../../../../shared/boards/card-dates.ts';
import { cardFace, linesUnderTitle } from '../../../../shared/boards/card-face.ts';
import type { PeriodColumn } from '../../../../shared/boards/period-board.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import type { LaneField } from '../../../../shared/plan/timeline-view.ts';
import { plainLabel } from '../../../../shared/timeline/plain-label.ts';
import { datesInWords } from '../../../parts/dependency-words.ts';
import { EFFORT_UNIT_SIGNS, formatEffort } from '../../../parts/inspector/effort-units.ts';
import { usePorts, useTimeline } from '../../../state/use-app-state.tsx';
import type { MenuEntry } from '../../../ui/action-menu.tsx';
import { formatShortDay } from '../../../ui/fields/format-value.ts';
import { Pane } from '../../../ui/pane.tsx';
import { decidedPlacesOf } from '../decided-places.ts';
import { TIMELINE_PANEL_ID } from '../timeline-head.tsx';
import { useShownIds } from '../views/shown-ids.ts';
import styles from './board.module.css';
import { Board } from './board.tsx';
import card from './board-card.module.css';
import type { CardFace } from './board-card.tsx';
import { BoardHead } from './board-head.tsx';
import { HealthWord, StageWord, ThemeAndOwner, Title } from './card-parts.tsx';
import { periodBoardOf } from './known-boards.ts';
import { NothingOnBoard } from './nothing-on-board.tsx';
import { PeriodHead } from './period-head.tsx';
import { useBoard } from './use-board.ts';
import { useHeldOver } from './use-held-over.ts';
import { usePeriodDrop } from './use-period-drop.ts';

const HEAD_HEIGHT = 92;
const LEAST_WIDTH = 224;

/** What begins in which quarter, and how full the quarters are. */
export function PeriodView({ plan }: { readonly plan: Plan }) {
  const today = usePorts().clock.today();
  const lanes = useTimeline((state) => state.view.lanes);
  const only = useShownIds(plan);
  const board = periodBoardOf({ plan, today, lanes, only, decided: decidedPlacesOf(plan) });
  const { columns } = board;
  const { effortUnit: unit } = settingsOf(plan);
  const { boardRef, selection, select, selectedHere, tintedIds, onOpen, onShow } = useBoard(plan, board);
  const dropThere = usePeriodDrop();
  const held = useHeldOver(plan, board, today);
  const { themes, people, teams } = plan;
  const settings = settingsOf(plan);
  const named = columns.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: of a plan, cards show these beside their initiative
  const faceOf = useCallback(
    (initiative: Initiative, column: number) => periodFace(plan, initiative, { lanes, column: columns[column] }),
    [themes, people, teams, settings, named, lanes],
  );
  const undated = columns.length - 1;
  const linesUnder = useCallback(
    (initiative: Initiative, column: number) => {
      const facts = { part: 'periods', lanes, isUndated: column === undated } as const;
      return linesUnderTitle('periods', cardFace({ themes, people }, initiative, facts));
    },
    [themes, people, lanes, undated],
  );
  const drop = (ids: readonly InitiativeId[], column: number) => {
    const to = columns[column];
    if (to === undefined || !canTake(to)) return;
    dropThere(ids, to.kind === 'period' ? to.span : null, held.standingIn(column));
  };
  const moves: readonly MenuEntry[] =
    selectedHere.length === 0
      ? []
      : columns.flatMap((column, index): readonly MenuEntry[] => {
          if (!canTake(column)) return [];
          const onChoose = () => drop(selectedHere, index);
          return column.kind === 'period'
            ? [{ kind: 'action', label: column.label, onChoose }]
            : [{ kind: 'line' }, { kind: 'action', label: column.label, keys: 'Delete', onChoose }];
        });
  return (
    <>
      <BoardHead moves={moves} />
      <Pane label="Quarters">
        <div id={TIMELINE_PANEL_ID} role="tabpanel" aria-label="Quarters" className={styles.panel}>
          {board.lanes.length === 0 ? (
            <NothingOnBoard
              title="What fits into which quarter?"
              sentence="This board shows what begins in which quarter and how full the quarters are; cards are dragged from one to another."
              hasInitiatives={plan.initiatives.size > 0}
              isNarrowed={only !== null}
            />
          ) : (
            <Board
              label="Quarter board"
              board={board}
              linesUnder={linesUnder}
              headHeight={HEAD_HEIGHT}
              leastWidth={LEAST_WIDTH}
              selection={selection}
              tintedIds={tintedIds}
              boardRef={boardRef}
              faceOf={faceOf}
              headOf={(index, carried) => {
                const column = columns[index];
                if (column === undefined) return null;
                return <PeriodHead column={column} unit={unit} after={held.loadAfter(carried)} />;
              }}
              canTake={(column) => {
                const to = columns[column];
                return to !== undefined && canTake(to);
              }}
              carriedWords={held.words}
              onSelect={select}
              onDrop={drop}
              onClear={(ids) => drop(ids, undated)}
              onOpen={onOpen}
              onShow={onShow}
            />
          )}
        </div>
      </Pane>
    </>
  );
}

/** Nothing is planned into the past, and what lies beyond the columns is no one quarter. */
function canTake({ kind }: PeriodColumn): boolean {
  return kind === 'period' || kind === 'undated';
}

function periodFace(
  plan: Plan,
  initiative: Initiative,
  { lanes, column }: { readonly lanes: LaneField; readonly column: PeriodColumn | undefined },
): CardFace {
  const { key, title, health, stage, schedule } = initiative;
  const { fiscalYearStartMonth } = settingsOf(plan);
  const face = cardFace(plan, initiative, { part: 'periods', lanes, isUndated: column?.kind === 'undated' });
  const span = column?.kind === 'period' ? column.span : null;
  const day = formatShortDay;
  const dates =
    span === null && schedule.precision === 'day'
      ? datesInWords(schedule, fiscalYearStartMonth)
      : cardDates(schedule, span, { fiscalYearStartMonth, day });
  const efforts = effortsInWords(plan, initiative);
  return {
    isDerived: false,
    content: (
      <>
        <span className={card.line}>
          <span className={card.key}>{key}</span>
          <StageWord stage={stage} words={face.stage} />
          {schedule.pinned && (
            <span className={card.mark} title="Pinned: nothing moves it">
              <IconPin size={12} stroke={1.5} aria-hidden />
              <span className="visually-hidden">Pinned</span>
            </span>
          )}
          <HealthWord health={health} />
        </span>
        <Title title={title} />
        {(face.theme !== null || face.owner !== '') && (
          <span className={card.line}>
            <ThemeAndOwner face={face} />
          </span>
        )}
        {face.hasDates && (
          <span className={card.line}>
            <span className={card.figures}>{dates}</span>
          </span>
        )}
        <span className={card.line}>
          <span className={card.figures} title={efforts}>
            {efforts}
          </span>
        </span>
      </>
    ),
  };
}

/** `SRE 3.0 pw · Identity 4.0 pw · Data ?`, `Not estimated` where no team is named. */
function effortsInWords(plan: Plan, { effort }: Initiative): string {
  const { effortUnit } = settingsOf(plan);
  if (effort.length === 0) return 'Not estimated';
  return effort
    .map(({ teamId, likely }) => {
      const name = teamId === null ? 'No team' : plainLabel(plan.teams.get(teamId)?.name ?? '');
      const figure = likely === null ? '?' : `${formatEffort(likely, effortUnit)} ${EFFORT_UNIT_SIGNS[effortUnit]}`;
      return `${name} ${figure}`;
    })
    .join(' · ');
}
