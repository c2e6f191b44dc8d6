import { afterEach, describe, expect, test } from 'vitest';
import { createSystemClock } from '../../../renderer/platform/system-clock.ts';

const zone = process.env.TZ;

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('the clock of this machine', () => {
  test.each([
    ['Pacific/Auckland', '2026-01-12T11:30:00.000Z', '2026-01-13'],
    ['America/Los_Angeles', '2026-01-12T07:30:00.000Z', '2026-01-11'],
    ['UTC', '2026-01-12T23:59:59.999Z', '2026-01-12'],
  ])('says the local day in %s, and the instant in UTC', (timeZone, instant, today) => {
    process.env.TZ = timeZone;
    const clock = createSystemClock(() => new Date(instant));
    expect(clock.today()).toBe(today);
    expect(clock.now()).toBe(instant);
  });

  test('refuses a clock that is out of range', () => {
    const clock = createSystemClock(() => new Date(8.64e15));
    expect(() => clock.today()).toThrow('out of range');
  });
});
