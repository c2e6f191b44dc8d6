import { memo } from 'react';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Section } from './section.tsx';
import { SummaryField } from './summary-field.tsx';
import { useEdit } from './use-edit.ts';

const WORDS = [
  { field: 'problem', label: 'Problem', placeholder: 'Whose problem it solves' },
  { field: 'hypothesis', label: 'Hypothesis', placeholder: 'We believe that … because …' },
] as const;

/** What it is about, in prose. */
export const WordsSection = memo(function WordsSection({ initiative }: { readonly initiative: Initiative }) {
  const edit = useEdit([initiative]);
  const [hint = ''] = (initiative.summary || initiative.problem || initiative.hypothesis).slice(0, 200).split('\n', 1);
  return (
    <Section title="About" foldable {...(hint !== '' && { hint })}>
      <SummaryField initiative={initiative} />
      {WORDS.map(({ field, label, placeholder }) => (
        <TextField
          key={field}
          label={label}
          stacked
          multiline
          placeholder={placeholder}
          value={initiative[field]}
          commit={(text) => edit({ [field]: text.trim() })}
        />
      ))}
    </Section>
  );
});
