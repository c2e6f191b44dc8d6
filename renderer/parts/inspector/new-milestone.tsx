import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { addMilestone } from '../../../shared/commands/add-milestone.ts';
import type { Initiative, MilestoneKind } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import fieldStyles from '../../ui/fields/field.module.css';
import { Field } from '../../ui/fields/field.tsx';
import { useRun } from '../use-run.ts';
import { findMilestoneKind, MILESTONE_CHOICES } from './milestone-kinds.ts';
import styles from './milestones-section.module.css';
import { useDayText } from './use-day-text.ts';

/** Title, day and kind of a milestone that is not there yet. Enter adds it, Escape gives it up while nothing is typed. */
export function NewMilestone({
  plan,
  initiative,
  onClose,
}: {
  readonly plan: Plan;
  readonly initiative: Initiative;
  readonly onClose: () => void;
}) {
  const run = useRun();
  const days = useDayText(plan);
  const [titleId, dayId, problemId] = [useId(), useId(), useId()];
  const titleRef = useRef<HTMLInputElement>(null);
  useEffect(() => titleRef.current?.focus(), []);
  const [title, setTitle] = useState('');
  const [day, setDay] = useState('');
  const [kind, setKind] = useState<MilestoneKind>('release');
  const [problem, setProblem] = useState<string | null>(null);
  const add = () => {
    const refusal = days.commitDay(day, 'refuse', (typed) =>
      typed === null
        ? 'Say on which day it is.'
        : run(addMilestone, { initiativeId: initiative.id, kind, title, day: typed }),
    );
    setProblem(refusal);
    if (refusal !== null) return;
    setTitle('');
    setDay('');
    titleRef.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      add();
    } else if (event.key === 'Escape' && title === '' && day === '') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
  };
  const described = problem === null ? {} : { 'aria-invalid': true, 'aria-describedby': problemId };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as the fields around it are
    <div className={styles.fresh} role="group" aria-label="New milestone" onKeyDown={onKeyDown}>
      <Field label="Milestone" controlId={titleId}>
        <input
          {...described}
          id={titleId}
          ref={titleRef}
          className={fieldStyles.control}
          placeholder="General availability"
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      </Field>
      <Field label="Day" controlId={dayId}>
        <input
          {...described}
          id={dayId}
          className={fieldStyles.control}
          placeholder="12 Jan, +2w"
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      </Field>
      <ChoiceField
        label="Kind"
        value={kind}
        choices={MILESTONE_CHOICES}
        onChoose={(value) => setKind(findMilestoneKind(value) ?? kind)}
      />
      {problem !== null && (
        <p id={problemId} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.actions}>
        <Button onClick={add}>Add</Button>
        <Button kind="link" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
