import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  keysMeantBy,
  readDependencies,
  writeDependency,
  writePredecessors,
} from '../../../shared/dependencies/dependency-text.ts';
import { DEPENDENCY_KINDS } from '../../../shared/plan/dependency.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';

const builder = aPlan();
for (const key of ['PAY-1', 'PAY-3', 'PAY-12', 'pay-3', 'OPS-7', 'A, B', 'Old soft', 'D-1', 'D']) {
  builder.withInitiative(key);
}
const plan = builder.build();

function read(text: string, own = 'OPS-7') {
  return readDependencies(text, { plan, successorId: initiativeId(own) });
}

/** Key, kind, lag and softness of what was read, and then the problems. */
function readShort(text: string): readonly string[] {
  const { dependencies, problems } = read(text);
  const keyById = new Map([...plan.initiatives.values()].map(({ id, key }) => [id, key]));
  return [
    ...dependencies.map(
      ({ predecessorId, kind, lag, hard }) => `${keyById.get(predecessorId)} ${kind} ${lag}${hard ? '' : ' soft'}`,
    ),
    ...problems.map(({ kind }) => kind),
  ];
}

describe('dependencies in a cell', () => {
  test.each([
    ['PAY-12', 'PAY-12 FS 0'],
    ['pay-12', 'PAY-12 FS 0'],
    ['PAY-12 FS+3d', 'PAY-12 FS 3'],
    ['PAY-12FS+3', 'PAY-12 FS 3'],
    ['PAY-12 SS-2', 'PAY-12 SS -2'],
    ['PAY-12 SS−2', 'PAY-12 SS -2'],
    ['PAY-12 FF + 1 d', 'PAY-12 FF 1'],
    ['PAY-12 sf', 'PAY-12 SF 0'],
    ['PAY-12+1w', 'PAY-12 FS 5'],
    ['PAY-12 FS - 2 weeks', 'PAY-12 FS -10'],
    ['PAY-12 FS-0d', 'PAY-12 FS 0'],
    ['~PAY-12', 'PAY-12 FS 0 soft'],
    ['PAY-12 soft', 'PAY-12 FS 0 soft'],
    ['~ PAY-12 SS+1', 'PAY-12 SS 1 soft'],
    ['PAY-12 FF+1w Soft', 'PAY-12 FF 5 soft'],
    ['PAY-12 FS+10000d', 'PAY-12 FS 10000'],
  ])('%s reads as %s', (text, expected) => {
    expect(readShort(text)).toEqual([expected]);
  });

  test('are separated by commas, semicolons and line breaks', () => {
    expect(readShort('PAY-1, PAY-12 SS;~OPS-7\nPAY-1 FF')).toEqual([
      'PAY-1 FS 0',
      'PAY-12 SS 0',
      'PAY-1 FF 0',
      'itself',
    ]);
    expect(readShort('  ')).toEqual([]);
  });

  test('take a text that is a key as it stands for that key', () => {
    expect(readShort('D-1; Old soft; "A, B"; D-1 SS; ~Old soft FF')).toEqual([
      'D-1 FS 0',
      'Old soft FS 0',
      'A, B FS 0',
      'D-1 SS 0',
      'Old soft FF 0 soft',
    ]);
  });

  test('find keys exactly first, else without regard to case where one alone fits', () => {
    expect(readShort('pay-3; PAY-3')).toEqual(['pay-3 FS 0', 'PAY-3 FS 0']);
    expect(readShort('Pay-3')).toEqual(['unknown-key']);
  });

  test('name the nearest key for one that is unknown', () => {
    expect(read('PAI-12 FS+3d').problems).toEqual([
      {
        kind: 'unknown-key',
        text: 'PAI-12 FS+3d',
        message: '“PAI-12” names no initiative of this plan. Did you mean PAY-12?',
        nearest: 'PAY-12',
      },
    ]);
    expect(read('nothing of the kind').problems[0]?.message).toBe(
      '“nothing of the kind” names no initiative of this plan. Write its key, such as PAY-1.',
    );
  });

  test('name a key of the plan as the example where none is near', () => {
    const plan = aPlan().withInitiative('LAK-7').build();
    const read = readDependencies('nothing of the kind', { plan, successorId: null });
    expect(read.problems.map(({ message }) => message)).toEqual([
      '“nothing of the kind” names no initiative of this plan. Write its key, such as LAK-7.',
    ]);
  });

  test.each(['PAY-12 SS FF+2w', '~PAY-12 FS+1d SF'])('say of “%s” that the kinds are at fault', (text) => {
    expect(read(text).problems).toEqual([
      { kind: 'two-kinds', text, message: `“${text}” names two kinds. Keep one of the two.` },
    ]);
  });

  test('refuse lags beyond 10,000 workdays and parts of a workday', () => {
    expect(read('PAY-12 FS+10001').problems[0]?.message).toBe(
      '“PAY-12 FS+10001” has a lag of more than 10,000 workdays. Shorten it.',
    );
    expect(readShort(`PAY-12 FS-2001w; PAY-1+${'9'.repeat(150)}d`)).toEqual(['lag-too-long', 'lag-too-long']);
    expect(read('PAY-12 FS+1.5d').problems[0]?.message).toBe(
      '“PAY-12 FS+1.5d” has a lag that isn’t a whole number of workdays. Write one such as FS+3d.',
    );
    expect(readShort('PAY-12 FS+0.2w')).toEqual(['PAY-12 FS 1']);
  });

  test('refuse the initiative itself and the same predecessor twice in one kind', () => {
    expect(read('PAY-1', 'PAY-1').problems[0]?.message).toBe('PAY-1 can’t wait for itself. Name another key.');
    expect(read('PAY-1, PAY-1+2d').problems[0]?.message).toBe('PAY-1 is named twice as FS. Keep one of the two.');
  });

  test('are read in no time from a text of a hundred thousand characters', () => {
    expect(readShort('~'.repeat(100_000))).toEqual(['unknown-key']);
    expect(readShort(`${'a '.repeat(50_000)}FS`)).toEqual(['unknown-key']);
  });
});

