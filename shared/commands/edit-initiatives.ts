import { changesTo } from '../changes/change-set-builder.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { Command, CommandProblem } from './command.ts';
import { initiativesNamed, nameInitiatives } from './initiatives-named.ts';
import { MAX_TITLE_LENGTH, readName } from './read-name.ts';

/** The fields that stand for themselves. Stage, scores, effort and schedule have rules, and commands, of their own. */
export type InitiativePatch = Partial<
  Omit<Initiative, 'id' | 'stage' | 'stageReason' | 'scores' | 'effort' | 'schedule'>
>;

export interface EditInitiativesIntent {
  readonly ids: readonly InitiativeId[];
  readonly patch: InitiativePatch;
}

/** Sets the given fields of all the initiatives named to the same values. A key must stay unique in the plan. */
export const editInitiatives: Command<EditInitiativesIntent> = (plan, intent) => {
  const found = initiativesNamed(plan, intent.ids);
  if (!found.ok) return fail(found.problem);
  const patch = readPatch(plan, found.value, intent.patch);
  if (!patch.ok) return fail(patch.problem);
  const changes = changesTo(plan);
  for (const initiative of found.value) changes.put('initiatives', { ...initiative, ...patch.value });
  return succeed(changes.build(labelOf(found.value, intent.patch)));
};

function readPatch(
  plan: Plan,
  initiatives: readonly Initiative[],
  patch: InitiativePatch,
): Result<InitiativePatch, CommandProblem> {
  let read = patch;
  if (patch.title !== undefined) {
    const title = readName('An initiative', patch.title, MAX_TITLE_LENGTH);
    if (!title.ok) return fail(title.problem);
    read = { ...read, title: title.value };
  }
  if (patch.key !== undefined) {
    const key = readKey(plan, initiatives, patch.key);
    if (!key.ok) return fail(key.problem);
    read = { ...read, key: key.value };
  }
  const problem = patchProblem(plan, patch);
  return problem === null ? succeed(read) : fail(problem);
}

function readKey(plan: Plan, initiatives: readonly Initiative[], typed: string): Result<string, CommandProblem> {
  const key = typed.trim();
  if (!/^[^\s,;]{1,64}$/u.test(key)) {
    return fail({
      kind: 'invalid-value',
      message: 'A key has 1 to 64 characters and no spaces, commas or semicolons.',
    });
  }
  const [only] = initiatives;
  for (const other of plan.initiatives.values()) {
    if (other.key === key && other.id !== only?.id) {
      return fail({ kind: 'already-there', message: `${key} is the key of “${other.title}” already.` });
    }
  }
  if (initiatives.length > 1) {
    return fail({ kind: 'not-allowed', message: `${key} can be the key of one initiative only.` });
  }
  return succeed(key);
}

function patchProblem(plan: Plan, patch: InitiativePatch): CommandProblem | null {
  const { themeId, ownerId, requesterId, progress, duration } = patch;
  if (themeId && !plan.themes.has(themeId)) return missing('theme');
  if (ownerId && !plan.people.has(ownerId)) return missing('owner');
  if (requesterId && !plan.people.has(requesterId)) return missing('requester');
  if (progress !== undefined && !(progress >= 0 && progress <= 1)) {
    return { kind: 'invalid-value', message: 'Progress is from 0 to 100 %.' };
  }
  if (duration !== undefined && duration !== null && !isDuration(duration)) {
    return { kind: 'invalid-value', message: 'A duration is a whole number of workdays, from 1 to 10,000.' };
  }
  return null;
}

/** About forty years: longer is a slip of the key. */
const MAX_DURATION = 10_000;

function isDuration(workdays: number): boolean {
  return Number.isInteger(workdays) && workdays >= 1 && workdays <= MAX_DURATION;
}

function missing(what: string): CommandProblem {
  return { kind: 'not-found', message: `The ${what} is no longer in the plan.` };
}

const FIELD_WORDS: Readonly<Record<keyof InitiativePatch, string>> = {
  key: 'key',
  title: 'title',
  summary: 'summary',
  problem: 'problem',
  hypothesis: 'hypothesis',
  themeId: 'theme',
  ownerId: 'owner',
  requesterId: 'requester',
  requestedOn: 'request day',
  neededBy: 'needed-by day',
  segments: 'segments',
  tags: 'tags',
  reuse: 'reuse',
  duration: 'duration',
  mustDo: 'must-do',
  horizon: 'horizon',
  successMeasure: 'success measure',
  progress: 'progress',
  health: 'health',
  healthNote: 'health note',
  milestones: 'milestones',
  links: 'links',
  audience: 'audience',
  custom: 'custom fields',
};

function labelOf(initiatives: readonly Initiative[], patch: InitiativePatch): string {
  const of = nameInitiatives(initiatives);
  const fields = Object.entries(FIELD_WORDS).filter(([field]) => Object.hasOwn(patch, field));
  const [field] = fields;
  const verb = initiatives.length > 1 ? 'Set' : 'Change';
  return fields.length === 1 && field ? `${verb} ${field[1]} of ${of}` : `Change ${of}`;
}
