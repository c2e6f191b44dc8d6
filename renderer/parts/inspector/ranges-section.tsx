import { memo } from 'react';
import { scoreInitiatives } from '../../../shared/commands/score-initiatives.ts';
import { criterionValueText } from '../../../shared/import/read-criterion.ts';
import { scoreTargetsOf } from '../../../shared/import/score-criteria.ts';
import type { Criterion } from '../../../shared/plan/criterion.ts';
import type { CriterionScore, CriterionValue, Initiative, ScoreKey } from '../../../shared/plan/initiative.ts';
import type { Model } from '../../../shared/plan/model.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { criteriaOf, scoreKeyOf } from '../../../shared/prioritization/criteria-of.ts';
import { findScaleProblem } from '../../../shared/prioritization/scale.ts';
import { lowerFirst } from '../../../shared/text/read-text.ts';
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

export interface RangesSectionProps {
  readonly plan: Plan;
  readonly initiative: Initiative;
}

/** How far each input of the score may be off: low, likely, high; and what other models know of it. */
export const RangesSection = memo(
  function RangesSection({ plan, initiative }: RangesSectionProps) {
    const model = decidingModelOf(plan);
    const shown = rangesOf(model, initiative);
    const ranged = shown.filter(({ key }) => hasRange(initiative.scores[key]));
    const others = othersOf(plan, model, initiative);
    const isNothing = shown.length + others.length === 0;
    return (
      <Section title="Ranges" foldable hint={ranged.map(({ name }) => lowerFirst(name)).join(', ') || 'none'}>
        {isNothing && (
          <p className={styles.evidence}>Nothing that {model.name} asks for is a figure, so nothing has a range.</p>
        )}
        <table className={styles.table} hidden={isNothing}>
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
            {shown.map((range) => (
              <RangeRow key={range.key} initiative={initiative} range={range} />
            ))}
            {others.map(({ key, name, criterion, score }) => (
              <tr key={key}>
                <th scope="row" className={styles.team}>
                  {name}
                  <Source score={score} />
                </th>
                {FIGURES.map((figure) => (
                  <td key={figure} className={styles.plain}>
                    {inPlainWords(criterion, score.value, figure)}
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

/** A criterion whose values are figures. */
interface Range {
  readonly key: ScoreKey;
  readonly name: string;
  readonly criterion: Criterion;
}

/** Effort, which follows the teams, only where it was set by hand. */
function rangesOf(model: Model, { scores }: Initiative): readonly Range[] {
  return criteriaOf(model).flatMap((criterion): readonly Range[] => {
    const key = scoreKeyOf(model, criterion);
    if (criterion.scale.kind === 'category') return [];
    if (criterion.scale.kind !== 'effort') return [{ key, name: criterion.name, criterion }];
    const isSet = (scores[key]?.value ?? null) !== null;
    return isSet ? [{ key, name: `${criterion.name}, set by hand`, criterion }] : [];
  });
}

interface OtherScore {
  readonly key: string;
  readonly name: string;
  /** null: no model of the plan has it any more. */
  readonly criterion: Criterion | null;
  readonly score: CriterionScore;
}

/** What is known for other models than the deciding one. */
function othersOf(plan: Plan, deciding: Model, { scores }: Initiative): readonly OtherScore[] {
  const targets = new Map<string, ReturnType<typeof scoreTargetsOf>[number]>();
  for (const target of scoreTargetsOf(plan)) targets.set(target.key, target);
  return Object.entries(scores).flatMap(([key, score]): readonly OtherScore[] => {
    const target = targets.get(key);
    if (target === undefined) return [{ key, name: key, criterion: null, score }];
    const { model, criterion } = target;
    if (model.id === deciding.id) return [];
    return [{ key, name: `${model.name}: ${lowerFirst(criterion.name)}`, criterion, score }];
  });
}

function RangeRow({
  initiative,
  range: { key, name, criterion },
}: {
  readonly initiative: Initiative;
  readonly range: Range;
}) {
  const run = useRun();
  const score = initiative.scores[key];
  const isShare = criterion.scale.kind === 'percentage';
  const value = score?.value?.kind === 'number' ? score.value : null;
  const set = (figure: Figure, typed: number | null): string | null => {
    const problem = findScaleProblem(criterion, typed);
    if (problem !== null) return problem;
    if (figure !== 'likely' && value === null) {
      return typed === null ? null : `${name}: give the likely figure first, then what bounds it.`;
    }
    return run(scoreInitiatives, {
      ids: [initiative.id],
      criterion: key,
      criterionName: name,
      value: withFigure(value, figure, typed),
    });
  };
  const show = (figure: number | null) =>
    figure === null ? '' : isShare ? formatPercent(figure) : formatNumber(figure);
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
              const typed = isShare ? readTypedShare(text) : readTypedNumber(text);
              return typed === null
                ? `“${text.trim().slice(0, 40)}” is no figure for ${lowerFirst(name)}.`
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

function inPlainWords(criterion: Criterion | null, value: CriterionValue | null, figure: Figure): string {
  if (value === null) return '';
  if (value.kind === 'choice') {
    if (figure !== 'likely') return '';
    return criterion === null ? value.choice : criterionValueText(criterion, value);
  }
  const number = value[figure];
  if (number === null) return '';
  return criterion?.scale.kind === 'percentage' ? formatPercent(number) : formatNumber(number);
}
