import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import controlStyles from '../../ui/fields/field.module.css';
import { type Completion, completeKeys } from './complete-keys.ts';
import styles from './dependency-field.module.css';

export interface DependencyFieldProps {
  /** Whose keys are offered. */
  readonly plan: Pick<Plan, 'initiatives'>;
  readonly label: string;
  readonly placeholder: string;
  /** What stands there at the beginning. */
  readonly start?: string;
  /** Initiatives that are not offered. */
  readonly without?: ReadonlySet<InitiativeId>;
  /** Takes the focus when it appears. */
  readonly isFocused?: boolean;
  /** With a box at rest: in a bar rather than in the inspector. */
  readonly isBoxed?: boolean;
  /** Answers why what was typed is refused; null when it was taken, and the field is empty again. */
  readonly onTake: (text: string) => string | null;
  /** Escape, where nothing is typed or the text is to be dropped. */
  readonly onLeave?: () => void;
  /** What is typed is taken when the field is left, too. */
  readonly takesOnBlur?: boolean;
}

const NONE: ReadonlySet<InitiativeId> = new Set();

/** A dependency as it is written, with keys and titles offered while one is typed. Enter takes the key, then the line. */
export function DependencyField(props: DependencyFieldProps) {
  const { plan, label, placeholder, start = '', without = NONE, isFocused, isBoxed, onTake, onLeave } = props;
  const [text, setText] = useState(start);
  const [problem, setProblem] = useState<string | null>(null);
  const [completion, setCompletion] = useState<Completion | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const problemId = useId();
  const takesFocus = useRef(isFocused);
  // Only when it appears: later the focus is wherever it was put.
  useLayoutEffect(() => {
    const element = input.current;
    if (element === null || !takesFocus.current) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const problemText = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    // Near the edge of what scrolls it would stand out of sight.
    if (problem !== null) problemText.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });

  /** Whether the arrows went into the list since something was typed. */
  const isChosen = useRef(false);
  const caretTo = useRef<number | null>(null);
  // At once: a key that is typed next must not land before the caret is where it belongs.
  useLayoutEffect(() => {
    const caret = caretTo.current;
    caretTo.current = null;
    if (caret !== null) input.current?.setSelectionRange(caret, caret);
  });
  const { selectFirstOption, resetSelectedOption } = combobox;
  // Only for the eye: what Enter takes does not wait for it.
  useEffect(() => {
    if (completion === null) return;
    const frame = requestAnimationFrame(() => {
      if (isChosen.current) return;
      if (completion.isKey) resetSelectedOption();
      else selectFirstOption();
    });
    return () => cancelAnimationFrame(frame);
  }, [completion, selectFirstOption, resetSelectedOption]);

  const look = (typed: string, caret: number) => {
    const found = completeKeys(plan, typed, { caret, without });
    setCompletion(found);
    if (found === null) {
      combobox.closeDropdown();
      return;
    }
    combobox.openDropdown();
  };
  const accept = (id: string) => {
    const initiative = completion?.initiatives.find((one) => one.id === id);
    if (completion === null || initiative === undefined) return;
    const before = `${text.slice(0, completion.from)}${initiative.key}`;
    const caret = before.length;
    setText(`${before}${text.slice(completion.to)}`);
    caretTo.current = caret;
    setCompletion(null);
    combobox.closeDropdown();
  };
  const take = () => {
    if (text.trim() === '') return;
    const refusal = onTake(text);
    setProblem(refusal);
    setCompletion(null);
    combobox.closeDropdown();
    if (refusal === null) setText('');
  };

  return (
    <div className={styles.field} data-boxed={isBoxed || undefined}>
      <Combobox store={combobox} onOptionSubmit={accept} width="max-content" position="bottom-start">
        <Combobox.Target withExpandedAttribute>
          <input
            ref={input}
            role="combobox"
            aria-expanded={combobox.dropdownOpened}
            aria-label={label}
            aria-invalid={problem === null ? undefined : true}
            aria-describedby={problem === null ? undefined : problemId}
            className={controlStyles.control}
            placeholder={placeholder}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => {
              const { value, selectionStart } = event.currentTarget;
              setText(value);
              setProblem(null);
              isChosen.current = false;
              look(value, selectionStart ?? value.length);
            }}
            onBlur={() => {
              combobox.closeDropdown();
              if (props.takesOnBlur) take();
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') {
                const [best] = combobox.dropdownOpened ? (completion?.initiatives ?? []) : [];
                // The one that the arrows went to is taken by the list itself.
                if (best !== undefined && isChosen.current && combobox.getSelectedOptionIndex() !== -1) return;
                event.preventDefault();
                combobox.resetSelectedOption();
                if (best !== undefined && completion?.isKey === false) accept(best.id);
                else take();
              } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                isChosen.current = combobox.dropdownOpened;
              } else if (event.key === 'Escape') {
                event.preventDefault();
                event.stopPropagation();
                if (combobox.dropdownOpened) combobox.closeDropdown();
                else {
                  setText(start);
                  setProblem(null);
                  onLeave?.();
                }
              }
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={completion === null} className={styles.dropdown}>
          <Combobox.Options aria-label="Initiatives">
            {completion?.initiatives.map(({ id, key, title }) => (
              <Combobox.Option key={id} value={id} className={styles.option}>
                <span className={styles.key}>{key}</span>
                <span className={styles.title}>{title}</span>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {problem !== null && (
        <span ref={problemText} id={problemId} className={styles.problem} role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
