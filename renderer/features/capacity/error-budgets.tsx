import { IconTrash } from '@tabler/icons-react';
import { comparePeriods, type Period, periodLabel } from '../../../shared/calendar/fiscal-period.ts';
import { burnedShareOf } from '../../../shared/capacity/error-budget-rule.ts';
import { periodSpan } from '../../../shared/capacity/period-span.ts';
import { addErrorBudget } from '../../../shared/commands/add-error-budget.ts';
import { editErrorBudget } from '../../../shared/commands/edit-error-budget.ts';
import { removeErrorBudget } from '../../../shared/commands/remove-error-budget.ts';
import { setTeamFigure } from '../../../shared/commands/set-team-figure.ts';
import type { ErrorBudget } from '../../../shared/plan/error-budget.ts';
import type { Team } from '../../../shared/plan/people-and-teams.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { wholePercent } from '../../parts/capacity-words.ts';
import { tabFromAdder } from '../../parts/record-table/tab-from-adder.ts';
import { useHeldOrder } from '../../parts/record-table/use-held-order.ts';
import { runWithUndo } from '../../parts/run-with-undo.ts';
import { useRun } from '../../parts/use-run.ts';
import { currentPeriod } from '../../state/capacity-selectors.ts';
import { useAppState, usePorts } from '../../state/use-app-state.tsx';
import { Button } from '../../ui/button.tsx';
import { formatNumber, formatPercent } from '../../ui/fields/format-value.ts';
import { readTypedNumber } from '../../ui/fields/read-typed-number.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { focusWhenLost } from '../../ui/focus-when-lost.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './error-budgets.module.css';
import { PeriodChip } from './period-chip.tsx';
import { noteOfProposal, type OpenProposal, openProposals } from './reserve-proposals.ts';

/** A new one begins with three nines of all minutes of its period, and nothing that went badly: both are there to be typed over. */
const USUAL_TARGET = 0.999;
const MINUTES_A_DAY = 24 * 60;

/** How reliable the services were that a team runs, period by period, and how much of what was allowed to go badly did. */
export function ErrorBudgets({ plan, team }: { readonly plan: Plan; readonly team: Team }) {
  const run = useRun();
  const current = currentPeriod(plan, usePorts().clock.today());
  const { rows: budgets, holding } = useHeldOrder(budgetsOf(plan, team));
  const proposals = openProposals(plan, team.id, current);
  const add = (service: string): string | null => {
    const { first, last } = periodSpan(plan, current);
    const total = (last - first + 1) * MINUTES_A_DAY;
    return run(addErrorBudget, { teamId: team.id, service, period: current, target: USUAL_TARGET, bad: 0, total });
  };
  return (
    <>
      <table className={styles.budgets} aria-label={`Error budgets of team “${team.name}”`} {...holding}>
        <thead>
          <tr>
            <th scope="col">Error budget of service</th>
            <th scope="col" className={styles.budgetPeriod}>
              Period
            </th>
            <th scope="col" className={styles.budgetNumber}>
              Target
            </th>
            <th scope="col" className={styles.budgetNumber}>
              Bad
            </th>
            <th scope="col" className={styles.budgetNumber}>
              Total
            </th>
            <th scope="col" className={styles.budgetNumber}>
              Burned
            </th>
            <th scope="col" className={styles.end}>
              <span className="visually-hidden">Delete</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {budgets.map((budget) => (
            <Budget key={budget.id} plan={plan} budget={budget} />
          ))}
          <tr>
            <td colSpan={7}>
              <div onKeyDownCapture={tabFromAdder}>
                <TextControl
                  label={`Add a service of team “${team.name}”`}
                  value=""
                  placeholder="Add a service"
                  commit={add}
                />
              </div>
            </td>
          </tr>
        </tbody>
      </table>
      <p className={styles.units}>
        Bad and total are in one unit of your choice, such as minutes or requests. A new service begins with all minutes
        of its period.
      </p>
      {proposals.map((open) => (
        <Proposal key={periodSpan(plan, open.period).label} plan={plan} team={team} open={open} />
      ))}
    </>
  );
}

