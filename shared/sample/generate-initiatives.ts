import { dayToPlainDate, monthBounds, type PlainDate, plainDateToDay } from '../calendar/plain-date.ts';
import { createWorkdayAxis, type WorkdayAxis } from '../calendar/workday-axis.ts';
import {
  type CriterionScore,
  type CriterionScores,
  type Initiative,
  type Schedule,
  type TeamEffort,
  UNSCHEDULED,
} from '../plan/initiative.ts';
import type { Person, Team, Theme } from '../plan/people-and-teams.ts';
import { needsReason, type Stage } from '../plan/stage.ts';
import type { GeneratorContext } from './generate-plan.ts';
import { EVIDENCE, HYPOTHESES, OBJECTS, PROBLEMS, PURPOSES, REASONS, SEGMENTS, TAGS, VERBS } from './generate-words.ts';

interface Facts {
  readonly size: number;
  readonly themes: readonly Theme[];
  readonly teams: readonly Team[];
  readonly people: readonly Person[];
}

/** The initiatives of a generated plan; their keys count up within each theme, in no order of time. */
export function generateInitiatives(context: GeneratorContext, facts: Facts): readonly Initiative[] {
  const axis = createWorkdayAxis({ workingWeek: [1, 2, 3, 4, 5], holidays: [] });
  const themes = facts.themes.map((theme) => [theme, theme.targetShare ?? 0] as const);
  const lastNumbers = new Map<Theme, number>();
  return Array.from({ length: facts.size }, () => {
    const theme = context.dice.weighted(themes);
    const number = (lastNumbers.get(theme) ?? 0) + 1;
    lastNumbers.set(theme, number);
    return generateInitiative(context, facts, { theme, key: `${theme.keyPrefix}-${number}`, axis });
  });
}

const STAGE_WEIGHTS: readonly (readonly [Stage, number])[] = [
  ['intake', 14],
  ['candidate', 28],
  ['planned', 24],
  ['in-progress', 8],
  ['shipped', 18],
  ['declined', 5],
  ['parked', 3],
];

function generateInitiative(
  context: GeneratorContext,
  { teams, people }: Facts,
  { theme, key, axis }: { readonly theme: Theme; readonly key: string; readonly axis: WorkdayAxis },
): Initiative {
  const { dice, ids, today } = context;
  const stage = dice.weighted(STAGE_WEIGHTS);
  const isUnderWay = stage === 'in-progress';
  const effort = generateEffort(context, teams);
  // Every field by name: spreading a blank initiative is ten times slower.
  return {
    id: ids.next(),
    key,
    title: generateTitle(context),
    summary: '',
    problem: dice.pick(PROBLEMS),
    hypothesis: dice.chance(0.6) ? dice.pick(HYPOTHESES) : '',
    stage,
    stageReason: needsReason(stage) ? dice.pick(REASONS) : '',
    themeId: theme.id,
    ownerId: dice.chance(0.9) ? dice.pick(people).id : null,
    requesterId: dice.chance(0.5) ? dice.pick(people).id : null,
    requestedOn: before(today, dice.whole(20, 400)),
    neededBy: null,
    segments: dice.chance(0.5) ? [dice.pick(SEGMENTS)] : [],
    tags: dice.chance(0.6) ? [dice.pick(TAGS)] : [],
    reuse: dice.pick(['bespoke', 'repeatable', 'platform', null]),
    effort,
    duration: null,
    mustDo: dice.chance(0.04) ? { reason: dice.pick(['compliance', 'contract', 'end-of-life']), note: '' } : null,
    horizon: null,
    successMeasure: null,
    scores: generateScores(context),
    schedule: generateSchedule(context, axis, stage, workdaysFor(effort) ?? dice.whole(5, 40)),
    progress: stage === 'shipped' ? 1 : isUnderWay ? dice.whole(1, 18) / 20 : 0,
    health: isUnderWay ? dice.pick(['on-track', 'on-track', 'at-risk', 'off-track']) : null,
    healthNote: '',
    milestones: [],
    links: [],
    audience: dice.pick(['team', 'internal', 'internal', 'everyone']),
    custom: [],
  };
}

function workdaysFor(effort: readonly TeamEffort[]): number | null {
  const workdays = effort.map(({ likely, assignedFte }) => Math.ceil(((likely ?? 0) * 5) / assignedFte));
  return workdays.length === 0 || workdays.includes(0) ? null : Math.max(...workdays);
}

