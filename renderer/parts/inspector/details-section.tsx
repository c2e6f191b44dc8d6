import { memo } from 'react';
import { AUDIENCES, type Audience, type Initiative, REUSES, type Reuse } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { customFieldsOf } from '../../state/selectors.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { commonValue } from './common-value.ts';
import { CustomFieldControl } from './custom-field-control.tsx';
import { sameTables } from './same-tables.ts';
import { Section } from './section.tsx';
import { useEdit } from './use-edit.ts';

const AUDIENCE_LABELS: Readonly<Record<Audience, string>> = {
  team: 'Team',
  internal: 'Internal',
  everyone: 'Everyone',
};
const REUSE_LABELS: Readonly<Record<Reuse, string>> = {
  bespoke: 'Bespoke',
  repeatable: 'Repeatable',
  platform: 'Platform',
};

export interface DetailsSectionProps {
  readonly plan: Plan;
  readonly initiatives: readonly Initiative[];
}

/** What else is known of it, the plan's own fields among it. */
export const DetailsSection = memo(
  function DetailsSection({ plan, initiatives }: DetailsSectionProps) {
    const edit = useEdit(initiatives);
    return (
      <Section title="More" foldable hint={hintOf(plan)}>
        <ChoiceField
          label="Audience"
          value={commonValue(initiatives, (one) => one.audience)}
          choices={AUDIENCES.map((value) => ({ value, label: AUDIENCE_LABELS[value] }))}
          onChoose={(value) => edit({ audience: AUDIENCES.find((one) => one === value) ?? 'internal' })}
        />
        <ChoiceField
          label="Reuse"
          value={commonValue(initiatives, (one) => one.reuse ?? '')}
          choices={REUSES.map((value) => ({ value, label: REUSE_LABELS[value] }))}
          empty="Not said"
          onChoose={(value) => edit({ reuse: REUSES.find((one) => one === value) ?? null })}
        />
        {customFieldsOf(plan).map((field) => (
          <CustomFieldControl key={field.id} plan={plan} field={field} initiatives={initiatives} />
        ))}
      </Section>
    );
  },
  sameTables<DetailsSectionProps>(['customFields', 'settings']),
);

function hintOf(plan: Plan): string {
  return ['audience', 'reuse', ...customFieldsOf(plan).map(({ name }) => name)].join(', ');
}
