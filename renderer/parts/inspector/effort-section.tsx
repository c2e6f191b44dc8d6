import { IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { type EffortPatch, estimateEffort } from '../../../shared/commands/estimate-effort.ts';
import { totalEffort } from '../../../shared/plan/effort.ts';
import type { Initiative, TeamEffort } from '../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { readTypedNumber } from '../../ui/fields/read-typed-number.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useRun } from '../use-run.ts';
import { DurationField } from './duration-field.tsx';
import styles from './effort-section.module.css';
import { EFFORT_UNIT_WORDS, formatEffort, readTypedEffort } from './effort-units.ts';
import { sameTables } from './same-tables.ts';
import { Section } from './section.tsx';
import { TeamAdder } from './team-adder.tsx';

const FIGURES = ['low', 'likely', 'high'] as const;

export interface EffortSectionProps {
  readonly plan: Plan;
  readonly initiative: Initiative;
}

/** What each team is asked for, and how long it takes. */
export const EffortSection = memo(
  function EffortSection({ plan, initiative }: EffortSectionProps) {
    const run = useRun();
    const { effortUnit } = settingsOf(plan);
    const total = totalEffort(initiative);
    return (
      <Section title={`Effort by team, ${EFFORT_UNIT_WORDS[effortUnit]}`}>
        {initiative.effort.length > 0 && (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Team</th>
                {FIGURES.map((figure) => (
                  <th scope="col" key={figure} className={styles.number}>
                    {figure}
                  </th>
                ))}
                <th scope="col" className={styles.number}>
                  <abbr title="Assigned full-time equivalents">FTE</abbr>
                </th>
                <th scope="col">
                  <span className="visually-hidden">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {initiative.effort.map((part) => (
                <EffortRow key={part.teamId ?? ''} plan={plan} initiative={initiative} part={part} />
              ))}
            </tbody>
            {initiative.effort.length > 1 && total.state === 'estimated' && (
              <tfoot>
                <tr>
                  <th scope="row" colSpan={2}>
                    Sum
                  </th>
                  <td className={styles.number}>{formatEffort(total.likely, effortUnit)}</td>
                  <td colSpan={3} />
                </tr>
              </tfoot>
            )}
          </table>
        )}
        <TeamAdder
          plan={plan}
          taken={new Set(initiative.effort.map((part) => part.teamId))}
          placeholder={initiative.effort.length === 0 ? 'No team yet: add one' : 'Add a team'}
          onAdd={(teamId) => run(estimateEffort, { id: initiative.id, teamId, estimate: {} })}
        />
        <DurationField initiatives={[initiative]} />
      </Section>
    );
  },
  sameTables<EffortSectionProps>(['teams', 'settings']),
);

function EffortRow({
  plan,
  initiative,
  part,
}: {
  readonly plan: Plan;
  readonly initiative: Initiative;
  readonly part: TeamEffort;
}) {
  const run = useRun();
  const { effortUnit, sizes } = settingsOf(plan);
  const name = part.teamId === null ? 'Unassigned' : (plan.teams.get(part.teamId)?.name ?? part.teamId);
  const estimate = (patch: EffortPatch | null) =>
    run(estimateEffort, { id: initiative.id, teamId: part.teamId, estimate: patch });
  const commit = (figure: (typeof FIGURES)[number], text: string): string | null => {
    // The evidence is that of the likely figure.
    if (text.trim() === '') {
      return estimate(figure === 'likely' ? { low: null, likely: null, high: null, evidence: '' } : { [figure]: null });
    }
    const typed = readTypedEffort(text, { unit: effortUnit, sizes });
    if (typed === null) return `${name}: type a figure such as 3, 20d, 1m or a size such as ${sizes[2]?.name ?? 'M'}.`;
    return estimate({ [figure]: typed.effort, ...(figure === 'likely' && { evidence: typed.evidence }) });
  };
  return (
    <tr>
      <th scope="row" className={styles.team}>
        {name}
        {part.likely === null && <span className={styles.unknown}>not estimated</span>}
        {part.evidence !== '' && <span className={styles.evidence}>{part.evidence}</span>}
      </th>
      {FIGURES.map((figure) => {
        const value = part[figure];
        return (
          <td key={figure}>
            <TextControl
              label={`${name}, ${figure}`}
              numeric
              placeholder={figure === 'likely' ? '?' : '–'}
              value={value === null ? '' : formatEffort(value, effortUnit)}
              commit={(text) => commit(figure, text)}
            />
          </td>
        );
      })}
      <td>
        <TextControl
          label={`${name}, assigned FTE`}
          numeric
          value={formatNumber(part.assignedFte)}
          commit={(text) => {
            const assignedFte = readTypedNumber(text);
            return assignedFte === null ? `${name}: assigned FTE is a number.` : estimate({ assignedFte });
          }}
        />
      </td>
      <td className={styles.remove}>
        <IconButton name={`Remove ${name}`} icon={IconX} onPress={() => estimate(null)} />
      </td>
    </tr>
  );
}
