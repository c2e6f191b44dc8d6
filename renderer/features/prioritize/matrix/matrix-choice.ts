// What the user has laid a model's initiatives out along.

import {
  type MatrixMeasures,
  type Measure,
  usualMeasures,
} from '../../../../shared/prioritization/layout/matrix-measures.ts';

export interface MatrixChoice {
  readonly xId: string;
  readonly yId: string;
  /** null: all areas are alike. */
  readonly areaId: string | null;
  readonly isXLog: boolean;
  readonly isYLog: boolean;
}

export interface ChosenMeasures extends MatrixMeasures {
  readonly isXLog: boolean;
  readonly isYLog: boolean;
}

/** The measures that were chosen, or the usual ones where nothing was or a criterion is gone; null: the model has not two. */
export function chosenMeasures(measures: readonly Measure[], choice: MatrixChoice | undefined): ChosenMeasures | null {
  const usual = usualMeasures(measures);
  if (usual === null) return null;
  if (choice === undefined) return { ...usual, isXLog: false, isYLog: false };
  const find = (id: string | null) => measures.find((measure) => measure.id === id);
  return {
    x: find(choice.xId) ?? usual.x,
    y: find(choice.yId) ?? usual.y,
    area: choice.areaId === null ? null : (find(choice.areaId) ?? usual.area),
    isXLog: choice.isXLog,
    isYLog: choice.isYLog,
  };
}

export function choiceOf({ x, y, area, isXLog, isYLog }: ChosenMeasures): MatrixChoice {
  return { xId: x.id, yId: y.id, areaId: area?.id ?? null, isXLog, isYLog };
}
