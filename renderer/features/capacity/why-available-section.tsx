import { IconPencil, IconX } from '@tabler/icons-react';
import type { TeamAvailability } from '../../../shared/capacity/availability.ts';
import { type AvailabilityLine, becauseAvailable } from '../../../shared/capacity/capacity-because.ts';
import { proposedReserve } from '../../../shared/capacity/error-budget-rule.ts';
import type { PeriodSpan } from '../../../shared/capacity/period-span.ts';
import { setTeamFigure } from '../../../shared/commands/set-team-figure.ts';
import type { Team } from '../../../shared/plan/people-and-teams.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import type { EffortUnit } from '../../../shared/plan/settings.ts';
import type { HandFigure } from '../../../shared/plan/team-period.ts';
import { formatLoad } from '../../parts/capacity-words.ts';
import { EFFORT_UNIT_WORDS, readTypedEffort } from '../../parts/inspector/effort-units.ts';
import { Section } from '../../parts/inspector/section.tsx';
import { useRun } from '../../parts/use-run.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { formatDay, formatFixed, formatNumber, formatPercent } from '../../ui/fields/format-value.ts';
import { readTypedShare } from '../../ui/fields/read-typed-number.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './cell-panel.module.css';
import { ReserveProposalLine } from './reserve-proposal-line.tsx';
import { noteOfProposal } from './reserve-proposals.ts';

/** The sum behind what a team has in a period, a figure that was set by hand instead, and the reserve of the period. */
export function WhyAvailableSection(props: {
  readonly plan: Plan;
  readonly team: Team;
  readonly span: PeriodSpan;
  readonly availability: TeamAvailability;
  readonly unit: EffortUnit;
}) {
  const { plan, team, span, availability, unit } = props;
  const { capacity } = useAppState();
  const run = useRun();
  const because = becauseAvailable(availability, unit);
  const { byHand, reserveByHand } = availability;
  const proposal = proposedReserve(plan, team.id, span.period);
  const at = { teamId: team.id, period: span.period };
  const setAvailable = (typed: string): string | null => {
    if (typed.trim() === '') return run(setTeamFigure, { ...at, available: null, note: '' });
    const read = readTypedEffort(typed, { unit, sizes: settingsOf(plan).sizes });
    if (read === null) return `“${typed.trim().slice(0, 40)}” is no figure: type one such as 37.5, 20d or 3m.`;
    return run(setTeamFigure, { ...at, available: read.effort, note: byHand?.note ?? '' });
  };
  const setReserve = (typed: string): string | null => {
    if (typed.trim() === '') return run(setTeamFigure, { ...at, reserve: null, note: '' });
    const reserve = readTypedShare(typed);
    if (reserve === null) return 'A reserve is from 0 to 100 %.';
    return run(setTeamFigure, { ...at, reserve, note: reserveByHand?.note ?? '' });
  };
  return (
    <Section title={titleOf(because.available, unit)}>
      {because.lines.length === 0 ? (
        <p className={styles.sentence}>
          {team.name} has neither members nor a head count.{' '}
          <button type="button" className={styles.inlineLink} onClick={() => capacity.getState().showView('teams')}>
            Add them in Teams
          </button>
          {byHand === null && ', or type over what it has.'}
        </p>
      ) : (
        <table className={styles.sum} data-replaced={byHand === null ? undefined : true}>
          <caption className="visually-hidden">
            How what {team.name} has in {span.label} is worked out
          </caption>
          <tbody>
            {because.lines.map((line) => (
              <tr key={`${line.kind} ${line.inputs.join('')}`}>
                <th scope="row">
                  {inputsInWords(line.inputs)}
                  {line.byHand !== null && (
                    <IconPencil className={styles.pen} size={12} stroke={1.5} aria-label="set by hand" />
                  )}
                </th>
                <td>{figureOf(line)}</td>
              </tr>
            ))}
            <tr className={styles.result}>
              <th scope="row">{byHand === null ? capital(EFFORT_UNIT_WORDS[unit]) : 'Worked out'}</th>
              <td>{because.calculated === null ? '–' : formatLoad(because.calculated, unit)}</td>
            </tr>
          </tbody>
        </table>
      )}
      <div className={styles.fields}>
        <Field label="By hand">
          <span className={styles.withButton}>
            <span className={styles.grow}>
              <TextControl
                label={`Available of ${team.name} in ${span.label}, by hand`}
                value={byHand === null ? '' : formatLoad(byHand.value, unit)}
                placeholder={`none, in ${EFFORT_UNIT_WORDS[unit]}`}
                commit={setAvailable}
              />
            </span>
            {byHand !== null && (
              <IconButton
                name="Clear the figure set by hand"
                icon={IconX}
                onPress={() => run(setTeamFigure, { ...at, available: null, note: '' })}
              />
            )}
          </span>
        </Field>
        {byHand !== null && (
          <>
            <TextField
              label="Why"
              value={byHand.note}
              placeholder="no reason given"
              commit={(note) => run(setTeamFigure, { ...at, available: byHand.value, note })}
            />
            <p className={styles.who}>{whoInWords(byHand)}</p>
          </>
        )}
        <TextField
          label="Reserve"
          value={reserveByHand === null ? '' : formatPercent(reserveByHand.value)}
          placeholder={`${formatPercent(team.reserve)}, the team’s own`}
          commit={setReserve}
        />
        {reserveByHand !== null && <p className={styles.who}>{whoInWords(reserveByHand)}</p>}
      </div>
      {proposal !== null && (
        <ReserveProposalLine
          plan={plan}
          proposal={proposal}
          current={availability.reserve}
          onUse={() =>
            run(setTeamFigure, {
              ...at,
              reserve: proposal.reserve,
              note: noteOfProposal(proposal),
            })
          }
        />
      )}
    </Section>
  );
}

function titleOf(available: number | null, unit: EffortUnit): string {
  return available === null ? 'Why nobody knows what is available' : `Why ${formatLoad(available, unit)} are available`;
}

function inputsInWords(inputs: AvailabilityLine['inputs']): string {
  return inputs.map((part) => (typeof part === 'number' ? formatNumber(part, 3) : part)).join('');
}

/** Person-days are mostly whole. */
function figureOf({ figure, unit }: AvailabilityLine): string {
  return unit === 'person-days' ? formatNumber(figure, 1) : formatFixed(figure, 1);
}

/** `Set by Noor on 21 Nov 2026: hiring freeze` */
function whoInWords({ setBy, setOn }: HandFigure): string {
  return `Set${setBy === '' ? '' : ` by ${setBy}`} on ${formatDay(setOn)}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
