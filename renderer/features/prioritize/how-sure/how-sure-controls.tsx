import { type ReactNode, useId } from 'react';
import type { Model } from '../../../../shared/plan/model.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { MOST_DRAWS, MOST_KAPPA, MOST_TOP } from '../../../../shared/prioritization/sensitivity/draw-problem.ts';
import { usualSpread } from '../../../../shared/prioritization/sensitivity/draw-problem-of.ts';
import { isSamePeriod } from '../../../state/capacity-selectors.ts';
import type { HowSureSettings } from '../../../state/sensitivity.ts';
import { usePorts } from '../../../state/use-app-state.tsx';
import { ChoiceControl } from '../../../ui/fields/choice-control.tsx';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { readTypedNumber } from '../../../ui/fields/read-typed-number.ts';
import { TextControl } from '../../../ui/fields/text-control.tsx';
import type { CommitText } from '../../../ui/fields/use-draft.ts';
import { cutInWords } from './above-the-cut.ts';
import { cutPeriodsOf } from './cut-periods.ts';
import styles from './how-sure-controls.module.css';

const SPREADS = [0, 0.1, 0.2, 0.3];
const SPREAD_CHOICES = SPREADS.map((spread) => ({
  value: String(spread),
  label: spread === 0 ? 'off' : `± ${spread * 100} %`,
}));
const MOST_SEED_SIGNS = 100;

/** What the draws depend on. */
export function HowSureControls(props: {
  readonly plan: Plan;
  readonly model: Model;
  readonly settings: HowSureSettings;
  readonly onChange: (changed: Partial<HowSureSettings>) => void;
}) {
  const { plan, model, settings, onChange } = props;
  const spread = settings.spread ?? usualSpread(model);
  return (
    <fieldset className={styles.controls} aria-label="What is drawn">
      <AboveBox plan={plan} settings={settings} onChange={onChange} />
      {settings.cutPeriod === null && (
        <NumberBox
          label="Top"
          meaning="What counts as above the cut: this many ranks from the first"
          value={settings.top}
          problemOf={(top) => wholeProblem(top, 'The top', MOST_TOP)}
          onChange={(top) => onChange({ top })}
        />
      )}
      <NumberBox
        label="Draws"
        meaning="How many times the order is drawn anew"
        value={settings.draws}
        problemOf={(draws) => wholeProblem(draws, 'The number of draws', MOST_DRAWS)}
        onChange={(draws) => onChange({ draws })}
      />
      {model.kind === 'weighted' && (
        <NumberBox
          label="κ"
          meaning="How closely drawn weights keep to those of the model: the higher, the closer"
          value={settings.kappa}
          problemOf={(kappa) =>
            kappa > 0 && kappa <= MOST_KAPPA ? null : `κ must be above 0 and at most ${formatNumber(MOST_KAPPA)}.`
          }
          onChange={(kappa) => onChange({ kappa })}
        />
      )}
      <Box label="Spread" meaning="How far off every input may be that has no range of its own">
        {(id) => (
          <ChoiceControl
            id={id}
            value={String(spread)}
            choices={SPREAD_CHOICES}
            onChoose={(chosen) => onChange({ spread: Number(chosen) === usualSpread(model) ? null : Number(chosen) })}
          />
        )}
      </Box>
      <Box label="Seed" meaning="The same seed gives the same figures; another shows what hangs on chance">
        {(id) => (
          <TextControl
            id={id}
            value={settings.seed}
            commit={(text) => commitSeed(text, (seed) => onChange({ seed }))}
          />
        )}
      </Box>
    </fieldset>
  );
}

const TOP = 'top';

/** Whether the top or what a period has room for counts as above; nothing to choose while no capacity is known. */
function AboveBox({
  plan,
  settings,
  onChange,
}: {
  readonly plan: Plan;
  readonly settings: HowSureSettings;
  readonly onChange: (changed: Partial<HowSureSettings>) => void;
}) {
  const today = usePorts().clock.today();
  const { cutPeriod } = settings;
  const periods = cutPeriodsOf(plan, today, cutPeriod);
  if (periods.length === 0 && cutPeriod === null) return null;
  const isOffered = cutPeriod === null || periods.some((one) => isSamePeriod(one, cutPeriod));
  const refused = isOffered ? [] : [cutPeriod];
  const labelled = [...periods, ...refused].map((period) => ({
    period,
    label: cutInWords(plan, { top: 0, cutPeriod: period }),
  }));
  return (
    <Box
      label="Above"
      meaning="What counts as above the cut: the first ranks, or what the teams have room for in a period, in the order of the model"
    >
      {(id) => (
        <span className={styles.above}>
          <ChoiceControl
            id={id}
            value={cutPeriod === null ? TOP : cutInWords(plan, settings)}
            choices={[
              { value: TOP, label: 'The top' },
              ...labelled.map(({ label }) => ({ value: label, label: `In ${label}` })),
            ]}
            onChoose={(value) => {
              const found = labelled.find(({ label }) => label === value);
              onChange({ cutPeriod: found?.period ?? null });
            }}
          />
        </span>
      )}
    </Box>
  );
}

function NumberBox(props: {
  readonly label: string;
  readonly meaning: string;
  readonly value: number;
  readonly problemOf: (value: number) => string | null;
  readonly onChange: (value: number) => void;
}) {
  const { label, meaning, value, problemOf, onChange } = props;
  const commit: CommitText = (text) => {
    const typed = readTypedNumber(text);
    if (typed === null) return `“${text.slice(0, 20)}” is no number.`;
    const problem = problemOf(typed);
    if (problem === null) onChange(typed);
    return problem;
  };
  return (
    <Box label={label} meaning={meaning}>
      {(id) => <TextControl id={id} numeric value={formatNumber(value, 6)} commit={commit} />}
    </Box>
  );
}

function Box(props: {
  readonly label: string;
  readonly meaning: string;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={styles.box} title={props.meaning}>
      <label className={styles.label} htmlFor={id}>
        {props.label}
        <span className="visually-hidden">: {props.meaning}</span>
      </label>
      <div className={styles.control}>{props.children(id)}</div>
    </div>
  );
}

function wholeProblem(value: number, what: string, most: number): string | null {
  const isFine = Number.isInteger(value) && value >= 1 && value <= most;
  return isFine ? null : `${what} must be a whole number from 1 to ${formatNumber(most)}.`;
}

function commitSeed(text: string, onChange: (seed: string) => void): string | null {
  const seed = text.trim();
  if (seed === '') return 'A seed has at least one sign.';
  if (seed.length > MOST_SEED_SIGNS) return `A seed has at most ${MOST_SEED_SIGNS} signs.`;
  onChange(seed);
  return null;
}
