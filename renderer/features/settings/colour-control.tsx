import { ChoiceControl } from '../../ui/fields/choice-control.tsx';
import { ThemeDot } from '../../ui/theme-dot.tsx';

/** In the order of the palette; after the last it starts again, hatched. */
const COLOUR_NAMES = ['Teal', 'Magenta', 'Amber', 'Violet', 'Rust', 'Olive', 'Slate', 'Blue'] as const;

const CHOICES = [...COLOUR_NAMES, ...COLOUR_NAMES.map((name) => `${name}, hatched`)].map((label, colour) => ({
  value: String(colour),
  label,
}));

export interface ColourControlProps {
  readonly label: string;
  readonly colour: number;
  readonly onChange: (colour: number) => void;
}

export function ColourControl({ label, colour, onChange }: ColourControlProps) {
  // Beyond the sixteenth it looks like one of the hatched ones.
  const shown = colour < CHOICES.length ? colour : COLOUR_NAMES.length + (colour % COLOUR_NAMES.length);
  return (
    <ChoiceControl
      label={label}
      value={String(shown)}
      choices={CHOICES}
      mark={<ThemeDot colour={colour} />}
      onChoose={(value) => onChange(Number(value))}
    />
  );
}
