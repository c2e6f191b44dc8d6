// What a cell offers to choose from while it is edited.

import type { CellKind } from '../../../shared/grid/grid-column.ts';
import { categoryText } from '../../../shared/import/read-category.ts';
import type { Criterion } from '../../../shared/plan/criterion.ts';
import { HEALTH_LABELS, HEALTHS, type Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { canChangeStage, needsReason, STAGE_LABELS, STAGES } from '../../../shared/plan/stage.ts';
import { peopleOf, themesOf } from '../../state/selectors.ts';
import type { CellOption } from '../../ui/grid/cell-editor.tsx';
import { StageChip } from '../../ui/stage-chip.tsx';
import { ThemeDot } from '../../ui/theme-dot.tsx';
import { HealthSign } from '../inspector/health-sign.tsx';

/** Empty where a cell takes free text. `initiative`: null for one that is being added. */
export function cellOptions(plan: Plan, cell: CellKind, initiative: Initiative | null): readonly CellOption[] {
  switch (cell.kind) {
    case 'stage':
      return STAGES.filter((stage) => canHave(initiative, stage)).map((stage) => ({
        // Declined and parked want a reason, which is written behind the colon.
        text: needsReason(stage) && stage !== initiative?.stage ? `${STAGE_LABELS[stage]}: ` : STAGE_LABELS[stage],
        label: <StageChip stage={stage} label={STAGE_LABELS[stage]} />,
      }));
    case 'theme':
      return themesOf(plan).map(({ name, colour }) => ({
        text: name,
        label: (
          <>
            <ThemeDot colour={colour} />
            {name}
          </>
        ),
      }));
    case 'owner':
      return peopleOf(plan).map(({ name }) => ({ text: name, label: name }));
    case 'health':
      return HEALTHS.map((health) => ({
        text: HEALTH_LABELS[health],
        label: (
          <>
            <HealthSign health={health} />
            {HEALTH_LABELS[health]}
          </>
        ),
      }));
    case 'criterion':
      return criterionOptions(cell.criterion);
    default:
      return [];
  }
}

function criterionOptions({ scale }: Criterion): readonly CellOption[] {
  switch (scale.kind) {
    case 'choice':
      return scale.choices.map(({ value, label }) => ({ text: String(value), label: `${value} ${label}`.trim() }));
    case 'category':
      return scale.categories.map(({ id, label }) => ({
        text: categoryText(scale.categories, id),
        label: label || id,
      }));
    default:
      return [];
  }
}

function canHave(initiative: Initiative | null, stage: (typeof STAGES)[number]): boolean {
  return initiative === null || initiative.stage === stage || canChangeStage(initiative.stage, stage);
}
