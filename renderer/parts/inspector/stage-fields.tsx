import { useState } from 'react';
import { changeStage } from '../../../shared/commands/change-stage.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import { canChangeStage, needsReason, STAGE_LABELS, STAGES, type Stage } from '../../../shared/plan/stage.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { StageDot } from '../../ui/stage-chip.tsx';
import { useRun } from '../use-run.ts';
import { commonValue } from './common-value.ts';
import { StageReason } from './stage-reason.tsx';
import { idsOf } from './use-edit.ts';
import { useSayRefusal } from './use-making.ts';

/** The stage, of those that all can go to, and why they stand in it. */
export function StageFields({ initiatives }: { readonly initiatives: readonly Initiative[] }) {
  const run = useRun();
  const say = useSayRefusal();
  const [asked, setAsked] = useState<'declined' | 'parked' | null>(null);
  const stage = commonValue(initiatives, (one) => one.stage);
  const reason = commonValue(initiatives, (one) => one.stageReason);
  const move = (to: Stage, why: string): string | null => {
    const refusal = run(changeStage, { ids: idsOf(initiatives), stage: to, reason: why });
    if (refusal === null) setAsked(null);
    return refusal;
  };
  const reachable = STAGES.filter((to) =>
    initiatives.every((one) => one.stage === to || canChangeStage(one.stage, to)),
  );
  const hasReason = stage !== null && (needsReason(stage) || (reason !== null && reason !== ''));
  return (
    <>
      <ChoiceField
        label="Stage"
        value={asked ?? stage}
        choices={reachable.map((one) => ({ value: one, label: STAGE_LABELS[one] }))}
        {...(stage !== null && asked === null && { mark: <StageDot stage={stage} /> })}
        onChoose={(value) => {
          const to = STAGES.find((one) => one === value);
          if (to === undefined) return;
          if (needsReason(to)) setAsked(to);
          else say(move(to, ''));
        }}
      />
      {asked !== null && (
        <StageReason stage={asked} onGive={(why) => move(asked, why)} onCancel={() => setAsked(null)} />
      )}
      {asked === null && hasReason && (
        <TextField label="Reason" multiline value={reason} commit={(why) => move(stage, why)} />
      )}
    </>
  );
}