/** `FY28 Q1: keep 35 % (25 % now)`, with the button that does it. */
function Proposal({ plan, team, open }: { readonly plan: Plan; readonly team: Team; readonly open: OpenProposal }) {
  const run = useRun();
  const { period, proposal, current } = open;
  const when = periodSpan(plan, period).label;
  return (
    <p className={styles.proposal}>
      <span>
        {when}: keep {formatPercent(proposal.reserve)} back ({formatPercent(current)} now), since “
        {proposal.budget.service}” burned {wholePercent(proposal.burned)}
      </span>
      <Button
        kind="outline"
        aria-label={`Use ${formatPercent(proposal.reserve)} in ${when}`}
        onClick={(event) => {
          const adder = event.currentTarget.closest('div')?.querySelector<HTMLElement>('tr:last-child input') ?? null;
          run(setTeamFigure, { teamId: team.id, period, reserve: proposal.reserve, note: noteOfProposal(proposal) });
          focusWhenLost(() => adder);
        }}
      >
        Use {formatPercent(proposal.reserve)}
      </Button>
    </p>
  );
}

function budgetsOf(plan: Plan, team: Team): readonly ErrorBudget[] {
  return [...plan.errorBudgets.values()]
    .filter(({ teamId }) => teamId === team.id)
    .sort((a, b) => comparePeriods(b.period, a.period) || a.service.localeCompare(b.service, 'en'));
}

function Budget({ plan, budget }: { readonly plan: Plan; readonly budget: ErrorBudget }) {
  const app = useAppState();
  const run = useRun();
  const { id, service, period, target, bad, total } = budget;
  const when = periodLabel(period, settingsOf(plan).fiscalYearStartMonth);
  const edit = (patch: Partial<Omit<ErrorBudget, 'id' | 'teamId'>>) => run(editErrorBudget, { id, patch });
  const setNumber = (field: 'bad' | 'total', typed: string): string | null => {
    const value = readTypedNumber(typed);
    return value === null ? `“${typed.trim().slice(0, 40)}” is no number.` : edit({ [field]: value });
  };
  const setTarget = (typed: string): string | null => {
    const value = readTypedNumber(typed.replace(/%\s*$/, ''));
    if (value === null) return `“${typed.trim().slice(0, 40)}” is no share: type one such as 99.9 %.`;
    return edit({ target: Number((/%\s*$/.test(typed) || value > 1 ? value / 100 : value).toPrecision(12)) });
  };
  const setPeriod = (picked: Period) => {
    const refusal = edit({ period: picked });
    if (refusal !== null) app.view.getState().showToast({ tone: 'problem', message: refusal });
  };
  const burned = burnedShareOf(budget);
  return (
    <tr>
      <td>
        <TextControl
          label={`Service “${service}”, ${when}`}
          value={service}
          commit={(name) => edit({ service: name })}
        />
      </td>
      <td className={styles.budgetPeriod}>
        <PeriodChip plan={plan} label={`Period of “${service}”`} period={period} onPick={setPeriod} />
      </td>
      <td className={styles.budgetNumber}>
        <TextControl
          label={`Target of “${service}”, ${when}`}
          numeric
          value={targetInWords(target)}
          commit={setTarget}
        />
      </td>
      <td className={styles.budgetNumber}>
        <TextControl
          label={`Bad of “${service}”, ${when}`}
          numeric
          value={formatNumber(bad)}
          commit={(typed) => setNumber('bad', typed)}
        />
      </td>
      <td className={styles.budgetNumber}>
        <TextControl
          label={`Total of “${service}”, ${when}`}
          numeric
          value={formatNumber(total)}
          commit={(typed) => setNumber('total', typed)}
        />
      </td>
      <td className={styles.burned} data-over={(burned ?? 0) > 1 || undefined}>
        {burned === null ? '–' : wholePercent(burned)}
      </td>
      <td className={styles.end}>
        <IconButton
          name={`Delete the error budget of “${service}”, ${when}`}
          icon={IconTrash}
          onPress={() =>
            runWithUndo(app, {
              command: removeErrorBudget,
              intent: { id },
              message: `Deleted the error budget of “${service}” in ${when}`,
            })
          }
        />
      </td>
    </tr>
  );
}

/** `99.995 %`: all digits that a target has. */
function targetInWords(target: number): string {
  return `${formatNumber(Number((target * 100).toPrecision(10)), 6)} %`;
}
