// What screens read off a plan about its capacity, computed once a plan object and day.

import { addPeriods, comparePeriods, type Period, periodOf } from '../../shared/calendar/fiscal-period.ts';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { type CellContribution, cellContributions } from '../../shared/capacity/cell-contributions.ts';
import { createCutLine } from '../../shared/capacity/cut-line-change.ts';
import { continueCutLine } from '../../shared/capacity/cut-line-continue.ts';
import type { CutLine } from '../../shared/capacity/cut-line-state.ts';
import { type InvestmentMix, investmentMix, investmentMixOfCut } from '../../shared/capacity/investment-mix.ts';
import { overBy } from '../../shared/capacity/load-cell.ts';
import { createLoadTable, type LoadTable } from '../../shared/capacity/load-table.ts';
import { PERIODS_IN_SIGHT, type PeriodSpan, periodSpan, periodSpansFrom } from '../../shared/capacity/period-span.ts';
import { type Relief, reliefOf } from '../../shared/capacity/relief.ts';
import { type StuckWork, stuckIn } from '../../shared/capacity/relief-stuck.ts';
import { type TeamWeek, teamWeeks } from '../../shared/capacity/team-weeks.ts';
import type { TeamId, ThemeId } from '../../shared/plan/ids.ts';
import type { Initiative, PersonWeeks } from '../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import type { CapacityCell, CapacityState, MixOf } from './capacity-state.ts';
import { decidedOrderOf } from './selectors.ts';

export function currentPeriod(plan: Plan, today: PlainDate): Period {
  return periodOf(today, settingsOf(plan).fiscalYearStartMonth);
}

/** The periods in sight when the first one stands so many behind the current one. */
export function spansFrom(plan: Plan, today: PlainDate, firstStep: number): readonly PeriodSpan[] {
  const spans = spansOf(settingsOf(plan));
  const name = `${today} ${firstStep}`;
  const known = spans.get(name);
  if (known !== undefined) return known;
  const found = periodSpansFrom(plan, addPeriods(currentPeriod(plan, today), firstStep), PERIODS_IN_SIGHT);
  spans.set(name, found);
  return found;
}

const spansOf = perObject(() => new Map<string, readonly PeriodSpan[]>());

/** One for each stretch of periods, since each remembers the cells of the plan before. */
const loaders = remembering(createLoadTable);
const tables = perPlan<LoadTable>();

export function loadTableOf(plan: Plan, today: PlainDate, spans: readonly PeriodSpan[]): LoadTable {
  return tables(plan, `${today} ${spanName(spans)}`, () =>
    loaders(`${today} ${spanName(spans)}`)(plan, { today, spans }),
  );
}

const weeks = perPlan<readonly TeamWeek[]>();

/** A team week by week over periods that follow each other. */
export function teamWeeksOf(
  plan: Plan,
  facts: { readonly today: PlainDate; readonly teamId: TeamId; readonly spans: readonly PeriodSpan[] },
): readonly TeamWeek[] {
  return weeks(plan, `${facts.today} ${facts.teamId} ${spanName(facts.spans)}`, () => teamWeeks(plan, facts));
}

const contributions = perPlan<readonly CellContribution[]>();

/** What fills a cell. */
export function contributionsTo(
  plan: Plan,
  today: PlainDate,
  { teamId, period }: CapacityCell,
): readonly CellContribution[] {
  return contributions(plan, `${today} ${teamId} ${periodName(period)}`, () =>
    cellContributions(plan, { today, teamId, span: periodSpan(plan, period) }),
  );
}

/** The period that the cut line is drawn for: the chosen one, else the current one. */
export function shownCutPeriod(plan: Plan, today: PlainDate, chosen: Period | null): Period {
  return chosen ?? currentPeriod(plan, today);
}

/** One for each period, since each remembers the plan before. */
const cutDrawers = remembering(createCutLine);
const cuts = perPlan<CutLine>();

/** The cut line of a period over the decided order of the plan; the same object for the same plan, period and day. */
export function cutLineOf(plan: Plan, period: Period, today: PlainDate): CutLine {
  const name = `${today} ${periodName(period)}`;
  return cuts(plan, name, () => {
    const { holdToMix } = settingsOf(plan);
    return cutDrawers(name)({
      plan,
      rows: decidedOrderOf(plan).rows,
      span: periodSpan(plan, period),
      today,
      holdToMix,
    });
  });
}

/** The same, going on from the cut lines of earlier periods: what is in there is done by then. Earliest first. */
export function continuedCutLine(plan: Plan, earlier: readonly Period[], period: Period, today: PlainDate): CutLine {
  const [first, ...rest] = earlier;
  if (first === undefined) return cutLineOf(plan, period, today);
  const name = `${today} ${[...earlier, period].map(periodName).join(' ')}`;
  return cuts(plan, name, () =>
    [...rest, period].reduce(
      (cut, next) => continueCutLine(cut, periodSpan(plan, next)),
      cutLineOf(plan, first, today),
    ),
  );
}

const mixes = perPlan<InvestmentMix>();

/** What a period's capacity is spent on: its firm demand, or what the cut line lets in. */
export function mixIn(plan: Plan, period: Period, today: PlainDate, of: MixOf): InvestmentMix {
  return mixes(plan, `${today} ${periodName(period)} ${of}`, () =>
    of === 'cut'
      ? investmentMixOfCut(cutLineOf(plan, period, today))
      : investmentMix(plan, { span: periodSpan(plan, period), today }),
  );
}

export interface MixItem {
  readonly initiative: Initiative;
  /** Of all its teams. */
  readonly personWeeks: PersonWeeks;
}

