import { memo } from 'react';
import { scoreInitiatives } from '../../../shared/commands/score-initiatives.ts';
import type { CriterionScore, CriterionValue, Initiative, ScoreKey } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { findInputProblem, RICE_CRITERIA, type RiceCriterion, riceKeys } from '../../../shared/prioritization/rice.ts';
import { decidingModelOf } from '../../state/selectors.ts';
import { formatDay, formatNumber, formatPercent } from '../../ui/fields/format-value.ts';
import { readTypedNumber, readTypedShare } from '../../ui/fields/read-typed-number.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { useRun } from '../use-run.ts';
import styles from './effort-section.module.css';
import { sameTables } from './same-tables.ts';
import { Section } from './section.tsx';

const FIGURES = ['low', 'likely', 'high'] as const;
type Figure = (typeof FIGURES)[number];

const NAMES: Readonly<Record<RiceCriterion, string>> = {
  reach: 'Reach',
  impact: 'Impact',
  confidence: 'Confidence',
  effort: 'Effort, set by hand',
};

export interface RangesSectionProps {
  readonly plan: Plan;
  readonly initiative: Initiative;
}

/** How far each input of the score may be off: low, likely, high; and what other models know of it. */
export const RangesSection = memo(
  function RangesSection({ plan, initiative }: RangesSectionProps) {
    const model = decidingModelOf(plan);
    const keys = riceKeys(model.id);
    const shown = RICE_CRITERIA.filter(
      (one) => one !== 'effort' || (initiative.scores[keys.effort]?.value ?? null) !== null,
    );
    const ranged = shown.filter((one) => hasRange(initiative.scores[keys[one]]));
    const known = new Set<string>(Object.values(keys));
    const others = Object.entries(initiative.scores).filter(([key]) => !known.has(key));
    return (
      <Section title="Ranges" foldable hint={ranged.map((one) => NAMES[one].toLowerCase()).join(', ') || 'none'}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Input</th>
              {FIGURES.map((figure) => (
                <th scope="col" key={figure} className={styles.number}>
                  {figure}
                </th>
              ))}
              <th aria-hidden />
            </tr>
          </thead>
          <tbody>
            {shown.map((criterion) => (
              <RangeRow key={criterion} initiative={initiative} criterion={criterion} scoreKey={keys[criterion]} />
            ))}
            {others.map(([key, score]) => (
              <tr key={key}>
                <th scope="row" className={styles.team}>
                  {key}
                  <Source score={score} />
                </th>
                {FIGURES.map((figure) => (
                  <td key={figure} className={styles.plain}>
                    {inPlainWords(score.value, figure)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    );
  },
  sameTables<RangesSectionProps>(['models', 'settings']),
);

function RangeRow({
  initiative,
  criterion,
  scoreKey,
}: {
  readonly initiative: Initiative;
  readonly criterion: RiceCriterion;
  readonly scoreKey: ScoreKey;
}) {
  const run = useRun();
  const score = initiative.scores[scoreKey];
  const value = score?.value?.kind === 'number' ? score.value : null;
  const name = NAMES[criterion];
  const set = (figure: Figure, typed: number | null): string | null => {
    const problem = typed === null ? null : findInputProblem(criterion, typed);
    if (problem !== null) return problem;
    if (figure !== 'likely' && value === null) {
      return typed === null ? null : `${name}: give the likely figure first, then what bounds it.`;
    }
    return run(scoreInitiatives, {
      ids: [initiative.id],
      criterion: scoreKey,
      criterionName: name,
      value: withFigure(value, figure, typed),
    });
  };
  const show = (figure: number | null) =>
    figure === null ? '' : criterion === 'confidence' ? formatPercent(figure) : formatNumber(figure);
  return (
    <tr>
      <th scope="row" className={styles.team}>
        {name}
      </th>
      {FIGURES.map((figure) => (
        <td key={figure}>
          <TextControl
            label={`${name}, ${figure}`}
            numeric
            placeholder="–"
            value={show(value?.[figure] ?? null)}
            commit={(text) => {
              if (text.trim() === '') return set(figure, null);
              const typed = criterion === 'confidence' ? readTypedShare(text) : readTypedNumber(text);
              return typed === null
                ? `“${text.trim().slice(0, 40)}” is no figure for ${name.toLowerCase()}.`
                : set(figure, typed);
            }}
          />
        </td>
      ))}
    </tr>
  );
}

/** Without a likely figure there is nothing to bound. */
function withFigure(
  value: Extract<CriterionValue, { kind: 'number' }> | null,
  figure: Figure,
  typed: number | null,
): CriterionValue | null {
  const likely = figure === 'likely' ? typed : (value?.likely ?? null);
  if (likely === null) return null;
  const low = figure === 'low' ? typed : (value?.low ?? null);
  const high = figure === 'high' ? typed : (value?.high ?? null);
  return { kind: 'number', likely, low, high };
}

function Source({ score: { setBy, setOn, evidence } }: { readonly score: CriterionScore }) {
  const source = [setBy, setOn === null ? '' : formatDay(setOn), evidence].filter((part) => part !== '').join(', ');
  return source === '' ? null : <span className={styles.evidence}>{source}</span>;
}

function hasRange(score: CriterionScore | undefined): boolean {
  return score?.value?.kind === 'number' && (score.value.low !== null || score.value.high !== null);
}

function inPlainWords(value: CriterionValue | null, figure: Figure): string {
  if (value === null) return '';
  if (value.kind === 'choice') return figure === 'likely' ? value.choice : '';
  const number = value[figure];
  return number === null ? '' : formatNumber(number);
}
