// What a model makes of one initiative, whatever the model.

import type { CriterionId } from '../plan/criterion.ts';

/** The value of each criterion as the model uses it; null: missing, or not one that it could use. Never NaN or infinite. */
export type CriterionInputs = Readonly<Record<CriterionId, number | string | null>>;

export type Scored<Inputs extends CriterionInputs = CriterionInputs> =
  | {
      readonly state: 'complete';
      /** Rounded to the significant digits by which scores are compared. */
      readonly score: number;
      readonly class: null;
      readonly inputs: Inputs;
    }
  | {
      /** The model classifies: there is no score. */
      readonly state: 'complete';
      readonly score: null;
      readonly class: string;
      /** All that the model's order names, most telling first, higher is better; equal in all is equal in rank. */
      readonly order: readonly number[];
      readonly inputs: Inputs;
    }
  | {
      /** Some value is missing: there is no score, and it is not zero. */
      readonly state: 'incomplete';
      readonly missing: readonly (keyof Inputs & CriterionId)[];
      /** A sentence that names what is missing. */
      readonly problem: string;
      readonly inputs: Inputs;
    }
  | {
      /** A value outside its scale, a division by zero, or a score too large for a number. */
      readonly state: 'error';
      /** A sentence that names the value at fault. */
      readonly problem: string;
      readonly inputs: Inputs;
    };
