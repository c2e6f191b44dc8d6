// What a text that is typed or pasted into a cell makes of its initiative.

import { type DateText, type DayMonthOrder, dayMonthOrderOf, readDateText } from '../calendar/date-text.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { effortProblem, unestimated, withEffort } from '../commands/estimate-effort.ts';
import { foldName, MAX_NAME_LENGTH, MAX_TITLE_LENGTH, readName } from '../commands/read-name.ts';
import { withScore } from '../commands/score-initiatives.ts';
import { HEALTH_VOCABULARY } from '../import/health-words.ts';
import { readCriterion as readCriterionValue } from '../import/read-criterion.ts';
import { type DecimalSeparator, decimalSeparatorOf, readNumber } from '../import/read-number.ts';
import { readShare, type ShareStyle, shareStyleOf } from '../import/read-share.ts';
import { STAGE_VOCABULARY } from '../import/stage-words.ts';
import type { PersonId, ThemeId } from '../plan/ids.ts';
import type { CriterionValue, Initiative } from '../plan/initiative.ts';
import type { CustomField } from '../plan/people-and-teams.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { canChangeStage, needsReason, STAGE_LABELS, type Stage } from '../plan/stage.ts';
import { knowsCriterion, NOT_KEPT_YET } from '../prioritization/knows-criterion.ts';
import { fail, type Result, succeed } from '../result.ts';
import { nearestText } from '../text/nearest-text.ts';
import { cleanLine, cleanLines, quoteText, splitList } from '../text/read-text.ts';
import { partOf } from './cell-text.ts';
import { readEffortText, readPart } from './effort-text.ts';
import type { CellKind } from './grid-column.ts';
import { withEnd, withStart } from './schedule-edit.ts';

const LONGEST_TEXT = 100_000;

/** How the texts of one column are written. */
export interface CellStyle {
  readonly decimal: DecimalSeparator;
  readonly share: ShareStyle;
  readonly dayMonthOrder: DayMonthOrder;
}

/** What a column's texts say about how they are written; where they prove nothing, numbers are as the locale writes them. */
export function cellStyleOf(texts: readonly string[], localeDecimal: '.' | ','): CellStyle {
  const decimal = (texts.length > 1 ? decimalSeparatorOf(texts) : null) ?? localeDecimal;
  return { decimal, share: shareStyleOf(texts, decimal), dayMonthOrder: dayMonthOrderOf(texts) };
}

export interface ReadCellContext {
  readonly plan: Plan;
  readonly today: PlainDate;
  readonly who: string;
  /** Another initiative that has the key already; null when it is free. */
  keyHolder(key: string): Initiative | null;
  /** The person of that name, made where the plan has none. */
  personNamed(name: string): PersonId;
  readonly style: CellStyle;
  /** It is being added: any stage may be its first. */
  readonly isNew: boolean;
}

/**
 * The initiative with one cell set to what a text says; the same initiative when that is what it says already. A blank
 * text clears. Refused with a sentence that says what the cell takes.
 */
export function readCell(
  initiative: Initiative,
  cell: CellKind,
  text: string,
  context: ReadCellContext,
): Result<Initiative, string> {
  if (text.length > 10 * LONGEST_TEXT) return tooLong(text.length, LONGEST_TEXT);
  const typed = cleanLine(text);
  switch (cell.kind) {
    case 'key':
      return readKey(initiative, typed, context);
    case 'title': {
      const title = readName('An initiative', typed, MAX_TITLE_LENGTH);
      return title.ok ? succeed({ ...initiative, title: title.value }) : fail(title.problem.message);
    }
    case 'summary': {
      const summary = cleanLines(text);
      return summary.length > LONGEST_TEXT
        ? tooLong(summary.length, LONGEST_TEXT)
        : succeed({ ...initiative, summary });
    }
    case 'stage':
      return readStage(initiative, typed, context);
    case 'theme':
      return readTheme(initiative, typed, context.plan);
    case 'owner':
      if (typed.length > MAX_NAME_LENGTH) return tooLong(typed.length, MAX_NAME_LENGTH);
      return succeed({ ...initiative, ownerId: typed === '' ? null : context.personNamed(typed) });
    case 'effort': {
      const effort = readEffortText(context.plan, initiative.effort, cleanLines(text), context.style.decimal);
      return effort.ok ? succeed({ ...initiative, effort: effort.value }) : effort;
    }
    case 'team-effort':
      return readTeamEffort(initiative, cell, typed, context);
    case 'start':
    case 'end':
      return readDate(initiative, cell.kind, typed, context);
    case 'tags':
      return readTags(initiative, text);
    case 'health':
      return readHealth(initiative, typed);
    case 'progress':
      return readProgress(initiative, typed, context.style);
    case 'criterion':
      return readCriterion(initiative, cell, typed, context);
    case 'custom':
      return readCustom(initiative, cell.field, text, context);
    case 'waits-for':
      return fail('What an initiative waits for is written with those that it names.');
    case 'score':
    case 'rank':
    case 'blocks':
      return fail('This cell is worked out from the others: it can’t be written.');
  }
}

