// What a model makes of one initiative, whatever the model.

/** The id of a criterion inside its model: `reach`. */
export type CriterionId = string;

/** The value of each criterion as the model uses it; null: missing, or not one that it could use. Never NaN or infinite. */
export type CriterionInputs = Readonly<Record<CriterionId, number | string | null>>;

export type Scored<Inputs extends CriterionInputs = CriterionInputs> =
  | {
      readonly state: 'complete';
      /** Rounded to the significant digits by which scores are compared; null in a model that classifies. */
      readonly score: number | null;
      /** null unless the model classifies. */
      readonly class: string | null;
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
