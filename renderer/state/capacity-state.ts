// What the Capacity screen shows: a view, the cell that is looked into, the period that the cut line is drawn for, and what
// is only tried out.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { comparePeriods, type Period } from '../../shared/calendar/fiscal-period.ts';
import type { InitiativeId, TeamId } from '../../shared/plan/ids.ts';
import type { Preferences } from '../../shared/ports/preferences.ts';

export const CAPACITY_VIEWS = ['heat-map', 'cut-line', 'mix', 'teams'] as const;
export type CapacityView = (typeof CAPACITY_VIEWS)[number];

/** Firm: what is planned, in progress or shipped; all: candidates and intake on top. */
export const DEMANDS = ['firm', 'all'] as const;
export type Demand = (typeof DEMANDS)[number];

/** Under the heat map: one team week by week, or all teams period by period. */
export const CAPACITY_CHARTS = ['weeks', 'periods'] as const;
export type CapacityChart = (typeof CAPACITY_CHARTS)[number];

/** What the mix is counted of: the demand that lies in the period, or what the cut line lets in. */
export const MIX_OF = ['demand', 'cut'] as const;
export type MixOf = (typeof MIX_OF)[number];

export interface CapacityCell {
  readonly teamId: TeamId;
  readonly period: Period;
}

/** Tried out and not written: a team with more or fewer people for some periods, or initiatives in another period. */
export type CapacityDraft = WhatIf | MoveDraft;

export interface WhatIf {
  readonly kind: 'what-if';
  readonly teamId: TeamId;
  readonly change: TeamChange;
  /** Both inclusive. */
  readonly from: Period;
  readonly to: Period;
}

/** How many people or person-weeks a period more, or fewer where below 0. */
export interface TeamChange {
  readonly of: 'people' | 'person-weeks';
  readonly amount: number;
}

/** An initiative that is held over the heat map. */
export interface MoveDraft {
  readonly kind: 'move';
  readonly initiativeId: InitiativeId;
  /** The cell that it is taken from. */
  readonly from: CapacityCell;
  /** The period under the pointer; null: none. */
  readonly to: Period | null;
}

export interface CapacityState {
  readonly view: CapacityView;
  readonly demand: Demand;
  readonly chart: CapacityChart;
  readonly mixOf: MixOf;
  /** The cell of the heat map that is looked into. */
  readonly cell: CapacityCell | null;
  /** How many periods the first one in sight stands behind the current one; below 0: before it. */
  readonly firstStep: number;
  /** For which the cut line is drawn, here and in the ranking; null: the present one. */
  readonly cutPeriod: Period | null;
  /** Periods whose cut lines the shown one continues, earliest first: what was in there is done by then. */
  readonly continues: readonly Period[];
  /** Whether the ranking has the cut line. */
  readonly cutInRanking: boolean;
  readonly draft: CapacityDraft | null;
  /** A selection that was made on another screen: the inspector keeps to the cell until another is made. */
  readonly asideIds: readonly InitiativeId[] | null;
  showView(view: CapacityView): void;
  showDemand(demand: Demand): void;
  showChart(chart: CapacityChart): void;
  showMixOf(mixOf: MixOf): void;
  lookInto(cell: CapacityCell | null): void;
  startAt(firstStep: number): void;
  cutAt(period: Period | null): void;
  /** The cut line of the period after the shown one, for what the shown one leaves out. */
  continueInto(period: Period, after: Period): void;
  showCutInRanking(shown: boolean): void;
  tryOut(draft: CapacityDraft | null): void;
  putAside(ids: readonly InitiativeId[] | null): void;
}

const CUT_IN_RANKING = 'cut-in-ranking';

export function createCapacityState(preferences: Preferences): StoreApi<CapacityState> {
  return createStore<CapacityState>()((set) => ({
    view: 'heat-map',
    demand: 'firm',
    chart: 'weeks',
    mixOf: 'demand',
    cell: null,
    firstStep: -1,
    cutPeriod: null,
    continues: [],
    cutInRanking: preferences.read(CUT_IN_RANKING) !== 'no',
    draft: null,
    asideIds: null,
    showView: (view) => set({ view, draft: null }),
    showDemand: (demand) => set({ demand }),
    showChart: (chart) => set({ chart }),
    showMixOf: (mixOf) => set({ mixOf }),
    lookInto: (cell) => set({ cell }),
    startAt: (firstStep) => set({ firstStep }),
    cutAt: (cutPeriod) => set({ cutPeriod, continues: [] }),
    continueInto: (period, after) => set(({ continues }) => ({ cutPeriod: period, continues: [...continues, after] })),
    showCutInRanking: (cutInRanking) => {
      preferences.write(CUT_IN_RANKING, cutInRanking ? 'yes' : 'no');
      set({ cutInRanking });
    },
    tryOut: (draft) => set({ draft }),
    putAside: (asideIds) => set({ asideIds }),
  }));
}

export function isSameCell(a: CapacityCell | null, b: CapacityCell | null): boolean {
  if (a === null || b === null) return a === b;
  return a.teamId === b.teamId && comparePeriods(a.period, b.period) === 0;
}
