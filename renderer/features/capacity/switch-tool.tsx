import styles from './switch-tool.module.css';

/** Yes or no in a bar, with its words. */
export function SwitchTool(props: {
  readonly label: string;
  readonly title?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const { label, title, checked, onChange } = props;
  return (
    <label className={styles.switch} title={title}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}
