import { IconPlus, IconX } from '@tabler/icons-react';
import { memo, useRef, useState } from 'react';
import { editMilestone } from '../../../shared/commands/edit-milestone.ts';
import { removeMilestone } from '../../../shared/commands/remove-milestone.ts';
import type { Initiative, Milestone } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceControl } from '../../ui/fields/choice-control.tsx';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useRun } from '../use-run.ts';
import { focusWhen } from './edit-in-place.tsx';
import { findMilestoneKind, MILESTONE_CHOICES } from './milestone-kinds.ts';
import styles from './milestones-section.module.css';
import { NewMilestone } from './new-milestone.tsx';
import { sameTables } from './same-tables.ts';
import sectionStyles from './section.module.css';
import { Section } from './section.tsx';
import { useDayText } from './use-day-text.ts';
import { useSayRefusal } from './use-making.ts';

export interface MilestonesSectionProps {
  readonly plan: Plan;
  readonly initiative: Initiative;
}

/** The days that matter on the way, earliest first. */
export const MilestonesSection = memo(
  function MilestonesSection({ plan, initiative }: MilestonesSectionProps) {
    const [isAdding, setAdding] = useState(false);
    const comesBack = useRef(false);
    const inOrder = [...initiative.milestones].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    const hint = inOrder.map(({ title }) => title).join(', ');
    const close = () => {
      comesBack.current = true;
      setAdding(false);
    };
    return (
      <Section title="Milestones" foldable {...(hint !== '' && { hint: hint.slice(0, 200) })}>
        {inOrder.map((milestone) => (
          <MilestoneRow key={milestone.id} plan={plan} initiative={initiative} milestone={milestone} />
        ))}
        {isAdding ? (
          <NewMilestone plan={plan} initiative={initiative} onClose={close} />
        ) : (
          <Button
            kind="tool"
            icon={IconPlus}
            className={styles.add}
            ref={focusWhen(comesBack)}
            onClick={() => setAdding(true)}
          >
            Add a milestone
          </Button>
        )}
      </Section>
    );
  },
  sameTables<MilestonesSectionProps>(['settings']),
);

function MilestoneRow({
  plan,
  initiative,
  milestone,
}: MilestonesSectionProps & {
  readonly milestone: Milestone;
}) {
  const run = useRun();
  const say = useSayRefusal();
  const days = useDayText(plan);
  const { id, title, kind, day } = milestone;
  const edit = (patch: Partial<Omit<Milestone, 'id'>>) =>
    run(editMilestone, { initiativeId: initiative.id, id, patch });
  return (
    <div className={styles.milestone}>
      <TextControl
        label={`Milestone ${title}`}
        wraps
        value={title}
        commit={(text) => edit({ title: text.replace(/\s+/g, ' ') })}
      />
      <TextControl
        label={`Day of ${title}`}
        value={days.formatDay(day)}
        commit={(text) =>
          days.commitDay(text, 'refuse', (typed) =>
            typed === null ? 'A milestone has a day. Remove it with the cross.' : edit({ day: typed }),
          )
        }
      />
      <IconButton
        name={`Remove milestone ${title}`}
        icon={IconX}
        className={sectionStyles.quietButton}
        onPress={() => say(run(removeMilestone, { initiativeId: initiative.id, id }))}
      />
      <div className={styles.kind}>
        <ChoiceControl
          label={`Kind of ${title}`}
          value={kind}
          choices={MILESTONE_CHOICES}
          onChoose={(value) => say(edit({ kind: findMilestoneKind(value) ?? kind }))}
        />
      </div>
    </div>
  );
}
