import { isPlainDate } from '../calendar/plain-date.ts';
import { changesTo } from '../changes/change-set-builder.ts';
import type { CustomFieldId, InitiativeId } from '../plan/ids.ts';
import type { CustomField } from '../plan/people-and-teams.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { initiativesNamed, nameInitiatives } from './initiatives-named.ts';

export interface SetCustomFieldIntent {
  readonly ids: readonly InitiativeId[];
  readonly fieldId: CustomFieldId;
  /** As the field's kind says: text, number, or a day as `YYYY-MM-DD`. null: none. */
  readonly value: string | number | null;
}

/** Sets one of the plan's own fields; the others stay as they are. */
export const setCustomField: Command<SetCustomFieldIntent> = (plan, { ids, fieldId, value }) => {
  const found = initiativesNamed(plan, ids);
  if (!found.ok) return fail(found.problem);
  const field = plan.customFields.get(fieldId);
  if (!field) return fail({ kind: 'not-found', message: 'This field is no longer in the plan.' });
  if (value !== null && !isOfKind(field, value)) {
    return fail({ kind: 'invalid-value', message: `${field.name} ${KIND_WORDS[field.kind]}.` });
  }
  const changes = changesTo(plan);
  for (const initiative of found.value) {
    const isThere = initiative.custom.some((one) => one.fieldId === fieldId);
    const custom =
      value === null
        ? initiative.custom.filter((one) => one.fieldId !== fieldId)
        : isThere
          ? initiative.custom.map((one) => (one.fieldId === fieldId ? { fieldId, value } : one))
          : [...initiative.custom, { fieldId, value }];
    changes.put('initiatives', { ...initiative, custom });
  }
  return succeed(changes.build(`Set ${field.name} of ${nameInitiatives(found.value)}`));
};

const KIND_WORDS: Readonly<Record<CustomField['kind'], string>> = {
  text: 'is a text',
  number: 'is a number',
  date: 'is a day, such as 2026-01-12',
};

function isOfKind({ kind }: CustomField, value: string | number): boolean {
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value);
  return typeof value === 'string' && (kind === 'text' || isPlainDate(value));
}
