import type { Model } from '../../shared/plan/model.ts';
import type { DrawSettings } from '../../shared/prioritization/sensitivity/draw-problem.ts';
import type { DrawFigures } from '../../shared/prioritization/sensitivity/draw-problem-of.ts';
import type { SensitivityFigures } from '../../shared/prioritization/sensitivity/sensitivity-figures.ts';

export interface SensitivityQuestion {
  readonly model: Model;
  readonly figures: DrawFigures;
  readonly settings: SensitivitySettings;
}

/** The cut as a number of initiatives: what a worker is sent must be data. */
export interface SensitivitySettings extends Omit<DrawSettings, 'cut'> {
  /** Ranks 1 to this count as above. */
  readonly top: number;
}

export type SensitivityAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly figures: SensitivityFigures }
  /** A sentence. */
  | { readonly kind: 'refused'; readonly message: string };
