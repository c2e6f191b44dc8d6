import { changesTo } from '../changes/change-set-builder.ts';
import type { InitiativeId, MilestoneId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { nextKey } from '../plan/initiative-key.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { initiativesNamed, nameInitiatives } from './initiatives-named.ts';
import { MAX_TITLE_LENGTH } from './read-name.ts';

/**
 * Adds a copy of each initiative with the next free key of its theme and “(copy)” behind its title. Everything that it
 * says goes along; what others say of it, such as dependencies and promises, does not, and neither do ids in other tools.
 */
export const duplicateInitiatives: Command<{ readonly ids: readonly InitiativeId[] }> = (plan, intent, context) => {
  const found = initiativesNamed(plan, intent.ids);
  if (!found.ok) return fail(found.problem);
  const changes = changesTo(plan);
  const taken: string[] = [];
  for (const initiative of found.value) {
    const key = nextKey(plan, initiative.themeId, taken);
    taken.push(key);
    const copy: Initiative = {
      ...initiative,
      id: context.ids.next(),
      key,
      title: `${initiative.title.slice(0, MAX_TITLE_LENGTH - ' (copy)'.length).replace(/[\uD800-\uDBFF]$/, '')} (copy)`,
      links: initiative.links.filter(({ kind }) => kind !== 'external-id'),
      milestones: initiative.milestones.map((milestone) => ({ ...milestone, id: context.ids.next<MilestoneId>() })),
    };
    changes.put('initiatives', copy);
  }
  return succeed(changes.build(`Duplicate ${nameInitiatives(found.value)}`));
};
