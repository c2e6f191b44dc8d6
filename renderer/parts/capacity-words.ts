// Loads and what is available in words and figures, as every screen says them.

import type { DemandClass } from '../../shared/capacity/demand.ts';
import { demandIn, type LoadCell, overBy, type Utilisation, utilisation } from '../../shared/capacity/load-cell.ts';
import type { PersonWeeks, Share } from '../../shared/plan/initiative.ts';
import { type EffortUnit, PERSON_WEEKS_PER_UNIT } from '../../shared/plan/settings.ts';
import { formatFixed } from '../ui/fields/format-value.ts';
import { EFFORT_UNIT_SIGNS, EFFORT_UNIT_WORDS } from './inspector/effort-units.ts';

/** `41.9`: a load in the plan's unit, always with one digit, so that columns stand under each other. */
export function formatLoad(load: PersonWeeks, unit: EffortUnit): string {
  return formatFixed(load / PERSON_WEEKS_PER_UNIT[unit], 1);
}

/** `4.4 pw` */
export function loadWithSign(load: PersonWeeks, unit: EffortUnit): string {
  return `${formatLoad(load, unit)} ${EFFORT_UNIT_SIGNS[unit]}`;
}

/** `+4.4 pw`; what is too little to be seen in one digit says so: `+<0.1 pw`. */
export function overWithSign(over: PersonWeeks, unit: EffortUnit): string {
  return `+${overFigure(over, unit)} ${EFFORT_UNIT_SIGNS[unit]}`;
}

/** `4.4`, `<0.1` */
export function overFigure(over: PersonWeeks, unit: EffortUnit): string {
  const figure = formatLoad(over, unit);
  return figure === formatLoad(0, unit) && over > 0 ? `<${formatFixed(0.1, 1)}` : figure;
}

/** `112 %`: a share in whole percents. */
export function wholePercent(share: Share): string {
  return `${formatFixed(share * 100, 0)} %`;
}

/** `112 %`; where nothing or nobody knows what is available, what there is to say instead. */
export function utilisationInFigures(used: Utilisation): string {
  switch (used.kind) {
    case 'share':
      return wholePercent(used.share);
    case 'nothing-available':
      return 'none';
    case 'unknown':
      return '–';
  }
}

/** `41.9 of 37.5`; with candidates apart `41.9 + 12.0 of 37.5`; without a known capacity only what is asked for. */
export function loadOfAvailable(cell: LoadCell, which: DemandClass, unit: EffortUnit): string {
  const firm = formatLoad(cell.firm, unit);
  const asked = which === 'firm' || cell.ifAll === 0 ? firm : `${firm} + ${formatLoad(cell.ifAll, unit)}`;
  return cell.available === null ? `${asked} asked` : `${asked} of ${formatLoad(cell.available, unit)}`;
}

/** How many initiatives have no estimate, of those that count. */
export function unknownIn(cell: LoadCell, which: DemandClass): number {
  return which === 'firm' ? cell.unknownFirm : cell.unknownFirm + cell.unknownIfAll;
}

/** `SRE, FY27 Q1, 112 %, 41.9 of 37.5 person-weeks, over by 4.4, 2 unknown` */
export function cellInWords(facts: {
  readonly team: string;
  readonly period: string;
  readonly cell: LoadCell;
  readonly which: DemandClass;
  readonly unit: EffortUnit;
  readonly isByHand: boolean;
}): string {
  const { team, period, cell, which, unit, isByHand } = facts;
  const used = utilisation(cell, which);
  const over = overBy(cell, which);
  const unknown = unknownIn(cell, which);
  const words = EFFORT_UNIT_WORDS[unit];
  const asked = formatLoad(demandIn(cell, which), unit);
  const candidates =
    which === 'firm' || cell.ifAll === 0 ? [] : [`${formatLoad(cell.ifAll, unit)} of them of candidates`];
  return [
    team,
    period,
    ...(used.kind === 'share' ? [wholePercent(used.share)] : []),
    cell.available === null
      ? `capacity unknown, ${asked} ${words} asked for`
      : `${asked} of ${formatLoad(cell.available, unit)} ${words}`,
    ...candidates,
    ...(over > 0
      ? [`over by ${overFigure(over, unit)}${which === 'firm' || overBy(cell, 'firm') > 0 ? '' : ' if all is done'}`]
      : []),
    ...(unknown > 0 ? [`${unknown} unknown`] : []),
    ...(isByHand ? ['available set by hand'] : []),
  ].join(', ');
}
