import { changesTo } from '../changes/change-set-builder.ts';
import type { Dependency, DependencyStatus } from '../plan/dependency.ts';
import type { DependencyId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { dependenciesNamed, nameDependencies } from './dependencies-named.ts';
import { draftDependencies, resolvedOnOf } from './dependency-draft.ts';

export type DependencyPatch = Partial<Pick<Dependency, 'kind' | 'lag' | 'hard' | 'status' | 'ownerId' | 'note'>>;

export interface EditDependenciesIntent {
  readonly ids: readonly DependencyId[];
  readonly patch: DependencyPatch;
}

/**
 * Sets the given facts of all the dependencies named. One that becomes resolved is so from today on; one that no longer is
 * has no such day. When one can’t take the change, none does.
 */
export const editDependencies: Command<EditDependenciesIntent> = (plan, { ids, patch }, { today }) => {
  const found = dependenciesNamed(plan, ids);
  if (!found.ok) return fail(found.problem);
  if (patch.ownerId && !plan.people.has(patch.ownerId)) {
    return fail({ kind: 'not-found', message: 'The owner is no longer in the plan.' });
  }
  const changes = changesTo(plan);
  const draft = draftDependencies(plan, changes);
  for (const dependency of found.value) {
    const status = patch.status ?? dependency.status;
    const resolvedOn = resolvedOnOf(dependency, status, today);
    const note = (patch.note ?? dependency.note).trim();
    const put = draft.put({ ...dependency, ...patch, note, resolvedOn });
    if (!put.ok) return fail(put.problem);
  }
  const of = nameDependencies(plan, found.value);
  return succeed(changes.build(labelOf(patch, found.value.length === 1 ? `dependency ${of}` : of)));
};

/** Says the one thing that is changed. */
function labelOf(patch: DependencyPatch, of: string): string {
  if (Object.keys(patch).length !== 1) return `Change ${of}`;
  if (patch.hard !== undefined) return `Make ${of} ${patch.hard ? 'hard' : 'soft'}`;
  if (patch.status !== undefined) return `Mark ${of} as ${STATUS_WORDS[patch.status]}`;
  if (patch.kind !== undefined) return `Set kind of ${of}`;
  if (patch.lag !== undefined) return `Set lag of ${of}`;
  return patch.note === undefined ? `Set owner of ${of}` : `Change note of ${of}`;
}

const STATUS_WORDS: Readonly<Record<DependencyStatus, string>> = {
  open: 'open',
  agreed: 'agreed',
  'at-risk': 'at risk',
  resolved: 'resolved',
};
