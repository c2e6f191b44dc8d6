import { useDeferredValue } from 'react';
import type { InvestmentMix, MixRow, ObjectiveMixRow } from '../../../shared/capacity/investment-mix.ts';
import { editObjectiveTarget } from '../../../shared/commands/edit-objective-target.ts';
import { editTheme } from '../../../shared/commands/edit-theme.ts';
import type { ObjectiveId, ThemeId } from '../../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import type { EffortUnit } from '../../../shared/plan/settings.ts';
import { formatLoad, loadWithSign, wholePercent } from '../../parts/capacity-words.ts';
import { focusWhenThere } from '../../parts/focus-when-there.ts';
import { EFFORT_UNIT_SIGNS, EFFORT_UNIT_WORDS } from '../../parts/inspector/effort-units.ts';
import { useRun } from '../../parts/use-run.ts';
import { mixIn, shownCutPeriod } from '../../state/capacity-selectors.ts';
import { useAppState, useCapacity, usePorts } from '../../state/use-app-state.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatNumber, formatPercent } from '../../ui/fields/format-value.ts';
import { readTypedShare } from '../../ui/fields/read-typed-number.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { Pane } from '../../ui/pane.tsx';
import { ThemeDot } from '../../ui/theme-dot.tsx';
import { CAPACITY_PANEL_ID } from './capacity-head.tsx';
import { MixBar, mixScale } from './mix-bar.tsx';
import styles from './mix-view.module.css';
import { NoTeams } from './nothing-to-load.tsx';

/** What the capacity of a period is spent on, by theme and by objective, against what each should get. */
export function MixView({ plan: latest }: { readonly plan: Plan }) {
  const { capacity, view } = useAppState();
  const plan = useDeferredValue(latest);
  const today = usePorts().clock.today();
  const mixOf = useCapacity((state) => state.mixOf);
  const chosen = useCapacity((state) => state.cutPeriod);
  const mix = plan.teams.size === 0 ? null : mixIn(plan, shownCutPeriod(plan, today, chosen), today, mixOf);
  return (
    <div id={CAPACITY_PANEL_ID} role="tabpanel" aria-label="Mix" className={styles.panel}>
      <Pane label="Investment mix" className={styles.pane}>
        {plan.teams.size === 0 ? (
          <NoTeams />
        ) : plan.themes.size === 0 ? (
          <EmptyState
            title="Where does the time go?"
            sentence="Themes are the parallel tracks of a plan. Add some, and this shows what share of the capacity each gets, against what it should get."
            action={
              <Button
                kind="primary"
                onClick={() => {
                  view.getState().showScreen({ kind: 'settings' });
                  focusWhenThere('input[aria-label="Add a theme"]');
                }}
              >
                Add themes
              </Button>
            }
          />
        ) : mix !== null && mix.available > 0 ? (
          <Mix plan={plan} mix={mix} />
        ) : (
          <EmptyState
            title="Shares of what?"
            sentence="No team has any capacity in this period. Give your teams a head count, and this shows what share of it each theme gets."
            action={
              <Button kind="primary" onClick={() => capacity.getState().showView('teams')}>
                Say what teams have
              </Button>
            }
          />
        )}
      </Pane>
    </div>
  );
}

