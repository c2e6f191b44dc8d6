import type { Plan } from '../../../shared/plan/plan.ts';
import { settingsOf } from '../../../shared/plan/plan.ts';
import { RICE_IMPACTS } from '../../../shared/prioritization/rice.ts';
import type { BecauseLine } from '../../../shared/prioritization/rice-because.ts';
import { ChoiceControl } from '../../ui/fields/choice-control.tsx';
import { formatDay, formatFixed, formatNumber, formatPercent } from '../../ui/fields/format-value.ts';
import { readTypedNumber, readTypedShare } from '../../ui/fields/read-typed-number.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { EFFORT_UNIT_SIGNS, formatEffort } from '../inspector/effort-units.ts';
import styles from './because-panel.module.css';

export interface BecauseRowProps {
  readonly line: BecauseLine;
  readonly evidence: string;
  readonly plan: Plan;
  /** null clears the value. Answers why it is refused; null when it was taken. */
  readonly onValue: (value: number | null) => string | null;
  readonly onEvidence: (evidence: string) => string | null;
}

/** One line of the sum: the input at the left, its value at the right, what it stands on below. */
export function BecauseRow(props: BecauseRowProps) {
  const { line, evidence, onEvidence } = props;
  const name = `${line.operator} ${line.label}`.trim();
  return (
    <>
      <tr>
        <th scope="row">
          {name}
          {line.level !== null && <span className={styles.level}>, {line.level}</span>}
          {line.overridden && <span className={styles.level}>, set by hand</span>}
        </th>
        <td>
          <ValueControl {...props} />
        </td>
      </tr>
      <tr>
        <td colSpan={2} className={styles.evidence}>
          {line.criterion === 'effort' && <EffortWords {...props} />}
          {(line.criterion !== 'effort' || line.overridden) && (
            <TextControl
              label={`Evidence for ${line.criterion}`}
              quiet
              multiline
              placeholder="On what evidence?"
              value={evidence}
              commit={onEvidence}
            />
          )}
          {line.source !== null && (line.source.setBy !== '' || line.source.setOn !== null) && (
            <span className={styles.who}>{whoAndWhen(line.source)}</span>
          )}
        </td>
      </tr>
    </>
  );
}

function ValueControl({ line, onValue }: BecauseRowProps) {
  if (line.criterion === 'impact') {
    return (
      <ChoiceControl
        label="Impact"
        numeric
        value={line.value === null ? '' : String(line.value)}
        shown={line.value === null ? '–' : formatNumber(line.value)}
        choices={RICE_IMPACTS.map(({ value, word }) => ({
          value: String(value),
          label: `${formatNumber(value)} ${word}`,
        }))}
        empty="–"
        onChoose={(text) => onValue(text === '' ? null : Number(text))}
      />
    );
  }
  return (
    <TextControl
      label={line.label}
      entry={line.criterion === 'reach'}
      numeric
      placeholder="–"
      value={line.value === null ? '' : formatLine(line.value, line.format)}
      commit={(text) => {
        if (text.trim() === '') return onValue(null);
        const value = line.format === 'percent' ? readTypedShare(text) : readTypedNumber(text);
        return value === null ? WHAT_TO_TYPE[line.format] : onValue(value);
      }}
    />
  );
}

const WHAT_TO_TYPE: Readonly<Record<BecauseLine['format'], string>> = {
  number: 'Reach is a number, 0 or more.',
  percent: 'Confidence is from 0 to 100 %.',
  'person-months': 'Effort is a number of person-months, more than 0.',
};

function formatLine(value: number, format: BecauseLine['format']): string {
  switch (format) {
    case 'number':
      return formatNumber(value);
    case 'percent':
      return formatPercent(value);
    case 'person-months':
      return formatFixed(value, value < 0.95 ? 2 : 1);
  }
}

/** No line begins with a unit, nor with a question mark. */
const FIRM_SPACE = '\u00A0';

/** What the teams are asked for, and the way back to it from an effort that was typed. */
function EffortWords({ line, plan, onValue }: BecauseRowProps) {
  const unit = settingsOf(plan).effortUnit;
  const parts = line.parts.map(({ name, effort }) =>
    effort === null
      ? `${name}${FIRM_SPACE}?`
      : `${name} ${formatEffort(effort, unit)}${FIRM_SPACE}${EFFORT_UNIT_SIGNS[unit]}`,
  );
  return (
    <span className={styles.parts}>
      {parts.length === 0 ? 'No team has an estimate' : parts.join(' · ')}
      {line.overridden && (
        <button type="button" className={styles.follow} onClick={() => onValue(null)}>
          Follow the teams again
        </button>
      )}
    </span>
  );
}

function whoAndWhen({ setBy, setOn }: NonNullable<BecauseLine['source']>): string {
  return [setBy, setOn === null ? '' : formatDay(setOn)].filter((part) => part !== '').join(', ');
}
