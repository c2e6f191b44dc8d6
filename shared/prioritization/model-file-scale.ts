// A scale as people write it by hand in JSON.

import * as z from 'zod';
import type { Scale } from '../plan/criterion.ts';
import { complaintOf, fieldInWords, valueInWords } from '../plan/plan-schema-sentence.ts';
import { fail, type Result, succeed } from '../result.ts';

const bound = z.number().nullable().optional();
const numberSchema = z.strictObject({
  kind: z.literal('number').optional(),
  least: bound,
  most: bound,
  unit: z.string().optional(),
});
const choiceSchema = z.strictObject({
  kind: z.literal('choice').optional(),
  choices: z.array(
    z.preprocess(
      (given) => (typeof given === 'number' ? { value: given } : given),
      z.strictObject({ value: z.number(), label: z.string().optional() }),
    ),
  ),
});
const categorySchema = z.strictObject({
  kind: z.literal('category').optional(),
  categories: z.array(z.strictObject({ id: z.string().min(1), label: z.string().min(1) })),
});
const plainSchema = z.strictObject({ kind: z.enum(['percentage', 'stars', 'effort']) });

const WORDS: ReadonlyMap<string, Scale> = new Map<string, Scale>([
  ['percentage', { kind: 'percentage' }],
  ['stars', { kind: 'stars' }],
  ['effort', { kind: 'effort' }],
  ['number', { kind: 'number', least: null, most: null, unit: '' }],
]);

/**
 * The scale that a JSON value stands for: the record itself, or `[1, 5]` (null: open), `"percentage"`, `"stars"`,
 * `"effort"`, `"number"`, `{"least": 0}`, `{"choices": [1, 2, {"value": 3, "label": "high"}]}`. The problem follows the words
 * that name its place.
 */
export function readModelScale(given: unknown): Result<Scale, string> {
  if (typeof given === 'string') {
    const scale = WORDS.get(given);
    return scale === undefined ? fail(`must be ${WAYS}, not ${valueInWords(given)}`) : succeed(scale);
  }
  if (Array.isArray(given)) return readBounds(given);
  if (typeof given !== 'object' || given === null) return fail(`must be ${WAYS}, not ${valueInWords(given)}`);
  const kind = 'kind' in given ? given.kind : undefined;
  if (kind === 'choice' || 'choices' in given) {
    return read(choiceSchema, given, ({ choices }) => ({
      kind: 'choice',
      choices: choices.map(({ value, label = '' }) => ({ value, label })),
    }));
  }
  if (kind === 'category' || 'categories' in given) {
    return read(categorySchema, given, ({ categories }) => ({ kind: 'category', categories }));
  }
  if (kind === undefined || kind === 'number') {
    return read(numberSchema, given, ({ least = null, most = null, unit = '' }) => ({
      kind: 'number',
      least,
      most,
      unit,
    }));
  }
  return read(plainSchema, given, ({ kind }) => ({ kind }));
}

const WAYS = 'two bounds such as [1, 5], “percentage”, “stars”, “effort”, “number” or choices';

function readBounds(given: readonly unknown[]): Result<Scale, string> {
  const bounds = z.tuple([z.number().nullable(), z.number().nullable()]).safeParse(given);
  if (!bounds.success) return fail('must have two bounds, a lowest and a highest number (null: open), such as [1, 5]');
  const [least, most] = bounds.data;
  return succeed({ kind: 'number', least, most, unit: '' });
}

function read<Given>(schema: z.ZodType<Given>, given: unknown, make: (given: Given) => Scale): Result<Scale, string> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return succeed(make(parsed.data));
  const [issue] = parsed.error.issues;
  if (issue === undefined) throw new Error('A refusal without an issue');
  const field = fieldInWords(issue.path);
  return fail(`${field === '' ? '' : `(${field}) `}${complaintOf(issue, given)}`);
}
