// What the schemas of a plan's records are composed of. zod finds and names what is wrong. Since it takes most of a second
// over a large plan, each part also has a quick answer for the usual case that nothing is.

import * as z from 'zod';
import { isPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import { type AnyId, isId } from './ids.ts';

// Before the first schema is made: compiled schemas need `eval`, which the Content Security Policy forbids.
z.config({ jitless: true });

export interface Schema<Value> {
  /** Says what is wrong with a value, and puts right what may be (minus zero becomes zero). */
  readonly zod: z.ZodType;
  /** Whether zod would take the value and leave it as it is. */
  readonly accepts: (value: unknown) => value is Value;
  /** The value as JSON on one line, fields in the order of the schema, free keys sorted. */
  readonly write: (value: Value) => string;
}

/** The most UTF-16 code units that a text of the plan may have; a key has 64 characters of up to two each. */
export const TEXT_LIMITS = { key: 128, name: 1_000, prose: 100_000 } as const;

/** The most entries that a list inside a record may have. */
export const LIST_LIMIT = 10_000;

/** Text of whole characters: half a surrogate pair can't be written to any file. */
export function text(least: number, most: number): Schema<string> {
  const isWhole = (value: string): boolean => !/\p{Surrogate}/u.test(value);
  return {
    zod: z.string().min(least).max(most).refine(isWhole, 'holds half a character (an unpaired surrogate)'),
    accepts: (value): value is string =>
      typeof value === 'string' && value.length >= least && value.length <= most && isWhole(value),
    write: writeLeaf,
  };
}

interface Bounds {
  readonly least?: number;
  readonly above?: number;
  readonly most?: number;
}

/** A finite number. Minus zero becomes zero: it would be written as 0 and not be the same when read again. */
export function number({ least = -Infinity, above = -Infinity, most = Infinity }: Bounds = {}): Schema<number> {
  return bounded(z.number(), Number.isFinite, { least, above, most });
}

export function wholeNumber({ least = -Infinity, above = -Infinity, most = Infinity }: Bounds = {}): Schema<number> {
  return bounded(z.int(), Number.isSafeInteger, { least, above, most });
}

function bounded(
  zod: z.ZodNumber,
  isOfKind: (value: number) => boolean,
  { least, above, most }: Required<Bounds>,
): Schema<number> {
  let bounds = zod.overwrite((value) => value + 0);
  if (least > -Infinity) bounds = bounds.min(least);
  if (above > -Infinity) bounds = bounds.gt(above);
  if (most < Infinity) bounds = bounds.max(most);
  return {
    zod: bounds,
    accepts: (value): value is number =>
      typeof value === 'number' &&
      isOfKind(value) &&
      value >= least &&
      value > above &&
      value <= most &&
      !Object.is(value, -0),
    write: String,
  };
}

export const trueOrFalse: Schema<boolean> = {
  zod: z.boolean(),
  accepts: (value) => typeof value === 'boolean',
  write: String,
};

export function choice<Choice extends string | number>(choices: readonly Choice[]): Schema<Choice> {
  const known: ReadonlySet<unknown> = new Set(choices);
  return { zod: z.literal([...choices]), accepts: (value): value is Choice => known.has(value), write: writeLeaf };
}

/** Any id of the kind; whether a record has it is looked up afterwards. */
export function id<Id extends AnyId>(): Schema<Id> {
  const accepts = (value: unknown): value is Id => typeof value === 'string' && isId<Id>(value);
  return {
    zod: z.custom(accepts, 'must be an id: 1 to 64 letters, digits, hyphens and underscores'),
    accepts,
    write: writeQuoted,
  };
}

const isDay = (value: unknown): value is PlainDate => typeof value === 'string' && isPlainDate(value);

export const plainDate: Schema<PlainDate> = {
  zod: z.custom(isDay, 'must be a day that exists, written YYYY-MM-DD'),
  accepts: isDay,
  write: writeQuoted,
};

export function orNull<Value>(schema: Schema<Value>): Schema<Value | null> {
  return {
    zod: z.nullable(schema.zod),
    accepts: (value): value is Value | null => value === null || schema.accepts(value),
    write: (value) => (value === null ? 'null' : schema.write(value)),
  };
}

export function textOrNumber(string: Schema<string>, figure: Schema<number>): Schema<string | number> {
  return {
    zod: z.union([string.zod, figure.zod]),
    accepts: (value): value is string | number => string.accepts(value) || figure.accepts(value),
    write: writeLeaf,
  };
}

export function list<Entry>(entry: Schema<Entry>, most: number = LIST_LIMIT): Schema<readonly Entry[]> {
  const tooMany = `must not have more than ${most.toLocaleString('en')} entries`;
  return {
    // The length is looked at before the entries: a hostile file may hold millions.
    zod: z.custom((value) => !Array.isArray(value) || value.length <= most, tooMany).pipe(z.array(entry.zod)),
    accepts: (value): value is readonly Entry[] =>
      Array.isArray(value) && value.length <= most && everyEntry(value, entry),
    write: (value) => `[${value.map(entry.write).join(',')}]`,
  };
}

/** What older versions did not write reads as the given value. */
export function orWhenMissing<Value>(schema: Schema<Value>, fallback: Value): Schema<Value> {
  return { ...schema, zod: z._default(schema.zod, fallback) };
}

/** A list of exactly two. */
export function pair<Entry>(entry: Schema<Entry>): Schema<readonly [Entry, Entry]> {
  return {
    zod: z.tuple([entry.zod, entry.zod]),
    accepts: (value): value is readonly [Entry, Entry] =>
      Array.isArray(value) && value.length === 2 && everyEntry(value, entry),
    write: ([first, second]) => `[${entry.write(first)},${entry.write(second)}]`,
  };
}

/** `every` would pass over holes. */
function everyEntry<Entry>(values: readonly unknown[], entry: Schema<Entry>): boolean {
  for (const value of values) if (!entry.accepts(value)) return false;
  return true;
}

interface FieldPart<Fields, Name extends keyof Fields = Extract<keyof Fields, string>> {
  readonly name: Name;
  /** What stands before the value in JSON: `"name":`. */
  readonly head: string;
  readonly schema: Schema<Fields[Name]>;
}

export interface ObjectSchema<Fields> extends Schema<Fields> {
  readonly zod: z.ZodObject;
}

/** An object with exactly these fields. */
export function object<Fields extends object>(
  fields: {
    readonly [Field in keyof Fields]: Schema<Fields[Field]>;
  },
): ObjectSchema<Fields> {
  const shape: Record<string, z.ZodType> = {};
  const parts: FieldPart<Fields>[] = [];
  for (const name in fields) {
    shape[name] = fields[name].zod;
    parts.push({ name, head: `${JSON.stringify(name)}:`, schema: fields[name] });
  }
  return {
    zod: z.strictObject(shape),
    accepts: (value): value is Fields => {
      if (!isRecord(value)) return false;
      for (const name in value) if (!Object.hasOwn(shape, name)) return false;
      return parts.every(({ name, schema }) => schema.accepts(value[name]));
    },
    write: (value) => `{${parts.map(({ name, head, schema }) => head + schema.write(value[name])).join(',')}}`,
  };
}

/** An object with some of these fields, all of them or none. */
export function someOf<Fields extends object>(
  fields: {
    readonly [Field in keyof Fields]: Schema<Fields[Field]>;
  },
): Schema<Partial<Fields>> {
  const shape: Record<string, z.ZodType> = {};
  const parts: FieldPart<Fields>[] = [];
  for (const name in fields) {
    shape[name] = fields[name].zod.exactOptional();
    parts.push({ name, head: `${JSON.stringify(name)}:`, schema: fields[name] });
  }
  return {
    zod: z.strictObject(shape),
    accepts: (value): value is Partial<Fields> => {
      if (!isRecord(value)) return false;
      const present = parts.filter(({ name }) => Object.hasOwn(value, name));
      return (
        present.length === Object.keys(value).length && present.every(({ name, schema }) => schema.accepts(value[name]))
      );
    },
    write: (value) => {
      const written: string[] = [];
      for (const { name, head, schema } of parts) {
        const part = value[name];
        if (part !== undefined) written.push(head + schema.write(part));
      }
      return `{${written.join(',')}}`;
    },
  };
}

/** One of two kinds of object, told apart by their field `kind`. */
export function eitherKind<One, Other>(one: ObjectSchema<One>, other: ObjectSchema<Other>): Schema<One | Other> {
  return {
    zod: z.discriminatedUnion('kind', [one.zod, other.zod]),
    accepts: (value): value is One | Other => one.accepts(value) || other.accepts(value),
    write: (value) => (one.accepts(value) ? one.write(value) : other.accepts(value) ? other.write(value) : 'null'),
  };
}

/** One of several kinds of object, told apart by their field `kind`. */
export function anyKind<Value>(kinds: readonly KindSchema<Value>[]): Schema<Value> {
  return {
    zod: z.discriminatedUnion('kind', atLeastOne(kinds.map(({ zod }) => zod))),
    accepts: (value): value is Value => kinds.some((one) => one.accepts(value)),
    write: (value) => {
      for (const one of kinds) if (one.accepts(value)) return one.write(value);
      return 'null';
    },
  };
}

/** The schema of one kind of a value. Methods, so that each may take its own kind alone. */
interface KindSchema<Value> {
  readonly zod: z.ZodObject;
  accepts(value: unknown): boolean;
  write(value: Value): string;
}

function atLeastOne<Entry>(entries: readonly Entry[]): [Entry, ...Entry[]] {
  const [first, ...others] = entries;
  if (first === undefined) throw new Error('A value has at least one kind');
  return [first, ...others];
}

/** An object with any fields whose names pass. */
export function entriesBy<Key extends string, Entry>(
  isKey: (key: unknown) => key is Key,
  keyComplaint: string,
  entry: Schema<Entry>,
): Schema<Readonly<Record<Key, Entry>>> {
  return {
    // zod's record passes over a key `__proto__` in silence; hence the first check.
    zod: z
      .custom((value) => !isRecord(value) || !Object.hasOwn(value, '__proto__'), 'must not have “__proto__”')
      .refine(
        (value) => !isRecord(value) || Object.keys(value).length <= LIST_LIMIT,
        `must not have more than ${LIST_LIMIT.toLocaleString('en')} entries`,
      )
      .pipe(z.record(z.custom<string>(isKey, keyComplaint), entry.zod)),
    accepts: (value): value is Readonly<Record<Key, Entry>> => {
      if (!isRecord(value)) return false;
      let count = 0;
      for (const key in value) {
        if (!isKey(key) || !entry.accepts(value[key])) return false;
        count += 1;
      }
      return count <= LIST_LIMIT;
    },
    write: (value) => {
      const written: string[] = [];
      for (const key in value) written.push(`${JSON.stringify(key)}:${entry.write(value[key])}`);
      return `{${written.sort(byCodeUnit).join(',')}}`;
    },
  };
}

/** What is wrong between the parts of a value that are well formed by themselves. */
export interface Complaint {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export const NO_COMPLAINTS: readonly Complaint[] = [];

/** A schema and what must hold besides. */
export function checked<Value>(
  schema: Schema<Value>,
  complaints: (value: Value) => readonly Complaint[],
): Schema<Value> {
  return {
    zod: schema.zod.superRefine((value, context) => {
      if (!schema.accepts(value)) return;
      for (const { path, message } of complaints(value)) context.addIssue({ code: 'custom', path: [...path], message });
    }),
    accepts: (value): value is Value => schema.accepts(value) && complaints(value).length === 0,
    write: schema.write,
  };
}

/** A text that needs no escapes: an id or a day. */
function writeQuoted(value: string): string {
  return `"${value}"`;
}

function writeLeaf(value: string | number | boolean): string {
  return JSON.stringify(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