function readKey(initiative: Initiative, key: string, { keyHolder }: ReadCellContext): Result<Initiative, string> {
  if (key === '') return fail('An initiative needs a key, such as PAY-12.');
  if (!/^[^\s,;]{1,64}$/u.test(key)) {
    return fail(`${quoteText(key)} is no key: it has 1 to 64 characters and no spaces, commas or semicolons.`);
  }
  const holder = keyHolder(key);
  if (holder !== null && holder.id !== initiative.id) {
    return fail(`${key} is the key of ${quoteText(holder.title)} already.`);
  }
  return succeed({ ...initiative, key });
}

/** `Planned`, or with the reason that declined and parked need: `Parked: waits for the audit`. */
function readStage(initiative: Initiative, typed: string, { isNew }: ReadCellContext): Result<Initiative, string> {
  if (typed === '') return fail('An initiative always stands in a stage.');
  const [word = '', ...others] = typed.split(/\s*[:–—]\s*/);
  const stage = STAGE_VOCABULARY.recognise(word)?.value;
  const reason = others.join(': ').trim();
  if (stage === undefined) {
    const stages = Object.values(STAGE_LABELS).join(', ');
    return fail(`${quoteText(word)} is no stage: it is one of ${stages}.`);
  }
  const to = STAGE_LABELS[stage];
  if (stage !== initiative.stage && !isNew && !canChangeStage(initiative.stage, stage)) {
    return fail(stageRefusal(initiative, to.toLowerCase()));
  }
  if (!needsReason(stage)) return succeed({ ...initiative, stage, stageReason: '' });
  const stageReason = reason === '' && stage === initiative.stage ? initiative.stageReason : reason;
  if (stageReason === '') return fail(`Say why, behind a colon: ${to}: waits for the audit.`);
  return succeed({ ...initiative, stage, stageReason });
}

function stageRefusal({ key, stage }: Initiative, to: string): string {
  const from: Stage = stage;
  return needsReason(from)
    ? `${key} is ${STAGE_LABELS[from].toLowerCase()}: it goes back to candidate before it can be ${to}.`
    : `${key} has shipped: it can’t be ${to}.`;
}

function readTheme(initiative: Initiative, typed: string, plan: Plan): Result<Initiative, string> {
  if (typed === '') return succeed({ ...initiative, themeId: null });
  const wanted = foldName(typed);
  const idByName = new Map<string, ThemeId>();
  for (const theme of plan.themes.values()) idByName.set(foldName(theme.name), theme.id);
  const themeId = idByName.get(wanted);
  if (themeId !== undefined) return succeed({ ...initiative, themeId });
  const near = idByName.get(nearestText(wanted, idByName.keys()) ?? '');
  const nearName = near === undefined ? undefined : plan.themes.get(near)?.name;
  const hint = nearName === undefined ? ' Add it in Settings, or choose another.' : ` Is it “${nearName}”?`;
  return fail(`There is no theme ${quoteText(typed)} in this plan.${hint}`);
}

function readTeamEffort(
  initiative: Initiative,
  cell: Extract<CellKind, { kind: 'team-effort' }>,
  typed: string,
  { plan, style }: ReadCellContext,
): Result<Initiative, string> {
  const before = partOf(initiative, cell);
  if (typed === '') {
    return succeed({ ...initiative, effort: initiative.effort.filter((part) => part !== before) });
  }
  const part = readPart(plan, before ?? unestimated(cell.teamId), typed, style.decimal);
  if (!part.ok) return part;
  const problem = effortProblem('This team', part.value);
  return problem === null ? succeed(withEffort(initiative, part.value)) : fail(problem.message);
}

