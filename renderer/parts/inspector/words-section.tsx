import { editInitiatives, type InitiativePatch } from '../../../shared/commands/edit-initiatives.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useRun } from '../use-run.ts';
import { Section } from './section.tsx';

const WORDS = [
  { field: 'summary', label: 'Summary', placeholder: 'What it is, in a few sentences (Markdown)' },
  { field: 'problem', label: 'Problem', placeholder: 'Whose problem it solves' },
  { field: 'hypothesis', label: 'Hypothesis', placeholder: 'We believe that … because …' },
] as const;

/** What it is about, in prose. */
export function WordsSection({ initiative }: { readonly initiative: Initiative }) {
  const run = useRun();
  const edit = (patch: InitiativePatch) => run(editInitiatives, { ids: [initiative.id], patch });
  const hint = (initiative.summary || initiative.problem || initiative.hypothesis).split('\n', 1)[0] ?? '';
  return (
    <Section title="About" foldable {...(hint !== '' && { hint })}>
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
}
