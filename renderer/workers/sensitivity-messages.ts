import type { CutProblem } from '../../shared/capacity/cut-line-walk.ts';
import type { Model } from '../../shared/plan/model.ts';
import type { DrawSettings } from '../../shared/prioritization/sensitivity/draw-problem.ts';
import type { DrawFigures } from '../../shared/prioritization/sensitivity/draw-problem-of.ts';
import type { SensitivityFigures } from '../../shared/prioritization/sensitivity/sensitivity-figures.ts';

export interface SensitivityQuestion {
  readonly model: Model;
  readonly figures: DrawFigures;
  readonly settings: SensitivitySettings;
}

export interface SensitivitySettings extends Omit<DrawSettings, 'cut'> {
  readonly cut: SensitivityCut;
}

/** What counts as above: what a worker is sent must be data. */
export type SensitivityCut =
  /** Ranks 1 to `top`. */
  | { readonly kind: 'top'; readonly top: number }
  /** What is in by the capacity of a period; the walk is of the initiatives in `figures`. */
  | { readonly kind: 'capacity'; readonly walk: CutProblem };

export type SensitivityAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly figures: SensitivityFigures }
  /** A sentence. */
  | { readonly kind: 'refused'; readonly message: string };
