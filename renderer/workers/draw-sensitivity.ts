import { capacityCut } from '../../shared/prioritization/sensitivity/capacity-cut.ts';
import { createDraws } from '../../shared/prioritization/sensitivity/create-draws.ts';
import type { Cut } from '../../shared/prioritization/sensitivity/draw-problem.ts';
import { drawProblemOf } from '../../shared/prioritization/sensitivity/draw-problem-of.ts';
import type { SensitivityAnswer, SensitivityCut, SensitivityQuestion } from './sensitivity-messages.ts';

/** So many draws between two words on how far it has come. */
const DRAWS_A_STEP = 50;

/** Makes all the draws, and tells in between how far it has come. */
export function drawSensitivity(
  { model, figures, settings }: SensitivityQuestion,
  onProgress: (share: number) => void,
): Exclude<SensitivityAnswer, { readonly kind: 'progress' }> {
  const draws = createDraws(drawProblemOf(model, figures), { ...settings, cut: toCut(settings.cut) });
  if (!draws.ok) return { kind: 'refused', message: draws.problem.message };
  for (let made = 0; made < settings.draws; ) {
    made = draws.value.advance(DRAWS_A_STEP);
    onProgress(made / settings.draws);
  }
  return { kind: 'done', figures: draws.value.finish() };
}

function toCut(cut: SensitivityCut): Cut {
  return cut.kind === 'top' ? { kind: 'top', count: cut.top } : capacityCut(cut.walk);
}
