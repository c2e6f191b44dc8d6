import { type MouseEvent, memo, type ReactNode } from 'react';
import type { DemandClass } from '../../../shared/capacity/demand.ts';
import { type LoadCell, overBy, utilisation } from '../../../shared/capacity/load-cell.ts';
import type { PeriodSpan } from '../../../shared/capacity/period-span.ts';
import type { TeamId } from '../../../shared/plan/ids.ts';
import type { Share } from '../../../shared/plan/initiative.ts';
import type { EffortUnit } from '../../../shared/plan/settings.ts';
import {
  cellInWords,
  loadOfAvailable,
  overWithSign,
  unknownIn,
  utilisationInFigures,
} from '../../parts/capacity-words.ts';
import { periodName } from '../../state/capacity-selectors.ts';
import type { CapacityCell } from '../../state/capacity-state.ts';
import { formatNumber, formatPercent } from '../../ui/fields/format-value.ts';
import { HeatCell, type HeatCellProps, type HeatLevel, heatLevel } from '../../ui/heat-cell.tsx';
import styles from './heat-map.module.css';

export interface HeatMapCellProps {
  readonly teamId: TeamId;
  readonly team: string;
  readonly span: PeriodSpan;
  readonly cell: LoadCell;
  /** Before something that is tried out; null: there was none. */
  readonly before: LoadCell | null;
  readonly which: DemandClass;
  readonly unit: EffortUnit;
  readonly isByHand: boolean;
  /** A reserve that a burned error budget proposes for it; null: none. */
  readonly proposed: Share | null;
  /** An undo or redo just changed it. */
  readonly isTinted: boolean;
  /** It is the one that is looked into. */
  readonly isHere: boolean;
  /** The key Tab comes in here. */
  readonly isEntry: boolean;
  /** Something is held over its period. */
  readonly isUnder: boolean;
  /** Stands in its place while it is typed over. */
  readonly editor: ReactNode;
  readonly onLook: (cell: CapacityCell) => void;
  readonly onEdit: (typed: null) => void;
}

/** A cell of the heat map. Drawn again only where something of it changed: there are hundreds. */
export const HeatMapCell = memo(function HeatMapCell(props: HeatMapCellProps) {
  const { teamId, team, span, cell, before, which, unit, isByHand, isHere, editor } = props;
  const look = (event: MouseEvent<HTMLElement>) => {
    event.currentTarget.focus();
    props.onLook({ teamId, period: span.period });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it takes the keys
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: in a grid it is a gridcell
    <td
      className={styles.place}
      tabIndex={props.isEntry && editor === null ? 0 : -1}
      aria-selected={isHere}
      data-heat-cell
      data-team={teamId}
      data-period={periodName(span.period)}
      data-tinted={props.isTinted || undefined}
      data-under={props.isUnder || undefined}
      onClick={editor === null ? look : undefined}
      onDoubleClick={editor === null ? () => props.onEdit(null) : undefined}
    >
      {editor ?? (
        <>
          <span className="visually-hidden">
            {cellInWords({ team, period: span.label, cell, which, unit, isByHand })}
            {props.proposed !== null && `, a reserve of ${formatPercent(props.proposed)} is proposed`}
          </span>
          <HeatCell
            {...contentOf({ cell, before, which, unit })}
            isByHand={isByHand}
            proposed={props.proposed === null ? null : `${formatPercent(props.proposed)} reserve proposed`}
          />
        </>
      )}
    </td>
  );
}, isSameDrawing);

function isSameDrawing(a: HeatMapCellProps, b: HeatMapCellProps): boolean {
  return (
    a.cell === b.cell &&
    a.before === b.before &&
    a.team === b.team &&
    a.span === b.span &&
    a.which === b.which &&
    a.unit === b.unit &&
    a.isByHand === b.isByHand &&
    a.proposed === b.proposed &&
    a.isTinted === b.isTinted &&
    a.isHere === b.isHere &&
    a.isEntry === b.isEntry &&
    a.isUnder === b.isUnder &&
    a.editor === null &&
    b.editor === null
  );
}

/** What a cell says, in figures and signs. */
export function contentOf(facts: {
  readonly cell: LoadCell;
  readonly before: LoadCell | null;
  readonly which: DemandClass;
  readonly unit: EffortUnit;
}): HeatCellProps {
  const { cell, before, which, unit } = facts;
  const used = utilisation(cell, which);
  const unknown = unknownIn(cell, which);
  return {
    level: levelOf(cell, which),
    figure: cell.available === null ? 'capacity unknown' : utilisationInFigures(used),
    excess: excessOf(cell, which, unit),
    detail: loadOfAvailable(cell, which, unit),
    unknown: unknown === 0 ? null : unknownInRoom(unknown, loadOfAvailable(cell, which, unit)),
    before:
      before === null || isSameLoad(before, cell, which)
        ? null
        : `was ${utilisationInFigures(utilisation(before, which))}`,
  };
}

/** As many signs as stand beside each other in a cell. */
const MOST_SIGNS = 21;

/** `2 unknown`; beside long figures `2 ?`: those are never cut. */
function unknownInRoom(count: number, detail: string): string {
  const words = `${formatNumber(count)} unknown`;
  return words.length + detail.length <= MOST_SIGNS ? words : `${formatNumber(count)} ?`;
}

/** Only firm load is over-allocated; candidates on top that would not fit leave the cell full. */
function levelOf(cell: LoadCell, which: DemandClass): HeatLevel {
  const used = utilisation(cell, which);
  if (used.kind === 'unknown') return 'unknown';
  if (overBy(cell, 'firm') > 0) return 'over';
  return used.kind === 'share' ? heatLevel(used.share, false) : 'full';
}

function excessOf(cell: LoadCell, which: DemandClass, unit: EffortUnit): HeatCellProps['excess'] {
  const over = overBy(cell, which);
  if (over === 0) return null;
  return { text: overWithSign(over, unit), tone: overBy(cell, 'firm') > 0 ? 'bad' : 'warn' };
}

function isSameLoad(a: LoadCell, b: LoadCell, which: DemandClass): boolean {
  return a === b || (a.available === b.available && a.firm === b.firm && (which === 'firm' || a.ifAll === b.ifAll));
}
