import { scoreInitiatives } from '../../../shared/commands/score-initiatives.ts';
import type { CriterionValue, Initiative } from '../../../shared/plan/initiative.ts';
import type { Model } from '../../../shared/plan/model.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Because, BecauseLine } from '../../../shared/prioritization/because.ts';
import { becauseOf } from '../../../shared/prioritization/because-of.ts';
import { scoreKeyOf } from '../../../shared/prioritization/criteria-of.ts';
import { findScaleProblem } from '../../../shared/prioritization/scale.ts';
import { decidingModelOf, rankingBy } from '../../state/selectors.ts';
import { Section } from '../inspector/section.tsx';
import { useRun } from '../use-run.ts';
import styles from './because-panel.module.css';
import { BecauseRow } from './because-row.tsx';
import { figuresInWords, formatParts, formatScore, hasPartColumn } from './because-words.ts';
import { passingSentences } from './passing-words.ts';

const NUMERIC_HEAD = `${styles.head} ${styles.numeric}`;

export interface BecausePanelProps {
  readonly plan: Plan;
  readonly initiative: Initiative;
  /** One of the plan's; the deciding one unless another is in view. */
  readonly model?: Model;
}

/** Why it has its score: the sum as on paper. The inputs are edited where they stand. */
export function BecausePanel({ plan, initiative, model = decidingModelOf(plan) }: BecausePanelProps) {
  const run = useRun();
  const ranking = rankingBy(plan, model.id);
  const because = becauseOf({ plan, model, initiative, ranking });
  const { lines, scored, passing } = because;
  const parts = hasPartColumn(model) ? formatParts(lines) : null;
  const shown = shownResult(because);
  const set = ({ criterion }: BecauseLine, change: Change) => {
    const key = scoreKeyOf(model, criterion);
    return run(scoreInitiatives, {
      ids: [initiative.id],
      criterion: key,
      criterionName: criterion.name,
      ...(change.value !== undefined && { value: withValue(initiative.scores[key]?.value, change.value) }),
      ...(change.evidence !== undefined && { evidence: change.evidence }),
    });
  };
  const firstTyped = lines.find(({ criterion: { scale } }) => scale.kind === 'number' || scale.kind === 'percentage');
  return (
    <Section title={titleOf(model, because)}>
      <table className={styles.sum} data-layout={layoutOf(model)}>
        <caption className="visually-hidden">{inPlainWords(initiative, model, because)}</caption>
        <colgroup>
          <col />
          <col className={styles.values} />
          {parts !== null && <col className={styles.parting} />}
        </colgroup>
        {parts !== null && (
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                Input
              </th>
              <th scope="col" className={NUMERIC_HEAD}>
                Value
              </th>
              <th scope="col" className={NUMERIC_HEAD}>
                {model.kind === 'opportunity' ? 'Adds' : 'Points'}
              </th>
            </tr>
          </thead>
        )}
        <tbody>
          {lines.map((line, index) => (
            <BecauseRow
              key={line.criterion.id}
              line={line}
              part={parts?.[index] ?? null}
              entry={line === firstTyped}
              evidence={initiative.scores[scoreKeyOf(model, line.criterion)]?.evidence ?? ''}
              asksEvidence={line.used && (model.kind !== 'kano' || line.value !== null)}
              plan={plan}
              onValue={(value) => findScaleProblem(line.criterion, value) ?? set(line, { value })}
              onEvidence={(evidence) => set(line, { evidence })}
            />
          ))}
          <tr>
            <th scope="row" className={styles.total} colSpan={parts === null ? 1 : 2}>
              {model.name}
            </th>
            <td className={styles.total}>{shown}</td>
          </tr>
        </tbody>
      </table>
      {scored.state !== 'complete' && (
        <p className={scored.state === 'error' ? styles.error : styles.missing}>{scored.problem}</p>
      )}
      <Formulas model={model} because={because} />
      {passing !== null && <p className={styles.passing}>{passingSentences(passing).join(' ')}</p>}
    </Section>
  );
}

interface Change {
  readonly value?: number | string | null;
  readonly evidence?: string;
}

/** What the rows do not say by themselves: how they make the result. Rows of factors are their own formula. */
function Formulas({ model, because }: { readonly model: Model; readonly because: Because }) {
  if (model.kind === 'rice' || (model.kind === 'ice' && model.combine === 'product')) return null;
  return because.formulas.map((formula) => {
    const figures = figuresInWords(formula);
    return (
      <p key={formula.name ?? ''} className={styles.formula}>
        {formula.name === null ? formula.words : `${formula.name} = ${formula.words}`}
        {figures !== null && (
          <span className={styles.figures}>{typeof formula.result === 'number' ? `= ${figures}` : figures}</span>
        )}
      </p>
    );
  });
}

function layoutOf(model: Model): 'words' | 'parts' | undefined {
  if (model.kind === 'moscow' || model.kind === 'kano') return 'words';
  return hasPartColumn(model) ? 'parts' : undefined;
}

function shownResult({ scored, classLabel }: Because): string {
  if (classLabel !== null) return classLabel;
  return scored.state === 'complete' && scored.score !== null ? formatScore(scored.score) : '–';
}

function titleOf(model: Model, because: Because): string {
  if (because.classLabel !== null) return `Why “${because.classLabel}”`;
  if (because.scored.state === 'complete') return `Why ${shownResult(because)}`;
  // No “weighted scoring score”.
  if (/scor(e|ing)$/i.test(model.name)) return 'Why there is no score';
  const classifies = model.kind === 'moscow' || model.kind === 'kano' || model.kind === 'value-effort';
  return `Why there is no ${model.name} ${classifies ? 'class' : 'score'}`;
}

/** The whole sum in a sentence or two, for those who hear it. */
function inPlainWords({ key }: Initiative, model: Model, because: Because): string {
  const { formulas, scored, place } = because;
  if (scored.state !== 'complete') return `${model.name} of ${key}: ${scored.problem}`;
  const sums = formulas.map((formula) => {
    const figures = figuresInWords(formula) ?? shownResult(because);
    return formula.name === null ? figures : `${formula.name.toLowerCase()} ${figures}`;
  });
  const where = place === null ? '' : ` Place ${place.rank} of ${place.of}.`;
  return `${model.name} of ${key}: ${sums.join('; ')}.${where}`;
}

/** A range stays as long as it holds the new figure. */
function withValue(before: CriterionValue | null | undefined, value: number | string | null): CriterionValue | null {
  if (value === null) return null;
  if (typeof value === 'string') return { kind: 'choice', choice: value };
  const { low, high } = before?.kind === 'number' ? before : { low: null, high: null };
  return {
    kind: 'number',
    likely: value,
    low: low !== null && low <= value ? low : null,
    high: high !== null && high >= value ? high : null,
  };
}
