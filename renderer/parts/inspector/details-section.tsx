import { isPlainDate } from '../../../shared/calendar/plain-date.ts';
import { editInitiatives, type InitiativePatch } from '../../../shared/commands/edit-initiatives.ts';
import {
  AUDIENCES,
  type Audience,
  HORIZONS,
  type Horizon,
  type Initiative,
  REUSES,
  type Reuse,
  type SuccessMeasure,
} from '../../../shared/plan/initiative.ts';
import type { CustomField } from '../../../shared/plan/people-and-teams.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { customFieldsOf } from '../../state/selectors.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { formatDay, formatNumber } from '../../ui/fields/format-value.ts';
import { readTypedNumber } from '../../ui/fields/read-typed-number.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useRun } from '../use-run.ts';
import { InitiativeLinks } from './initiative-links.tsx';
import { Section } from './section.tsx';

const AUDIENCE_LABELS: Readonly<Record<Audience, string>> = {
  team: 'Team',
  internal: 'Internal',
  everyone: 'Everyone',
};
const HORIZON_LABELS: Readonly<Record<Horizon, string>> = { now: 'Now', next: 'Next', later: 'Later' };
const REUSE_LABELS: Readonly<Record<Reuse, string>> = {
  bespoke: 'Bespoke',
  repeatable: 'Repeatable',
  platform: 'Platform',
};

/** What else is known of it. */
export function DetailsSection({ plan, initiative }: { readonly plan: Plan; readonly initiative: Initiative }) {
  const run = useRun();
  const edit = (patch: InitiativePatch) => run(editInitiatives, { ids: [initiative.id], patch });
  const measure: SuccessMeasure = initiative.successMeasure ?? {
    metric: '',
    baseline: null,
    target: null,
    reviewOn: null,
  };
  const setMeasure = (change: Partial<SuccessMeasure>) => {
    const changed = { ...measure, ...change };
    const isBlank = changed.metric === '' && changed.baseline === null && changed.target === null;
    return edit({ successMeasure: isBlank && changed.reviewOn === null ? null : changed });
  };
  return (
    <Section title="More" foldable {...(initiative.tags.length > 0 && { hint: initiative.tags.join(', ') })}>
      <TextField
        label="Tags"
        value={initiative.tags.join(', ')}
        placeholder="None"
        commit={(text) => edit({ tags: readList(text) })}
      />
      <TextField
        label="Segments"
        value={initiative.segments.join(', ')}
        placeholder="None"
        commit={(text) => edit({ segments: readList(text) })}
      />
      <ChoiceField
        label="Horizon"
        value={initiative.horizon ?? ''}
        choices={HORIZONS.map((value) => ({ value, label: HORIZON_LABELS[value] }))}
        empty="By its dates"
        onChoose={(value) => edit({ horizon: HORIZONS.find((one) => one === value) ?? null })}
      />
      <ChoiceField
        label="Reuse"
        value={initiative.reuse ?? ''}
        choices={REUSES.map((value) => ({ value, label: REUSE_LABELS[value] }))}
        empty="Not said"
        onChoose={(value) => edit({ reuse: REUSES.find((one) => one === value) ?? null })}
      />
      <ChoiceField
        label="Audience"
        value={initiative.audience}
        choices={AUDIENCES.map((value) => ({ value, label: AUDIENCE_LABELS[value] }))}
        onChoose={(value) => edit({ audience: AUDIENCES.find((one) => one === value) ?? 'internal' })}
      />
      <TextField
        label="Success by"
        value={measure.metric}
        placeholder="Which metric tells"
        commit={(text) => setMeasure({ metric: text.trim() })}
      />
      <TextField
        label="Baseline"
        value={measure.baseline === null ? '' : formatNumber(measure.baseline, 6)}
        placeholder="Today’s value"
        commit={(text) => commitNumber(text, (baseline) => setMeasure({ baseline }))}
      />
      <TextField
        label="Target"
        value={measure.target === null ? '' : formatNumber(measure.target, 6)}
        placeholder="The value to reach"
        commit={(text) => commitNumber(text, (target) => setMeasure({ target }))}
      />
      {customFieldsOf(plan).map((field) => (
        <TextField
          key={field.id}
          label={field.name}
          value={showCustom(initiative, field)}
          placeholder="–"
          commit={(text) => commitCustom(initiative, field, text, edit)}
        />
      ))}
      <InitiativeLinks initiative={initiative} edit={edit} />
    </Section>
  );
}

/** Words separated by commas or semicolons, each once. */
function readList(text: string): readonly string[] {
  const words = text.split(/[,;]/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

function commitNumber(text: string, use: (value: number | null) => string | null): string | null {
  if (text.trim() === '') return use(null);
  const value = readTypedNumber(text);
  return value === null ? `“${text.trim().slice(0, 40)}” is no number.` : use(value);
}

function showCustom(initiative: Initiative, field: CustomField): string {
  const value = initiative.custom.find((one) => one.fieldId === field.id)?.value;
  if (value === undefined) return '';
  if (typeof value === 'number') return formatNumber(value, 6);
  return field.kind === 'date' && isPlainDate(value) ? formatDay(value) : value;
}

function commitCustom(
  initiative: Initiative,
  field: CustomField,
  text: string,
  edit: (patch: InitiativePatch) => string | null,
): string | null {
  const others = initiative.custom.filter((one) => one.fieldId !== field.id);
  const typed = text.trim();
  if (typed === '') return edit({ custom: others });
  if (field.kind === 'number') {
    const value = readTypedNumber(typed);
    return value === null ? `${field.name} is a number.` : edit({ custom: [...others, { fieldId: field.id, value }] });
  }
  if (field.kind === 'date' && !isPlainDate(typed)) return `${field.name} is a day such as 2026-01-12.`;
  return edit({ custom: [...others, { fieldId: field.id, value: typed }] });
}
