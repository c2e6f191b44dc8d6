import { scoreInitiatives } from '../../../shared/commands/score-initiatives.ts';
import type { CriterionValue, Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { findInputProblem, type RICE_CRITERIA, riceKeys } from '../../../shared/prioritization/rice.ts';
import { type BecauseLine, becauseRice } from '../../../shared/prioritization/rice-because.ts';
import { decidingModelOf, rankingOf } from '../../state/selectors.ts';
import { Section } from '../inspector/section.tsx';
import { useRun } from '../use-run.ts';
import styles from './because-panel.module.css';
import { BecauseRow } from './because-row.tsx';
import { formatScore, passingSentence } from './because-words.ts';

/** Why it has its score: the sum as on paper. The inputs are edited where they stand. */
export function BecausePanel({ plan, initiative }: { readonly plan: Plan; readonly initiative: Initiative }) {
  const run = useRun();
  const model = decidingModelOf(plan);
  const because = becauseRice({ plan, model, initiative, ranking: rankingOf(plan) });
  const keys = riceKeys(model.id);
  const { scored } = because;
  const shown = scored.state === 'complete' && scored.score !== null ? formatScore(scored.score) : '–';
  const set = (line: BecauseLine, change: { readonly likely?: number | null; readonly evidence?: string }) =>
    run(scoreInitiatives, {
      ids: [initiative.id],
      criterion: keys[line.criterion],
      criterionName: CRITERION_NAMES[line.criterion],
      ...(change.likely !== undefined && {
        value:
          change.likely === null ? null : withLikely(initiative.scores[keys[line.criterion]]?.value, change.likely),
      }),
      ...(change.evidence !== undefined && { evidence: change.evidence }),
    });
  return (
    <Section title={scored.state === 'complete' ? `Why ${shown}` : `Why there is no ${model.name} score`}>
      <table className={styles.sum}>
        <tbody>
          {because.lines.map((line) => (
            <BecauseRow
              key={line.criterion}
              line={line}
              evidence={initiative.scores[keys[line.criterion]]?.evidence ?? ''}
              plan={plan}
              onValue={(likely) =>
                (likely === null ? null : findInputProblem(line.criterion, likely)) ?? set(line, { likely })
              }
              onEvidence={(evidence) => set(line, { evidence })}
            />
          ))}
          <tr className={styles.total}>
            <th scope="row">{model.name}</th>
            <td>{shown}</td>
          </tr>
        </tbody>
      </table>
      {scored.state !== 'complete' && (
        <p className={scored.state === 'error' ? styles.error : styles.missing}>{scored.problem}</p>
      )}
      {because.passing !== null && <p className={styles.passing}>{passingSentence(because.passing)}</p>}
    </Section>
  );
}

const CRITERION_NAMES: Readonly<Record<(typeof RICE_CRITERIA)[number], string>> = {
  reach: 'Reach',
  impact: 'Impact',
  confidence: 'Confidence',
  effort: 'Effort',
};

/** A range stays as long as it holds the new figure. */
function withLikely(before: CriterionValue | null | undefined, likely: number): CriterionValue {
  const { low, high } = before?.kind === 'number' ? before : { low: null, high: null };
  return {
    kind: 'number',
    likely,
    low: low !== null && low <= likely ? low : null,
    high: high !== null && high >= likely ? high : null,
  };
}
