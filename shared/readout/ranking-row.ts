// One initiative of the ranking, with everything about it that the workbook says in words.

import type { CriterionId } from '../plan/criterion.ts';
import { HEALTH_LABELS, type Initiative } from '../plan/initiative.ts';
import type { Model } from '../plan/model.ts';
import { mustDoInWords } from '../plan/must-do-in-words.ts';
import type { Theme } from '../plan/people-and-teams.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { criteriaOf, scoreKeyOf } from '../prioritization/criteria-of.ts';
import { type DecidedInitiative, type DroppedPlacement, decidedOrder } from '../prioritization/decided-order.ts';
import { rankPlan } from '../prioritization/ranking.ts';
import { effortOfTeams, readInput } from '../prioritization/score-initiative.ts';
import type { Scored } from '../prioritization/scored.ts';
import { placementInWords } from './placement-in-words.ts';
import { windowInWords } from './window-in-words.ts';

export interface RankingRow extends DecidedInitiative {
  readonly theme: Theme | null;
  readonly owner: string;
  /** Fiscal quarters or months. */
  readonly window: string;
  /** What is missing or wrong, why it must be done, health that needs attention, and who decided on its place and why. */
  readonly note: string;
  /** Inputs that hold something which the scale of the criterion has no use for: no number, or no word. */
  readonly unreadable: ReadonlySet<CriterionId>;
  /** Effort was set for the model and does not follow the teams'. */
  readonly isEffortOverridden: boolean;
  /** The likely effort of all teams in person-months; null while it is unknown. */
  readonly effortOfTeams: number | null;
}

export interface RankingRows {
  readonly rows: readonly RankingRow[];
  readonly dropped: readonly DroppedPlacement[];
}

/** The rows of a model's ranking in the decided order, which is the ranking's where nobody has placed anything. */
export function rankingRows(plan: Plan, model: Model): readonly RankingRow[] {
  return decidedRows(plan, model).rows;
}

/** As `rankingRows`, with the placements that bear on nothing. */
export function decidedRows(plan: Plan, model: Model): RankingRows {
  const { fiscalYearStartMonth } = settingsOf(plan);
  const fields = criteriaOf(model).map((criterion) => ({ criterion, key: scoreKeyOf(model, criterion) }));
  const { rows, dropped } = decidedOrder(rankPlan(plan, model.id), plan);
  return {
    dropped,
    rows: rows.map((row) => {
      const { initiative } = row;
      const unreadable = fields.filter(({ criterion, key }) => {
        const value = readInput(initiative, criterion, key);
        return typeof value === 'number' && !Number.isFinite(value);
      });
      const effort = fields.find(({ criterion }) => criterion.scale.kind === 'effort');
      return {
        ...row,
        theme: initiative.themeId === null ? null : (plan.themes.get(initiative.themeId) ?? null),
        owner: initiative.ownerId === null ? '' : (plan.people.get(initiative.ownerId)?.name ?? ''),
        window: windowInWords(initiative.schedule, fiscalYearStartMonth),
        note: noteOn(plan, model, row),
        unreadable: new Set(unreadable.map(({ criterion }) => criterion.id)),
        isEffortOverridden: effort !== undefined && (initiative.scores[effort.key]?.value ?? null) !== null,
        effortOfTeams: effortOfTeams(initiative),
      };
    }),
  };
}

function noteOn(plan: Plan, model: Model, { initiative, scored, placement }: DecidedInitiative): string {
  const { health, healthNote } = initiative;
  const isInTrouble = health === 'at-risk' || health === 'off-track';
  const trouble = isInTrouble ? `${HEALTH_LABELS[health]}${healthNote === '' ? '' : `: ${healthNote}`}` : '';
  const decision = placement === null ? '' : placementInWords(plan, placement);
  return [problemInWords({ plan, model, initiative, scored }), mustDoInWords(initiative), trouble, decision]
    .filter((words) => words !== '')
    .map((words) => (/[.!?]$/.test(words) ? words : `${words}.`))
    .join(' ');
}

function problemInWords(facts: {
  readonly plan: Plan;
  readonly model: Model;
  readonly initiative: Initiative;
  readonly scored: Scored;
}): string {
  const { plan, model, initiative, scored } = facts;
  if (scored.state === 'complete') return '';
  const effort = criteriaOf(model).find(({ scale }) => scale.kind === 'effort');
  if (scored.state === 'error' || effort === undefined || !scored.missing.includes(effort.id)) return scored.problem;
  const names = initiative.effort.flatMap(({ teamId, likely }) => {
    if (likely !== null) return [];
    return [teamId === null ? 'unassigned work' : (plan.teams.get(teamId)?.name ?? teamId)];
  });
  return names.length === 0 ? scored.problem : `${scored.problem} No figure yet: ${names.join(', ')}.`;
}
