// Puts what a schema found into words.

import type * as z from 'zod';
import type { TableName } from './plan.ts';

/** What a record of each table is called in a sentence. */
export const RECORD_NOUNS: Readonly<Record<TableName, string>> = {
  settings: 'settings record',
  people: 'person',
  themes: 'theme',
  teams: 'team',
  members: 'team member',
  customFields: 'custom field',
  models: 'model',
  initiatives: 'initiative',
  dependencies: 'dependency',
  externalDependencies: 'external dependency',
  objectives: 'objective',
  keyResults: 'key result',
  checkIns: 'check-in',
  contributions: 'contribution',
  savedViews: 'saved view',
  placements: 'placement',
  teamPeriods: 'figure of a team',
  errorBudgets: 'error budget',
  commitments: 'commitment',
};

const SHOWN_CHARACTERS = 60;

/** The key, name, title or id by which people know a record, whatever else it may lack; empty when it has none of them. */
export function recordName(record: unknown): string {
  for (const field of ['key', 'name', 'title', 'id']) {
    const name = fieldOf(record, field);
    if (typeof name === 'string' && name !== '') return shorten(name);
  }
  return '';
}

/** A field inside a record, entries counted from 1: `effort, entry 2, likely`; empty for the record as a whole. */
export function fieldInWords(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : shorten(String(step)))).join(', ');
}

/** What an issue says of its field, to follow the field's name: `must be at most 1, not 1.5`. `input` is what was parsed. */
export function complaintOf(issue: z.core.$ZodIssue, input: unknown): string {
  const value = valueAt(input, issue.path);
  if (value === undefined && issue.code !== 'custom' && issue.code !== 'unrecognized_keys') return 'is missing';
  switch (issue.code) {
    case 'custom':
      return value === undefined ? 'is missing' : issue.message;
    case 'invalid_type':
      return `must be ${typeInWords(issue.expected)}, not ${valueInWords(value)}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map((choice) => `“${String(choice)}”`).join(', ')}, not ${valueInWords(value)}`;
    case 'too_small':
      return tooSmall(issue, value);
    case 'too_big':
      return tooBig(issue, value);
    case 'unrecognized_keys':
      return `has “${shorten(issue.keys[0] ?? '')}”, which this Quarterdeck does not know`;
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'has a name that is not allowed';
    case 'invalid_union':
      return issue.errors.length > 0
        ? `must be text or a number, not ${valueInWords(value)}`
        : `is ${valueInWords(value)}, which this Quarterdeck does not know`;
    default:
      return 'is not valid';
  }
}

/** A value in a few words: small ones as they are, large ones by their type. */
export function valueInWords(value: unknown): string {
  if (typeof value === 'string') return `“${shorten(value)}”`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

/** The start of a long text, cut between characters, on one line. */
export function shorten(text: string): string {
  const line = text.slice(0, SHOWN_CHARACTERS * 2).replace(/[\p{Cc}\p{Surrogate}]+/gu, '�');
  const characters = [...line];
  return characters.length > SHOWN_CHARACTERS ? `${characters.slice(0, SHOWN_CHARACTERS).join('')}…` : line;
}

function tooSmall(issue: z.core.$ZodIssueTooSmall, value: unknown): string {
  if (issue.origin === 'string') return 'must not be empty';
  const bound = issue.inclusive === false ? `more than ${issue.minimum}` : `at least ${issue.minimum}`;
  return `must be ${bound}, not ${valueInWords(value)}`;
}

function tooBig(issue: z.core.$ZodIssueTooBig, value: unknown): string {
  if (issue.origin === 'string') return `has more than ${issue.maximum.toLocaleString('en')} characters`;
  return `must be at most ${issue.maximum}, not ${valueInWords(value)}`;
}

function typeInWords(expected: string): string {
  switch (expected) {
    case 'string':
      return 'text';
    case 'number':
      return 'a number';
    case 'int':
      return 'a whole number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list';
    default:
      return 'an object';
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(fieldOf, input);
}

function fieldOf(value: unknown, field: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, field)) return undefined;
  return Object.getOwnPropertyDescriptor(value, field)?.value;
}
