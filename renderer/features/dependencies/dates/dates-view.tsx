import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Plan } from '../../../../shared/plan/plan.ts';
import type { ProposedInitiative } from '../../../../shared/proposal/date-proposal.ts';
import { proposalMoves } from '../../../../shared/proposal/proposal-moves.ts';
import { unlimitedTeams } from '../../../../shared/proposal/unlimited-teams.ts';
import { initiativesInWords, listInWords } from '../../../parts/in-words.ts';
import { useDayText } from '../../../parts/inspector/use-day-text.ts';
import { applyProposal, proposeNow } from '../../../parts/propose-dates/propose-now.ts';
import {
  isFresh,
  isMoved,
  missesDeadline,
  summariseProposal,
} from '../../../parts/propose-dates/summarise-proposal.ts';
import { isProposalCurrent, type MadeProposal } from '../../../state/dependencies-proposal.ts';
import { useAppState, useDependencies, usePorts } from '../../../state/use-app-state.tsx';
import { useLasting } from '../../../ui/busy-line.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formatNumber, formatPercent } from '../../../ui/fields/format-value.ts';
import { TextControl } from '../../../ui/fields/text-control.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Pane } from '../../../ui/pane.tsx';
import { isFocusLost } from '../is-focus-lost.ts';
import stripStyles from '../list/health-strip.module.css';
import styles from './dates-view.module.css';
import { ProposalTable } from './proposal-table.tsx';

type Shown = 'all' | 'fresh' | 'moved' | 'missed' | 'unplaced';

/** Dates that dependencies, teams and the decided order allow: looked at first, then taken over as one change. */
export function DatesView({ plan }: { readonly plan: Plan }) {
  const app = useAppState();
  const { settings, made, progress, problem } = useDependencies((state) => state.proposal);
  const [shown, setShown] = useState<Shown>('all');
  const isBusy = progress !== null;
  const isCurrent = made !== null && isProposalCurrent(made, { plan, settings });
  const rows = useMemo(() => made?.proposal.rows.filter((row) => IS_SHOWN[shown](row)) ?? [], [made, shown]);
  const moves = useMemo(() => (made === null ? 0 : proposalMoves(made.proposal).length), [made]);
  const propose = useRef<HTMLButtonElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const hasMade = made !== null;
  const hadMade = useRef(hasMade);
  useEffect(() => {
    // A button goes with what it did: on to what was proposed, or back to where it is asked for.
    if (hadMade.current !== hasMade && isFocusLost()) {
      const next = hasMade ? pane.current?.querySelector<HTMLElement>('[role="grid"]') : propose.current;
      next?.focus({ preventScroll: true });
    }
    hadMade.current = hasMade;
  }, [hasMade]);
  const isSlow = useLasting(isBusy, 1000);

  return (
    <Pane label="Proposed dates">
      <div ref={pane} className={styles.view}>
        <ProposalProgress progress={progress} />
        <div className={styles.settings}>
          <FromDay plan={plan} />
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={settings.moveSet}
              onChange={(event) => app.dependencies.getState().changeProposal({ moveSet: event.currentTarget.checked })}
            />
            Also move what was set by hand
          </label>
          <span className={styles.ways}>
            {isSlow && (
              <Button kind="tool" onClick={() => app.dependencies.getState().cancelProposal()}>
                Cancel
              </Button>
            )}
            {made !== null && (
              <Button kind={isCurrent ? 'outline' : 'primary'} disabled={isBusy} onClick={() => proposeNow(app)}>
                Propose again
              </Button>
            )}
            {isCurrent && (
              <Button kind="primary" disabled={moves === 0 || isBusy} onClick={() => applyProposal(app)}>
                {moves === 0 ? 'Nothing to apply' : `Apply to ${initiativesInWords(moves)}`}
              </Button>
            )}
          </span>
        </div>
        {problem !== null && <Notice tone="bad">{problem}</Notice>}
        {made !== null && !isCurrent && !isBusy && (
          <Notice tone="warn">
            The plan or the settings have changed since these dates were proposed: they are out of date. Propose again.
          </Notice>
        )}
        {plan.initiatives.size === 0 ? (
          <EmptyState
            title="When could it be?"
            sentence="Dates are proposed for initiatives: add some, with their effort and team."
            action={
              <Button kind="primary" onClick={() => app.view.getState().showScreen({ kind: 'initiatives' })}>
                Add initiatives
              </Button>
            }
          />
        ) : made === null ? (
          <EmptyState
            title="When could it be?"
            sentence="Places what is ranked, in the decided order, as early as dependencies and teams allow. Nothing changes before you apply it."
            action={
              <Button ref={propose} kind="primary" disabled={isBusy} onClick={() => proposeNow(app)}>
                Propose dates
              </Button>
            }
          />
        ) : (
          <>
            <Summary made={made} shown={shown} onShow={setShown} />
            <UnknownTeams made={made} />
            <ProposalTable plan={made.plan} proposal={made.proposal} rows={rows} />
          </>
        )}
      </div>
    </Pane>
  );
}

