// What narrows the ranking. It is a way of looking: never in the plan, never undone.

import type { ThemeId } from '../../../../shared/plan/ids.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { RANKED_STAGES, STAGE_LABELS, STAGE_PATH, STAGES, type Stage } from '../../../../shared/plan/stage.ts';

export interface RankingFilter {
  /** None: every stage that is ranked. */
  readonly stages: readonly Stage[];
  /** null: those without a theme. None: every theme, and those without. */
  readonly themeIds: readonly (ThemeId | null)[];
  /** Words that must all stand in the key, title, owner or tags. */
  readonly text: string;
}

export const NO_FILTER: RankingFilter = { stages: [], themeIds: [], text: '' };

/** Whether an initiative passes, as a function of its own so that the words are taken apart once. */
export function filterOf(plan: Plan, filter: RankingFilter): (initiative: Initiative) => boolean {
  const stages: ReadonlySet<Stage> = filter.stages.length === 0 ? RANKED_STAGES : new Set(filter.stages);
  const themeIds = new Set(filter.themeIds);
  const words = fold(filter.text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return (initiative) => {
    if (!stages.has(initiative.stage)) return false;
    if (themeIds.size > 0 && !themeIds.has(initiative.themeId)) return false;
    if (words.length === 0) return true;
    const owner = initiative.ownerId === null ? undefined : plan.people.get(initiative.ownerId);
    const said = fold([initiative.key, initiative.title, owner?.name ?? '', ...initiative.tags].join('\n'));
    return words.every((word) => said.includes(word));
  };
}

/** Without regard to case and accents. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** The stages as the chip says them: `candidate to in progress`, `intake, shipped`. */
export function stagesInWords(stages: readonly Stage[]): string {
  const shown = STAGES.filter((stage) => (stages.length === 0 ? RANKED_STAGES.has(stage) : stages.includes(stage)));
  const [first] = shown;
  const last = shown.at(-1);
  if (first === undefined || last === undefined) return '';
  const isRunOnPath = shown.length > 2 && shown.every((stage, index) => pathIndex(stage) === pathIndex(first) + index);
  const word = (stage: Stage) => STAGE_LABELS[stage].toLowerCase();
  return isRunOnPath ? `${word(first)} to ${word(last)}` : shown.map(word).join(', ');
}

/** -1 off the path. */
function pathIndex(stage: Stage): number {
  const path: readonly Stage[] = STAGE_PATH;
  return path.indexOf(stage);
}
