import { type RefObject, useEffect, useRef } from 'react';
import type { CriterionId } from '../../../../shared/plan/criterion.ts';

/** A field of a criterion's row; of the row for a new one there is only its name. */
export type CriterionField = 'name' | 'weight' | 'id' | 'details';

export interface WantedFocus {
  /** Goes to a field as soon as it is there; without an id to the row for a new criterion. */
  readonly want: (id: CriterionId | null, field: CriterionField) => void;
}

/** Leads the focus to fields that a change is about to bring, or to move. */
export function useWantedFocus(list: RefObject<HTMLElement | null>): WantedFocus {
  const wanted = useRef<HTMLElementLookup | null>(null);
  const go = () => {
    const field = wanted.current?.(list.current);
    if (!field) return;
    wanted.current = null;
    field.focus();
    if (field instanceof HTMLInputElement) field.select();
  };
  useEffect(go);
  return {
    want: (id, field) => {
      wanted.current = (within) => fieldIn(within, id, field);
      // Nothing may be drawn anew for it.
      requestAnimationFrame(go);
    },
  };
}

type HTMLElementLookup = (within: HTMLElement | null) => HTMLElement | null;

function fieldIn(within: HTMLElement | null, id: CriterionId | null, field: CriterionField): HTMLElement | null {
  const row = id === null ? '[data-new-criterion]' : `[data-criterion="${CSS.escape(id)}"] [data-field="${field}"]`;
  const place = within?.querySelector<HTMLElement>(row) ?? null;
  return place instanceof HTMLButtonElement ? place : (place?.querySelector('input') ?? null);
}
