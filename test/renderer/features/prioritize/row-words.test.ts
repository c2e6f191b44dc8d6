import { describe, expect, test } from 'vitest';
import {
  faultOf,
  inputInWords,
  isEffortUnknown,
  missingInWords,
  shareOfTop,
} from '../../../../renderer/features/prioritize/row-words.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import { type RiceInputs, riceInputs, scoreRice } from '../../../../shared/prioritization/rice.ts';
import { aPlan, type InitiativeFacts } from '../../../support/plan-builder.ts';

function anInitiative(facts: InitiativeFacts): Initiative {
  const [initiative] = aPlan().withInitiative('A', facts).build().initiatives.values();
  if (initiative === undefined) throw new Error('No initiative');
  return initiative;
}

const INPUTS: RiceInputs = { reach: 1, impact: 1, confidence: 1, effort: 1 };

describe('missingInWords', () => {
  test('names what is missing', () => {
    expect(missingInWords(['effort'], false)).toBe('no effort');
    expect(missingInWords(['reach', 'effort'], false)).toBe('no reach or effort');
    expect(missingInWords(['reach', 'impact', 'confidence'], false)).toBe('no reach, impact or confidence');
    expect(missingInWords(['reach', 'impact', 'confidence', 'effort'], false)).toBe('not scored yet');
  });

  test('in a narrow column counts them where it cannot name them', () => {
    expect(missingInWords(['confidence'], true)).toBe('no confidence');
    expect(missingInWords(['reach', 'effort'], true)).toBe('2 missing');
    expect(missingInWords(['reach', 'impact', 'confidence', 'effort'], true)).toBe('not scored');
  });
});

describe('inputInWords', () => {
  test('shows nothing where there is nothing, and 0 where there is 0', () => {
    expect(inputInWords('reach', { ...INPUTS, reach: null })).toBe('');
    expect(inputInWords('reach', { ...INPUTS, reach: 0 })).toBe('0');
  });

  test('confidence is a percentage, effort has a digit after the point, two where it is small', () => {
    expect(inputInWords('confidence', { ...INPUTS, confidence: 0.8 })).toBe('80 %');
    expect(inputInWords('effort', { ...INPUTS, effort: 5 })).toMatch(/^5.0$/);
    expect(inputInWords('effort', { ...INPUTS, effort: 0.46 })).toMatch(/^0.46$/);
  });
});

describe('faultOf', () => {
  test('finds the input that is outside its scale, and only that', () => {
    const scored = scoreRice(anInitiative({ rice: { reach: -5, impact: 1, confidence: 1, effort: 1 } }));
    expect(faultOf('reach', scored)).toBe('Reach is -5, but it must be 0 or more.');
    expect(faultOf('impact', scored)).toBe(null);
  });

  test('is nothing on a row that only lacks something', () => {
    expect(faultOf('effort', scoreRice(anInitiative({ rice: { reach: 5 } })))).toBe(null);
  });
});

describe('isEffortUnknown', () => {
  test('a team without a figure makes it unknown; no team at all is none', () => {
    const unknown = anInitiative({ effort: { SRE: null, Data: 3 } });
    expect(isEffortUnknown(unknown, riceInputs(unknown))).toBe(true);
    const none = anInitiative({});
    expect(isEffortUnknown(none, riceInputs(none))).toBe(false);
    const overridden = anInitiative({ effort: { SRE: null }, rice: { effort: 2 } });
    expect(isEffortUnknown(overridden, riceInputs(overridden))).toBe(false);
  });
});

describe('shareOfTop', () => {
  test('is from 0 to 1, also where the highest score is 0', () => {
    expect(shareOfTop(50, 200)).toBe(0.25);
    expect(shareOfTop(0, 0)).toBe(0);
    expect(shareOfTop(300, 200)).toBe(1);
  });
});
