// An initiative after what one row says of it. What the row does not say stays as it was.

import type { DateText } from '../calendar/date-text.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { sameContent } from '../changes/same-content.ts';
import { unestimated } from '../commands/estimate-effort.ts';
import { foldName } from '../commands/read-name.ts';
import type { CustomFieldId, PersonId, TeamId, ThemeId } from '../plan/ids.ts';
import type {
  CriterionScores,
  CriterionValue,
  CustomValue,
  Initiative,
  Link,
  Precision,
  Schedule,
  TeamEffort,
} from '../plan/initiative.ts';
import { needsReason } from '../plan/stage.ts';
import { cutText } from '../text/read-text.ts';
import { mapOption } from './import-problem.ts';
import type { EffortFigure } from './read-effort.ts';
import type { NumberRange } from './read-number.ts';
import type { Place, RowFacts } from './row-facts.ts';

/** The facts of a row with the records that its names stand for. */
export interface ResolvedFacts {
  readonly facts: RowFacts;
  readonly themeId: ThemeId | null;
  readonly ownerId: PersonId | null;
  readonly teamIds: readonly TeamId[];
  readonly teamEfforts: readonly { readonly teamId: TeamId; readonly figure: EffortFigure }[];
  readonly custom: readonly CustomValue[];
}

type Effort = readonly TeamEffort[];
/** `remedy`: what to type on the command line. */
export type SayAt = (place: Place, message: string, remedy?: string) => void;

const LONGEST_REASON = 200;
/** Figures that differ by less are the same one, written or computed another way. */
const TOLERANCE = 1e-9;
const COARSENESS: readonly Precision[] = ['none', 'day', 'month', 'quarter'];

export function applyFacts(
  before: Initiative,
  resolved: ResolvedFacts,
  { today, say }: { readonly today: PlainDate; readonly say: SayAt },
): Initiative {
  const { facts, themeId, ownerId, custom } = resolved;
  const after: Initiative = {
    ...before,
    ...stageAfter(before, facts),
    title: facts.title ?? before.title,
    summary: facts.summary ?? before.summary,
    themeId: themeId ?? before.themeId,
    ownerId: ownerId ?? before.ownerId,
    tags: withTags(before.tags, facts.tags),
    effort: withEfforts(before.effort, resolved, say),
    scores: withScores(before.scores, facts.scores, today),
    schedule: withDates(before.schedule, facts, say),
    progress: facts.progress !== null && differs(facts.progress, before.progress) ? facts.progress : before.progress,
    health: facts.health ?? before.health,
    links: withUrls(before.links, facts.urls),
    custom: withCustom(before.custom, custom),
  };
  return sameContent(before, after) ? before : after;
}

function stageAfter(
  { stage, stageReason }: Initiative,
  { stage: written }: RowFacts,
): Pick<Initiative, 'stage' | 'stageReason'> {
  if (written === null) return { stage, stageReason };
  const { value, place } = written;
  if (stage === value && (!needsReason(value) || stageReason !== '')) return { stage, stageReason };
  return {
    stage: value,
    stageReason: needsReason(value) ? `imported as '${cutText(place.written, LONGEST_REASON)}'` : '',
  };
}

function withTags(before: readonly string[], tags: readonly string[]): readonly string[] {
  if (tags.length === 0) return before;
  const known = new Set(before.map(foldName));
  const added: string[] = [];
  for (const tag of tags) {
    if (known.has(foldName(tag))) continue;
    known.add(foldName(tag));
    added.push(tag);
  }
  return added.length === 0 ? before : [...before, ...added];
}

function withUrls(before: readonly Link[], urls: readonly string[]): readonly Link[] {
  if (urls.length === 0) return before;
  const known = new Set(before.flatMap((link) => (link.kind === 'url' ? [link.url] : [])));
  const added = [...new Set(urls)].filter((url) => !known.has(url));
  return added.length === 0 ? before : [...before, ...added.map((url): Link => ({ kind: 'url', url, title: '' }))];
}

function withDates(before: Schedule, { start, end }: RowFacts, say: SayAt): Schedule {
  if (start === null && end === null) return before;
  const dates = {
    start: start === null ? before.start : start.value.first,
    end: end === null ? before.end : end.value.last,
    precision: coarser(
      start === null ? kept(before, before.start) : start.value.precision,
      end === null ? kept(before, before.end) : end.value.precision,
    ),
  };
  if (sameContent(dates, { start: before.start, end: before.end, precision: before.precision })) return before;
  const place = (end ?? start)?.place;
  if (place !== undefined && dates.start !== null && dates.end !== null && dates.end < dates.start) {
    say(place, `It would end on ${dates.end}, before it starts on ${dates.start}; the dates stay as they were.`);
    return before;
  }
  if (place !== undefined && before.pinned) {
    say(place, 'Its dates are pinned and stay as they were.');
    return before;
  }
  return { ...before, ...dates, setBy: 'hand' };
}

