import * as fc from 'fast-check';
import { toPlainDate } from '../../shared/calendar/plain-date.ts';
import type { Initiative } from '../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import { generatePlan } from '../../shared/sample/generate-plan.ts';
import { samplePlan } from '../../shared/sample/sample-plan.ts';

/** Text of any characters, control characters and astral ones among them, but no half ones. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .string({ unit: 'binary', maxLength: 30 })
  .filter((text) => !/\p{Surrogate}/u.test(text));

/** A finite number that is not minus zero. */
export const arbitraryNumber: fc.Arbitrary<number> = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => value + 0);

const arbitraryEdit: fc.Arbitrary<Partial<Initiative>> = fc.record(
  {
    title: arbitraryText.filter((text) => text !== ''),
    summary: arbitraryText,
    healthNote: arbitraryText,
    segments: fc.array(arbitraryText, { maxLength: 3 }),
    tags: fc.array(arbitraryText, { maxLength: 3 }),
    links: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('url' as const), url: arbitraryText, title: arbitraryText }),
        fc.record({ kind: fc.constant('external-id' as const), system: arbitraryText, externalId: arbitraryText }),
      ),
      { maxLength: 3 },
    ),
    scores: fc.dictionary(
      fc.constantFrom('own.b', 'own.a', 'rice.reach', '1.2'),
      fc.record({
        value: fc.oneof(
          fc.constant(null),
          fc.record({ kind: fc.constant('choice' as const), choice: arbitraryText }),
          fc.record({
            kind: fc.constant('number' as const),
            likely: arbitraryNumber,
            low: fc.option(arbitraryNumber),
            high: fc.option(arbitraryNumber),
          }),
        ),
        setBy: arbitraryText,
        setOn: fc.constantFrom(null, toPlainDate('0001-01-01'), toPlainDate('9999-12-31')),
        evidence: arbitraryText,
      }),
    ) as fc.Arbitrary<Initiative['scores']>,
    progress: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
  },
  { requiredKeys: [] },
);

/** The sample or a generated plan, some of whose initiatives have been given strange words and figures. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .record({
    size: fc.integer({ min: 0, max: 30 }),
    seed: fc.integer(),
    isSample: fc.boolean(),
    name: arbitraryText.filter((text) => text !== ''),
    edits: fc.array(arbitraryEdit, { maxLength: 8 }),
  })
  .map(({ size, seed, isSample, name, edits }) => {
    const today = toPlainDate('2026-11-21');
    const plan = isSample ? samplePlan({ today }) : generatePlan({ size, seed, today });
    const settings = { ...settingsOf(plan), name };
    const initiatives = [...plan.initiatives.values()].map((initiative, index) => ({ ...initiative, ...edits[index] }));
    return {
      ...plan,
      settings: new Map([[settings.id, settings]]),
      initiatives: new Map(initiatives.map((initiative) => [initiative.id, initiative])),
    };
  });
