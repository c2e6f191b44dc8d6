import { type KeyboardEvent, useId, useState } from 'react';
import { PLAN_TEMPLATE_IDS, type PlanTemplateId } from '../../state/plan-templates.ts';
import { Button } from '../../ui/button.tsx';
import styles from './new-plan-row.module.css';
import { TEMPLATE_WORDS } from './template-words.ts';

/**
 * Where a new plan gets its name and what it begins as. Enter makes it, Escape gives up; ↑ and ↓ in the name choose among the
 * templates, so that nobody has to leave it.
 */
export function NewPlanRow({
  onCreate,
  onCancel,
}: {
  /** Answers why the plan could not be made; null when it was. */
  readonly onCreate: (name: string, template: PlanTemplateId) => Promise<string | null>;
  readonly onCancel: () => void;
}) {
  const [name, setName] = useState('');
  const [template, setTemplate] = useState<PlanTemplateId>('empty');
  const [refusal, setRefusal] = useState<string | null>(null);
  const id = useId();
  const create = async () => setRefusal(await onCreate(name, template));
  const choose = (chosen: PlanTemplateId) => {
    setTemplate(chosen);
    setRefusal(null);
  };
  const step = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    const next = PLAN_TEMPLATE_IDS[PLAN_TEMPLATE_IDS.indexOf(template) + by];
    if (next !== undefined) choose(next);
    event.preventDefault();
  };
  return (
    <form
      className={styles.form}
      aria-label="New plan"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <div className={styles.row}>
        <input
          ref={focusOnce}
          className={styles.input}
          aria-label="Name of the new plan"
          aria-invalid={refusal !== null || undefined}
          aria-describedby={refusal === null ? `${id}-${template}` : `${id}-refusal`}
          placeholder={template === 'sample' ? 'Atlas Platform' : 'Name of the new plan'}
          maxLength={200}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setRefusal(null);
          }}
          onKeyDown={step}
        />
        <button type="submit" hidden />
        <Button kind="primary" onClick={create}>
          Create
        </Button>
        <Button kind="tool" onClick={onCancel}>
          Cancel
        </Button>
        {refusal !== null && (
          <span id={`${id}-refusal`} className={styles.refusal} role="alert">
            {refusal}
          </span>
        )}
      </div>
      <fieldset className={styles.templates}>
        <legend className={styles.legend}>
          Begin with <span className={styles.keys}>↑ ↓</span>
        </legend>
        {PLAN_TEMPLATE_IDS.map((one) => (
          <label key={one} className={styles.template}>
            <input
              type="radio"
              className={styles.radio}
              name={id}
              aria-describedby={`${id}-${one}`}
              checked={one === template}
              onChange={() => choose(one)}
            />
            <span className={styles.name}>{TEMPLATE_WORDS[one].name}</span>
            <span id={`${id}-${one}`} className={styles.holds}>
              {TEMPLATE_WORDS[one].holds}
            </span>
          </label>
        ))}
      </fieldset>
    </form>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