function kept(before: Schedule, date: PlainDate | null): Precision {
  return date === null ? 'none' : before.precision;
}

function coarser(a: Precision, b: Precision | DateText['precision']): Precision {
  return COARSENESS.indexOf(a) >= COARSENESS.indexOf(b) ? a : b;
}

function withEfforts(before: Effort, { facts, teamIds, teamEfforts }: ResolvedFacts, say: SayAt): Effort {
  let after = before;
  for (const { teamId, figure } of teamEfforts) after = withFigure(after, teamId, figure);
  if (facts.effort !== null) {
    const { value, place } = facts.effort;
    const [teamId = null] = teamIds;
    if (teamEfforts.length > 0) {
      say(place, 'The row gives efforts of single teams as well; this one was left out.');
    } else if (teamIds.length > 1) {
      const message = `The effort belongs to ${teamIds.length} teams, and can’t be divided: each needs a column of its own.`;
      say(place, message, `Map them with ${mapOption('COLUMN', 'effort:TEAM')}.`);
    } else {
      // A figure that had no team yet gets one: counted twice it would be wrong.
      const isFirst = teamId !== null && !before.some((part) => part.teamId === teamId);
      after = withFigure(isFirst ? withoutUnassigned(after) : after, teamId, value);
    }
  }
  for (const teamId of teamIds) {
    if (!after.some((part) => part.teamId === teamId)) after = [...after, unestimated(teamId)];
  }
  return after;
}

function withoutUnassigned(effort: Effort): Effort {
  return effort.filter((part) => part.teamId !== null);
}

function withFigure(effort: Effort, teamId: TeamId | null, figure: EffortFigure): Effort {
  const there = effort.find((part) => part.teamId === teamId);
  const before = there ?? unestimated(teamId);
  const isSame = before.likely !== null && !differs(before.likely, figure.likely);
  if (isSame && (figure.low === null || sameRange(before, figure))) return effort;
  const after: TeamEffort = { ...before, ...rangeAround(before, figure), evidence: figure.evidence };
  return there === undefined ? [...effort, after] : effort.map((part) => (part === there ? after : part));
}

/** The figures written; where a bare one is, the bounds that were there and still hold it. */
function rangeAround(
  before: { readonly low: number | null; readonly high: number | null },
  written: NumberRange,
): NumberRange {
  const { low, likely, high } = written;
  if (low !== null || high !== null) return { low, likely, high };
  return {
    low: before.low !== null && before.low <= likely ? before.low : null,
    likely,
    high: before.high !== null && before.high >= likely ? before.high : null,
  };
}

function sameRange(before: TeamEffort, { low, high }: EffortFigure): boolean {
  return !differs(before.low, low) && !differs(before.high, high);
}

function withScores(before: CriterionScores, written: RowFacts['scores'], today: PlainDate): CriterionScores {
  let after = before;
  for (const { key, value } of written) {
    const score = after[key];
    const there = score?.value ?? null;
    if (there !== null && sameScore(there, value)) continue;
    const merged: CriterionValue =
      there?.kind === 'number' && value.kind === 'number' ? { ...value, ...rangeAround(there, value) } : value;
    after = { ...after, [key]: { value: merged, setBy: '', setOn: today, evidence: score?.evidence ?? '' } };
  }
  return after;
}

function sameScore(before: CriterionValue, after: CriterionValue): boolean {
  if (before.kind === 'choice' || after.kind === 'choice') return sameContent(before, after);
  if (differs(before.likely, after.likely)) return false;
  return after.low === null || (!differs(before.low, after.low) && !differs(before.high, after.high));
}

function withCustom(before: readonly CustomValue[], values: readonly CustomValue[]): readonly CustomValue[] {
  if (values.length === 0) return before;
  const valueByField = new Map<CustomFieldId, CustomValue>(before.map((value) => [value.fieldId, value]));
  if (values.every((value) => valueByField.get(value.fieldId)?.value === value.value)) return before;
  for (const value of values) valueByField.set(value.fieldId, value);
  return [...valueByField.values()];
}

function differs(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a !== b;
  return Math.abs(a - b) > TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
}
