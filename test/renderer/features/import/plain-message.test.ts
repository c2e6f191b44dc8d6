import { expect, test } from 'vitest';
import { plainMessage } from '../../../../renderer/features/import/plain-message.ts';
import { readChoice, STAGE_CHOICE } from '../../../../shared/import/value-mapping.ts';

test('what is for those who type commands is left out, the rest stays', () => {
  const messageOf = (text: string, column: string) => {
    const read = readChoice(STAGE_CHOICE, text, column);
    return read.ok ? '' : plainMessage(read.problem);
  };
  expect(messageOf('imlpemented', 'Status')).toBe('“imlpemented” is no stage; did you mean “implemented” (Shipped)?');
  expect(messageOf('on ice', 'Status')).toBe('“on ice” is no stage.');
  expect(messageOf('v1.2 it’s', "Won't. do")).toBe('“v1.2 it’s” is no stage.');
});

test('a message without any of it stays as it is', () => {
  expect(plainMessage('“yyyy-mm-dd” is not a date.')).toBe('“yyyy-mm-dd” is not a date.');
});
