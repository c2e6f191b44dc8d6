import { describe, expect, test } from 'vitest';
import { editTeam } from '../../../shared/commands/edit-team.ts';
import { readName } from '../../../shared/commands/read-name.ts';
import { aPlan, teamId } from '../../support/plan-builder.ts';
import { afterCommand } from './after-command.ts';

const OVERRIDE = 'Pay\u202egnp.exe';

describe('a name', () => {
  test.each([
    ['a bell', 'Pay\u0007ments', 'U+0007'],
    ['an override of the direction', OVERRIDE, 'U+202E'],
    ['an isolate', 'Pay\u2066ments', 'U+2066'],
    ['a delete', 'Pay\u007fments', 'U+007F'],
  ])('with %s is refused in a sentence', (_, typed, code) => {
    const read = readName('A team', typed);
    expect(read.ok ? read.value : read.problem.message).toBe(
      `A team’s name holds a sign that can’t be seen (${code}). Type the name anew.`,
    );
  });

  test.each(['מנוע תשלומים', 'محرك الدفع', 'SRE & منصة', 'Zoë’s 👩‍💻 team'])(
    'keeps the letters of every script: %s',
    (typed) => {
      expect(readName('A team', typed)).toEqual({ ok: true, value: typed });
    },
  );

  test('has a space for a tab or a line break that was pasted into it', () => {
    expect(readName('A team', ' Site\treliability\r\nteam ')).toEqual({ ok: true, value: 'Site reliability team' });
  });

  test('that came from elsewhere does not keep the rest of a team from being changed', () => {
    const plan = aPlan().withTeam('SRE').build();
    const team = plan.teams.get(teamId('SRE'));
    if (team === undefined) throw new Error('SRE is not there');
    const strange = { ...plan, teams: new Map([[team.id, { ...team, name: OVERRIDE }]]) };
    const { plan: edited } = afterCommand(strange, editTeam, { id: team.id, patch: { headCount: 4 } });
    expect(edited.teams.get(team.id)).toMatchObject({ name: OVERRIDE, headCount: 4 });
  });
});
