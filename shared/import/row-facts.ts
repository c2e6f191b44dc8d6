// What one row of a table says, read and checked cell by cell, before it meets the plan.

import type { DateText } from '../calendar/date-text.ts';
import type { DependencyKind } from '../plan/dependency.ts';
import type { CriterionValue, Health, ScoreKey, Share } from '../plan/initiative.ts';
import type { CustomFieldKind } from '../plan/people-and-teams.ts';
import type { Stage } from '../plan/stage.ts';
import type { EffortFigure } from './read-effort.ts';

/** A cell by its column, for problems that show only later. */
export interface Place {
  readonly column: number;
  readonly written: string;
}

export interface Placed<Value> {
  readonly value: Value;
  readonly place: Place;
}

/** Null, or nothing in a list: the row does not say. Filled by the readers of the columns, one cell after the other. */
export interface RowFacts {
  key: string | null;
  title: string | null;
  summary: string | null;
  /** With the text that it was read from. */
  stage: Placed<Stage> | null;
  theme: string | null;
  owner: string | null;
  readonly teams: string[];
  readonly tags: string[];
  start: Placed<DateText> | null;
  end: Placed<DateText> | null;
  progress: Share | null;
  health: Health | null;
  readonly urls: string[];
  effort: Placed<EffortFigure> | null;
  readonly teamEfforts: { readonly team: string; readonly figure: EffortFigure }[];
  readonly scores: { readonly key: ScoreKey; readonly value: CriterionValue }[];
  readonly links: { readonly part: string; readonly dependencyKind: DependencyKind; readonly place: Place }[];
  readonly custom: { readonly name: string; readonly kind: CustomFieldKind; readonly value: string | number }[];
}

export function noFacts(): RowFacts {
  return {
    key: null,
    title: null,
    summary: null,
    stage: null,
    theme: null,
    owner: null,
    teams: [],
    tags: [],
    start: null,
    end: null,
    progress: null,
    health: null,
    urls: [],
    effort: null,
    teamEfforts: [],
    scores: [],
    links: [],
    custom: [],
  };
}
