import { describe, expect, test } from 'vitest';
import { overrideMapping, parseMapOption, parseMapValueOption } from '../../../shared/import/mapping-options.ts';
import { mappingOf } from './table-of.ts';

const HEADER = ['Title', 'Status', 'a=b', 'Time: start', 'Time'];

describe('--map', () => {
  test('names a column and a field, or leaves the column out', () => {
    expect(parseMapOption('Status=stage', HEADER)).toEqual({
      ok: true,
      value: { column: 'Status', field: { kind: 'stage' } },
    });
    expect(parseMapOption('status =', HEADER)).toEqual({ ok: true, value: { column: 'Status', field: null } });
    expect(parseMapOption('a=b=tags', HEADER)).toMatchObject({ ok: true, value: { column: 'a=b' } });
  });

  test('lists the columns when it names none of them', () => {
    const refused = parseMapOption('Stage=stage', HEADER);
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'unknown-column' } });
    expect(refused.ok ? '' : refused.problem.message).toBe(
      'There is no column “Stage”; the columns are “Title”, “Status”, “a=b”, “Time: start”, “Time”.',
    );
    expect(parseMapOption('Status', HEADER)).toMatchObject({ ok: false });
    expect(parseMapOption('Status=stag', HEADER)).toMatchObject({ ok: false, problem: { kind: 'unknown-field' } });
  });
});

describe('a kind that a custom field can’t have', () => {
  test.each(['bool', 'Boolean', 'int', 'string', 'datetime'])('%s is refused with those that there are', (kind) => {
    const refused = parseMapOption(`Status=custom:N:${kind}`, HEADER);
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'unknown-field' } });
    expect(refused.ok ? '' : refused.problem.message).toBe(
      `“${kind}” is no kind of field: after the second colon of “custom:N:${kind}” comes one of text, number, date, or nothing.`,
    );
  });

  test('is told from a name that holds a colon', () => {
    expect(parseMapOption('Status=custom:Ratio a:b', HEADER)).toMatchObject({ ok: true });
    expect(parseMapOption('Status=custom:Bool', HEADER)).toMatchObject({ ok: true });
  });
});

describe('--map-value', () => {
  test('names a column, a value and what it is read as', () => {
    expect(parseMapValueOption('Status:imlpemented=shipped', HEADER)).toEqual({
      ok: true,
      value: { column: 'Status', from: 'imlpemented', to: 'shipped' },
    });
    expect(parseMapValueOption('Time: start:x=y=z', HEADER)).toEqual({
      ok: true,
      value: { column: 'Time: start', from: 'x=y', to: 'z' },
    });
    expect(parseMapValueOption('Status:=intake', HEADER)).toMatchObject({ ok: true, value: { from: '' } });
  });

  test('is refused without a column or an equals sign', () => {
    expect(parseMapValueOption('Stage:a=b', HEADER)).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('There is no column “Stage”; the columns are “Title”') },
    });
    expect(parseMapValueOption('Status:a', HEADER)).toMatchObject({ ok: false });
    expect(parseMapValueOption('Status', HEADER)).toMatchObject({ ok: false });
  });
});

test('an override takes its column and its field from the mapping', () => {
  const mapping = mappingOf('Title=title', 'Status=stage', 'Time=tags');
  expect(overrideMapping(HEADER, mapping, mappingOf('a=b=stage', 'time=custom:Time'))).toEqual(
    mappingOf('Title=title', 'a=b=stage', 'time=custom:Time'),
  );
  expect(overrideMapping(HEADER, mapping, mappingOf('a=b=tags'))).toEqual([...mapping, ...mappingOf('a=b=tags')]);
});
