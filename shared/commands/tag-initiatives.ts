import { changesTo } from '../changes/change-set-builder.ts';
import type { InitiativeId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { initiativesNamed, nameInitiatives } from './initiatives-named.ts';
import { MAX_NAME_LENGTH } from './read-name.ts';

export interface TagInitiativesIntent {
  readonly ids: readonly InitiativeId[];
  readonly list: 'tags' | 'segments';
  readonly word: string;
  readonly change: 'add' | 'remove';
}

const WORDS = { tags: 'tag', segments: 'segment' } as const;

/** Adds a tag or segment to all the initiatives named, or removes it from all; their other tags and segments stay. */
export const tagInitiatives: Command<TagInitiativesIntent> = (plan, { ids, list, word: typed, change }) => {
  const found = initiativesNamed(plan, ids);
  if (!found.ok) return fail(found.problem);
  const word = typed.trim();
  if (word === '' || word.length > MAX_NAME_LENGTH || /[,;\n]/.test(word)) {
    const message = `A ${WORDS[list]} has 1 to ${MAX_NAME_LENGTH} characters and no commas, semicolons or line breaks.`;
    return fail({ kind: 'invalid-value', message });
  }
  const changes = changesTo(plan);
  for (const initiative of found.value) {
    const others = initiative[list].filter((one) => one !== word);
    const isThere = others.length < initiative[list].length;
    if (isThere === (change === 'add')) continue;
    changes.put('initiatives', { ...initiative, [list]: change === 'add' ? [...others, word] : others });
  }
  const of = nameInitiatives(found.value);
  const label =
    change === 'add' ? `Add ${WORDS[list]} “${word}” to ${of}` : `Remove ${WORDS[list]} “${word}” from ${of}`;
  return succeed(changes.build(label));
};
