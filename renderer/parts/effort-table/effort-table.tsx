import { IconX } from '@tabler/icons-react';
import { type ReactNode, useId, useLayoutEffect } from 'react';
import { teamNameOf } from '../../../shared/grid/effort-text.ts';
import { totalEffort } from '../../../shared/plan/effort.ts';
import type { TeamEffort } from '../../../shared/plan/initiative.ts';
import { settingsOf } from '../../../shared/plan/plan.ts';
import type { EffortUnit } from '../../../shared/plan/settings.ts';
import { CellEditor } from '../../ui/grid/cell-editor.tsx';
import { ThemeDot } from '../../ui/theme-dot.tsx';
import { EFFORT_UNIT_SIGNS, EFFORT_UNIT_WORDS, formatEffort } from '../inspector/effort-units.ts';
import styles from './effort-table.module.css';
import { freeTeams } from './free-teams.ts';
import { EFFORT_FIGURES, type EffortFigure, figureTextOf } from './settle-figures.ts';
import type { EffortTableState, TablePlace } from './use-effort-table.ts';

const HEADS: Readonly<Record<EffortFigure, string>> = { low: 'Low', likely: 'Likely', high: 'High', fte: 'FTE' };

/** Team × low, likely, high, FTE of one initiative, with the keys of the grid. */
export function EffortTable({ state }: { readonly state: EffortTableState }) {
  const { props, active, problem, table } = state;
  const { plan, initiative } = props;
  const { effortUnit } = settingsOf(plan);
  const id = useId();
  const problemId = useId();
  useLayoutEffect(() => {
    // An editor that is open from the start has taken the focus already.
    if (!table.current?.contains(document.activeElement)) table.current?.focus({ preventScroll: true });
  }, [table]);
  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/useSemanticElements: its cells are moved through and edited, which a table's are not */}
      <div
        ref={table}
        role="grid"
        tabIndex={0}
        data-autofocus
        aria-label={`Effort of ${initiative.key} by team, ${EFFORT_UNIT_WORDS[effortUnit]}`}
        aria-activedescendant={`${id}-${active.row}-${active.column}`}
        aria-describedby={problem === null ? undefined : problemId}
        className={styles.table}
        onKeyDown={state.onKeyDown}
      >
        <Row>
          <Head>Team</Head>
          {EFFORT_FIGURES.map((figure) => (
            <Head key={figure} isNumber>
              {HEADS[figure]}
              {figure === 'fte' && <span className="visually-hidden">, assigned full-time equivalents</span>}
            </Head>
          ))}
          <Head>
            <span className="visually-hidden">Remove</span>
          </Head>
        </Row>
        {initiative.effort.map((part, row) => (
          <PartRow key={part.teamId ?? ''} state={state} part={part} row={row} id={id} />
        ))}
        <Row>
          <NewTeamCell state={state} id={id} />
        </Row>
      </div>
      <div className={styles.foot}>
        {problem === null ? (
          <Sum state={state} unit={effortUnit} />
        ) : (
          <p id={problemId} className={styles.problem}>
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}

function Row({ children }: { readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as the grid around it
    // biome-ignore lint/a11y/useFocusableInteractive: the grid around it has the focus
    <div role="row" className={styles.row}>
      {children}
    </div>
  );
}

function Head({ isNumber, children }: { readonly isNumber?: boolean; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as the grid around it
    // biome-ignore lint/a11y/useFocusableInteractive: the grid around it has the focus
    <div role="columnheader" className={styles.head} data-number={isNumber || undefined}>
      {children}
    </div>
  );
}

interface PartRowProps {
  readonly state: EffortTableState;
  readonly part: TeamEffort;
  readonly row: number;
  readonly id: string;
}

function PartRow({ state, part, row, id }: PartRowProps) {
  const { plan } = state.props;
  const name = teamNameOf(plan, part.teamId);
  const colour = part.teamId === null ? undefined : plan.teams.get(part.teamId)?.colour;
  const refused = state.refusedOf(part);
  return (
    <Row>
      <Cell state={state} id={id} place={{ row, column: 0 }}>
        <span className={styles.team} title={part.evidence || undefined}>
          {colour !== undefined && <ThemeDot colour={colour} />}
          <span className={styles.words} data-muted={part.teamId === null || undefined}>
            {name}
          </span>
        </span>
      </Cell>
      {EFFORT_FIGURES.map((figure, index) => {
        const place = { row, column: index + 1 };
        const draft = refused[figure];
        const text = figureTextOf(plan, part, figure);
        return (
          <Cell key={figure} state={state} id={id} place={place} isNumber draft={draft}>
            {isActive(state, place) && state.editing !== null ? (
              <CellEditor
                label={`${name}, ${HEADS[figure]}`}
                text={state.editing.text}
                mode={state.editing.mode}
                isNumber
                isLong={false}
                options={NO_OPTIONS}
                onCreate={null}
                onCommit={state.commit}
                onCancel={state.cancel}
              />
            ) : (
              <span className={styles.words} data-muted={draft === undefined && text === '?' ? true : undefined}>
                {draft?.text ?? text}
                {draft === undefined && text === '?' && <span className="visually-hidden"> not estimated</span>}
              </span>
            )}
          </Cell>
        );
      })}
      {/* biome-ignore lint/a11y/useSemanticElements: as the grid around it */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid around it has the focus */}
      <div role="gridcell">
        <button
          type="button"
          tabIndex={-1}
          className={styles.remove}
          aria-label={`Remove ${name}`}
          title={`Remove ${name} (Delete on its name)`}
          onClick={() => state.remove(part)}
        >
          <IconX size={14} stroke={1.5} aria-hidden />
        </button>
      </div>
    </Row>
  );
}

const NO_OPTIONS: readonly never[] = [];

function NewTeamCell({ state, id }: { readonly state: EffortTableState; readonly id: string }) {
  const { plan, initiative } = state.props;
  const place = { row: initiative.effort.length, column: 0 };
  return (
    <Cell state={state} id={id} place={place}>
      {isActive(state, place) && state.editing !== null ? (
        <CellEditor
          key={state.editing.refusals ?? 0}
          label="Add a team"
          text={state.editing.text}
          mode={state.editing.mode}
          isNumber={false}
          isLong={false}
          options={freeTeams(plan, initiative.effort).map(({ name, colour }) => ({
            text: name,
            label: (
              <>
                {colour !== null && <ThemeDot colour={colour} />}
                {name}
              </>
            ),
          }))}
          onCreate={{ label: (typed) => `Add team “${typed}”`, run: state.createTeam }}
          onCommit={state.commit}
          onCancel={state.cancel}
        />
      ) : (
        <span className={styles.words} data-muted>
          Add a team
        </span>
      )}
    </Cell>
  );
}

interface CellProps {
  readonly state: EffortTableState;
  readonly id: string;
  readonly place: TablePlace;
  readonly isNumber?: boolean;
  readonly draft?: { readonly problem: string; readonly waits: boolean } | undefined;
  readonly children: ReactNode;
}

function Cell({ state, id, place, isNumber, draft, children }: CellProps) {
  const active = isActive(state, place);
  const isEdited = active && state.editing !== null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: as the grid around it
    // biome-ignore lint/a11y/useFocusableInteractive: the grid around it has the focus
    <div
      role="gridcell"
      id={`${id}-${place.row}-${place.column}`}
      className={styles.cell}
      aria-selected={active}
      aria-invalid={(draft !== undefined && !draft.waits) || undefined}
      data-active={active || undefined}
      data-edited={isEdited || undefined}
      data-number={isNumber || undefined}
      data-draft={draft === undefined ? undefined : draft.waits ? 'waits' : 'refused'}
      title={draft?.problem}
      onMouseDown={(event) => {
        if (event.button !== 0 || isEdited) return;
        event.preventDefault();
        state.press(place);
      }}
      onDoubleClick={() => state.editAt(place)}
    >
      {children}
    </div>
  );
}

function isActive({ active }: EffortTableState, place: TablePlace): boolean {
  return active.row === place.row && active.column === place.column;
}

function Sum({ state, unit }: { readonly state: EffortTableState; readonly unit: EffortUnit }) {
  const { plan, initiative } = state.props;
  const total = totalEffort(initiative);
  switch (total.state) {
    case 'missing':
      return <p className={styles.hint}>Type or choose the team that is needed.</p>;
    case 'incomplete':
      return (
        <p className={styles.hint}>
          Not estimated: {total.unestimated.map(({ teamId }) => teamNameOf(plan, teamId)).join(', ')}
        </p>
      );
    case 'estimated':
      return (
        <p className={styles.sum}>
          Likely in all{' '}
          <span className={styles.figure}>
            {formatEffort(total.likely, unit)} {EFFORT_UNIT_SIGNS[unit]}
          </span>
        </p>
      );
  }
}
