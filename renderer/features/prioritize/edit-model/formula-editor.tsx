import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { FormulaModel } from '../../../../shared/plan/model.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import type { FormulaCompletion } from '../../../../shared/prioritization/formula/complete-formula.ts';
import { useViewState } from '../../../state/use-app-state.tsx';
import fieldStyles from '../../../ui/fields/field.module.css';
import { hasKey } from '../../../ui/keys.ts';
import { CompletionList, completionId } from './completion-list.tsx';
import styles from './formula-editor.module.css';
import { FormulaMirror } from './formula-mirror.tsx';
import { exampleFor, formulaResult } from './formula-result.ts';
import { SignatureHint } from './signature-hint.tsx';
import { useFormulaCompletion } from './use-formula-completion.ts';
import { useFormulaText } from './use-formula-text.ts';

/** A formula as text: completed while it is typed, its fault underlined, its result for one initiative below. */
export function FormulaEditor({ plan, model }: { readonly plan: Plan; readonly model: FormulaModel }) {
  const formula = useFormulaText(model);
  const completion = useFormulaCompletion(model.criteria);
  const [caret, setCaret] = useState<number | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const caretTo = useRef<number | null>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const problemId = useId();
  const listId = useId();
  const { text, problem } = formula;
  useLayoutEffect(() => {
    if (caretTo.current === null) return;
    field.current?.setSelectionRange(caretTo.current, caretTo.current);
    caretTo.current = null;
  });

  const accept = ({ insert, from, to }: FormulaCompletion) => {
    caretTo.current = from + insert.length;
    setCaret(caretTo.current);
    formula.type(text.slice(0, from) + insert + text.slice(to));
    completion.shut();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { offers, active } = completion;
    const marked = offers[active];
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    // On a Mac, too: Command and Space belong to the system.
    if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault();
      completion.open(text, event.currentTarget.selectionStart);
    } else if (offers.length > 0 && isPlain && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      completion.step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (marked !== undefined && isPlain && !event.shiftKey && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault();
      accept(marked);
    } else if (event.key === 'Enter' && isPlain) {
      event.preventDefault();
      formula.leave();
    } else if (event.key === 'Escape') {
      const wasOpen = offers.length > 0;
      completion.shut();
      if (wasOpen || formula.drop()) event.preventDefault();
    } else if (hasKey(event, 'mod+z') && formula.bringBack()) {
      event.preventDefault();
    }
  };
  return (
    <div className={styles.editor}>
      <SignatureHint text={text} caret={caret} />
      <div className={styles.box}>
        <FormulaMirror text={text} place={problem} scrollTop={scrollTop} at={completion.offers[0]?.from ?? caret ?? 0}>
          {completion.offers.length > 0 && (
            <CompletionList id={listId} offers={completion.offers} active={completion.active} onPick={accept} />
          )}
        </FormulaMirror>
        <textarea
          ref={field}
          rows={1}
          className={`${fieldStyles.control} ${styles.field}`}
          aria-label="Formula"
          aria-autocomplete="list"
          aria-controls={completion.offers.length > 0 ? listId : undefined}
          aria-activedescendant={completion.active >= 0 ? completionId(listId, completion.active) : undefined}
          aria-invalid={problem === null ? undefined : true}
          aria-describedby={problemId}
          data-kept={formula.isKept || undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            const { value, selectionStart } = event.currentTarget;
            formula.type(value);
            completion.open(value, selectionStart);
          }}
          onSelect={(event) => {
            const { selectionStart } = event.currentTarget;
            if (caret !== null && selectionStart !== caret && completion.offers.length > 0) {
              completion.open(text, selectionStart);
            }
            setCaret(selectionStart);
          }}
          onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
          onBlur={() => {
            completion.shut();
            setCaret(null);
            formula.leave();
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={problemId} className={styles.below}>
        {problem !== null ? (
          <p className={styles.problem} role="alert">
            {problem.message}
          </p>
        ) : (
          <Result plan={plan} model={model} />
        )}
      </div>
    </div>
  );
}

/** What the formula makes of the initiative that is selected, or of one that it can score. */
function Result({ plan, model }: { readonly plan: Plan; readonly model: FormulaModel }) {
  const activeId = useViewState((view) => view.activeId);
  const words = useMemo(() => {
    const initiative = (activeId === null ? undefined : plan.initiatives.get(activeId)) ?? exampleFor(plan, model);
    return initiative === null ? '' : formulaResult(model, initiative);
  }, [plan, model, activeId]);
  return <p className={styles.result}>{words}</p>;
}