function Mix({ plan, mix }: { readonly plan: Plan; readonly mix: InvestmentMix }) {
  const run = useRun();
  const unit = settingsOf(plan).effortUnit;
  const scale = mixScale([...mix.themes, ...mix.objectives]);
  const setTheme = (id: ThemeId, targetShare: number | null) => run(editTheme, { id, patch: { targetShare } });
  const setObjective = (id: ObjectiveId, targetShare: number | null) => run(editObjectiveTarget, { id, targetShare });
  return (
    <div className={styles.view}>
      <Summary plan={plan} mix={mix} unit={unit} />
      <table className={styles.table} aria-label={`By theme, ${mix.span.label}`}>
        <Head first="Theme" unit={unit} />
        <tbody>
          {mix.themes.map((row) => (
            <Row
              key={row.id ?? ''}
              row={row}
              mix={mix}
              scale={scale}
              unit={unit}
              colour={row.id === null ? null : (plan.themes.get(row.id)?.colour ?? null)}
              noName="No theme"
              noun="theme"
              setTarget={row.id === null ? null : setTheme}
            />
          ))}
        </tbody>
      </table>
      {mix.objectives.some(({ id }) => id !== null) && (
        <table className={styles.table} aria-label={`By objective, ${mix.span.label}`}>
          <Head first="Objective" unit={unit} />
          <tbody>
            {mix.objectives.map((row) => (
              <Row
                key={row.id ?? ''}
                row={row}
                mix={mix}
                scale={scale}
                unit={unit}
                depth={depthOf(row)}
                colour={null}
                noName="Contributes to no objective"
                noun="objective"
                setTarget={row.id === null ? null : setObjective}
              />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function depthOf({ depth }: ObjectiveMixRow): number {
  return depth;
}

function Summary({ plan, mix, unit }: { readonly plan: Plan; readonly mix: InvestmentMix; readonly unit: EffortUnit }) {
  const { available, used, apart, span } = mix;
  const targets = mix.themes.flatMap(({ target }) => (target === null ? [] : [target]));
  const sum = targets.reduce((all, target) => all + target, 0);
  const names = apart.teamIds.map((id) => plan.teams.get(id)?.name ?? '');
  return (
    <div className={styles.summary}>
      <p className={styles.headline}>
        {formatLoad(used, unit)} of {formatLoad(available, unit)} {EFFORT_UNIT_WORDS[unit]} in {span.label}
        {available > 0 && <span className={styles.muted}> {wholePercent(used / available)}</span>}
      </p>
      <p className={styles.muted}>
        {targets.length === 0 && 'No theme has a target yet: type one to see what is over and under. '}
        {targets.length > 0 && Math.abs(sum - 1) > 1e-9 && (
          <span className={styles.warning}>Targets of themes add up to {formatPercent(Number(sum.toFixed(4)))}. </span>
        )}
        {apart.unknown > 0 &&
          `${formatNumber(apart.unknown)} ${apart.unknown === 1 ? 'initiative has' : 'initiatives have'} no full estimate, and ${apart.unknown === 1 ? 'counts' : 'count'} as far as it is known. `}
        {names.length > 0 &&
          `${names.join(', ')} ${names.length === 1 ? 'has' : 'have'} unknown capacity: ${loadWithSign(apart.personWeeks, unit)} there are in no share.`}
      </p>
    </div>
  );
}

function Head({ first, unit }: { readonly first: string; readonly unit: EffortUnit }) {
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.nameColumn}>
          {first}
        </th>
        <th scope="col">Share of what is available</th>
        <th scope="col" className={styles.number}>
          Share
        </th>
        <th scope="col" className={styles.number}>
          {EFFORT_UNIT_SIGNS[unit]}
        </th>
        <th scope="col" className={styles.targetColumn}>
          Target
        </th>
        <th scope="col" className={styles.differenceColumn}>
          Against target
        </th>
      </tr>
    </thead>
  );
}

function Row<Id extends string>(props: {
  readonly row: MixRow<Id>;
  readonly mix: InvestmentMix;
  readonly scale: number;
  readonly unit: EffortUnit;
  readonly colour: number | null;
  readonly depth?: number;
  readonly noName: string;
  readonly noun: string;
  readonly setTarget: ((id: Id, target: number | null) => string | null) | null;
}) {
  const { row, mix, scale, unit, colour, depth = 0, noName, noun, setTarget } = props;
  const { id, name, personWeeks, shareOfAvailable, target } = row;
  const commit = (typed: string): string | null => {
    if (id === null || setTarget === null) return null;
    if (typed.trim() === '') return setTarget(id, null);
    const share = readTypedShare(typed);
    return share === null ? 'A target is from 0 to 100 %.' : setTarget(id, share);
  };
  return (
    <tr>
      <th scope="row" style={{ paddingLeft: 7 + depth * 16 }} data-idle={id === null || undefined} title={name}>
        <span className={styles.name}>
          {colour !== null && <ThemeDot colour={colour} />}
          <span className={styles.words}>{id === null ? noName : name}</span>
        </span>
      </th>
      <td>
        <MixBar share={shareOfAvailable} target={target} scale={scale} colour={colour} />
      </td>
      <td className={styles.number}>{shareOfAvailable === null ? '–' : wholePercent(shareOfAvailable)}</td>
      <td className={styles.number}>{formatLoad(personWeeks, unit)}</td>
      <td className={styles.targetColumn}>
        {setTarget !== null && (
          <TextControl
            label={`Target of ${noun} “${name}”`}
            numeric
            value={target === null ? '' : formatPercent(target)}
            placeholder="none"
            commit={commit}
          />
        )}
      </td>
      <td className={styles.differenceColumn} data-over={row.overBy > 0 || undefined}>
        {differenceInWords(row, mix, unit)}
      </td>
    </tr>
  );
}

/** `+3.2 pw over`, `1.8 pw under`, `on target`; empty without a target. */
function differenceInWords<Id>(
  { overBy, difference }: MixRow<Id>,
  { available }: InvestmentMix,
  unit: EffortUnit,
): string {
  if (difference === null) return '';
  if (overBy > 0) return `+${loadWithSign(overBy, unit)} over`;
  const under = -difference * available;
  return under < 0.05 ? 'on target' : `${loadWithSign(under, unit)} under`;
}
