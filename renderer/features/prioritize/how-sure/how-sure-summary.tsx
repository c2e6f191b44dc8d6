import { Fragment, type ReactNode } from 'react';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import { ROBUST_SHARE } from '../../../../shared/prioritization/sensitivity/sensitivity-figures.ts';
import type { SensitivityOutcome } from '../../../state/sensitivity.ts';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { cutInWords, idsAbove } from './above-the-cut.ts';
import styles from './how-sure-summary.module.css';
import { summariseTop, whatVaried } from './summarise-top.ts';

const MOST_FALLING = 8;
const MOST_RISING = 4;
const SURE = `Sure: above the cut in at least ${ROBUST_SHARE * 100} % of the draws.`;

/** How many of the top are sure, and which would fall. A key is a way to its row. */
export function HowSureSummary(props: {
  readonly outcome: SensitivityOutcome;
  readonly onChoose: (id: InitiativeId) => void;
}) {
  const { outcome, onChoose } = props;
  const { top, cutPeriod } = outcome.settings;
  const ids = idsAbove(outcome);
  const { above, ranked, sure, falling, rising } = summariseTop(outcome.ranking, outcome.byId, ({ initiative }) =>
    ids.has(initiative.id),
  );
  const varied = whatVaried(outcome);
  const keys = (initiatives: readonly Initiative[], most: number): ReactNode => (
    <Keys initiatives={initiatives} most={most} onChoose={onChoose} />
  );
  if (varied === null) {
    return (
      <Sentence>
        Nothing was drawn, so the order stands as it is: give inputs a range, or set a spread for those without one.
      </Sentence>
    );
  }
  if (ranked === 1) return <Sentence>Only one initiative is ranked: there is no order to be unsure of.</Sentence>;
  const cut = cutInWords(outcome.plan, outcome.settings);
  if (cutPeriod !== null && (above === 0 || above === ranked)) {
    return (
      <Sentence>
        {above === 0
          ? `None of the ${formatNumber(ranked)} that are ranked is in ${cut}: the teams have no room for any.`
          : `All ${formatNumber(ranked)} that are ranked are in ${cut}: the teams have room for everything.`}
      </Sentence>
    );
  }
  if (above === ranked) {
    return (
      <Sentence>
        All {formatNumber(ranked)} that are ranked are in the top {formatNumber(top)}: choose a smaller top to see which
        would fall.
      </Sentence>
    );
  }
  const ties = above === top ? '' : ` (${formatNumber(above)} with ties)`;
  const count = formatNumber(above);
  const ofTheTop = cutPeriod === null ? `${cut}${ties}` : `the ${count} that ${above === 1 ? 'is' : 'are'} in ${cut}`;
  if (falling.length === 0) {
    return (
      <Sentence>
        All of {ofTheTop} are sure: none would fall if {varied} were a little different.
      </Sentence>
    );
  }
  return (
    <Sentence>
      Of {ofTheTop}, {sure === 0 ? 'none is sure' : `${formatNumber(sure)} ${sure === 1 ? 'is' : 'are'} sure`};{' '}
      {keys(falling, MOST_FALLING)} would fall if {varied} were a little different
      {rising.length > 0 && (
        <>
          , and {keys(rising, MOST_RISING)} might take {falling.length === 1 ? 'its place' : 'their places'}
        </>
      )}
      .
    </Sentence>
  );
}

function Sentence({ children }: { readonly children: ReactNode }) {
  return (
    <p className={styles.sentence} role="status" title={SURE}>
      {children}
    </p>
  );
}

function Keys({
  initiatives,
  most,
  onChoose,
}: {
  readonly initiatives: readonly Initiative[];
  readonly most: number;
  readonly onChoose: (id: InitiativeId) => void;
}) {
  const named = initiatives.length > most ? initiatives.slice(0, most - 1) : initiatives;
  const others = initiatives.length - named.length;
  return named.map(({ id, key, title }, index) => (
    <Fragment key={id}>
      {index > 0 && (index === named.length - 1 && others === 0 ? ' and ' : ', ')}
      <button type="button" className={styles.key} title={title} onClick={() => onChoose(id)}>
        {key}
      </button>
      {index === named.length - 1 && others > 0 && ` and ${formatNumber(others)} more`}
    </Fragment>
  ));
}
