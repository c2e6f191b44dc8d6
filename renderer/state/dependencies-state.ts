// What the Dependencies screen shows.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { type DependencyRowFilter, NO_DEPENDENCY_FILTER } from '../../shared/dependencies/dependency-rows.ts';
import type { ResolutionScope } from '../../shared/dependencies/resolve-conflicts.ts';
import type { DependencyId, ExternalDependencyId, InitiativeId } from '../../shared/plan/ids.ts';
import type { ProposeDatesWork } from '../workers/propose-dates-work.ts';
import {
  createProposalRunner,
  NO_PROPOSAL,
  type ProposalFactsNow,
  type ProposalRun,
  type ProposalSettings,
} from './dependencies-proposal.ts';

export const DEPENDENCIES_VIEWS = ['list', 'graph', 'teams', 'dates'] as const;
export type DependenciesView = (typeof DEPENDENCIES_VIEWS)[number];

export type LinkId = DependencyId | ExternalDependencyId;

/** What the strip over the list found and narrows it to. */
export const FINDINGS = ['cross-team', 'blocked', 'at-risk', 'conflicts', 'cycles'] as const;
export type Finding = (typeof FINDINGS)[number];

export const LIST_SORTS = [
  'predecessor',
  'rule',
  'successor',
  'slack',
  'status',
  'hard',
  'owner',
  'teams',
  'age',
  'note',
] as const;
export type ListSortKey = (typeof LIST_SORTS)[number];

export interface ListSort {
  readonly by: ListSortKey;
  readonly isReversed: boolean;
}

export interface GraphSettings {
  /** Around which initiatives; null: everything, when that is not too much. */
  readonly around: readonly InitiativeId[] | null;
  /** How many dependencies away; null: all the way. */
  readonly upstream: number | null;
  readonly downstream: number | null;
  readonly hidesSoft: boolean;
  /** What does not lie up- or downstream of the selection is faded. */
  readonly focuses: boolean;
  readonly showsCritical: boolean;
}

export interface DependenciesState {
  readonly view: DependenciesView;
  /** Of the list; dependencies on each other and on parties outside. */
  readonly selectedLinkIds: readonly LinkId[];
  readonly activeLinkId: LinkId | null;
  readonly filter: DependencyRowFilter;
  readonly finding: Finding | null;
  readonly sort: ListSort;
  /** Whether the line stands open in which a new one is typed. */
  readonly isAdding: boolean;
  readonly graph: GraphSettings;
  /** Conflicts whose resolution is looked at; null: none. */
  readonly resolving: ResolutionScope | null;
  readonly proposal: ProposalRun;
  showView(view: DependenciesView): void;
  /** The active one is the last unless another is named. */
  selectLinks(ids: readonly LinkId[], activeId?: LinkId | null): void;
  narrow(filter: Partial<DependencyRowFilter>): void;
  showFinding(finding: Finding | null): void;
  showEverything(): void;
  sortBy(sort: ListSort): void;
  setAdding(isAdding: boolean): void;
  changeGraph(changed: Partial<GraphSettings>): void;
  resolve(scope: ResolutionScope | null): void;
  changeProposal(changed: Partial<ProposalSettings>): void;
  propose(facts: ProposalFactsNow): Promise<void>;
  cancelProposal(): void;
  /** Once it is applied, or the plan is another one. */
  dropProposal(): void;
}

const USUAL_GRAPH: GraphSettings = {
  around: null,
  upstream: null,
  downstream: null,
  hidesSoft: false,
  focuses: false,
  showsCritical: false,
};

/** Conflicts first. */
const USUAL_SORT: ListSort = { by: 'slack', isReversed: false };

export function createDependenciesState(work: ProposeDatesWork): StoreApi<DependenciesState> {
  const store = createStore<DependenciesState>()((set, get) => ({
    view: 'list',
    selectedLinkIds: [],
    activeLinkId: null,
    filter: NO_DEPENDENCY_FILTER,
    finding: null,
    sort: USUAL_SORT,
    isAdding: false,
    graph: USUAL_GRAPH,
    resolving: null,
    proposal: NO_PROPOSAL,
    showView: (view) => set({ view }),
    selectLinks: (selectedLinkIds, activeLinkId = selectedLinkIds.at(-1) ?? null) =>
      set({ selectedLinkIds, activeLinkId }),
    narrow: (changed) => set({ filter: { ...get().filter, ...changed } }),
    showFinding: (finding) => set({ finding }),
    showEverything: () => set({ filter: NO_DEPENDENCY_FILTER, finding: null }),
    sortBy: (sort) => set({ sort }),
    setAdding: (isAdding) => set({ isAdding }),
    changeGraph: (changed) => set({ graph: { ...get().graph, ...changed } }),
    resolve: (resolving) => set({ resolving }),
    changeProposal: (changed) => {
      const { proposal } = get();
      set({ proposal: { ...proposal, settings: { ...proposal.settings, ...changed } } });
    },
    propose: (facts) => runner.propose(facts),
    cancelProposal: () => runner.cancel(),
    dropProposal: () => {
      runner.cancel();
      set({ proposal: { ...get().proposal, made: null, problem: null } });
    },
  }));
  const runner = createProposalRunner(work, {
    read: () => store.getState().proposal,
    write: (changed) => store.setState({ proposal: { ...store.getState().proposal, ...changed } }),
  });
  return store;
}
