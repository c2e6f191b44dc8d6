import { describe, expect, test } from 'vitest';
import { personUseInShort, personUses, wordsOfPersonUse } from '../../../../renderer/features/settings/person-use.ts';
import { aPlan, personId } from '../../../support/plan-builder.ts';

const LEAD = 'Lead, SRE';

describe('what hangs on a person', () => {
  test('is what it owns and asked for, and the teams that it works in', () => {
    const plan = aPlan()
      .withPerson('Nobody’s lead')
      .withInitiative('PAY-1', { owner: LEAD, requester: LEAD })
      .withInitiative('PAY-2', { owner: LEAD })
      .withInitiative('PAY-3')
      .withExternalDependency('PAY-1', { party: 'The bank', ownerId: personId(LEAD) })
      .withMember('SRE', '', { personId: personId(LEAD) })
      .withMember('Edge', '', { personId: personId(LEAD) })
      .build();
    const uses = personUses(plan);
    expect(uses.get(personId(LEAD))).toEqual({ owned: 2, requested: 1, otherOwned: 1, teamNames: ['Edge', 'SRE'] });
    expect(uses.size).toBe(1);
  });

  test.each([
    [{ owned: 12, requested: 0, otherOwned: 0, teamNames: [] }, 'owns 12', '“Lead, SRE” owns 12 initiatives.'],
    [
      { owned: 1, requested: 3, otherOwned: 2, teamNames: ['SRE', 'Edge'] },
      'owns 3, asked for 3, in SRE and Edge',
      '“Lead, SRE” owns 1 initiative and 2 dependencies, objectives and key results, asked for 3 initiatives and is a member of SRE and Edge.',
    ],
  ])('is said in short and in a sentence (%#)', (use, short, sentence) => {
    expect(personUseInShort(use)).toBe(short);
    expect(wordsOfPersonUse(LEAD, use)).toBe(sentence);
  });

  test('is nothing for somebody who is only named', () => {
    expect(personUseInShort(undefined)).toBe('');
  });
});