const IS_SHOWN: Readonly<Record<Shown, (row: ProposedInitiative) => boolean>> = {
  all: () => true,
  fresh: isFresh,
  moved: isMoved,
  missed: missesDeadline,
  unplaced: ({ outcome }) => outcome.kind === 'unplaced',
};

function Summary(props: {
  readonly made: MadeProposal;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}) {
  const { made, shown, onShow } = props;
  const { fresh, moved, stay, missed, unplaced } = useMemo(() => summariseProposal(made.proposal), [made]);
  const figure = (which: Shown, count: number, words: string, tone?: 'bad') => (
    <Figure
      isChosen={shown === which}
      isEmpty={count === 0}
      tone={count > 0 ? tone : undefined}
      onPress={() => onShow(shown === which ? 'all' : which)}
    >
      <b>{formatNumber(count)}</b> {words}
    </Figure>
  );
  return (
    <div className={stripStyles.strip} role="toolbar" aria-label="What is proposed">
      {figure('fresh', fresh, 'new')}
      {figure('moved', moved, 'moved')}
      {figure('missed', missed, missed === 1 ? 'misses its deadline' : 'miss their deadline', 'bad')}
      {figure('unplaced', unplaced, 'not placed')}
      <span className={stripStyles.fact}>
        {formatNumber(stay)} {stay === 1 ? 'stays where it is' : 'stay where they are'}
      </span>
    </div>
  );
}

/** Where nothing is said of a team’s capacity, dates may be earlier than can be: that is not left unsaid. */
function UnknownTeams({ made: { plan, proposal } }: { readonly made: MadeProposal }) {
  const names = useMemo(() => unlimitedTeams(plan, proposal), [plan, proposal]);
  if (names.length === 0) return null;
  return (
    <p className={styles.unknown} title={listInWords(names)}>
      <IconInfoCircle size={14} stroke={1.5} aria-hidden />
      {names.length === 1
        ? `${names[0]} has no capacity set: it limits nothing`
        : `${formatNumber(names.length)} teams have no capacity set: they limit nothing`}
    </p>
  );
}

function Figure(props: {
  readonly isChosen: boolean;
  readonly isEmpty: boolean;
  readonly tone: 'bad' | undefined;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={stripStyles.figure}
      data-tone={props.tone}
      aria-pressed={props.isChosen}
      disabled={props.isEmpty && !props.isChosen}
      onClick={props.onPress}
    >
      {props.tone === 'bad' && <IconAlertTriangle size={14} stroke={1.5} aria-hidden />}
      {props.children}
    </button>
  );
}

/** The first day that may be used: today, or a later one. */
function FromDay({ plan }: { readonly plan: Plan }) {
  const { dependencies } = useAppState();
  const from = useDependencies((state) => state.proposal.settings.from);
  const today = usePorts().clock.today();
  const days = useDayText(plan);
  const id = useId();
  return (
    <div className={styles.from}>
      <label htmlFor={id}>From</label>
      <div className={styles.day}>
        <TextControl
          id={id}
          placeholder="today"
          value={days.formatDay(from)}
          commit={(text) =>
            days.commitDay(text, 'first', (day) => {
              if (day !== null && day < today) return 'What is past can’t be planned: write today or a later day.';
              dependencies.getState().changeProposal({ from: day });
              return null;
            })
          }
        />
      </div>
    </div>
  );
}

/** How far it has come, thin at the top edge; nothing for the first 300 ms. */
function ProposalProgress({ progress }: { readonly progress: number | null }) {
  const isShown = useLasting(progress !== null, 300);
  if (!isShown || progress === null) return null;
  const share = Math.round(progress * 100) / 100;
  return (
    <div
      className={styles.progress}
      role="progressbar"
      aria-label="Proposing dates"
      aria-valuemin={0}
      aria-valuemax={1}
      aria-valuenow={share}
      aria-valuetext={formatPercent(share)}
    >
      <div className={styles.done} style={{ transform: `scaleX(${share})` }} />
    </div>
  );
}
