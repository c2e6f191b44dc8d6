import { IconX } from '@tabler/icons-react';
import { addTeam } from '../../../shared/commands/add-team.ts';
import { type EffortPatch, estimateEffort } from '../../../shared/commands/estimate-effort.ts';
import type { TeamId } from '../../../shared/plan/ids.ts';
import type { Initiative, TeamEffort } from '../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { teamsOf } from '../../state/selectors.ts';
import { useAppState, usePorts } from '../../state/use-app-state.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { PickControl } from '../../ui/fields/pick-control.tsx';
import { readTypedNumber } from '../../ui/fields/read-typed-number.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ThemeDot } from '../../ui/theme-dot.tsx';
import { useRun } from '../use-run.ts';
import styles from './effort-section.module.css';
import { EFFORT_UNIT_WORDS, formatEffort, readTypedEffort } from './effort-units.ts';
import { Section } from './section.tsx';

const FIGURES = ['low', 'likely', 'high'] as const;

/** What each team is asked for. */
export function EffortSection({ plan, initiative }: { readonly plan: Plan; readonly initiative: Initiative }) {
  const addPart = useAddingTeam(initiative);
  const { effortUnit } = settingsOf(plan);
  const named = new Set(initiative.effort.map((part) => part.teamId));
  const free = teamsOf(plan).filter((team) => !named.has(team.id));
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
        </table>
      )}
      <div className={styles.add}>
        <PickControl
          label="Add a team"
          value=""
          options={[
            ...free.map(({ id, name, colour }) => ({ value: id, label: name, mark: <ThemeDot colour={colour} /> })),
            ...(named.has(null) ? [] : [{ value: UNASSIGNED, label: 'Unassigned' }]),
          ]}
          placeholder={initiative.effort.length === 0 ? 'No team yet: add one' : 'Add a team'}
          onPick={(value) => addPart.existing(free.find((team) => team.id === value)?.id ?? null)}
          onCreate={addPart.created}
        />
      </div>
    </Section>
  );
}

const UNASSIGNED = '\u0000unassigned';

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
    if (text.trim() === '')
      return estimate(figure === 'likely' ? { low: null, likely: null, high: null } : { [figure]: null });
    const typed = readTypedEffort(text, { unit: effortUnit, sizes });
    if (typed === null) return `${name}: type a figure such as 3, 20d, 1m or a size such as ${sizes[2]?.name ?? 'M'}.`;
    return estimate({ [figure]: typed.effort, ...(typed.evidence !== '' && { evidence: typed.evidence }) });
  };
  return (
    <tr>
      <th scope="row" className={styles.team} title={part.evidence || undefined}>
        {name}
        {part.likely === null && <span className={styles.unknown}>not estimated</span>}
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

/** Names a team as needed; it has no figure until one is typed. */
function useAddingTeam(initiative: Initiative) {
  const run = useRun();
  const { session, view } = useAppState();
  const { ids } = usePorts();
  const name = (teamId: TeamId | null) => run(estimateEffort, { id: initiative.id, teamId, estimate: {} });
  const say = (refusal: string | null) => {
    if (refusal !== null) view.getState().showToast({ tone: 'problem', message: refusal });
  };
  return {
    existing: (teamId: TeamId | null) => say(name(teamId)),
    created: (typed: string) => {
      const id = ids.next<TeamId>();
      const mark = session.getState().mark();
      const refusal = run(addTeam, { name: typed, id }) ?? name(id);
      if (refusal === null) session.getState().squashTo(mark, `Add team “${typed}”`);
      else session.getState().bailTo(mark);
      say(refusal);
    },
  };
}
