import { describe, expect, test } from 'vitest';
import { withRemedy } from '../../../shared/import/import-problem.ts';
import { createValueReplacer, mapValueOption, readChoice, STAGE_CHOICE } from '../../../shared/import/value-mapping.ts';

describe('a value map', () => {
  const replacer = createValueReplacer([
    { column: 'Team', from: 'sig node', to: 'Node, kernel' },
    { column: 'Team', from: '', to: 'Unknown' },
  ]);

  test('finds its text without regard to case and runs of spaces', () => {
    expect(replacer.replace(' SIG   Node ')).toBe('Node, kernel');
    expect(replacer.replace('sig-node')).toBeNull();
  });

  test('speaks of blank cells with an empty text', () => {
    expect(replacer.replace('')).toBe('Unknown');
  });

  test('applies to the parts of a list, whose separators stay inside', () => {
    expect(replacer.replaceParts('sig auth; sig node')).toBe('sig auth; "Node, kernel"');
    expect(replacer.replaceParts('sig auth')).toBeNull();
  });

  test('holds names that every object inherits', () => {
    expect(replacer.replace('constructor')).toBeNull();
    expect(replacer.replace('__proto__')).toBeNull();
  });
});

describe('a value that is no stage', () => {
  test('names the word it was probably meant to be and how to map it', () => {
    expect(readChoice(STAGE_CHOICE, 'imlpemented', 'Status')).toEqual({
      ok: false,
      problem: {
        message: '“imlpemented” is no stage; did you mean “implemented” (Shipped)?',
        remedy: "Map it with --map-value 'Status:imlpemented=shipped'.",
      },
    });
  });

  test('otherwise lists the stages', () => {
    const read = readChoice(STAGE_CHOICE, 'alpha', 'Status');
    expect(read.ok ? '' : withRemedy(read.problem)).toBe(
      "“alpha” is no stage. Map it with --map-value 'Status:alpha=STAGE', where STAGE is one of intake, candidate, planned, in-progress, shipped, declined, parked.",
    );
  });
});

test('an option is quoted for the shell', () => {
  expect(mapValueOption({ column: 'State', from: "can't", to: 'declined' })).toBe(
    "--map-value 'State:can'\\''t=declined'",
  );
});
