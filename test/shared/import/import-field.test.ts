import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  importFieldLabel,
  PLAIN_IMPORT_FIELDS,
  parseImportField,
  printImportField,
  singleColumnTarget,
} from '../../../shared/import/import-field.ts';

function parsed(text: string) {
  const field = parseImportField(text);
  if (!field.ok) throw new Error(field.problem.message);
  return field.value;
}

function refused(text: string): string {
  const field = parseImportField(text);
  if (field.ok) throw new Error(`${text} is a field`);
  return field.problem.message;
}

describe('the targets of --map', () => {
  test('are plain words or carry a target', () => {
    expect(parsed('stage')).toEqual({ kind: 'stage' });
    expect(parsed(' Effort ')).toEqual({ kind: 'effort' });
    expect(parsed('effort:Payments')).toEqual({ kind: 'team-effort', team: 'Payments' });
    expect(parsed('score:rice.reach')).toEqual({ kind: 'score', modelId: 'rice', criterion: 'reach' });
    expect(parsed('link:ss')).toEqual({ kind: 'link', dependencyKind: 'SS' });
    expect(parsed('custom:Region')).toEqual({ kind: 'custom', name: 'Region', valueKind: null });
    expect(parsed('custom:Created:date')).toEqual({ kind: 'custom', name: 'Created', valueKind: 'date' });
    expect(parsed('custom:Ratio a:b')).toEqual({ kind: 'custom', name: 'Ratio a:b', valueKind: null });
  });

  test('are refused with what there is', () => {
    expect(refused('titel')).toContain('Did you mean title?');
    expect(refused('nonsense')).toContain('score:MODEL.CRITERION');
    expect(refused('score:reach')).toContain('score:rice.reach');
    expect(refused('link:XX')).toContain('FS, SS, FF, SF');
    expect(refused('custom:')).toContain('name of the field');
    expect(refused('custom::date')).toContain('name of the field');
    expect(refused('effort:')).toContain('name of a team');
    expect(refused('owner:Priya')).toContain('The fields are');
  });

  test('read back as they are printed (seed 7)', () => {
    const field = fc.oneof(
      fc.constantFrom(...PLAIN_IMPORT_FIELDS),
      fc.string({ minLength: 1 }).map((name) => `effort:${name}`),
      fc.tuple(fc.stringMatching(/^[a-z]+$/), fc.stringMatching(/^[a-z.-]+$/)).map(([a, b]) => `score:${a}.${b}`),
      fc.constantFrom('link:FS', 'link:SF'),
      fc.tuple(fc.string({ minLength: 1 }), fc.constantFrom('', ':date', ':text')).map(([a, b]) => `custom:${a}${b}`),
    );
    fc.assert(
      fc.property(field, (text) => {
        const first = parseImportField(text);
        fc.pre(first.ok);
        if (first.ok) expect(parsed(printImportField(first.value))).toEqual(first.value);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test('have a label for the screen', () => {
    expect(importFieldLabel(parsed('link:FS'))).toBe('Starts after the end of (FS)');
    expect(importFieldLabel(parsed('custom:Region'))).toBe('Own field: Region');
    expect(importFieldLabel(parsed('score:rice.reach'))).toBe('RICE: reach');
  });

  test('take one column or several', () => {
    for (const several of ['team', 'tags', 'link:FS']) expect(singleColumnTarget(parsed(several))).toBeNull();
    expect(singleColumnTarget(parsed('custom:Region'))).toBe(singleColumnTarget(parsed('custom:region:text')));
    expect(singleColumnTarget(parsed('effort:A'))).not.toBe(singleColumnTarget(parsed('effort:B')));
    expect(singleColumnTarget(parsed('title'))).toBe('title');
  });
});
