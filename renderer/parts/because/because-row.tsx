import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import type { BecauseLine } from '../../../shared/prioritization/because.ts';
import { formatDay, formatNumber } from '../../ui/fields/format-value.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { EFFORT_UNIT_SIGNS, formatEffort } from '../inspector/effort-units.ts';
import styles from './because-panel.module.css';
import { formatFigures, nameInSentence, normalisedInWords } from './because-words.ts';
import { ValueControl, type ValueControlProps } from './value-control.tsx';

export interface BecauseRowProps extends ValueControlProps {
  readonly evidence: string;
  /** What the line adds, in a column of its own; null where there is no such column. */
  readonly part: string | null;
  /** Without it, evidence that is there is shown all the same. */
  readonly asksEvidence: boolean;
  readonly plan: Plan;
  readonly onEvidence: (evidence: string) => string | null;
}

/** One line of the sum: the input at the left, its value at the right, what it stands on below. */
export function BecauseRow(props: BecauseRowProps) {
  const { line, part } = props;
  const name = part === null ? `${line.operator} ${line.label}`.trim() : line.label;
  return (
    <>
      <tr>
        <th scope="row" className={line.used ? undefined : styles.unused}>
          {name}
          {line.level !== null && <span className={styles.level}>, {line.level}</span>}
          {line.overridden && <span className={styles.level}>, set by hand</span>}
          {!line.used && line.value !== null && <span className={styles.level}>, not counted</span>}
        </th>
        <td className={styles.value}>
          <ValueControl {...props} />
        </td>
        {part !== null && <td className={styles.part}>{part}</td>}
      </tr>
      <BelowRow {...props} />
      {line.subtotal !== null && (
        <tr>
          <th scope="row" className={styles.subtotal}>
            {line.subtotal.label}
          </th>
          <td className={styles.subtotal}>{formatNumber(line.subtotal.value)}</td>
        </tr>
      )}
    </>
  );
}

function BelowRow({ line, part, plan, evidence, asksEvidence, onValue, onEvidence }: BecauseRowProps) {
  const { criterion, overridden, source } = line;
  const isEffort = criterion.scale.kind === 'effort';
  const working = normalisedInWords(line) ?? (line.working === null ? null : formatFigures(line.working));
  const takesEvidence = asksEvidence && (!isEffort || overridden);
  const hasEvidence = takesEvidence || evidence !== '';
  const hasSource = source !== null && (source.setBy !== '' || source.setOn !== null);
  if (!isEffort && !hasEvidence && !hasSource && working === null) return null;
  return (
    <tr>
      <td colSpan={part === null ? 2 : 3} className={styles.evidence}>
        {working !== null && <span className={styles.working}>{working}</span>}
        {isEffort && <EffortWords line={line} plan={plan} onFollow={() => onValue(null)} />}
        {hasEvidence && (
          <TextControl
            label={`Evidence for ${nameInSentence(criterion.name)}`}
            quiet
            multiline
            placeholder="On what evidence?"
            value={evidence}
            commit={onEvidence}
          />
        )}
        {hasSource && <span className={styles.who}>{whoAndWhen(source)}</span>}
      </td>
    </tr>
  );
}

/** No line begins with a unit, nor with a question mark. */
const FIRM_SPACE = '\u00A0';

/** What the teams are asked for, and the way back to it from an effort that was typed. */
function EffortWords({
  line,
  plan,
  onFollow,
}: {
  readonly line: BecauseLine;
  readonly plan: Plan;
  readonly onFollow: () => void;
}) {
  const unit = settingsOf(plan).effortUnit;
  const parts = line.effortParts.map(({ name, effort }) =>
    effort === null
      ? `${name}${FIRM_SPACE}?`
      : `${name} ${formatEffort(effort, unit)}${FIRM_SPACE}${EFFORT_UNIT_SIGNS[unit]}`,
  );
  return (
    <span className={styles.parts}>
      {parts.length === 0 ? 'No team has an estimate' : parts.join(' · ')}
      {line.overridden && (
        <button type="button" className={styles.follow} onClick={onFollow}>
          Follow the teams again
        </button>
      )}
    </span>
  );
}

function whoAndWhen({ setBy, setOn }: NonNullable<BecauseLine['source']>): string {
  return [setBy, setOn === null ? '' : formatDay(setOn)].filter((part) => part !== '').join(', ');
}
