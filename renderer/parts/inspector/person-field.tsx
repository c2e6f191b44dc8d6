import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { peopleOf } from '../../state/selectors.ts';
import { PickField } from '../../ui/fields/pick-field.tsx';
import { commonValue } from './common-value.ts';
import { useEdit } from './use-edit.ts';
import { useMaking } from './use-making.ts';

/** Somebody of the plan; who is not in it yet is added by name or role. */
export function PersonField({
  plan,
  initiatives,
  label,
  field,
}: {
  readonly plan: Plan;
  readonly initiatives: readonly Initiative[];
  readonly label: string;
  readonly field: 'ownerId' | 'requesterId';
}) {
  const edit = useEdit(initiatives);
  const make = useMaking();
  return (
    <PickField
      label={label}
      value={commonValue(initiatives, (one) => one[field] ?? '')}
      options={peopleOf(plan).map(({ id, name }) => ({ value: id, label: name }))}
      placeholder="Nobody"
      empty="Nobody"
      onPick={(value) => edit({ [field]: peopleOf(plan).find((person) => person.id === value)?.id ?? null })}
      onCreate={(name) => make.person(name, (id) => edit({ [field]: id }))}
    />
  );
}
