import { describe, expect, test } from 'vitest';
import { readDateText } from '../../../shared/calendar/date-text.ts';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { changePrecision } from '../../../shared/commands/change-precision.ts';
import { dateInitiatives } from '../../../shared/commands/date-initiatives.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';
import { afterCommand } from './after-command.ts';

const plan = aPlan()
  .withSettings({ fiscalYearStartMonth: 2 })
  .withInitiative('PAY-1', { start: '2026-03-02', end: '2026-04-17' })
  .withInitiative('PAY-2')
  .build();
const ids = [initiativeId('PAY-1'), initiativeId('PAY-2')];

function typed(text: string) {
  const today = toPlainDate('2026-01-12');
  const read = readDateText(text, { today, fiscalYearStartMonth: 2, dayMonthOrder: 'unknown' });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

describe('a date for several', () => {
  test('moves one end of what is dated, and bounds the whole window of what is not', () => {
    const after = afterCommand(plan, dateInitiatives, { ids, which: 'start', date: typed('Feb 2026') });
    expect(after.label).toBe('Set start of 2 initiatives');
    expect(after.initiative('PAY-1').schedule).toMatchObject({ start: '2026-02-01', end: '2026-04-17' });
    expect(after.initiative('PAY-2').schedule).toMatchObject({
      start: '2026-02-01',
      end: '2026-02-28',
      precision: 'month',
      setBy: 'hand',
    });
  });

  test('is refused for all when one would end before it starts', () => {
    const after = afterCommand(plan, dateInitiatives, { ids, which: 'start', date: typed('1 May 2026') });
    expect(after.refusal).toBe('PAY-1 would end on 2026-04-17, before it starts on 2026-05-01.');
  });
});

describe('another precision', () => {
  test('lets start and end reach out to whole months or fiscal quarters', () => {
    expect(afterCommand(plan, changePrecision, { ids, precision: 'month' }).initiative('PAY-1').schedule).toMatchObject(
      {
        start: '2026-03-01',
        end: '2026-04-30',
        precision: 'month',
      },
    );
    const quarters = afterCommand(plan, changePrecision, { ids, precision: 'quarter' });
    expect(quarters.initiative('PAY-1').schedule).toMatchObject({ start: '2026-02-01', end: '2026-04-30' });
    const days = afterCommand(quarters.plan, changePrecision, { ids, precision: 'day' });
    expect(days.initiative('PAY-1').schedule).toMatchObject({ start: '2026-02-01', precision: 'day', setBy: 'hand' });
  });

  test('leaves alone what has no dates', () => {
    const after = afterCommand(plan, changePrecision, { ids, precision: 'quarter' });
    expect(after.changed).toEqual(['PAY-1']);
    expect(after.initiative('PAY-2').schedule.precision).toBe('none');
  });
});
