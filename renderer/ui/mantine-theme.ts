// The kit's theme, derived from our own tokens: it names no colour, size or shadow that tokens.css does not.

import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import styles from './mantine-theme.module.css';

const tuple = (colour: string): MantineColorsTuple => [
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
];

const greys: MantineColorsTuple = [
  'var(--hover)',
  'var(--hover)',
  'var(--line)',
  'var(--line-strong)',
  'var(--control-edge)',
  'var(--faint)',
  'var(--muted)',
  'var(--muted)',
  'var(--text)',
  'var(--text)',
];

const darks: MantineColorsTuple = [
  'var(--text)',
  'var(--muted)',
  'var(--muted)',
  'var(--faint)',
  'var(--line)',
  'var(--hover)',
  'var(--raised)',
  'var(--surface)',
  'var(--surface)',
  'var(--surface)',
];

export const mantineTheme = createTheme({
  colors: { accent: tuple('var(--accent)'), red: tuple('var(--bad)'), gray: greys, dark: darks },
  primaryColor: 'accent',
  white: 'var(--raised)',
  black: 'var(--text)',
  fontFamily: 'var(--font)',
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '16px', xl: '22px' },
  lineHeights: { xs: '16px', sm: '16px', md: '20px', lg: '24px', xl: '28px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '4px', md: '4px', lg: '6px', xl: '6px' },
  defaultRadius: 'sm',
  shadows: tupleOfShadows(),
  focusRing: 'never',
  activeClassName: '',
  cursorType: 'default',
  respectReducedMotion: true,
  components: {
    Tooltip: {
      defaultProps: {
        openDelay: 400,
        offset: 6,
        transitionProps: { duration: 0 },
        events: { hover: true, focus: true, touch: false },
        classNames: { tooltip: styles.tooltip },
      },
    },
    Popover: {
      defaultProps: {
        offset: 4,
        radius: 'lg',
        transitionProps: { duration: 0 },
        classNames: { dropdown: styles.popover },
      },
    },
    Menu: {
      defaultProps: { radius: 'lg', transitionProps: { duration: 0 }, classNames: { dropdown: styles.popover } },
    },
    Combobox: {
      defaultProps: {
        offset: 4,
        radius: 'lg',
        transitionProps: { duration: 0 },
        classNames: { dropdown: styles.popover, option: styles.option, groupLabel: styles.group },
      },
    },
    Checkbox: {
      defaultProps: {
        size: 'xs',
        classNames: { input: styles.checkbox, label: styles.checkboxLabel, body: styles.checkboxBody },
      },
    },
    Input: { defaultProps: { classNames: { wrapper: styles.inputWrapper, input: styles.input } } },
    InputWrapper: { defaultProps: { classNames: { label: styles.inputLabel, error: styles.inputError } } },
  },
});

export const mantineVariables: CSSVariablesResolver = () => {
  const variables = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-placeholder': 'var(--muted)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-default-border': 'var(--control-edge)',
    '--mantine-color-disabled': 'var(--panel)',
    '--mantine-color-disabled-color': 'var(--faint)',
  };
  return { variables: {}, light: variables, dark: variables };
};

/** One shadow, on what is raised. */
function tupleOfShadows() {
  const shadow = 'var(--shadow-raised)';
  return { xs: shadow, sm: shadow, md: shadow, lg: shadow, xl: shadow };
}
