import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { comparePeriods } from '../../../shared/calendar/fiscal-period.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { succeed } from '../../../shared/result.ts';
import { runWithUndo } from '../../parts/run-with-undo.ts';
import { draftOutcome } from '../../state/capacity-draft.ts';
import { currentPeriod } from '../../state/capacity-selectors.ts';
import type { TeamChange, WhatIf } from '../../state/capacity-state.ts';
import { teamsOf } from '../../state/selectors.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { readTypedNumber } from '../../ui/fields/read-typed-number.ts';
import { focusWhenLost } from '../../ui/focus-when-lost.ts';
import { hasKey } from '../../ui/keys.ts';
import { Picker } from '../../ui/picker.tsx';
import { PeriodChip } from './period-chip.tsx';
import { shownCellElement } from './shown-cell-element.ts';
import styles from './what-if-bar.module.css';

const UNITS: readonly { readonly value: TeamChange['of']; readonly label: string }[] = [
  { value: 'people', label: 'people' },
  { value: 'person-weeks', label: 'person-weeks a period' },
];

/** The question in a sentence, whose parts are chosen in place; the heat map shows what would be at once. */
export function WhatIfBar(props: { readonly plan: Plan; readonly draft: WhatIf; readonly refusal: string | null }) {
  const { plan, draft, refusal } = props;
  const app = useAppState();
  const { capacity, ports, view } = app;
  const { tryOut } = capacity.getState();
  const team = plan.teams.get(draft.teamId);
  const now = currentPeriod(plan, ports.clock.today());
  const drop = () => {
    tryOut(null);
    focusWhenLost(shownCellElement);
  };
  const keep = () => {
    const context = { today: ports.clock.today(), who: view.getState().who, ids: ports.ids };
    const outcome = draftOutcome(plan, draft, context);
    if (!outcome.ok) return;
    // Ended first: the plan that it makes is no longer one to try it out on.
    tryOut(null);
    focusWhenLost(shownCellElement);
    const { changes } = outcome.value;
    runWithUndo(app, { command: () => succeed(changes), intent: null, message: `Set by hand: ${changes.label}` });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!hasKey(event, 'mod+Enter') || refusal !== null) return;
    event.preventDefault();
    keep();
  };
  return (
    <fieldset className={styles.bar} aria-label="What if" onKeyDown={onKeyDown}>
      <div className={styles.sentence}>
        <span>What if</span>
        <Picker
          kind="chip"
          label="Team"
          value={draft.teamId}
          shown={team?.name ?? 'choose a team'}
          groups={[{ label: null, options: teamsOf(plan).map(({ id, name }) => ({ value: id, label: name })) }]}
          search={{ placeholder: 'Find a team' }}
          onPick={(value) => {
            const picked = teamsOf(plan).find(({ id }) => id === value);
            if (picked === undefined) return;
            capacity.getState().lookInto({ teamId: picked.id, period: draft.from });
            tryOut({ ...draft, teamId: picked.id });
          }}
        />
        <span>has</span>
        <AmountBox
          change={draft.change}
          onChange={(amount) => tryOut({ ...draft, change: { ...draft.change, amount } })}
        />
        <Picker
          kind="chip"
          label="People or person-weeks"
          value={draft.change.of}
          shown={draft.change.of === 'people' ? 'people' : 'person-weeks'}
          groups={[{ label: null, options: UNITS }]}
          onPick={(value) => {
            const unit = UNITS.find((one) => one.value === value);
            if (unit !== undefined) tryOut({ ...draft, change: { ...draft.change, of: unit.value } });
          }}
        />
        <span>from</span>
        <PeriodChip
          plan={plan}
          label="From"
          period={draft.from}
          least={now}
          onPick={(from) => tryOut({ ...draft, from, to: comparePeriods(draft.to, from) < 0 ? from : draft.to })}
        />
        <span>to</span>
        <PeriodChip
          plan={plan}
          label="To"
          period={draft.to}
          least={draft.from}
          onPick={(to) => tryOut({ ...draft, to })}
        />
        <span className={styles.ways}>
          <Button kind="primary" disabled={refusal !== null} onClick={keep}>
            Keep
          </Button>
          <Button kind="outline" onClick={drop}>
            Drop
          </Button>
        </span>
      </div>
      {refusal !== null && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
    </fieldset>
  );
}

function AmountBox(props: { readonly change: TeamChange; readonly onChange: (amount: number) => void }) {
  const { change, onChange } = props;
  const [typed, setTyped] = useState(signed(change.amount));
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(change.amount);
  useEffect(() => {
    const focus = () => {
      input.current?.focus();
      input.current?.select();
    };
    focus();
    // What it was asked from, such as the palette, gives the focus back as it goes.
    const frame = requestAnimationFrame(focus);
    return () => cancelAnimationFrame(frame);
  }, []);
  useEffect(() => {
    if (latest.current === change.amount) return;
    latest.current = change.amount;
    setTyped(signed(change.amount));
  }, [change.amount]);
  const read = (text: string) => {
    setTyped(text);
    const amount = readTypedNumber(text);
    if (amount === null || Math.abs(amount) > 10_000) {
      setProblem('How many more or fewer: a number such as −2 or +1.');
      return;
    }
    setProblem(null);
    latest.current = amount;
    onChange(amount);
  };
  const step = (by: 1 | -1) => {
    const amount = change.amount + by;
    read(signed(amount));
    announce(signed(amount));
  };
  return (
    <span className={styles.amount}>
      <input
        ref={input}
        aria-label="How many more or fewer"
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : problemId}
        autoComplete="off"
        value={typed}
        onChange={(event) => read(event.currentTarget.value)}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : null;
          if (by === null) return;
          event.preventDefault();
          step(by);
        }}
      />
      {problem !== null && (
        <span id={problemId} role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
    </span>
  );
}

/** `−2`, `+1` */
function signed(amount: number): string {
  return amount < 0 ? `−${formatNumber(-amount)}` : `+${formatNumber(amount)}`;
}
