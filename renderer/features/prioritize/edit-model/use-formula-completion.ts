import { useState } from 'react';
import type { Criterion } from '../../../../shared/plan/criterion.ts';
import { completeFormula, type FormulaCompletion } from '../../../../shared/prioritization/formula/complete-formula.ts';

export interface FormulaCompletionList {
  /** Empty while it is shut. */
  readonly offers: readonly FormulaCompletion[];
  /** The one that Enter or Tab takes; -1: none, so that they do what they do elsewhere. */
  readonly active: number;
  readonly open: (text: string, caret: number) => void;
  readonly shut: () => void;
  readonly step: (by: 1 | -1) => void;
}

/** What may stand where the caret is, and which of it is marked. */
export function useFormulaCompletion(criteria: readonly Criterion[]): FormulaCompletionList {
  const [list, setList] = useState<{ readonly offers: readonly FormulaCompletion[]; readonly active: number }>(SHUT);
  return {
    ...list,
    open: (text, caret) => {
      const names = criteria.map(({ id, name }) => ({ name: id, label: name }));
      const offers = completeFormula(text, caret, names);
      const [first] = offers;
      const word = first === undefined ? '' : text.slice(first.from, first.to);
      // A whole name is what was meant, though others may begin with it.
      const isMeant = word === '' || criteria.some(({ id }) => id === word);
      setList({ offers, active: isMeant ? -1 : 0 });
    },
    shut: () => setList(SHUT),
    step: (by) =>
      setList(({ offers, active }) => ({
        offers,
        active: active === -1 && by === -1 ? offers.length - 1 : (active + by + offers.length) % offers.length,
      })),
  };
}

const SHUT = { offers: [], active: -1 } as const;
