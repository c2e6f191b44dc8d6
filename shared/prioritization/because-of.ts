import type { Initiative } from '../plan/initiative.ts';
import type { Model } from '../plan/model.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import type { Because } from './because.ts';
import { becauseFormulas } from './because-formulas.ts';
import { becauseLines } from './because-lines.ts';
import { categoryLabel } from './criteria-of.ts';
import { KANO_CLASSES } from './kano.ts';
import { MOSCOW_CLASSES } from './moscow.ts';
import { findPassing } from './passing.ts';
import type { RankedInitiative } from './ranking.ts';
import { scorerOf } from './score-initiative.ts';
import type { Scored } from './scored.ts';
import { VALUE_EFFORT_CLASSES } from './value-effort.ts';

/**
 * What stands behind the score or class that a model gives an initiative, as on paper. `ranking` is that of the same plan
 * and model; an initiative that it does not list (shipped, declined, parked) has no place.
 */
export function becauseOf(facts: {
  readonly plan: Plan;
  readonly model: Model;
  readonly initiative: Initiative;
  readonly ranking: readonly RankedInitiative[];
}): Because {
  const { plan, model, initiative, ranking } = facts;
  const scored = scorerOf(model).score(initiative);
  const classLabel = classLabelOf(model, scored);
  const { fiscalYearStartMonth } = settingsOf(plan);
  const index = ranking.findIndex((row) => row.initiative.id === initiative.id);
  const rank = ranking[index]?.rank ?? null;
  const hasPlace = rank !== null && scored.state === 'complete';
  return {
    lines: becauseLines({ plan, model, initiative, scored }),
    formulas: becauseFormulas({ model, scored, classLabel, fiscalYearStartMonth }),
    scored,
    classLabel,
    place: hasPlace ? { rank, of: ranking.filter((row) => row.rank !== null).length } : null,
    passing: hasPlace ? findPassing({ model, initiative, above: nextBetter(ranking, index) }) : null,
  };
}

/** The last listed of those with the next better rank. */
function nextBetter(ranking: readonly RankedInitiative[], index: number): Initiative | null {
  const rank = ranking[index]?.rank ?? 1;
  return ranking.slice(0, index).findLast((row) => row.rank !== null && row.rank < rank)?.initiative ?? null;
}

function classLabelOf(model: Model, scored: Scored): string | null {
  if (scored.state !== 'complete' || scored.class === null) return null;
  switch (model.kind) {
    case 'value-effort':
      return categoryLabel(VALUE_EFFORT_CLASSES, scored.class);
    case 'moscow':
      return categoryLabel(MOSCOW_CLASSES, scored.class);
    case 'kano':
      return categoryLabel(KANO_CLASSES, scored.class);
    default:
      return scored.class;
  }
}
