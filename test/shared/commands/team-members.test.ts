import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { applyChangeSet } from '../../../shared/changes/change-set.ts';
import { addMember } from '../../../shared/commands/add-member.ts';
import type { Command } from '../../../shared/commands/command.ts';
import { deleteMember } from '../../../shared/commands/delete-member.ts';
import { editMember, type MemberPatch } from '../../../shared/commands/edit-member.ts';
import type { MemberId } from '../../../shared/plan/ids.ts';
import { toId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { aPlan, personId, teamId } from '../../support/plan-builder.ts';

const context = { today: toPlainDate('2026-11-21'), who: '', ids: createCountingIds() };
const ANALYST = toId<MemberId>('analyst');
const EMPTY = aPlan().withTeam('SRE').withPerson('Lead, SRE').build();
const PLAN = planAfter(EMPTY, addMember, { teamId: teamId('SRE'), name: ' Analyst ', id: ANALYST });

function planAfter<Intent>(plan: Plan, command: Command<Intent>, intent: Intent): Plan {
  const done = command(plan, intent, context);
  if (!done.ok) throw new Error(done.problem.message);
  return applyChangeSet(plan, done.value);
}

const edited = (patch: MemberPatch) => planAfter(PLAN, editMember, { id: ANALYST, patch }).members.get(ANALYST);

function refusalOf(patch: MemberPatch): string {
  const done = editMember(PLAN, { id: ANALYST, patch }, context);
  return done.ok ? '' : done.problem.message;
}

describe('a member of a team', () => {
  test('begins full-time, with no end and no days off', () => {
    expect(PLAN.members.get(ANALYST)).toEqual({
      id: ANALYST,
      teamId: teamId('SRE'),
      personId: null,
      name: 'Analyst',
      fte: 1,
      from: null,
      to: null,
      daysOff: [],
    });
  });

  test('is the person of the plan that has its name', () => {
    const added = planAfter(PLAN, addMember, { teamId: teamId('SRE'), name: 'lead, sre' });
    expect([...added.members.values()][1]).toMatchObject({ personId: personId('Lead, SRE'), name: '' });
    expect(edited({ name: 'Lead, SRE' })).toMatchObject({ personId: personId('Lead, SRE'), name: '' });
  });

  test('that is called otherwise is the person no more', () => {
    const linked = planAfter(PLAN, editMember, { id: ANALYST, patch: { name: 'Lead, SRE' } });
    const renamed = planAfter(linked, editMember, { id: ANALYST, patch: { name: 'Deputy' } });
    expect(renamed.members.get(ANALYST)).toMatchObject({ personId: null, name: 'Deputy' });
    const kept = planAfter(linked, editMember, { id: ANALYST, patch: { fte: 0.5 } });
    expect(kept.members.get(ANALYST)).toMatchObject({ personId: personId('Lead, SRE'), fte: 0.5 });
  });

  test('keeps days off in order, each once', () => {
    const [early, late] = [toPlainDate('2026-12-24'), toPlainDate('2026-12-31')];
    expect(edited({ daysOff: [late, early, late] })?.daysOff).toEqual([early, late]);
  });

  test('refuses a negative or boundless FTE, no name, and leaving before coming', () => {
    expect(refusalOf({ fte: -0.1 })).toBe('An FTE is from 0 to 100, not -0.1.');
    expect(refusalOf({ fte: 400 })).toBe('An FTE is from 0 to 100, not 400.');
    expect(refusalOf({ fte: Number.NaN })).toContain('FTE');
    expect(refusalOf({ name: ' ' })).toBe('A member needs a name.');
    expect(refusalOf({ from: toPlainDate('2026-12-02'), to: toPlainDate('2026-12-01') })).toBe(
      '“Analyst” would leave on 2026-12-01, before coming on 2026-12-02.',
    );
  });

  test('goes out of its team, and a person stays one', () => {
    const done = deleteMember(PLAN, { id: ANALYST }, context);
    expect(done.ok && done.value.label).toBe('Take “Analyst” out of team “SRE”');
    const gone = planAfter(PLAN, deleteMember, { id: ANALYST });
    expect(gone.members.size).toBe(0);
    expect(gone.people.size).toBe(1);
    expect(deleteMember(gone, { id: ANALYST }, context).ok).toBe(false);
  });
});
