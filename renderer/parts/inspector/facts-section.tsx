import { useState } from 'react';
import { addPerson } from '../../../shared/commands/add-person.ts';
import { addTheme } from '../../../shared/commands/add-theme.ts';
import { changeStage } from '../../../shared/commands/change-stage.ts';
import { editInitiatives, type InitiativePatch } from '../../../shared/commands/edit-initiatives.ts';
import type { PersonId, ThemeId } from '../../../shared/plan/ids.ts';
import {
  HEALTH_LABELS,
  HEALTHS,
  type Health,
  type Initiative,
  MUST_DO_LABELS,
  MUST_DO_REASONS,
} from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { canChangeStage, needsReason, STAGE_LABELS, STAGES, type Stage } from '../../../shared/plan/stage.ts';
import { peopleOf, themesOf } from '../../state/selectors.ts';
import { useAppState, usePorts } from '../../state/use-app-state.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { formatPercent } from '../../ui/fields/format-value.ts';
import { PickField } from '../../ui/fields/pick-field.tsx';
import { readTypedShare } from '../../ui/fields/read-typed-number.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { StageDot } from '../../ui/stage-chip.tsx';
import { ThemeDot } from '../../ui/theme-dot.tsx';
import { useRun } from '../use-run.ts';
import { commonValue } from './common-value.ts';
import { HealthSign } from './health-sign.tsx';
import { StageReason } from './stage-reason.tsx';

/** Where it stands and whose it is: of one initiative, or of several at once. */
export function FactsSection({
  plan,
  initiatives,
}: {
  readonly plan: Plan;
  readonly initiatives: readonly Initiative[];
}) {
  const run = useRun();
  const make = useMaking();
  const ids = initiatives.map((initiative) => initiative.id);
  const edit = (patch: InitiativePatch) => run(editInitiatives, { ids, patch });
  const health = commonValue(initiatives, (one) => one.health ?? '');
  const mustDo = commonValue(initiatives, (one) => one.mustDo?.reason ?? '');
  const [only] = initiatives;
  const isOne = initiatives.length === 1 && only !== undefined;
  return (
    <div>
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
      <PickField
        label="Owner"
        value={commonValue(initiatives, (one) => one.ownerId ?? '')}
        options={peopleOf(plan).map(({ id, name }) => ({ value: id, label: name }))}
        placeholder="Nobody"
        empty="Nobody"
        onPick={(value) => edit({ ownerId: peopleOf(plan).find((person) => person.id === value)?.id ?? null })}
        onCreate={(name) => make.person(name, (ownerId) => edit({ ownerId }))}
      />
      <ChoiceField
        label="Health"
        value={health}
        choices={HEALTHS.map((one) => ({ value: one, label: HEALTH_LABELS[one] }))}
        {...(isHealth(health) && { mark: <HealthSign health={health} /> })}
        empty="Not said"
        onChoose={(value) => edit({ health: HEALTHS.find((one) => one === value) ?? null })}
      />
      {isOne && (only.health !== null || only.healthNote !== '') && (
        <TextField
          label="Health note"
          multiline
          value={only.healthNote}
          placeholder="What makes it so"
          commit={(text) => edit({ healthNote: text.trim() })}
        />
      )}
      {isOne && (
        <TextField
          label="Progress"
          value={formatPercent(only.progress)}
          commit={(text) => {
            const progress = readTypedShare(text);
            return progress === null ? 'Progress is from 0 to 100 %.' : edit({ progress });
          }}
        />
      )}
      <ChoiceField
        label="Must-do"
        value={mustDo}
        choices={MUST_DO_REASONS.map((reason) => ({ value: reason, label: MUST_DO_LABELS[reason] }))}
        empty="No"
        onChoose={(value) => {
          const reason = MUST_DO_REASONS.find((one) => one === value);
          edit({ mustDo: reason === undefined ? null : { reason, note: isOne ? (only.mustDo?.note ?? '') : '' } });
        }}
      />
      {isOne && only.mustDo !== null && (
        <TextField
          label="Must-do note"
          multiline
          value={only.mustDo.note}
          placeholder="Which rule, contract or incident"
          commit={(note) => edit({ mustDo: only.mustDo && { ...only.mustDo, note: note.trim() } })}
        />
      )}
    </div>
  );
}

function isHealth(value: string | null): value is Health {
  return HEALTHS.some((one) => one === value);
}

function StageFields({ initiatives }: { readonly initiatives: readonly Initiative[] }) {
  const run = useRun();
  const { view } = useAppState();
  const [asked, setAsked] = useState<'declined' | 'parked' | null>(null);
  const ids = initiatives.map((initiative) => initiative.id);
  const stage = commonValue(initiatives, (one) => one.stage);
  const reason = commonValue(initiatives, (one) => one.stageReason);
  const move = (to: Stage, why: string): string | null => {
    const refusal = run(changeStage, { ids, stage: to, reason: why });
    if (refusal === null) setAsked(null);
    return refusal;
  };
  const choose = (to: Stage) => {
    if (needsReason(to)) return setAsked(to);
    const refusal = move(to, '');
    if (refusal !== null) view.getState().showToast({ tone: 'problem', message: refusal });
  };
  const reachable = STAGES.filter((to) =>
    initiatives.every((one) => one.stage === to || canChangeStage(one.stage, to)),
  );
  return (
    <>
      <ChoiceField
        label="Stage"
        value={asked ?? stage}
        choices={reachable.map((one) => ({ value: one, label: STAGE_LABELS[one] }))}
        {...(stage !== null && asked === null && { mark: <StageDot stage={stage} /> })}
        onChoose={(value) => {
          const to = STAGES.find((one) => one === value);
          if (to !== undefined) choose(to);
        }}
      />
      {asked !== null && (
        <StageReason stage={asked} onGive={(why) => move(asked, why)} onCancel={() => setAsked(null)} />
      )}
      {asked === null && reason !== null && reason !== '' && stage !== null && (
        <TextField label="Reason" multiline value={reason} commit={(why) => changeReason(stage, why)} />
      )}
    </>
  );

  function changeReason(to: string, why: string): string | null {
    const same = STAGES.find((one) => one === to);
    return same === undefined ? null : move(same, why);
  }
}

/** Makes a record and then uses it, as one entry of the history. */
function useMaking() {
  const run = useRun();
  const { session, view } = useAppState();
  const { ids } = usePorts();
  const asOne = (label: string, steps: () => string | null) => {
    const mark = session.getState().mark();
    const refusal = steps();
    if (refusal === null) return session.getState().squashTo(mark, label);
    session.getState().bailTo(mark);
    view.getState().showToast({ tone: 'problem', message: refusal });
  };
  return {
    theme(name: string, use: (id: ThemeId) => string | null) {
      const id = ids.next<ThemeId>();
      asOne(`Add theme “${name}”`, () => run(addTheme, { name, id }) ?? use(id));
    },
    person(name: string, use: (id: PersonId) => string | null) {
      const id = ids.next<PersonId>();
      asOne(`Add “${name}”`, () => run(addPerson, { name, id }) ?? use(id));
    },
  };
}
