// Where a column can go, as the list of the target picker.

import {
  type ImportField,
  importFieldLabel,
  PLAIN_IMPORT_FIELDS,
  parseImportField,
  printImportField,
  scoreLabel,
} from '../../../shared/import/import-field.ts';
import { modelsByPreference, targetsOf } from '../../../shared/import/score-criteria.ts';
import { DEPENDENCY_KINDS } from '../../../shared/plan/dependency.ts';
import type { Model } from '../../../shared/plan/model.ts';
import { CUSTOM_FIELD_KINDS } from '../../../shared/plan/people-and-teams.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { customFieldsOf, teamsOf } from '../../state/selectors.ts';
import type { PickerGroup, PickerOption } from '../../ui/picker.tsx';

export const LEAVE_OUT = 'leave-out';

/** Every target that the plan offers for a column of this name. */
export function targetGroups(plan: Plan, column: string): readonly PickerGroup[] {
  const own = customFieldsOf(plan).map(({ name }) => optionOf({ kind: 'custom', name, valueKind: null }));
  const fresh: ImportField = { kind: 'custom', name: column, valueKind: null };
  const groups: readonly PickerGroup[] = [
    { label: null, options: [{ value: LEAVE_OUT, label: 'Leave out' }] },
    { label: 'Initiative', options: PLAIN_IMPORT_FIELDS.map((kind) => optionOf({ kind })) },
    ...modelsByPreference(plan).map(scoreGroup),
    {
      label: 'Effort of a team',
      options: teamsOf(plan).map(({ name }) => optionOf({ kind: 'team-effort', team: name })),
    },
    {
      label: 'Dependencies, by the keys of the predecessors',
      options: DEPENDENCY_KINDS.map((dependencyKind) => optionOf({ kind: 'link', dependencyKind })),
    },
    {
      label: 'Own fields',
      options: [
        ...own,
        ...[fresh, ...CUSTOM_FIELD_KINDS.map((valueKind): ImportField => ({ ...fresh, valueKind }))]
          .map(optionOf)
          .filter(({ value }) => !own.some((option) => option.value === value)),
      ],
    },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

/** The criteria of one model. Each names its model too, since a search leaves few of a group. */
function scoreGroup(model: Model): PickerGroup {
  const options = targetsOf(model).map(
    ({ criterion: { id, name } }): PickerOption => ({
      value: printImportField({ kind: 'score', modelId: model.id, criterion: id }),
      label: scoreLabel(model.name, name),
    }),
  );
  return { label: `Scores by ${model.name}`, options };
}

/** What a typed name can stand for besides what is listed: a team and a field that the plan has not yet. */
export function moreTargets(typed: string): readonly PickerOption[] {
  return [optionOf({ kind: 'team-effort', team: typed }), optionOf({ kind: 'custom', name: typed, valueKind: null })];
}

/** The field that an option stands for; null to leave the column out. */
export function fieldOfOption(value: string): ImportField | null {
  if (value === LEAVE_OUT) return null;
  const field = parseImportField(value);
  if (!field.ok) throw new Error(field.problem.message);
  return field.value;
}

export function optionOf(field: ImportField): PickerOption {
  const option = { value: printImportField(field), label: importFieldLabel(field) };
  return field.kind === 'custom' && field.valueKind !== null ? { ...option, hint: `as ${field.valueKind}` } : option;
}
