import { memo } from 'react';
import { type LeftAtTurn, leftAtTurn } from '../../../shared/capacity/cut-line-left.ts';
import type { CutLine, CutRow, CutState, OutState } from '../../../shared/capacity/cut-line-state.ts';
import { type ExtraRoom, whatItTakes } from '../../../shared/capacity/cut-line-what-it-takes.ts';
import { placeInitiatives } from '../../../shared/commands/place-initiatives.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Place } from '../../../shared/plan/placement.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { Button } from '../../ui/button.tsx';
import { formatLoad, loadWithSign, overFigure, overWithSign, wholePercent } from '../capacity-words.ts';
import { runWithUndo } from '../run-with-undo.ts';
import styles from './cut-why.module.css';
import { cutStateInWords, teamName } from './cut-words.ts';
import { partsOfExtra } from './extra-words.ts';
import { restInWords } from './rest-words.ts';

/** So many others are offered to leave out instead. */
const MOST_INSTEAD = 3;

/** Why an item is in or out of the cut of a period: its needs by team, what it would take, and what could be left out instead. */
export const CutWhy = memo(function CutWhy({ cut, id }: { readonly cut: CutLine; readonly id: InitiativeId }) {
  const { plan, span } = cut.facts;
  const row = cut.rows.find(({ initiative }) => initiative.id === id);
  if (row === undefined) return null;
  const rest = restInWords(plan, span, cut.facts.today);
  return (
    <div className={styles.why}>
      <h2 className={styles.head}>
        {TITLES[row.state.kind]} {span.label}
      </h2>
      <p className={styles.sentence}>
        {whyInWords(plan, cut, row)}
        {rest !== null && isCounted(row) && ` Counted ${rest}.`}
      </p>
      {row.needs.length > 0 && <Needs cut={cut} row={row} />}
      {row.state.kind === 'out' && <WhatItTakes cut={cut} row={row} state={row.state} />}
    </div>
  );
});

const TITLES = { in: 'In', out: 'Out of', elsewhere: 'Not in', unknown: 'Unknown in' } as const;

function isCounted({ state }: CutRow): boolean {
  return state.kind === 'in' || state.kind === 'out';
}

function whyInWords(plan: Plan, cut: CutLine, row: CutRow): string {
  const state: CutState = row.state;
  switch (state.kind) {
    case 'in': {
      const why = {
        'in-progress': 'It is in progress, so it is in whether there is room or not.',
        'must-do': 'It must be done, so it is in whether there is room or not.',
        committed: `It is committed for ${cut.facts.span.label}, so it is in whether there is room or not.`,
        fits: 'There was room for it at its turn.',
      }[state.why];
      const keys = state.waitsFor.map((id) => plan.initiatives.get(id)?.key ?? '').join(', ');
      return keys === ''
        ? why
        : `${why} But it waits for ${keys}, which ${state.waitsFor.length === 1 ? 'is' : 'are'} not in.`;
    }
    case 'out':
      return state.lacks.length > 0
        ? 'At its turn there was not enough room left.'
        : 'It would take its theme over its share, and the mix is held to.';
    case 'elsewhere':
      return state.because === 'dated'
        ? `Its dates lie wholly outside the period: it is ${cutStateInWords(plan, row, cut.facts.span).word}.`
        : ELSEWHERE[state.because];
    case 'unknown': {
      const names = state.unestimated.teamIds.flatMap((id) => (id === null ? [] : [teamName(plan, id)]));
      return names.length === 0
        ? 'It has no estimate: nobody can say whether it fits. It takes no room.'
        : `${names.join(' and ')} ${names.length === 1 ? 'has' : 'have'} not estimated it: nobody can say whether it fits. It takes no room.`;
    }
  }
}

const ELSEWHERE = {
  committed: 'It is committed for a later period.',
  'not-before': 'It must not start before the period is over.',
  'done-before': 'It was in by the cut of an earlier period.',
  'period-over': 'The period is over: what is left of it can only be done later.',
} as const;

