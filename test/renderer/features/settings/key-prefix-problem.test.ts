import { expect, test } from 'vitest';
import { keyPrefixProblem } from '../../../../renderer/features/settings/key-prefix-problem.ts';

test('keys begin with a capital letter and go on with capitals and digits, ten in all', () => {
  for (const prefix of ['A', 'PAY', 'S3', 'ABCDEFGHIJ']) expect(keyPrefixProblem(prefix)).toBeNull();
  for (const prefix of ['', '3S', 'pay', 'PAY-', 'P Y', 'ABCDEFGHIJK']) {
    expect(keyPrefixProblem(prefix)).toContain('can’t begin keys');
  }
});
