import { useRef, useState } from 'react';
import { editModel } from '../../../../shared/commands/edit-model.ts';
import type { FormulaModel } from '../../../../shared/plan/model.ts';
import type { FormulaProblem } from '../../../../shared/prioritization/formula/formula-problem.ts';
import { parseFormula } from '../../../../shared/prioritization/formula/parse-formula.ts';
import { renameInFormula } from '../../../../shared/prioritization/rename-in-formula.ts';
import { renamedCriterion } from './renamed-criterion.ts';
import { useTryOutAsOne } from './use-try-out.ts';

export interface FormulaText {
  readonly text: string;
  readonly problem: FormulaProblem | null;
  /** Whether the draft holds the text: what can't be read is typed, not tried out. */
  readonly isKept: boolean;
  readonly type: (text: string) => void;
  readonly leave: () => void;
  /** Back to what it was before this visit; answers whether there was anything to drop. */
  readonly drop: () => boolean;
  /** Brings back what was dropped last; answers whether there was anything. */
  readonly bringBack: () => boolean;
}

/** A formula while it is typed: what can be read is tried out at every key, all of one visit as one change. */
export function useFormulaText(model: FormulaModel): FormulaText {
  const { tryOut, end, takeBack } = useTryOutAsOne();
  const [typed, setTyped] = useState<string | null>(null);
  const dropped = useRef<string | null>(null);
  const ids = model.criteria.map(({ id }) => id);
  const [knownIds, setKnownIds] = useState(ids);
  if (ids.join(' ') !== knownIds.join(' ')) {
    // The draft renames what it holds; what it refused is renamed here.
    const renamed = renamedCriterion(knownIds, ids);
    if (renamed !== null && typed !== null) setTyped(renameInFormula(typed, renamed.from, renamed.to));
    setKnownIds(ids);
  }
  const names = new Set(ids);
  const text = typed ?? model.formula;
  const parsed = parseFormula(text, names);
  const type = (next: string) => {
    dropped.current = null;
    const isRead = parseFormula(next, names).ok;
    const refusal = isRead ? tryOut(editModel, { id: model.id, patch: { formula: next } }) : '';
    setTyped(refusal === null ? null : next);
  };
  return {
    text,
    problem: parsed.ok ? null : parsed.problem,
    isKept: typed === null || typed === model.formula,
    type,
    leave: () => {
      end();
      // A name that it lacked may be there by now.
      if (typed !== null && parsed.ok) type(typed);
    },
    drop: () => {
      const wasTried = takeBack();
      if (typed === null && !wasTried) return false;
      setTyped(null);
      dropped.current = text;
      return true;
    },
    bringBack: () => {
      const back = dropped.current;
      if (typed !== null || back === null) return false;
      type(back);
      return true;
    },
  };
}