const mixItems = perPlan<ReadonlyMap<ThemeId | null, readonly MixItem[]>>();

/** The initiatives behind the mix of a period, by theme, largest first; themes without any are left out. */
export function mixItemsIn(
  plan: Plan,
  period: Period,
  today: PlainDate,
  of: MixOf,
): ReadonlyMap<ThemeId | null, readonly MixItem[]> {
  return mixItems(plan, `${today} ${periodName(period)} ${of}`, () => {
    const loads = of === 'cut' ? loadsInCut(cutLineOf(plan, period, today)) : firmLoads(plan, period, today);
    const byTheme = new Map<ThemeId | null, MixItem[]>();
    for (const [initiative, personWeeks] of loads) {
      const items = byTheme.get(initiative.themeId) ?? [];
      byTheme.set(initiative.themeId, items);
      items.push({ initiative, personWeeks });
    }
    for (const items of byTheme.values()) items.sort((a, b) => b.personWeeks - a.personWeeks);
    return byTheme;
  });
}

function loadsInCut({ rows }: CutLine): ReadonlyMap<Initiative, PersonWeeks> {
  const loads = new Map<Initiative, PersonWeeks>();
  for (const { initiative, state, needs } of rows) {
    if (state.kind !== 'in' || needs.length === 0) continue;
    loads.set(
      initiative,
      needs.reduce((sum, { need }) => sum + need, 0),
    );
  }
  return loads;
}

function firmLoads(plan: Plan, period: Period, today: PlainDate): ReadonlyMap<Initiative, PersonWeeks> {
  const loads = new Map<Initiative, PersonWeeks>();
  for (const teamId of plan.teams.keys()) {
    for (const { initiative, demandClass, personWeeks } of contributionsTo(plan, today, { teamId, period })) {
      if (demandClass !== 'firm' || personWeeks === null) continue;
      loads.set(initiative, (loads.get(initiative) ?? 0) + personWeeks);
    }
  }
  return loads;
}

const reliefs = perPlan<Relief>();
/** Work may be moved this far: two years on. */
const RELIEF_PERIODS = 9;

/** What would fit a cell that is over. */
export function reliefIn(plan: Plan, today: PlainDate, { teamId, period }: CapacityCell): Relief {
  return reliefs(plan, `${today} ${teamId} ${periodName(period)}`, () => {
    const table = loadTableOf(plan, today, periodSpansFrom(plan, period, RELIEF_PERIODS));
    return reliefOf({ plan, today, table, teamId, spanIndex: 0 });
  });
}

const stuckWorks = perPlan<readonly StuckWork[]>();

/** What fills a cell and can’t be moved out of it, with why. */
export function stuckWorkIn(plan: Plan, today: PlainDate, { teamId, period }: CapacityCell): readonly StuckWork[] {
  return stuckWorks(plan, `${today} ${teamId} ${periodName(period)}`, () => {
    const table = loadTableOf(plan, today, periodSpansFrom(plan, period, RELIEF_PERIODS));
    return stuckIn({ plan, today, table, teamId, spanIndex: 0 });
  });
}

/** The cell that is looked into: the chosen one, else the most overloaded from the current period on, else the first. */
export function shownCell(
  plan: Plan,
  today: PlainDate,
  { cell, firstStep }: Pick<CapacityState, 'cell' | 'firstStep'>,
): CapacityCell | null {
  if (cell !== null && plan.teams.has(cell.teamId)) return cell;
  const spans = spansFrom(plan, today, firstStep);
  const table = loadTableOf(plan, today, spans);
  const current = currentPeriod(plan, today);
  const [first] = table.teams;
  if (first === undefined) return null;
  let worst: CapacityCell = { teamId: first.id, period: current };
  let most = 0;
  spans.forEach(({ period }, index) => {
    if (comparePeriods(period, current) < 0) return;
    for (const { id } of table.teams) {
      const over = overBy(table.cell(id, index), 'firm');
      if (over <= most) continue;
      most = over;
      worst = { teamId: id, period };
    }
  });
  return worst;
}

export function isSamePeriod(a: Period, b: Period): boolean {
  return comparePeriods(a, b) === 0;
}

/** Tells periods apart, in keys of lists. */
export function periodName({ fiscalYear, quarter }: Period): string {
  return `${fiscalYear}-${quarter}`;
}

function spanName(spans: readonly PeriodSpan[]): string {
  const [first] = spans;
  return first === undefined ? 'none' : `${periodName(first.period)} ${spans.length}`;
}

/** So many of them are kept, those that were asked for last. */
const MOST_REMEMBERED = 16;

/** Makes one for each name, and lets go of those that nobody asked for any more. */
function remembering<Maker>(make: () => Maker): (name: string) => Maker {
  const made = new Map<string, Maker>();
  return (name) => {
    const one = made.get(name) ?? make();
    made.delete(name);
    made.set(name, one);
    for (const [oldest] of made) {
      if (made.size <= MOST_REMEMBERED) break;
      made.delete(oldest);
    }
    return one;
  };
}

function perObject<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const values = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = values.get(key);
    if (known !== undefined) return known.value;
    const value = compute(key);
    values.set(key, { value });
    return value;
  };
}

/** Remembers by plan object and a name, as long as the plan lives. */
function perPlan<Value>(): (plan: Plan, name: string, compute: () => Value) => Value {
  const values = perObject((_plan: Plan) => new Map<string, Value>());
  return (plan, name, compute) => {
    const named = values(plan);
    const known = named.get(name);
    if (known !== undefined) return known;
    const value = compute();
    named.set(name, value);
    return value;
  };
}
