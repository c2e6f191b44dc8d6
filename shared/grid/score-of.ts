// What a model makes of an initiative, made once however many cells, sorts and conditions ask for it.

import type { Initiative } from '../plan/initiative.ts';
import type { Model } from '../plan/model.ts';
import { type Scorer, scorerOf } from '../prioritization/score-initiative.ts';
import type { Scored } from '../prioritization/scored.ts';

interface Remembered {
  readonly score: Scorer['score'];
  readonly scores: WeakMap<Initiative, Scored>;
}

// Neither a model nor an initiative ever changes: another one takes its place.
const rememberedByModel = new WeakMap<Model, Remembered>();

export function scoreOf(model: Model, initiative: Initiative): Scored {
  let remembered = rememberedByModel.get(model);
  if (remembered === undefined) {
    remembered = { score: scorerOf(model).score, scores: new WeakMap() };
    rememberedByModel.set(model, remembered);
  }
  const known = remembered.scores.get(initiative);
  if (known !== undefined) return known;
  const scored = remembered.score(initiative);
  remembered.scores.set(initiative, scored);
  return scored;
}

/** The class that a model gives an initiative; null where it gives none. */
export function classIdOf(model: Model, initiative: Initiative): string | null {
  const scored = scoreOf(model, initiative);
  return scored.state === 'complete' ? scored.class : null;
}