function generateTitle({ dice }: GeneratorContext): string {
  return `${dice.pick(VERBS)} ${dice.pick(OBJECTS)} ${dice.pick(PURPOSES)}`;
}

/** One team in most cases, up to four; one initiative in ten lacks a figure, some of them a team as well. */
function generateEffort({ dice }: GeneratorContext, teams: readonly Team[]): readonly TeamEffort[] {
  const isEstimated = dice.chance(0.9);
  if (!isEstimated && dice.chance(0.3)) return [];
  const wanted = dice.weighted([
    [1, 60],
    [2, 28],
    [3, 9],
    [4, 3],
  ]);
  const asked = new Set(Array.from({ length: wanted }, () => dice.pick(teams)));
  return [...asked].map((team, index): TeamEffort => {
    if (!isEstimated && index === 0) {
      return { teamId: team.id, low: null, likely: null, high: null, assignedFte: 1, evidence: '' };
    }
    const likely = dice.pick([0.5, 1, 1.5, 2, 3, 3, 4, 5, 6, 8, 10, 16]);
    const hasRange = dice.chance(0.5);
    return {
      teamId: team.id,
      low: hasRange ? likely * 0.75 : null,
      likely,
      high: hasRange ? likely * 1.5 : null,
      assignedFte: dice.pick([1, 1, 1, 2, 0.5]),
      evidence: dice.chance(0.3) ? dice.pick(EVIDENCE) : '',
    };
  });
}

/** One initiative in ten lacks one of the three inputs. */
function generateScores({ dice, today }: GeneratorContext): CriterionScores {
  const missing = dice.chance(0.1) ? dice.whole(0, 2) : null;
  const setOn = before(today, dice.whole(1, 80));
  const score = (likely: number): CriterionScore => {
    return {
      value: { kind: 'number', likely, low: null, high: null },
      setBy: '',
      setOn,
      evidence: dice.pick(EVIDENCE),
    };
  };
  const reach = score(dice.whole(2, 400) * 10);
  const impact = score(dice.pick([0.25, 0.5, 1, 1, 2, 3]));
  const confidence = score(dice.pick([0.5, 0.8, 0.8, 1]));
  return {
    ...(missing === 0 ? {} : { 'rice.reach': reach }),
    ...(missing === 1 ? {} : { 'rice.impact': impact }),
    ...(missing === 2 ? {} : { 'rice.confidence': confidence }),
  };
}

function generateSchedule(context: GeneratorContext, axis: WorkdayAxis, stage: Stage, duration: number): Schedule {
  const { dice, today, periods } = context;
  const horizon = periods.length * 62;
  switch (stage) {
    case 'shipped':
      return days(axis, axis.addWorkdays(plainDateToDay(today), -dice.whole(1, 60) - duration), duration);
    case 'in-progress':
      return days(axis, axis.addWorkdays(plainDateToDay(today), -dice.whole(0, duration - 1)), duration);
    case 'planned': {
      const start = axis.addWorkdays(plainDateToDay(today), dice.whole(1, horizon));
      return dice.chance(0.65) ? days(axis, start, duration) : month(start);
    }
    case 'candidate': {
      if (dice.chance(0.4)) return UNSCHEDULED;
      const { first, last } = dice.pick(periods);
      return { ...UNSCHEDULED, start: first, end: last, precision: 'quarter', setBy: 'hand' };
    }
    case 'intake':
    case 'declined':
    case 'parked':
      return UNSCHEDULED;
  }
}

function days(axis: WorkdayAxis, from: number, duration: number): Schedule {
  const first = axis.firstWorkdayOnOrAfter(from);
  const start = dayToPlainDate(first);
  const end = dayToPlainDate(axis.addWorkdays(first, duration - 1));
  return { ...UNSCHEDULED, start, end, precision: 'day', setBy: 'hand' };
}

function month(day: number): Schedule {
  const { first, last } = monthBounds(dayToPlainDate(day));
  return { ...UNSCHEDULED, start: first, end: last, precision: 'month', setBy: 'hand' };
}

function before(date: PlainDate, days: number): PlainDate {
  return dayToPlainDate(plainDateToDay(date) - days);
}
