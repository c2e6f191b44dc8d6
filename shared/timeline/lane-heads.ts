// The lanes that a plan has by a field, and those that an initiative stands in.

import { teamsOf } from '../dependencies/initiative-teams.ts';
import { foldText } from '../grid/fold-text.ts';
import type { InitiativeId, ObjectiveId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import type { Objective } from '../plan/okr.ts';
import type { Plan } from '../plan/plan.ts';
import { STAGE_LABELS, STAGES } from '../plan/stage.ts';
import type { LaneField } from '../plan/timeline-view.ts';
import { plainLabel } from './plain-label.ts';
import type { LaneHead } from './timeline-rows.ts';

type LanePlan = Pick<Plan, 'themes' | 'teams' | 'people' | 'objectives' | 'keyResults' | 'contributions'>;

const NOBODY: Readonly<Record<LaneField, string>> = {
  theme: 'No theme',
  team: 'No team',
  objective: 'No objective',
  owner: 'No owner',
  stage: '',
  none: '',
};

/** All lanes that a field can have, in its order: positions, the tree of objectives, names, stages. Last those without a value. */
export function laneHeadsOf(plan: LanePlan, field: LaneField): readonly LaneHead[] {
  const none: LaneHead = { id: `${field}:`, field, value: null, name: NOBODY[field], colour: null };
  switch (field) {
    case 'theme':
    case 'team': {
      const rows = field === 'theme' ? [...plan.themes.values()] : [...plan.teams.values()];
      const heads = rows.sort((a, b) => a.position - b.position || compareTexts(a.id, b.id));
      return [...heads.map(({ id, name, colour }) => headOf(field, id, name, colour)), none];
    }
    case 'objective':
      return [...inTreeOrder(plan.objectives).map(({ id, title }) => headOf(field, id, title, null)), none];
    case 'owner': {
      const people = [...plan.people.values()].map((person) => ({ person, folded: foldText(person.name) }));
      people.sort((a, b) => compareTexts(a.folded, b.folded) || compareTexts(a.person.id, b.person.id));
      return [...people.map(({ person: { id, name } }) => headOf(field, id, name, null)), none];
    }
    case 'stage':
      return STAGES.map((stage) => headOf(field, stage, STAGE_LABELS[stage], null));
    case 'none':
      return [none];
  }
}

/** The ids of the lanes that an initiative stands in, each once; what it refers to and is gone counts as no value. */
export function laneIdsOf(plan: LanePlan, initiative: Initiative, field: LaneField): readonly string[] {
  const { themeId, ownerId, stage } = initiative;
  switch (field) {
    case 'theme':
      return laneIdFor(plan.themes, field, themeId !== null && plan.themes.has(themeId) ? themeId : '');
    case 'owner':
      return laneIdFor(plan.people, field, ownerId !== null && plan.people.has(ownerId) ? ownerId : '');
    case 'stage':
      return laneIdFor(STAGES, field, stage);
    case 'team': {
      const there = teamsOf(initiative).filter((id) => plan.teams.has(id));
      if (there.length === 0) return laneIdFor(plan.teams, field, '');
      return there.flatMap((id) => laneIdFor(plan.teams, field, id));
    }
    case 'objective': {
      const there = objectivesOf(plan).get(initiative.id) ?? [];
      if (there.length === 0) return laneIdFor(plan.objectives, field, '');
      return there.flatMap((id) => laneIdFor(plan.objectives, field, id));
    }
    case 'none':
      return laneIdFor(STAGES, field, '');
  }
}

const idsByTable = new WeakMap<object, Map<string, readonly [string]>>();

/** `team:a`; one text for all that stand in a lane, since thousands are looked up by it at a time. */
function laneIdFor(table: object, field: LaneField, value: string): readonly [string] {
  let ids = idsByTable.get(table);
  if (ids === undefined) {
    ids = new Map();
    idsByTable.set(table, ids);
  }
  const key = field === 'none' ? 'none:' : value;
  const known = ids.get(key);
  if (known !== undefined) return known;
  const made = [`${field}:${value}`] as const;
  ids.set(key, made);
  return made;
}

function headOf(field: LaneField, value: string, name: string, colour: number | null): LaneHead {
  return { id: `${field}:${value}`, field, value, name: plainLabel(name), colour };
}

/** Each objective after its parent, with its own before its siblings; those in a ring or without their parent are roots. */
function inTreeOrder(objectives: Plan['objectives']): readonly Objective[] {
  const children = new Map<ObjectiveId | null, Objective[]>();
  for (const objective of objectives.values()) {
    const parent = objective.parentId !== null && objectives.has(objective.parentId) ? objective.parentId : null;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [objective]);
    else siblings.push(objective);
  }
  for (const siblings of children.values()) {
    siblings.sort((a, b) => a.position - b.position || compareTexts(a.id, b.id));
  }
  const ordered: Objective[] = [];
  const seen = new Set<ObjectiveId>();
  const rest = [...objectives.values()].sort((a, b) => a.position - b.position || compareTexts(a.id, b.id));
  const waiting = [...(children.get(null) ?? []), ...rest].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next.id)) continue;
    seen.add(next.id);
    ordered.push(next);
    waiting.push(...[...(children.get(next.id) ?? [])].reverse());
  }
  return ordered;
}

interface Remembered {
  readonly keyResults: Plan['keyResults'];
  readonly objectives: Plan['objectives'];
  readonly byInitiative: ReadonlyMap<InitiativeId, readonly ObjectiveId[]>;
}

const remembered = new WeakMap<Plan['contributions'], Remembered>();

/** The objectives that each initiative contributes to through their key results. */
function objectivesOf({ contributions, keyResults, objectives }: LanePlan): Remembered['byInitiative'] {
  const known = remembered.get(contributions);
  if (known?.keyResults === keyResults && known.objectives === objectives) return known.byInitiative;
  const byInitiative = new Map<InitiativeId, ObjectiveId[]>();
  for (const { initiativeId, keyResultId } of contributions.values()) {
    const objectiveId = keyResults.get(keyResultId)?.objectiveId;
    if (objectiveId === undefined || !objectives.has(objectiveId)) continue;
    const ids = byInitiative.get(initiativeId);
    if (ids === undefined) byInitiative.set(initiativeId, [objectiveId]);
    else if (!ids.includes(objectiveId)) ids.push(objectiveId);
  }
  remembered.set(contributions, { keyResults, objectives, byInitiative });
  return byInitiative;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
