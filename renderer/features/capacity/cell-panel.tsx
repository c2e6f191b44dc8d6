import { memo, useCallback } from 'react';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { availabilitiesOf } from '../../../shared/capacity/availability.ts';
import { becauseDemand } from '../../../shared/capacity/capacity-because.ts';
import type { DemandClass } from '../../../shared/capacity/demand.ts';
import { type LoadCell, overBy, utilisation } from '../../../shared/capacity/load-cell.ts';
import { periodSpan } from '../../../shared/capacity/period-span.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import type { EffortUnit } from '../../../shared/plan/settings.ts';
import { formatLoad, loadWithSign, overWithSign, unknownIn } from '../../parts/capacity-words.ts';
import { EFFORT_UNIT_WORDS } from '../../parts/inspector/effort-units.ts';
import { contributionsTo, periodName } from '../../state/capacity-selectors.ts';
import type { CapacityCell } from '../../state/capacity-state.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import styles from './cell-panel.module.css';
import { ReliefSection } from './relief-section.tsx';
import { WhatFillsSection } from './what-fills-section.tsx';
import { WhyAvailableSection } from './why-available-section.tsx';

/** Behind one cell: how full it is, why its team has what it has, what fills it, and what would fit it. */
export const CellPanel = memo(function CellPanel(props: {
  readonly plan: Plan;
  readonly cell: CapacityCell;
  readonly today: PlainDate;
  readonly which: DemandClass;
}) {
  const { plan, cell, today, which } = props;
  const { capacity } = useAppState();
  // The one that stands there by itself stays, once something in it is about to be done.
  const hold = useCallback(() => {
    if (capacity.getState().cell === null) capacity.getState().lookInto(cell);
  }, [capacity, cell]);
  const span = periodSpan(plan, cell.period);
  const team = plan.teams.get(cell.teamId);
  if (team === undefined) return null;
  const availability = availabilitiesOf(plan).of(team.id, span);
  const contributions = contributionsTo(plan, today, cell);
  const load = loadOf(availability.available, contributions);
  const unit = settingsOf(plan).effortUnit;
  return (
    <article
      aria-label={`${team.name}, ${span.label}`}
      className={styles.panel}
      key={`${team.id} ${periodName(cell.period)}`}
      onFocusCapture={hold}
      onPointerDownCapture={hold}
    >
      <div className={styles.key}>
        <span>
          {team.name} · {span.label}
        </span>
        <span data-tone={overBy(load, 'firm') > 0 ? 'bad' : undefined}>{stateInWords(load)}</span>
      </div>
      <h2 className={styles.title}>{headline(load, which, unit)}</h2>
      <p className={styles.sentence}>{sentence(load, which, unit)}</p>
      <ReliefSection plan={plan} cell={cell} today={today} unit={unit} />
      <WhyAvailableSection plan={plan} team={team} span={span} availability={availability} unit={unit} />
      <WhatFillsSection
        plan={plan}
        cell={cell}
        because={becauseDemand(contributions, which)}
        which={which}
        unit={unit}
      />
    </article>
  );
});

function loadOf(available: LoadCell['available'], contributions: ReturnType<typeof contributionsTo>): LoadCell {
  const firm = becauseDemand(contributions, 'firm');
  const all = becauseDemand(contributions, 'if-all');
  return {
    available,
    firm: firm.total,
    ifAll: all.total - firm.total,
    unknownFirm: firm.unknown,
    unknownIfAll: all.unknown - firm.unknown,
  };
}

function stateInWords(load: LoadCell): string {
  const used = utilisation(load, 'firm');
  if (used.kind === 'unknown') return 'capacity unknown';
  if (overBy(load, 'firm') > 0) return 'over';
  return used.kind === 'share' && used.share >= 1 - 1e-9 ? 'full' : 'fits';
}

function headline(load: LoadCell, which: DemandClass, unit: EffortUnit): string {
  const asked = which === 'firm' ? load.firm : load.firm + load.ifAll;
  const words = EFFORT_UNIT_WORDS[unit];
  if (load.available === null) return `${formatLoad(asked, unit)} ${words} asked for`;
  return `${formatLoad(asked, unit)} of ${formatLoad(load.available, unit)} ${words}`;
}

function sentence(load: LoadCell, which: DemandClass, unit: EffortUnit): string {
  const over = overBy(load, 'firm');
  const parts: string[] = [];
  if (load.available === null) parts.push('Nobody knows what this team has: it limits nothing and is never over.');
  else if (over > 0) parts.push(`Firm demand is ${overWithSign(over, unit).slice(1)} over.`);
  else parts.push(`${loadWithSign(load.available - load.firm, unit)} are left.`);
  if (which === 'if-all' && load.ifAll > 0)
    parts.push(`Candidates and intake would add ${loadWithSign(load.ifAll, unit)}.`);
  const unknown = unknownIn(load, which);
  if (unknown > 0) {
    const more = parts.length > 0 && over > 0 ? ' more' : '';
    parts.push(`${formatNumber(unknown)}${more} ${unknown === 1 ? 'item has' : 'items have'} no estimate.`);
  }
  return parts.join(' ');
}
