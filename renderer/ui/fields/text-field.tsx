import { useId } from 'react';
import { Field } from './field.tsx';
import { TextControl, type TextControlProps } from './text-control.tsx';

/** A line of text under its label. */
export function TextField({
  label,
  stacked,
  ...control
}: Omit<TextControlProps, 'id' | 'label'> & { readonly label: string; readonly stacked?: boolean }) {
  const id = useId();
  return (
    <Field label={label} controlId={id} stacked={stacked ?? false}>
      <TextControl id={id} {...control} />
    </Field>
  );
}
