import { useId } from 'react';
import { ChoiceControl, type ChoiceControlProps } from './choice-control.tsx';
import { Field } from './field.tsx';

/** One of a few under its label. */
export function ChoiceField({
  label,
  ...control
}: Omit<ChoiceControlProps, 'id' | 'label'> & { readonly label: string }) {
  const id = useId();
  return (
    <Field label={label} controlId={id}>
      <ChoiceControl id={id} {...control} />
    </Field>
  );
}
