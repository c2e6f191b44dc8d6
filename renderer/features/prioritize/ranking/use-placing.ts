import { useState } from 'react';
import { editPlacement } from '../../../../shared/commands/edit-placement.ts';
import { placeInitiatives } from '../../../../shared/commands/place-initiatives.ts';
import { removePlacements } from '../../../../shared/commands/remove-placements.ts';
import { requireModel } from '../../../../shared/plan/built-in-models.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Placement } from '../../../../shared/plan/placement.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { decidedOrderOf } from '../../../state/selectors.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import type { ListedInitiative } from './list-initiatives.ts';
import { gapAfterStep, placeBetween } from './place-between.ts';

export interface AskedReason {
  readonly ids: readonly InitiativeId[];
  /** `Why PAY-3 stands here` */
  readonly label: string;
  readonly reason: string;
  /** Another one each time it is asked about others, or anew. */
  readonly turn: number;
}

export interface Placing {
  /** Whose reason is asked for, beside the active row; null: none is. */
  readonly asked: AskedReason | null;
  /** Whether rows can be placed: the deciding model alone has an order to decide. */
  readonly canPlace: boolean;
  /** Puts rows into a gap of the list, and asks why. */
  placeAt(ids: readonly InitiativeId[], gap: number): void;
  /** The same by one step; what was typed as the reason goes along. */
  step(direction: 'up' | 'down', reason?: string): void;
  /** Those of them that stand where they were placed. */
  placedOf(ids: readonly InitiativeId[]): readonly InitiativeId[];
  /** Asks again why a row that was placed stands where it is. */
  ask(id: InitiativeId): void;
  keep(reason: string): void;
  leave(): void;
  /** Back to where the score puts them; null: all. */
  backToScore(ids: readonly InitiativeId[] | null): void;
}

/** Placing rows of the list by decision: where they go, and why. */
export function usePlacing(facts: {
  readonly plan: Plan;
  readonly canPlace: boolean;
  readonly rows: readonly ListedInitiative[];
  /** The ids of the rows. */
  readonly order: readonly InitiativeId[];
  readonly selectedIds: readonly InitiativeId[];
  readonly activeId: InitiativeId | null;
  readonly onPlaced: () => void;
}): Placing {
  const { plan, canPlace, rows, order, selectedIds, activeId, onPlaced } = facts;
  const { session, view } = useAppState();
  const [asking, setAsking] = useState<Pick<AskedReason, 'ids' | 'turn'>>({ ids: [], turn: 0 });
  const placed = canPlace && asking.ids.length > 0 ? standingPlacements(rows, asking.ids) : [];
  const isAsked = activeId !== null && placed.some(({ initiativeId }) => initiativeId === activeId);
  const asked = isAsked ? { ...asking, label: labelOf(plan, asking.ids), reason: commonReason(placed) } : null;

  const refuse = (message: string) => view.getState().showToast({ tone: 'problem', message });
  const askFor = (ids: readonly InitiativeId[]) => {
    // The field in which it is being written goes along with its row.
    setAsking((now) => (isSameList(now.ids, ids) ? now : { ids, turn: now.turn + 1 }));
  };

  const placeAt = (ids: readonly InitiativeId[], gap: number, typed?: string) => {
    const { open } = session.getState();
    if (open === null || ids.length === 0) return;
    const decided = decidedOrderOf(open.plan).rows;
    const place = placeBetween({
      shown: order,
      at: gap,
      decided: decided.map(({ initiative }) => initiative.id),
      moved: ids,
    });
    if (place === null) return;
    const reason = typed ?? commonReason(standingPlacements(decided, ids));
    const done = session.getState().run(placeInitiatives, { ids, place, reason });
    if (!done.ok) {
      refuse(done.problem.message);
      return;
    }
    onPlaced();
    askFor(ids);
  };
  return {
    asked,
    canPlace,
    placeAt: (ids, gap) => placeAt(ids, gap),
    step: (direction, typed) => {
      if (!canPlace) {
        const { name } = requireModel(plan, settingsOf(plan).decidingModelId);
        view.getState().showToast({
          tone: 'info',
          message: `Initiatives are placed in the ranking by ${name}: it is the model that decides.`,
        });
        return;
      }
      const moved = new Set(selectedIds);
      const gap = gapAfterStep(order, moved, direction);
      if (gap !== null) placeAt(inListOrder(order, moved), gap, typed);
    },
    placedOf: (ids) => (canPlace ? standingPlacements(rows, ids).map(({ initiativeId }) => initiativeId) : []),
    ask: (id) => askFor([id]),
    keep: (reason) => {
      const { open, run, mark, squashTo } = session.getState();
      setAsking(({ turn }) => ({ ids: [], turn }));
      if (open === null) return;
      const standing = standingPlacements(decidedOrderOf(open.plan).rows, asking.ids);
      const beginning = standing.length > 1 ? mark() : null;
      for (const { id } of standing) {
        const said = run(editPlacement, { id, reason });
        if (!said.ok) refuse(said.problem.message);
      }
      if (beginning !== null) squashTo(beginning, `Say why ${standing.length} initiatives were placed`);
    },
    leave: () => setAsking(({ turn }) => ({ ids: [], turn })),
    backToScore: (ids) => {
      if (ids?.length === 0) return;
      const done = session.getState().run(removePlacements, { ids });
      if (!done.ok) refuse(done.problem.message);
      else onPlaced();
    },
  };
}

function isSameList(a: readonly InitiativeId[], b: readonly InitiativeId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

/** The selected rows as they stand in the list. */
export function inListOrder(order: readonly InitiativeId[], ids: ReadonlySet<InitiativeId>): readonly InitiativeId[] {
  return order.filter((id) => ids.has(id));
}

function standingPlacements(rows: readonly ListedInitiative[], ids: readonly InitiativeId[]): readonly Placement[] {
  const wanted = new Set(ids);
  return rows.flatMap(({ initiative, placement = null }) =>
    placement !== null && wanted.has(initiative.id) ? [placement] : [],
  );
}

/** The reason that all of them have; empty where they differ. */
function commonReason([first, ...rest]: readonly Placement[]): string {
  return first !== undefined && rest.every(({ reason }) => reason === first.reason) ? first.reason : '';
}

function labelOf(plan: Plan, ids: readonly InitiativeId[]): string {
  const [only] = ids;
  if (ids.length > 1 || only === undefined) return `Why these ${ids.length} stand here`;
  return `Why ${plan.initiatives.get(only)?.key ?? 'it'} stands here`;
}
