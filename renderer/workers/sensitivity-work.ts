// The draws of a ranking made off the main thread, as the window sees them.

import type { SensitivityFigures } from '../../shared/prioritization/sensitivity/sensitivity-figures.ts';
import type { Result } from '../../shared/result.ts';
import type { SensitivityQuestion } from './sensitivity-messages.ts';

export interface SensitivityWork {
  draw(
    question: SensitivityQuestion,
    options?: { readonly signal?: AbortSignal; readonly onProgress?: (share: number) => void },
  ): Promise<Result<SensitivityFigures, SensitivityProblem>>;
}

export interface SensitivityProblem {
  readonly kind: 'cancelled' | 'refused' | 'failed';
  readonly message: string;
}
