import { describe, expect, test } from 'vitest';
import { cardFace, linesUnderTitle } from '../../../shared/boards/card-face.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { LaneField } from '../../../shared/plan/timeline-view.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';

const plan = aPlan()
  .withInitiative('P-1', { stage: 'planned', theme: 'Reliability', owner: 'Lead, SRE' })
  .withInitiative('P-2', { stage: 'candidate' })
  .build();

function initiative(key: string): Initiative {
  const found = plan.initiatives.get(initiativeId(key));
  if (found === undefined) throw new Error(`No ${key}`);
  return found;
}

const faceOf = (key: string, lanes: LaneField, part: 'horizons' | 'periods' = 'horizons', isUndated = false) =>
  cardFace(plan, initiative(key), { part, lanes, isUndated });

describe('the face of a card', () => {
  test('leaves out what its lane says', () => {
    expect(faceOf('P-1', 'team')).toMatchObject({
      theme: { name: 'Reliability' },
      owner: 'Lead, SRE',
      stage: 'Planned',
    });
    expect(faceOf('P-1', 'theme')).toMatchObject({ theme: null, owner: 'Lead, SRE', stage: 'Planned' });
    expect(faceOf('P-1', 'owner')).toMatchObject({ theme: { name: 'Reliability' }, owner: '' });
    expect(faceOf('P-1', 'stage')).toMatchObject({ stage: null });
  });

  test('has dates on the quarter board only, and not in the column of what has none', () => {
    expect(faceOf('P-1', 'none').hasDates).toBe(false);
    expect(faceOf('P-1', 'none', 'periods').hasDates).toBe(true);
    expect(faceOf('P-1', 'none', 'periods', true).hasDates).toBe(false);
  });

  test('has as many lines under the title as there is something to say', () => {
    const linesOf = (key: string, lanes: LaneField, part: 'horizons' | 'periods', isUndated = false) =>
      linesUnderTitle(part, faceOf(key, lanes, part, isUndated));
    expect(linesOf('P-1', 'none', 'horizons')).toBe(1);
    expect(linesOf('P-2', 'none', 'horizons')).toBe(1);
    expect(linesOf('P-2', 'stage', 'horizons')).toBe(0);
    expect(linesOf('P-1', 'none', 'periods')).toBe(3);
    expect(linesOf('P-2', 'none', 'periods')).toBe(2);
    expect(linesOf('P-2', 'none', 'periods', true)).toBe(1);
  });
});
