// What there is to share out in a period: the room of every team and, where the mix is held to, of every theme.

import { plainDateToDay } from '../calendar/plain-date.ts';
import type { TeamId, ThemeId } from '../plan/ids.ts';
import type { Initiative, PersonWeeks } from '../plan/initiative.ts';
import type { Team, Theme } from '../plan/people-and-teams.ts';
import { availabilityOf } from './availability.ts';
import type { CutFacts, CutNeed } from './cut-line-state.ts';

export interface CutRoom {
  readonly teams: readonly TeamStock[];
  readonly teamById: ReadonlyMap<TeamId, TeamStock>;
  readonly themes: readonly ThemeStock[];
  readonly themeById: ReadonlyMap<ThemeId, ThemeStock>;
  /** How many stocks limit the walk. */
  readonly stocks: number;
}

/** What is counted while the cut is drawn; `stock` is its number in the walk, null where nothing limits it. */
export interface TeamStock {
  readonly team: Team;
  readonly room: PersonWeeks | null;
  readonly stock: number | null;
  alwaysIn: PersonWeeks;
  taken: PersonWeeks;
  unestimated: number;
}

export interface ThemeStock {
  readonly theme: Theme;
  readonly limit: PersonWeeks | null;
  readonly stock: number | null;
  alwaysIn: PersonWeeks;
  taken: PersonWeeks;
}

export function cutRoomOf({ plan, span, today, holdToMix }: Omit<CutFacts, 'rows'>): CutRoom {
  const from = Math.max(span.first, plainDateToDay(today));
  let stocks = 0;
  let known = 0;
  const teams = [...plan.teams.values()].sort(byPosition).map((team): TeamStock => {
    const room = availabilityOf(plan, team.id, span, from).available;
    known += room ?? 0;
    if (room !== null) stocks += 1;
    return { team, room, stock: room === null ? null : stocks - 1, alwaysIn: 0, taken: 0, unestimated: 0 };
  });
  const themes = [...plan.themes.values()].sort(byPosition).map((theme): ThemeStock => {
    const limit = theme.targetShare === null || known <= 0 ? null : theme.targetShare * known;
    const isHeld = holdToMix && limit !== null;
    if (isHeld) stocks += 1;
    return { theme, limit, stock: isHeld ? stocks - 1 : null, alwaysIn: 0, taken: 0 };
  });
  return {
    teams,
    teamById: new Map(teams.map((one) => [one.team.id, one])),
    themes,
    themeById: new Map(themes.map((one) => [one.theme.id, one])),
    stocks,
  };
}

/** What it needs of teams whose room is known: what counts against its theme. */
export function themeNeedOf(needs: readonly CutNeed[], { teamById }: CutRoom): PersonWeeks {
  let sum = 0;
  for (const { teamId, need } of needs) if (teamById.get(teamId)?.stock != null) sum += need;
  return sum;
}

/** The theme of an initiative; undefined where it has none. */
export function themeStockOf({ themeId }: Initiative, { themeById }: CutRoom): ThemeStock | undefined {
  return themeId === null ? undefined : themeById.get(themeId);
}

/** What each stock has for those that walk, once what is always in is counted; below 0 where that overfills it. */
export function roomForWalk({ teams, themes, stocks }: CutRoom): Float64Array {
  const room = new Float64Array(stocks);
  for (const { stock, room: all, alwaysIn } of teams) if (stock !== null) room[stock] = (all ?? 0) - alwaysIn;
  for (const { stock, limit, alwaysIn } of themes) if (stock !== null) room[stock] = (limit ?? 0) - alwaysIn;
  return room;
}

function byPosition(a: Team | Theme, b: Team | Theme): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}