function readDate(
  initiative: Initiative,
  which: 'start' | 'end',
  typed: string,
  { plan, today, style }: ReadCellContext,
): Result<Initiative, string> {
  const { schedule } = initiative;
  let date: DateText | null = null;
  if (typed !== '') {
    const { fiscalYearStartMonth } = settingsOf(plan);
    const read = readDateText(typed, { today, fiscalYearStartMonth, dayMonthOrder: style.dayMonthOrder });
    if (!read.ok) {
      const example = read.problem.kind === 'not-a-date' ? ' Write 12 Jan, Q3, FY27 Q1, +2w or 2026-01-12.' : '';
      return fail(`${read.problem.message}${example}`);
    }
    date = read.value;
  }
  return succeed({ ...initiative, schedule: which === 'start' ? withStart(schedule, date) : withEnd(schedule, date) });
}

function readTags(initiative: Initiative, text: string): Result<Initiative, string> {
  const tags = [...new Set(splitList(cleanLines(text)))];
  const long = tags.find((tag) => tag.length > MAX_NAME_LENGTH);
  if (long !== undefined)
    return fail(`A tag has at most ${MAX_NAME_LENGTH} characters: ${quoteText(long)} has ${long.length}.`);
  if (tags.length > 1_000) return fail(`An initiative has at most 1,000 tags, not ${tags.length}.`);
  return succeed({ ...initiative, tags });
}

function readHealth(initiative: Initiative, typed: string): Result<Initiative, string> {
  if (typed === '') return succeed({ ...initiative, health: null });
  const found = HEALTH_VOCABULARY.recognise(typed);
  if (found === null) return fail(`${quoteText(typed)} is no health: it is On track, At risk or Off track.`);
  return succeed({ ...initiative, health: found.value });
}

function readProgress(initiative: Initiative, typed: string, style: CellStyle): Result<Initiative, string> {
  if (typed === '') return succeed({ ...initiative, progress: 0 });
  const share = readShare(typed, style.share);
  return share.ok ? succeed({ ...initiative, progress: share.value }) : share;
}

/** A number outside its scale is kept, and makes the score an error, so that nothing typed is lost. */
function readCriterion(
  initiative: Initiative,
  { criterion, key }: Extract<CellKind, { kind: 'criterion' }>,
  typed: string,
  { plan, today, who, style }: ReadCellContext,
): Result<Initiative, string> {
  if (typed !== '' && !knowsCriterion(plan, key)) return fail(NOT_KEPT_YET);
  const before = initiative.scores[key];
  let value: CriterionValue | null = null;
  if (typed !== '') {
    const read = readCriterionValue(criterion, typed, style);
    if (!read.ok) return read;
    value = read.value;
  }
  if (value === null && before === undefined) return succeed(initiative);
  const evidence = before?.evidence ?? '';
  return succeed(withScore(initiative, key, { value, evidence, setBy: who, setOn: today }));
}

function readCustom(
  initiative: Initiative,
  field: CustomField,
  text: string,
  { plan, today, style }: ReadCellContext,
): Result<Initiative, string> {
  const others = initiative.custom.filter(({ fieldId }) => fieldId !== field.id);
  const set = (value: string | number): Result<Initiative, string> =>
    succeed({ ...initiative, custom: [...others, { fieldId: field.id, value }] });
  const typed = cleanLines(text);
  if (typed === '') return succeed({ ...initiative, custom: others });
  if (typed.length > LONGEST_TEXT) return tooLong(typed.length, LONGEST_TEXT);
  switch (field.kind) {
    case 'text':
      return set(typed);
    case 'number': {
      const number = readNumber(typed, style.decimal);
      return number.ok ? set(number.value) : fail(number.problem.message);
    }
    case 'date': {
      const { fiscalYearStartMonth } = settingsOf(plan);
      const read = readDateText(typed, { today, fiscalYearStartMonth, dayMonthOrder: style.dayMonthOrder });
      if (!read.ok) return fail(read.problem.message);
      return read.value.precision === 'day'
        ? set(read.value.first)
        : fail(`${field.name} is a day, such as 2026-01-12; ${quoteText(typed)} is longer than one.`);
    }
  }
}

function tooLong(length: number, limit: number): { readonly ok: false; readonly problem: string } {
  return fail(`The text has ${length.toLocaleString('en')} characters; this cell takes ${limit.toLocaleString('en')}.`);
}
