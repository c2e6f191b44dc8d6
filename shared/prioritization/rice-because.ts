// Why an initiative has its RICE score: the sum, line by line, as on paper.

import type { PlainDate } from '../calendar/plain-date.ts';
import type { TeamId } from '../plan/ids.ts';
import type { Initiative, PersonWeeks } from '../plan/initiative.ts';
import type { RiceModel } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import type { RankedInitiative } from './ranking.ts';
import {
  findInputProblem,
  findLevel,
  RICE_CONFIDENCES,
  RICE_CRITERIA,
  RICE_IMPACTS,
  type RiceCriterion,
  type RiceKeys,
  type RiceScored,
  riceKeys,
  scoreRice,
} from './rice.ts';
import { findWaysToPass, type WaysToPass } from './rice-passing.ts';

export interface RiceBecause {
  /** Reach, impact, confidence, effort. */
  readonly lines: readonly BecauseLine[];
  /** The score, or what keeps it from being one. */
  readonly scored: RiceScored;
  /** Its place and how many are ranked; null while it has no rank. */
  readonly place: { readonly rank: number; readonly of: number } | null;
  /** What would lift it over the one directly above; null for the first and where it has no rank. */
  readonly passing: Passing | null;
}

export interface BecauseLine {
  readonly criterion: RiceCriterion;
  /** How the line enters the sum; empty on the first. */
  readonly operator: '' | '×' | '÷';
  /** `Reach, teams a quarter`. */
  readonly label: string;
  /** Confidence as a share 0-1, effort in person-months; null: missing or no number. */
  readonly value: number | null;
  readonly format: 'number' | 'percent' | 'person-months';
  /** The word for the value, where the scale has one: `high`. */
  readonly level: string | null;
  /** Who set it, when, and on what evidence; null for an effort that follows the teams' and for a value never set. */
  readonly source: BecauseSource | null;
  /** A sentence on a value outside its scale. */
  readonly problem: string | null;
  /** What teams are asked for; empty on every other line than effort. Not part of the sum when `overridden`. */
  readonly parts: readonly EffortPart[];
  /** The effort was set for this model and no longer follows the teams'. */
  readonly overridden: boolean;
}

export interface BecauseSource {
  readonly setBy: string;
  readonly setOn: PlainDate | null;
  readonly evidence: string;
}

export interface EffortPart {
  /** null: not yet given to a team. */
  readonly teamId: TeamId | null;
  /** The team's name, or `Unassigned`. */
  readonly name: string;
  /** null: needed, and not estimated. */
  readonly effort: PersonWeeks | null;
  readonly evidence: string;
}

export interface Passing extends WaysToPass {
  /** The key of the initiative directly above. */
  readonly key: string;
}

/**
 * The sum behind the RICE score of an initiative. `ranking` is that of the same plan and model; an initiative that it does
 * not list (shipped, declined, parked) has no place.
 */
export function becauseRice(facts: {
  readonly plan: Plan;
  readonly model: RiceModel;
  readonly initiative: Initiative;
  readonly ranking: readonly RankedInitiative[];
}): RiceBecause {
  const { plan, model, initiative, ranking } = facts;
  const keys = riceKeys(model.id);
  const scored = scoreRice(initiative, keys);
  return {
    lines: RICE_CRITERIA.map((criterion) => becauseLine({ plan, model, initiative, keys, scored, criterion })),
    scored,
    ...placeIn(ranking, initiative, scored),
  };
}

const OPERATORS = { reach: '', impact: '×', confidence: '×', effort: '÷' } as const;
const FORMATS = { reach: 'number', impact: 'number', confidence: 'percent', effort: 'person-months' } as const;

function becauseLine(facts: {
  readonly plan: Plan;
  readonly model: RiceModel;
  readonly initiative: Initiative;
  readonly keys: RiceKeys;
  readonly scored: RiceScored;
  readonly criterion: RiceCriterion;
}): BecauseLine {
  const { plan, model, initiative, keys, scored, criterion } = facts;
  const score = initiative.scores[keys[criterion]] ?? null;
  const isSet = score !== null && score.value !== null;
  const value = scored.inputs[criterion];
  return {
    criterion,
    operator: OPERATORS[criterion],
    label: labelOf(criterion, model),
    value,
    format: FORMATS[criterion],
    level: levelOf(criterion, value),
    source: isSet ? { setBy: score.setBy, setOn: score.setOn, evidence: score.evidence } : null,
    problem: findInputProblem(criterion, isSet && value === null ? Number.NaN : value),
    parts: criterion === 'effort' ? effortParts(plan, initiative) : [],
    overridden: criterion === 'effort' && isSet,
  };
}

function labelOf(criterion: RiceCriterion, model: RiceModel): string {
  switch (criterion) {
    case 'reach':
      return `Reach, ${model.reachUnit} a ${model.reachPeriod}`;
    case 'impact':
      return 'Impact';
    case 'confidence':
      return 'Confidence';
    case 'effort':
      return 'Effort, person-months';
  }
}

function levelOf(criterion: RiceCriterion, value: number | null): string | null {
  if (criterion === 'impact') return findLevel(RICE_IMPACTS, value)?.word ?? null;
  if (criterion === 'confidence') return findLevel(RICE_CONFIDENCES, value)?.word ?? null;
  return null;
}

function effortParts(plan: Plan, initiative: Initiative): readonly EffortPart[] {
  return initiative.effort.map(({ teamId, likely, evidence }) => ({
    teamId,
    name: teamId === null ? 'Unassigned' : (plan.teams.get(teamId)?.name ?? teamId),
    effort: likely,
    evidence,
  }));
}

function placeIn(
  ranking: readonly RankedInitiative[],
  initiative: Initiative,
  scored: RiceScored,
): Pick<RiceBecause, 'place' | 'passing'> {
  const index = ranking.findIndex((row) => row.initiative.id === initiative.id);
  const rank = ranking[index]?.rank ?? null;
  if (rank === null || scored.state !== 'complete') return { place: null, passing: null };
  const place = { rank, of: ranking.filter((row) => row.rank !== null).length };
  const above = ranking[index - 1];
  if (above?.scored.state !== 'complete' || above.scored.score === null) return { place, passing: null };
  const ways = findWaysToPass(scored.inputs, above.scored.score);
  return { place, passing: { key: above.initiative.key, ...ways } };
}
