import { expect, test } from 'vitest';
import { tagInitiatives } from '../../../shared/commands/tag-initiatives.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';
import { afterCommand } from './after-command.ts';

const plan = aPlan()
  .withInitiative('PAY-1', { tags: ['audit', 'tier-1'] })
  .withInitiative('PAY-2', { tags: ['tier-1'], segments: ['Partners'] })
  .build();
const ids = [initiativeId('PAY-1'), initiativeId('PAY-2')];

test('a tag is added to all that lack it; their other tags stay', () => {
  const after = afterCommand(plan, tagInitiatives, { ids, list: 'tags', word: ' audit ', change: 'add' });
  expect(after.label).toBe('Add tag “audit” to 2 initiatives');
  expect(after.changed).toEqual(['PAY-2']);
  expect(after.initiative('PAY-1').tags).toEqual(['audit', 'tier-1']);
  expect(after.initiative('PAY-2').tags).toEqual(['tier-1', 'audit']);
});

test('a tag is removed from all that have it', () => {
  const after = afterCommand(plan, tagInitiatives, { ids, list: 'tags', word: 'tier-1', change: 'remove' });
  expect(after.label).toBe('Remove tag “tier-1” from 2 initiatives');
  expect(after.initiative('PAY-1').tags).toEqual(['audit']);
  expect(after.initiative('PAY-2').tags).toEqual([]);
});

test('a segment is no tag', () => {
  const after = afterCommand(plan, tagInitiatives, { ids, list: 'segments', word: 'tier-1', change: 'add' });
  expect(after.label).toBe('Add segment “tier-1” to 2 initiatives');
  expect(after.initiative('PAY-2')).toMatchObject({ tags: ['tier-1'], segments: ['Partners', 'tier-1'] });
});

test('a tag that would read back as two, or as none, is refused', () => {
  for (const word of ['', ' ', 'a, b', 'a;b', 'x'.repeat(201)]) {
    expect(afterCommand(plan, tagInitiatives, { ids, list: 'tags', word, change: 'add' }).refusal).toContain(
      'no commas',
    );
  }
});
