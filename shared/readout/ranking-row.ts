// One initiative of the ranking, with everything about it that the workbook says in words.

import { totalEffort } from '../plan/effort.ts';
import { HEALTH_LABELS, type Initiative } from '../plan/initiative.ts';
import type { RiceModel } from '../plan/model.ts';
import { mustDoInWords } from '../plan/must-do-in-words.ts';
import type { Theme } from '../plan/people-and-teams.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { rankPlan } from '../prioritization/ranking.ts';
import { RICE_CRITERIA, type RiceCriterion, type RiceScored, riceKeys, scoreRice } from '../prioritization/rice.ts';
import { windowInWords } from './window-in-words.ts';

export interface RankingRow {
  readonly initiative: Initiative;
  readonly rank: number | null;
  readonly scored: RiceScored;
  readonly theme: Theme | null;
  readonly owner: string;
  /** Fiscal quarters or months. */
  readonly window: string;
  /** What is missing or wrong, why it must be done, and health that needs attention. */
  readonly note: string;
  /** Inputs that hold something which is no number. */
  readonly unreadable: ReadonlySet<RiceCriterion>;
  /** Effort was set for the model and does not follow the teams'. */
  readonly isEffortOverridden: boolean;
}

/** The rows of a RICE ranking in its order. */
export function rankingRows(plan: Plan, model: RiceModel): readonly RankingRow[] {
  const keys = riceKeys(model.id);
  const { fiscalYearStartMonth } = settingsOf(plan);
  return rankPlan(plan, model.id).map(({ initiative, rank }) => {
    const scored = scoreRice(initiative, keys);
    const isSet = (criterion: RiceCriterion): boolean => (initiative.scores[keys[criterion]]?.value ?? null) !== null;
    const isGiven = (criterion: RiceCriterion): boolean =>
      isSet(criterion) || (criterion === 'effort' && totalEffort(initiative).state === 'estimated');
    return {
      initiative,
      rank,
      scored,
      theme: initiative.themeId === null ? null : (plan.themes.get(initiative.themeId) ?? null),
      owner: initiative.ownerId === null ? '' : (plan.people.get(initiative.ownerId)?.name ?? ''),
      window: windowInWords(initiative.schedule, fiscalYearStartMonth),
      note: noteOn(plan, initiative, scored),
      unreadable: new Set(RICE_CRITERIA.filter((criterion) => scored.inputs[criterion] === null && isGiven(criterion))),
      isEffortOverridden: isSet('effort'),
    };
  });
}

function noteOn(plan: Plan, initiative: Initiative, scored: RiceScored): string {
  const { health, healthNote } = initiative;
  const isInTrouble = health === 'at-risk' || health === 'off-track';
  const trouble = isInTrouble ? `${HEALTH_LABELS[health]}${healthNote === '' ? '' : `: ${healthNote}`}` : '';
  return [problemInWords(plan, initiative, scored), mustDoInWords(initiative), trouble]
    .filter((words) => words !== '')
    .map((words) => (/[.!?]$/.test(words) ? words : `${words}.`))
    .join(' ');
}

function problemInWords(plan: Plan, initiative: Initiative, scored: RiceScored): string {
  if (scored.state === 'complete') return '';
  if (scored.state === 'error' || !scored.missing.includes('effort')) return scored.problem;
  const names = initiative.effort.flatMap(({ teamId, likely }) => {
    if (likely !== null) return [];
    return [teamId === null ? 'unassigned work' : (plan.teams.get(teamId)?.name ?? teamId)];
  });
  return names.length === 0 ? scored.problem : `${scored.problem} No figure yet: ${names.join(', ')}.`;
}
