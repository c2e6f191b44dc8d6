import type { CriterionId } from '../plan/criterion.ts';
import { formulaFunctionNamed } from '../prioritization/formula/formula-functions.ts';
import type { ModelWithCriteria } from './model-named.ts';

const LONGEST = 48;

/**
 * The first free id that follows from a criterion's name: `time-criticality`, in a formula `time_criticality`. The same name
 * gives the same id, so that a criterion that was removed and is added again finds the values that were left of it.
 */
export function criterionIdFrom(
  kind: ModelWithCriteria['kind'],
  name: string,
  taken: ReadonlySet<CriterionId>,
): CriterionId {
  const joint = kind === 'formula' ? '_' : '-';
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join(joint)
    .slice(0, LONGEST);
  const first = startsWell(kind, slug) ? slug : ['criterion', slug].filter((part) => part !== undefined).join(joint);
  let id = first;
  for (let count = 2; taken.has(id) || isFunction(kind, id); count += 1) id = `${first}${joint}${count}`;
  return id;
}

function startsWell(kind: ModelWithCriteria['kind'], slug: string | undefined): slug is string {
  return slug !== undefined && (kind === 'weighted' || /^[a-z]/.test(slug));
}

function isFunction(kind: ModelWithCriteria['kind'], id: string): boolean {
  return kind === 'formula' && formulaFunctionNamed(id) !== null;
}
