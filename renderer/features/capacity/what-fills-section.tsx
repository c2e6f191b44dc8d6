import { IconDots } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { addPeriods, periodLabel } from '../../../shared/calendar/fiscal-period.ts';
import type { DemandBecause } from '../../../shared/capacity/capacity-because.ts';
import type { CellContribution } from '../../../shared/capacity/cell-contributions.ts';
import type { DemandClass } from '../../../shared/capacity/demand.ts';
import { estimateEffort } from '../../../shared/commands/estimate-effort.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import type { EffortUnit } from '../../../shared/plan/settings.ts';
import { formatLoad } from '../../parts/capacity-words.ts';
import { EFFORT_UNIT_SIGNS, readTypedEffort } from '../../parts/inspector/effort-units.ts';
import { Section } from '../../parts/inspector/section.tsx';
import { useRun } from '../../parts/use-run.ts';
import type { CapacityCell } from '../../state/capacity-state.ts';
import { useViewState } from '../../state/use-app-state.tsx';
import { ActionMenu, type MenuEntry } from '../../ui/action-menu.tsx';
import { Button } from '../../ui/button.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { focusWhenLost } from '../../ui/focus-when-lost.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { hasKey } from '../../ui/keys.ts';
import styles from './cell-panel.module.css';
import { MovePreview } from './move-preview.tsx';
import { shownCellElement } from './shown-cell-element.ts';
import { type MoveGrip, useMoveDrag } from './use-move-drag.ts';
import { useMoveTo } from './use-move-to.ts';

/** So many stand there at once; the rest come when they are asked for. */
const MOST_ROWS = 12;
/** To so many periods after the cell's a row may be moved by its menu. */
const MENU_PERIODS = 6;

/** The initiatives behind a cell: each is selected by a click, and moved by dragging it onto another period of the heat map. */
export function WhatFillsSection(props: {
  readonly plan: Plan;
  readonly cell: CapacityCell;
  readonly because: DemandBecause;
  readonly which: DemandClass;
  readonly unit: EffortUnit;
}) {
  const { plan, cell, because, which, unit } = props;
  const [showsAll, setShowsAll] = useState(false);
  const moveTo = useMoveTo();
  const drag = useMoveDrag({ plan, cell, onDrop: moveTo });
  const list = useRef<HTMLUListElement>(null);
  const move = (line: CellContribution, step: number) => {
    const place = because.lines.indexOf(line);
    moveTo(line.initiative.id, addPeriods(cell.period, step));
    // The next one takes its place; where none is left, it is the cell that one came from.
    focusWhenLost(() => {
      const items = list.current?.isConnected ? list.current.querySelectorAll<HTMLElement>('[data-contribution]') : [];
      return items[Math.min(place, items.length - 1)] ?? shownCellElement();
    });
  };
  const lines = showsAll ? because.lines : because.lines.slice(0, MOST_ROWS);
  const firm = because.lines.reduce(
    (sum, { demandClass, personWeeks }) => sum + (demandClass === 'firm' ? (personWeeks ?? 0) : 0),
    0,
  );
  if (because.lines.length === 0) {
    return (
      <Section title="What fills it">
        <p className={styles.sentence}>
          Nothing that is {which === 'firm' ? 'planned or in progress' : 'proposed'} lies here.
        </p>
      </Section>
    );
  }
  return (
    <Section title="What fills it">
      <p className="visually-hidden" id="move-hint">
        Alt and the right arrow move it to the next period.
      </p>
      <ul ref={list} className={styles.list}>
        {lines.map((line) => (
          <Contribution
            key={line.initiative.id}
            plan={plan}
            cell={cell}
            line={line}
            unit={unit}
            grip={drag.gripOf(line.initiative.id)}
            wasDragged={drag.wasDragged}
            isHeld={drag.heldId === line.initiative.id}
            onMove={(step) => move(line, step)}
          />
        ))}
      </ul>
      {because.lines.length > lines.length && (
        <Button kind="link" onClick={() => setShowsAll(true)}>
          Show {formatNumber(because.lines.length - lines.length)} more
        </Button>
      )}
      <dl className={styles.totals}>
        <div>
          <dt>Firm</dt>
          <dd>{formatLoad(firm, unit)}</dd>
        </div>
        {which === 'if-all' && (
          <div>
            <dt>With candidates and intake</dt>
            <dd>{formatLoad(because.total, unit)}</dd>
          </div>
        )}
      </dl>
      <MovePreview plan={plan} at={drag.at} unit={unit} />
    </Section>
  );
}

