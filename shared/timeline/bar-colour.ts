// What the colour of a bar says, and the legend that explains it.

import { HEALTH_LABELS, type Health, type Initiative, type Precision } from '../plan/initiative.ts';
import type { Theme } from '../plan/people-and-teams.ts';
import type { Plan } from '../plan/plan.ts';
import { STAGE_LABELS, STAGES, type Stage } from '../plan/stage.ts';
import type { ColourField } from '../plan/timeline-view.ts';
import { plainLabel } from './plain-label.ts';
import type { BarColour, TimelineRows } from './timeline-rows.ts';

/** How many colours the palette of the look has. */
export const PALETTE_SIZE = 8;

const NONE: BarColour = { kind: 'none' };

const BY_HEALTH: Readonly<Record<Health, BarColour>> = {
  'on-track': { kind: 'state', state: 'good' },
  'at-risk': { kind: 'state', state: 'warn' },
  'off-track': { kind: 'state', state: 'bad' },
};

const BY_STAGE: Readonly<Record<Stage, BarColour>> = {
  intake: paletteColour(6),
  candidate: paletteColour(3),
  planned: paletteColour(7),
  'in-progress': paletteColour(2),
  shipped: paletteColour(0),
  declined: NONE,
  parked: NONE,
};

const BY_PRECISION: Readonly<Record<Precision, BarColour>> = {
  day: paletteColour(0),
  month: paletteColour(7),
  quarter: paletteColour(2),
  none: NONE,
};

const PRECISION_LABELS: Readonly<Record<Precision, string>> = {
  day: 'To the day',
  month: 'To the month',
  quarter: 'To the quarter',
  none: 'Not said',
};

export function barColourOf(plan: Plan, initiative: Initiative, by: ColourField): BarColour {
  switch (by) {
    case 'theme': {
      const theme = initiative.themeId === null ? undefined : plan.themes.get(initiative.themeId);
      return theme === undefined ? NONE : paletteColour(theme.colour);
    }
    case 'health':
      return initiative.health === null ? NONE : BY_HEALTH[initiative.health];
    case 'stage':
      return BY_STAGE[initiative.stage];
    case 'confidence':
      return BY_PRECISION[initiative.schedule.precision];
  }
}

/** The palette's colour of a theme's or team's number: the ninth has the first one's with a pattern. */
export function paletteColour(number: number): BarColour {
  const whole = Number.isFinite(number) ? Math.trunc(number) : 0;
  const index = ((whole % PALETTE_SIZE) + PALETTE_SIZE) % PALETTE_SIZE;
  return { kind: 'palette', index, hasPattern: Math.floor(whole / PALETTE_SIZE) % 2 !== 0 };
}

export interface LegendEntry {
  readonly colour: BarColour;
  readonly label: string;
}

/** What the colours of the bars that there are mean, in the order of the field; what no bar has is left out. */
export function legendOf({ lanes, facts: { plan, view } }: TimelineRows): readonly LegendEntry[] {
  const shown = new Set<Initiative>();
  for (const { rows } of lanes) for (const row of rows) for (const { initiative } of row) shown.add(initiative);
  const initiatives = [...shown];
  const { colourBy } = view;
  const has = (test: (initiative: Initiative) => boolean): boolean => initiatives.some(test);
  switch (colourBy) {
    case 'theme': {
      const used = new Set(initiatives.map(({ themeId }) => themeId));
      const themes = [...plan.themes.values()].filter(({ id }) => used.has(id)).sort(compareThemes);
      const none = has(({ themeId }) => themeId === null || !plan.themes.has(themeId));
      return [
        ...themes.map(({ colour, name }) => ({ colour: paletteColour(colour), label: plainLabel(name) })),
        ...(none ? [{ colour: NONE, label: 'No theme' }] : []),
      ];
    }
    case 'health': {
      const entries = (['on-track', 'at-risk', 'off-track'] as const).filter((health) =>
        has((one) => one.health === health),
      );
      const none = has(({ health }) => health === null);
      return [
        ...entries.map((health) => ({ colour: BY_HEALTH[health], label: HEALTH_LABELS[health] })),
        ...(none ? [{ colour: NONE, label: 'Health not said' }] : []),
      ];
    }
    case 'stage':
      return STAGES.filter((stage) => has((one) => one.stage === stage)).map((stage) => ({
        colour: BY_STAGE[stage],
        label: STAGE_LABELS[stage],
      }));
    case 'confidence':
      return (['day', 'month', 'quarter', 'none'] as const)
        .filter((precision) => has(({ schedule }) => schedule.precision === precision))
        .map((precision) => ({ colour: BY_PRECISION[precision], label: PRECISION_LABELS[precision] }));
  }
}

function compareThemes(a: Theme, b: Theme): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}
