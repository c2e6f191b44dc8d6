import { memo } from 'react';
import { markMustDo } from '../../../shared/commands/mark-must-do.ts';
import {
  HEALTH_LABELS,
  HEALTHS,
  type Health,
  type Initiative,
  MUST_DO_LABELS,
  MUST_DO_REASONS,
} from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { themesOf } from '../../state/selectors.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { formatPercent } from '../../ui/fields/format-value.ts';
import { PickField } from '../../ui/fields/pick-field.tsx';
import { readTypedShare } from '../../ui/fields/read-typed-number.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { ThemeDot } from '../../ui/theme-dot.tsx';
import { useRun } from '../use-run.ts';
import { commonValue } from './common-value.ts';
import { HealthSign } from './health-sign.tsx';
import styles from './inspector.module.css';
import { PersonField } from './person-field.tsx';
import { sameTables } from './same-tables.ts';
import { StageFields } from './stage-fields.tsx';
import { idsOf, useEdit } from './use-edit.ts';
import { useMaking, useSayRefusal } from './use-making.ts';
import { WordListField } from './word-list-field.tsx';

export interface FactsSectionProps {
  readonly plan: Plan;
  readonly initiatives: readonly Initiative[];
}

/** Where it stands and whose it is: of one initiative, or of several at once. */
export const FactsSection = memo(
  function FactsSection({ plan, initiatives }: FactsSectionProps) {
    const edit = useEdit(initiatives);
    const make = useMaking();
    const progress = commonValue(initiatives, (one) => one.progress);
    return (
      <div className={styles.facts}>
        <StageFields initiatives={initiatives} />
        <PickField
          label="Theme"
          value={commonValue(initiatives, (one) => one.themeId ?? '')}
          options={themesOf(plan).map(({ id, name, colour }) => ({
            value: id,
            label: name,
            mark: <ThemeDot colour={colour} />,
          }))}
          placeholder="No theme"
          empty="No theme"
          onPick={(value) => edit({ themeId: themesOf(plan).find((theme) => theme.id === value)?.id ?? null })}
          onCreate={(name) => make.theme(name, (themeId) => edit({ themeId }))}
        />
        <PersonField plan={plan} initiatives={initiatives} label="Owner" field="ownerId" />
        <HealthFields initiatives={initiatives} />
        <TextField
          label="Progress"
          value={progress === null ? null : formatPercent(progress)}
          commit={(text) => {
            const typed = readTypedShare(text);
            return typed === null ? 'Progress is from 0 to 100 %.' : edit({ progress: typed });
          }}
        />
        <MustDoFields initiatives={initiatives} />
        <WordListField plan={plan} initiatives={initiatives} label="Tags" list="tags" />
      </div>
    );
  },
  sameTables<FactsSectionProps>(['themes', 'people']),
);

function HealthFields({ initiatives }: { readonly initiatives: readonly Initiative[] }) {
  const edit = useEdit(initiatives);
  const health = commonValue(initiatives, (one) => one.health ?? '');
  const [only] = initiatives;
  return (
    <>
      <ChoiceField
        label="Health"
        value={health}
        choices={HEALTHS.map((one) => ({ value: one, label: HEALTH_LABELS[one] }))}
        {...(isHealth(health) && { mark: <HealthSign health={health} /> })}
        empty="Not said"
        onChoose={(value) => edit({ health: HEALTHS.find((one) => one === value) ?? null })}
      />
      {initiatives.length === 1 && only !== undefined && (only.health !== null || only.healthNote !== '') && (
        <TextField
          label="Health note"
          multiline
          value={only.healthNote}
          placeholder="What makes it so"
          commit={(text) => edit({ healthNote: text.trim() })}
        />
      )}
    </>
  );
}

function isHealth(value: string | null): value is Health {
  return HEALTHS.some((one) => one === value);
}

function MustDoFields({ initiatives }: { readonly initiatives: readonly Initiative[] }) {
  const run = useRun();
  const say = useSayRefusal();
  const edit = useEdit(initiatives);
  const [only] = initiatives;
  return (
    <>
      <ChoiceField
        label="Must-do"
        value={commonValue(initiatives, (one) => one.mustDo?.reason ?? '')}
        choices={MUST_DO_REASONS.map((reason) => ({ value: reason, label: MUST_DO_LABELS[reason] }))}
        empty="No"
        onChoose={(value) => {
          const reason = MUST_DO_REASONS.find((one) => one === value) ?? null;
          say(run(markMustDo, { ids: idsOf(initiatives), reason }));
        }}
      />
      {initiatives.length === 1 && only !== undefined && only.mustDo !== null && (
        <TextField
          label="Must-do note"
          multiline
          value={only.mustDo.note}
          placeholder="Which rule, contract or incident"
          commit={(note) => edit({ mustDo: only.mustDo && { ...only.mustDo, note: note.trim() } })}
        />
      )}
    </>
  );
}