function Needs({ cut, row }: { readonly cut: CutLine; readonly row: CutRow }) {
  const { plan } = cut.facts;
  const unit = settingsOf(plan).effortUnit;
  return (
    <table className={styles.needs}>
      <thead>
        <tr>
          <th scope="col">Team</th>
          <th scope="col">Needed</th>
          <th scope="col">Left at its turn</th>
        </tr>
      </thead>
      <tbody>
        {leftAtTurn(cut, row).map((turn) => {
          const lack = lackOf(row, turn);
          return (
            <tr key={turn.teamId}>
              <th scope="row">{teamName(plan, turn.teamId)}</th>
              <td>{formatLoad(turn.need, unit)}</td>
              <td data-lacks={lack > 0 || turn.overBy > 0 || undefined}>
                {turn.left === null ? 'unknown capacity' : formatLoad(turn.left, unit)}
                {lack > 0 && `, lacks ${overFigure(lack, unit)}`}
                {turn.overBy > 0 && `, over by ${overFigure(turn.overBy, unit)} with this`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function lackOf({ state }: CutRow, { teamId }: LeftAtTurn): number {
  return state.kind === 'out' ? (state.lacks.find((one) => one.teamId === teamId)?.by ?? 0) : 0;
}

function WhatItTakes(props: { readonly cut: CutLine; readonly row: CutRow; readonly state: OutState }) {
  const { cut, row, state } = props;
  const app = useAppState();
  const { plan } = cut.facts;
  const unit = settingsOf(plan).effortUnit;
  const takes = whatItTakes(cut, row.initiative.id);
  if (takes === null) return null;
  const { key } = row.initiative;
  const leaveOut = (id: InitiativeId) => {
    const other = plan.initiatives.get(id)?.key ?? '';
    runWithUndo(app, {
      command: placeInitiatives,
      intent: { ids: [id], place: placeBelow(cut, row), reason: `Left out of ${cut.facts.span.label} for ${key}` },
      message: `Placed ${other} below ${key}`,
    });
  };
  return (
    <>
      <h3 className={styles.subhead}>What it would take</h3>
      <ul className={styles.ways}>
        {takes.extra.map((extra) => {
          const parts = partsOfExtra(cut, state, { extra, write: (personWeeks) => formatLoad(personWeeks, unit) });
          return (
            <li key={extra.kind === 'team' ? extra.teamId : extra.themeId}>
              {overWithSign(extra.personWeeks, unit).slice(1)} more {extraInWords(plan, extra)}
              {parts !== null && <span className={styles.muted}>: {parts}</span>}
            </li>
          );
        })}
      </ul>
      {takes.instead.length > 0 && (
        <>
          <h3 className={styles.subhead}>Or leave out instead</h3>
          <ul className={styles.ways}>
            {takes.instead.slice(0, MOST_INSTEAD).map(({ initiativeId, need, staysIn }) => {
              const other = plan.initiatives.get(initiativeId);
              return (
                <li key={initiativeId} className={styles.way}>
                  <span className={styles.grow}>
                    <span className={styles.muted}>{other?.key}</span> {other?.title}{' '}
                    <span className={styles.muted}>
                      {loadWithSign(need, unit)}
                      {staysIn && ', still fits below it'}
                    </span>
                  </span>
                  <Button
                    kind="offer"
                    aria-label={`Place ${other?.key ?? ''} below ${key}`}
                    onClick={() => leaveOut(initiativeId)}
                  >
                    Place below
                  </Button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </>
  );
}

/** Directly below a row: above the one that follows it, or last. */
function placeBelow(cut: CutLine, row: CutRow): Place {
  const next = cut.rows[cut.rows.indexOf(row) + 1];
  return next === undefined ? { kind: 'last' } : { kind: 'above', initiativeId: next.initiative.id };
}

function extraInWords(plan: Plan, extra: ExtraRoom): string {
  if (extra.kind === 'team') return `of ${teamName(plan, extra.teamId)}`;
  const theme = plan.themes.get(extra.themeId);
  const share = theme?.targetShare ?? null;
  return `for ${theme?.name ?? 'its theme'} than its share${share === null ? '' : ` of ${wholePercent(share)}`}`;
}
