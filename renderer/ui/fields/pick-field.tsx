import { useId } from 'react';
import { Field } from './field.tsx';
import { PickControl, type PickControlProps } from './pick-control.tsx';

/** One of many under its label. */
export function PickField({ label, ...control }: Omit<PickControlProps, 'id' | 'label'> & { readonly label: string }) {
  const id = useId();
  return (
    <Field label={label} controlId={id}>
      <PickControl id={id} {...control} />
    </Field>
  );
}
