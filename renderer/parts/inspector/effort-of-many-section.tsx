import { IconX } from '@tabler/icons-react';
import { memo } from 'react';
import {
  type EstimateEffortOfManyIntent,
  estimateEffortOfMany,
} from '../../../shared/commands/estimate-effort-of-many.ts';
import type { TeamId } from '../../../shared/plan/ids.ts';
import type { Initiative, TeamEffort } from '../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { teamsOf } from '../../state/selectors.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { readTypedNumber } from '../../ui/fields/read-typed-number.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useRun } from '../use-run.ts';
import { commonValue } from './common-value.ts';
import { DurationField } from './duration-field.tsx';
import styles from './effort-section.module.css';
import { EFFORT_UNIT_WORDS, formatEffort, readTypedEffort } from './effort-units.ts';
import { sameTables } from './same-tables.ts';
import { Section } from './section.tsx';
import { TeamAdder } from './team-adder.tsx';
import { idsOf } from './use-edit.ts';
import { useSayRefusal } from './use-making.ts';

export interface EffortOfManySectionProps {
  readonly plan: Plan;
  readonly initiatives: readonly Initiative[];
}

/** What each team is asked for in several initiatives: a figure that is typed is set in all of them. */
export const EffortOfManySection = memo(
  function EffortOfManySection({ plan, initiatives }: EffortOfManySectionProps) {
    const run = useRun();
    const named = new Set(initiatives.flatMap(({ effort }) => effort.map(({ teamId }) => teamId)));
    const teams: readonly (TeamId | null)[] = [
      ...teamsOf(plan).flatMap(({ id }) => (named.has(id) ? [id] : [])),
      ...(named.has(null) ? [null] : []),
    ];
    const onAll = teams.filter((teamId) => initiatives.every((one) => partOf(one, teamId) !== undefined));
    return (
      <Section title={`Effort of each by team, ${EFFORT_UNIT_WORDS[settingsOf(plan).effortUnit]}`}>
        {teams.length > 0 && (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Team</th>
                <th scope="col" className={styles.number}>
                  likely
                </th>
                <th scope="col" className={styles.number}>
                  <abbr title="Assigned full-time equivalents">FTE</abbr>
                </th>
                <th scope="col">
                  <span className="visually-hidden">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {teams.map((teamId) => (
                <TeamRow key={teamId ?? ''} plan={plan} initiatives={initiatives} teamId={teamId} />
              ))}
            </tbody>
          </table>
        )}
        <TeamAdder
          plan={plan}
          taken={new Set(onAll)}
          placeholder="Add a team to all"
          onAdd={(teamId) => run(estimateEffortOfMany, { ids: idsOf(initiatives), teamId, estimate: {} })}
        />
        <DurationField initiatives={initiatives} />
      </Section>
    );
  },
  sameTables<EffortOfManySectionProps>(['teams', 'settings']),
);

function TeamRow({ plan, initiatives, teamId }: EffortOfManySectionProps & { readonly teamId: TeamId | null }) {
  const run = useRun();
  const say = useSayRefusal();
  const { effortUnit, sizes } = settingsOf(plan);
  const name = teamId === null ? 'Unassigned' : (plan.teams.get(teamId)?.name ?? teamId);
  const parts = initiatives.map((one) => partOf(one, teamId));
  const count = parts.filter((part) => part !== undefined).length;
  const set = (estimate: EstimateEffortOfManyIntent['estimate']) =>
    run(estimateEffortOfMany, { ids: idsOf(initiatives), teamId, estimate });
  const likely = commonValue(parts, (part) =>
    part === undefined ? '–' : part.likely === null ? '' : formatEffort(part.likely, effortUnit),
  );
  const fte = commonValue(parts, (part) => (part === undefined ? '–' : formatNumber(part.assignedFte)));
  return (
    <tr>
      <th scope="row" className={styles.team}>
        {name}
        {count < initiatives.length && (
          <span className={styles.evidence}>
            in {formatNumber(count)} of {formatNumber(initiatives.length)}
          </span>
        )}
      </th>
      <td>
        <TextControl
          label={`${name}, likely`}
          numeric
          placeholder="?"
          value={likely}
          commit={(text) => {
            if (text.trim() === '') return set({ likely: null, evidence: '' });
            const typed = readTypedEffort(text, { unit: effortUnit, sizes });
            if (typed === null)
              return `${name}: type a figure such as 3, 20d, 1m or a size such as ${sizes[2]?.name ?? 'M'}.`;
            return set({ likely: typed.effort, evidence: typed.evidence });
          }}
        />
      </td>
      <td>
        <TextControl
          label={`${name}, assigned FTE`}
          numeric
          value={fte}
          commit={(text) => {
            const assignedFte = readTypedNumber(text);
            return assignedFte === null ? `${name}: assigned FTE is a number.` : set({ assignedFte });
          }}
        />
      </td>
      <td className={styles.remove}>
        <IconButton name={`Remove ${name} from all`} icon={IconX} onPress={() => say(set(null))} />
      </td>
    </tr>
  );
}

function partOf(initiative: Initiative, teamId: TeamId | null): TeamEffort | undefined {
  return initiative.effort.find((part) => part.teamId === teamId);
}
