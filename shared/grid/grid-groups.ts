// Rows under heads: by theme, stage, team or owner, with counts and sums.

import { totalEffort } from '../plan/effort.ts';
import type { TeamId } from '../plan/ids.ts';
import type { Initiative, PersonWeeks } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import { STAGE_LABELS, STAGES } from '../plan/stage.ts';
import type { RowSeed } from './edit-cells.ts';
import { foldText } from './fold-text.ts';

export const GROUP_FIELDS = ['theme', 'stage', 'team', 'owner'] as const;
export type GroupField = (typeof GROUP_FIELDS)[number];

export interface GridGroup {
  /** Different for each group of a field, empty for the one without a value. */
  readonly key: string;
  readonly label: string;
  /** Of the theme or team; null elsewhere. */
  readonly colour: number | null;
  readonly members: readonly Initiative[];
  /** The likely person-weeks of its members; under a team, that team's. Those without an estimate are left out. */
  readonly effort: PersonWeeks;
  readonly withoutEstimate: number;
  /** What a row begun in it has. */
  readonly seed: RowSeed;
  /** Under teams, which; undefined elsewhere. */
  readonly teamId: TeamId | null | undefined;
}

type Head = Pick<GridGroup, 'key' | 'label' | 'colour' | 'seed'>;

/** The groups that have members, in the order of the field; the one without a value comes last. */
export function groupsOf(plan: Plan, initiatives: readonly Initiative[], field: GroupField): readonly GridGroup[] {
  const members = new Map<string, Initiative[]>();
  for (const initiative of initiatives) {
    for (const key of groupKeysOf(initiative, field)) {
      const group = members.get(key);
      if (group === undefined) members.set(key, [initiative]);
      else group.push(initiative);
    }
  }
  return headsOf(plan, field).flatMap((head) => {
    const group = members.get(head.key);
    if (group === undefined) return [];
    const teamId = field === 'team' ? (head.seed.teamId ?? null) : undefined;
    const { effort, withoutEstimate } = effortOf(group, teamId);
    return [{ ...head, members: group, effort, withoutEstimate, teamId }];
  });
}

/** The groups that an initiative stands in: under teams, each of its own. */
export function groupKeysOf(initiative: Initiative, field: GroupField): readonly string[] {
  switch (field) {
    case 'theme':
      return [initiative.themeId ?? ''];
    case 'stage':
      return [initiative.stage];
    case 'owner':
      return [initiative.ownerId ?? ''];
    case 'team':
      return initiative.effort.length === 0 ? [''] : initiative.effort.map(({ teamId }) => teamId ?? '');
  }
}

function headsOf(plan: Plan, field: GroupField): readonly Head[] {
  switch (field) {
    case 'theme':
      return [
        ...byPosition(plan.themes.values()).map(
          ({ id, name, colour }): Head => ({ key: id, label: name, colour, seed: { themeId: id } }),
        ),
        { key: '', label: 'No theme', colour: null, seed: {} },
      ];
    case 'stage':
      // A row begun among the declined has no reason yet: it begins where all do.
      return STAGES.map((stage): Head => {
        const seed = stage === 'declined' || stage === 'parked' ? {} : { stage };
        return { key: stage, label: STAGE_LABELS[stage], colour: null, seed };
      });
    case 'team':
      return [
        ...byPosition(plan.teams.values()).map(
          ({ id, name, colour }): Head => ({ key: id, label: name, colour, seed: { teamId: id } }),
        ),
        { key: '', label: 'No team', colour: null, seed: {} },
      ];
    case 'owner':
      return [
        ...[...plan.people.values()]
          .sort((a, b) => (foldText(a.name) < foldText(b.name) ? -1 : 1))
          .map(({ id, name }): Head => ({ key: id, label: name, colour: null, seed: { ownerId: id } })),
        { key: '', label: 'Nobody', colour: null, seed: {} },
      ];
  }
}

function effortOf(
  members: readonly Initiative[],
  teamId: TeamId | null | undefined,
): Pick<GridGroup, 'effort' | 'withoutEstimate'> {
  let effort = 0;
  let withoutEstimate = 0;
  for (const initiative of members) {
    const figure = teamId === undefined ? wholeEffort(initiative) : partEffort(initiative, teamId);
    if (figure === null) withoutEstimate += 1;
    else effort += figure;
  }
  return { effort, withoutEstimate };
}

function wholeEffort(initiative: Initiative): PersonWeeks | null {
  const total = totalEffort(initiative);
  return total.state === 'estimated' ? total.likely : null;
}

function partEffort({ effort }: Initiative, team: TeamId | null): PersonWeeks | null {
  return effort.find(({ teamId }) => teamId === team)?.likely ?? null;
}

function byPosition<Row extends { readonly position: number; readonly name: string }>(rows: Iterable<Row>): Row[] {
  return [...rows].sort((a, b) => a.position - b.position || (a.name < b.name ? -1 : 1));
}
