import { IconPencil } from '@tabler/icons-react';
import { useCallback } from 'react';
import { cardFace, linesUnderTitle } from '../../../../shared/boards/card-face.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import type { LaneField } from '../../../../shared/plan/timeline-view.ts';
import { usePorts, useTimeline } from '../../../state/use-app-state.tsx';
import type { MenuEntry } from '../../../ui/action-menu.tsx';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { Pane } from '../../../ui/pane.tsx';
import { decidedPlacesOf } from '../decided-places.ts';
import { TIMELINE_PANEL_ID } from '../timeline-head.tsx';
import { useShownIds } from '../views/shown-ids.ts';
import styles from './board.module.css';
import { Board, type Carried } from './board.tsx';
import card from './board-card.module.css';
import type { CardFace } from './board-card.tsx';
import { BoardHead } from './board-head.tsx';
import { HealthWord, StageWord, ThemeAndOwner, Title } from './card-parts.tsx';
import { horizonBoardOf } from './known-boards.ts';
import { namesInWords } from './names-in-words.ts';
import { NothingOnBoard } from './nothing-on-board.tsx';
import { useBoard } from './use-board.ts';
import { useHorizonDrop } from './use-horizon-drop.ts';

const HEAD_HEIGHT = 37;
const LEAST_WIDTH = 220;

/** What comes now, next and later, without a date anywhere: for those who would take it for a promise. */
export function HorizonView({ plan }: { readonly plan: Plan }) {
  const today = usePorts().clock.today();
  const lanes = useTimeline((state) => state.view.lanes);
  const only = useShownIds(plan);
  const board = horizonBoardOf({ plan, today, lanes, only, decided: decidedPlacesOf(plan) });
  const { columns } = board;
  const { boardRef, selection, select, selectedHere, tintedIds, onOpen, onShow } = useBoard(plan, board);
  const drop = useHorizonDrop();
  const { themes, people } = plan;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of a plan, cards show themes and people beside their initiative
  const faceOf = useCallback((initiative: Initiative) => horizonFace(plan, initiative, lanes), [themes, people, lanes]);
  const linesUnder = useCallback(
    (initiative: Initiative) =>
      linesUnderTitle('horizons', cardFace({ themes, people }, initiative, { ...HORIZONS_PART, lanes })),
    [themes, people, lanes],
  );
  const moves: readonly MenuEntry[] =
    selectedHere.length === 0
      ? []
      : [
          ...columns.map(({ id, label }): MenuEntry => {
            return { kind: 'action', label, onChoose: () => drop(selectedHere, id) };
          }),
          { kind: 'line' },
          { kind: 'action', label: 'As its dates say', keys: 'Delete', onChoose: () => drop(selectedHere, null) },
        ];
  return (
    <>
      <BoardHead moves={moves} />
      <Pane label="Now / Next / Later">
        <div id={TIMELINE_PANEL_ID} role="tabpanel" aria-label="Now / Next / Later" className={styles.panel}>
          {board.lanes.length === 0 ? (
            <NothingOnBoard
              title="What comes first?"
              sentence="This board shows what comes now, next and later, for everyone who should know the order and not the dates."
              hasInitiatives={plan.initiatives.size > 0}
              isNarrowed={only !== null}
            />
          ) : (
            <Board
              label="Now / Next / Later board"
              board={board}
              linesUnder={linesUnder}
              headHeight={HEAD_HEIGHT}
              leastWidth={LEAST_WIDTH}
              selection={selection}
              tintedIds={tintedIds}
              boardRef={boardRef}
              faceOf={faceOf}
              headOf={(column) => <HorizonHead label={columns[column]?.label} count={columns[column]?.count} />}
              canTake={() => true}
              carriedWords={(carried) => carriedWords(plan, carried, columns)}
              onSelect={select}
              onDrop={(ids, column) => drop(ids, columns[column]?.id ?? null)}
              onClear={(ids) => drop(ids, null)}
              onOpen={onOpen}
              onShow={onShow}
            />
          )}
        </div>
      </Pane>
    </>
  );
}

function HorizonHead({
  label = '',
  count = 0,
}: {
  readonly label: string | undefined;
  readonly count: number | undefined;
}) {
  return (
    <span className={styles.nameLine}>
      <span className={styles.name}>{label}</span> <span className={styles.count}>{formatNumber(count)}</span>
    </span>
  );
}

function carriedWords(plan: Plan, { ids, over }: Carried, columns: readonly { readonly label: string }[]) {
  const label = over === null ? undefined : columns[over]?.label;
  return { what: namesInWords(plan, ids), note: label === undefined ? '' : `to ${label}`, isRefused: false };
}

const HORIZONS_PART = { part: 'horizons', isUndated: false } as const;

function horizonFace(plan: Plan, initiative: Initiative, lanes: LaneField): CardFace {
  const face = cardFace(plan, initiative, { ...HORIZONS_PART, lanes });
  const { key, title, horizon, health, stage } = initiative;
  return {
    isDerived: horizon === null,
    content: (
      <>
        <span className={card.line}>
          <span className={card.key}>{key}</span>
          {horizon !== null && (
            <span className={card.mark} title="Set by hand">
              <IconPencil size={12} stroke={1.5} aria-hidden />
              <span className="visually-hidden">Set by hand</span>
            </span>
          )}
          <HealthWord health={health} />
        </span>
        <Title title={title} />
        {linesUnderTitle('horizons', face) > 0 && (
          <span className={card.line}>
            <ThemeAndOwner face={face} />
            <span className={card.end}>
              <StageWord stage={stage} words={face.stage} />
            </span>
          </span>
        )}
      </>
    ),
  };
}
