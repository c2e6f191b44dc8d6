import { memo } from 'react';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { commonValue } from './common-value.ts';
import { PersonField } from './person-field.tsx';
import { sameTables } from './same-tables.ts';
import { Section } from './section.tsx';
import { useDayText } from './use-day-text.ts';
import { useEdit } from './use-edit.ts';
import { WordListField } from './word-list-field.tsx';

export interface RequestSectionProps {
  readonly plan: Plan;
  readonly initiatives: readonly Initiative[];
}

/** Who asked for it, when, and for whom. */
export const RequestSection = memo(
  function RequestSection({ plan, initiatives }: RequestSectionProps) {
    const days = useDayText(plan);
    const edit = useEdit(initiatives);
    const requester = commonValue(initiatives, (one) => one.requesterId);
    const hint = requester === null ? undefined : plan.people.get(requester)?.name;
    return (
      <Section title="Request" foldable {...(hint !== undefined && { hint })}>
        <PersonField plan={plan} initiatives={initiatives} label="Requester" field="requesterId" />
        <TextField
          label="Requested on"
          placeholder="Such as 12 Jan"
          value={commonValue(initiatives, (one) => days.formatDay(one.requestedOn))}
          commit={(text) => days.commitDay(text, 'first', (requestedOn) => edit({ requestedOn }))}
        />
        <TextField
          label="Needed by"
          placeholder="Any day"
          value={commonValue(initiatives, (one) => days.formatDay(one.neededBy))}
          commit={(text) => days.commitDay(text, 'last', (neededBy) => edit({ neededBy }))}
        />
        <WordListField plan={plan} initiatives={initiatives} label="Segments" list="segments" />
      </Section>
    );
  },
  sameTables<RequestSectionProps>(['people', 'settings']),
);