function Contribution(props: {
  readonly plan: Plan;
  readonly cell: CapacityCell;
  readonly line: CellContribution;
  readonly unit: EffortUnit;
  readonly grip: MoveGrip;
  readonly wasDragged: () => boolean;
  readonly isHeld: boolean;
  readonly onMove: (step: number) => void;
}) {
  const { plan, cell, line, unit, grip, wasDragged, isHeld, onMove } = props;
  const { initiative, personWeeks, isOverdue, demandClass } = line;
  const select = useViewState((view) => view.select);
  const [isEstimating, setEstimating] = useState(false);
  const { fiscalYearStartMonth } = settingsOf(plan);
  const entries: readonly MenuEntry[] = Array.from({ length: MENU_PERIODS }, (_, index) => ({
    kind: 'action',
    label: `Move to ${periodLabel(addPeriods(cell.period, index + 1), fiscalYearStartMonth)}`,
    ...(index === 0 && { keys: 'alt+ArrowRight' }),
    onChoose: () => onMove(index + 1),
  }));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = hasKey(event, 'alt+ArrowRight') ? 1 : hasKey(event, 'alt+ArrowLeft') ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    onMove(step);
  };
  return (
    <li className={styles.row} data-held={isHeld || undefined} onKeyDown={onKeyDown}>
      <button
        type="button"
        className={styles.item}
        data-contribution
        aria-describedby="move-hint"
        title={initiative.title}
        {...grip}
        onClick={() => !wasDragged() && select([initiative.id])}
      >
        <span className={styles.muted}>{initiative.key}</span> {initiative.title}
        {(isOverdue || demandClass === 'if-all') && (
          <span className={styles.muted}> {isOverdue ? 'overdue' : initiative.stage}</span>
        )}
      </button>
      {personWeeks !== null && <span className={styles.load}>{formatLoad(personWeeks, unit)}</span>}
      {personWeeks === null && isEstimating && (
        <EstimateField plan={plan} cell={cell} line={line} unit={unit} onDone={() => setEstimating(false)} />
      )}
      {personWeeks === null && !isEstimating && (
        <Button kind="offer" aria-label={`Estimate ${initiative.key}`} onClick={() => setEstimating(true)}>
          Estimate
        </Button>
      )}
      <ActionMenu label={`Move ${initiative.key}`} entries={entries} position="bottom-end">
        <IconButton name={`Move ${initiative.key}`} icon={IconDots} data-move={initiative.key} />
      </ActionMenu>
    </li>
  );
}

function EstimateField(props: {
  readonly plan: Plan;
  readonly cell: CapacityCell;
  readonly line: CellContribution;
  readonly unit: EffortUnit;
  readonly onDone: () => void;
}) {
  const { plan, cell, line, unit, onDone } = props;
  const run = useRun();
  const name = plan.teams.get(cell.teamId)?.name ?? '';
  const commit = (typed: string): string | null => {
    if (typed.trim() === '') {
      onDone();
      return null;
    }
    const { sizes } = settingsOf(plan);
    const read = readTypedEffort(typed, { unit, sizes });
    if (read === null) return `Type a figure such as 3, 20d, 1m or a size such as ${sizes[2]?.name ?? 'M'}.`;
    const estimate = { likely: read.effort, evidence: read.evidence };
    const refusal = run(estimateEffort, { id: line.initiative.id, teamId: cell.teamId, estimate });
    if (refusal === null) onDone();
    return refusal;
  };
  return (
    <span className={styles.estimate}>
      <TextControl
        label={`Effort of ${line.initiative.key} for ${name}, ${EFFORT_UNIT_SIGNS[unit]}`}
        numeric
        focused
        value=""
        placeholder={EFFORT_UNIT_SIGNS[unit]}
        commit={commit}
      />
    </span>
  );
}
