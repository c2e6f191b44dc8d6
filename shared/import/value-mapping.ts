// What a cell's text stands for: replaced as the user said, then read as a stage or health.

import { HEALTHS, type Health } from '../plan/initiative.ts';
import { STAGES, type Stage } from '../plan/stage.ts';
import { fail, type Result, succeed } from '../result.ts';
import { cleanLine, cutText, quoteText, splitList } from '../text/read-text.ts';
import { HEALTH_VOCABULARY } from './health-words.ts';
import { type Explained, quoteForShell } from './import-problem.ts';
import { STAGE_VOCABULARY } from './stage-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A text of one column that is to be read as another one. */
export interface ValueMap {
  readonly column: string;
  /** Found without regard to case and to runs of spaces; an empty text stands for blank cells. */
  readonly from: string;
  /** An empty text makes the cell blank. */
  readonly to: string;
}

/** What stands in the place of each text of one column. */
export interface ValueReplacer {
  /** The text to read instead, or null where nothing was said about this one. */
  replace(text: string): string | null;
  /** As `replace`, also for the single parts of a list. */
  replaceParts(text: string): string | null;
  readonly targets: readonly string[];
}

export function createValueReplacer(maps: readonly ValueMap[]): ValueReplacer {
  const toByFrom = new Map<string, string>();
  for (const { from, to } of maps) toByFrom.set(foldValue(from), to);
  const replace = (text: string): string | null =>
    toByFrom.size === 0 ? null : (toByFrom.get(foldValue(text)) ?? null);
  return {
    replace,
    replaceParts(text) {
      const whole = replace(text);
      if (whole !== null || toByFrom.size === 0) return whole;
      const parts = splitList(text);
      if (!parts.some((part) => toByFrom.has(foldValue(part)))) return null;
      return parts.map((part) => quotePart(replace(part) ?? part)).join('; ');
    },
    targets: [...toByFrom.values()],
  };
}

/** How a field of few values is called, and what it may say. */
export interface ChoiceField<Value extends string> {
  readonly name: 'stage' | 'health';
  readonly vocabulary: Vocabulary<Value>;
  readonly values: readonly Value[];
}

export const STAGE_CHOICE: ChoiceField<Stage> = { name: 'stage', vocabulary: STAGE_VOCABULARY, values: STAGES };
export const HEALTH_CHOICE: ChoiceField<Health> = { name: 'health', vocabulary: HEALTH_VOCABULARY, values: HEALTHS };

/** The stage or health that a text stands for; otherwise a sentence with the nearest known word, and how to map it. */
export function readChoice<Value extends string>(
  choice: ChoiceField<Value>,
  text: string,
  column: string,
): Result<Value, Explained> {
  const recognised = choice.vocabulary.recognise(text);
  if (recognised !== null) return succeed(recognised.value);
  const suggestion = choice.vocabulary.suggest(text);
  const option = (value: string): string => mapValueOption({ column, from: text, to: value });
  const isNone = `${quoteText(text)} is no ${choice.name}`;
  if (suggestion === null) {
    const placeholder = choice.name.toUpperCase();
    const remedy = `Map it with ${option(placeholder)}, where ${placeholder} is one of ${choice.values.join(', ')}.`;
    return fail({ message: `${isNone}.`, remedy });
  }
  const { word, value } = suggestion;
  const message = `${isNone}; did you mean “${word}” (${choice.vocabulary.labelOf(value)})?`;
  return fail({ message, remedy: `Map it with ${option(value)}.` });
}

/** A value map as it is typed in a shell. */
export function mapValueOption({ column, from, to }: ValueMap): string {
  return `--map-value ${quoteForShell(`${column}:${cutText(cleanLine(from), 100)}=${to}`)}`;
}

function foldValue(text: string): string {
  return cleanLine(text).replace(/\s+/g, ' ').toLowerCase();
}

function quotePart(part: string): string {
  return /[,;"\n\r]/.test(part) ? `"${part.replaceAll('"', '""')}"` : part;
}
