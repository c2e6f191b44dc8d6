import { describe, expect, test } from 'vitest';
import { toId } from '../../../shared/plan/ids.ts';
import { newPlan } from '../../../shared/plan/plan.ts';
import { serializePlanFile } from '../../../shared/plan-file/plan-file.ts';
import { beginsAsPlanFile, isPlanFileName, planFileName } from '../../../shared/plan-file/plan-file-name.ts';

describe('the name of a plan file', () => {
  test('is the plan’s, as far as every system takes it', () => {
    expect(planFileName('Atlas Platform')).toBe('Atlas Platform.quarterdeck');
    expect(planFileName('  Q1/Q2: “why?”\u0007 ')).toBe('Q1 Q2 “why ”.quarterdeck');
    expect(planFileName('..')).toBe('Plan.quarterdeck');
    expect(planFileName('Aux')).toBe('Aux plan.quarterdeck');
    expect(planFileName('é'.repeat(200))).toHaveLength(80 + '.quarterdeck'.length);
  });

  test('is known by its ending', () => {
    expect(isPlanFileName('Atlas.QUARTERDECK')).toBe(true);
    expect(isPlanFileName('quarterdeck.csv')).toBe(false);
  });
});

describe('the beginning of a plan file', () => {
  test('tells it from a spreadsheet, whatever its name', () => {
    const text = serializePlanFile(newPlan({ id: toId('plan'), name: 'Atlas', keyPrefix: 'A' }));
    expect(beginsAsPlanFile(text.slice(0, 100))).toBe(true);
    expect(beginsAsPlanFile(`\uFEFF ${text.slice(0, 100)}`)).toBe(true);
    expect(beginsAsPlanFile('Key,Title,"quarterdeck-plan"')).toBe(false);
    expect(beginsAsPlanFile('{"other":{},"format":"quarterdeck-plan"}')).toBe(false);
  });
});