describe('a dependency is written', () => {
  test('as short as it is read', () => {
    const plain = { kind: 'FS', lag: 0, hard: true } as const;
    expect(writeDependency(plain, { key: 'PAY-12' })).toBe('PAY-12');
    expect(writeDependency({ ...plain, lag: 3 }, { key: 'PAY-12' })).toBe('PAY-12 FS+3d');
    expect(writeDependency({ ...plain, kind: 'SS' }, { key: 'PAY-12' })).toBe('PAY-12 SS');
    expect(writeDependency({ kind: 'SS', lag: -2, hard: false }, { key: 'PAY-12' })).toBe('~PAY-12 SS-2d');
    expect(writeDependency({ kind: 'SS', lag: -2, hard: true }, { key: 'PAY-12' }, '−')).toBe('PAY-12 SS−2d');
    expect(writeDependency(plain, { key: 'A, B' })).toBe('"A, B"');
  });

  test('with all others of its initiative, in the order of keys', () => {
    const written = aPlan().withInitiative('A-10').withInitiative('A-9').withInitiative('B');
    written.withDependency('A-10', 'B', 'SS').withDependency('A-9', 'B', 'FF', { lag: 1 });
    written.withDependency('A-9', 'B', 'FS', { hard: false });
    expect(writePredecessors(written.build(), initiativeId('B'))).toBe('~A-9, A-9 FF+1d, A-10 SS');
    expect(writePredecessors(written.build(), initiativeId('A-9'))).toBe('');
  });

  test('so that reading it gives it back (seed 21)', () => {
    const dependency = fc.record({
      key: fc.constantFrom('PAY-1', 'PAY-3', 'pay-3', 'A, B', 'Old soft', 'D-1', 'D'),
      kind: fc.constantFrom(...DEPENDENCY_KINDS),
      lag: fc.integer({ min: -10_000, max: 10_000 }),
      hard: fc.boolean(),
      minus: fc.constantFrom('-' as const, '−' as const),
    });
    const property = fc.property(
      fc.uniqueArray(dependency, { selector: ({ key, kind }) => `${key} ${kind}`, maxLength: 6 }),
      (all) => {
        const text = all.map((one) => writeDependency(one, one, one.minus)).join('; ');
        expect(read(text)).toEqual({
          dependencies: all.map(({ key, kind, lag, hard }) => ({
            predecessorId: [...plan.initiatives.values()].find((initiative) => initiative.key === key)?.id,
            kind,
            lag,
            hard,
          })),
          problems: [],
        });
      },
    );
    fc.assert(property, { seed: 21, numRuns: 300 });
  });
});

test('every text of a part that may be meant as a key is told, the whole part first', () => {
  expect(keysMeantBy('D-1 FS+3d')).toEqual(['D-1 FS+3d', 'D-1', 'D-1 FS']);
  expect(keysMeantBy('~D-1')).toEqual(['~D-1', 'D-1']);
  expect(keysMeantBy('D-1')).toEqual(['D-1']);
});
