import type { Dependency } from '../../../shared/plan/dependency.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { useViewState } from '../../state/use-app-state.tsx';
import { formatDay } from '../../ui/fields/format-value.ts';
import styles from './relations-section.module.css';
import { Section } from './section.tsx';

/** What it waits for, what waits for it, and what it is for. Left out where there is nothing of the kind. */
export function RelationsSection({ plan, initiative }: { readonly plan: Plan; readonly initiative: Initiative }) {
  const { id } = initiative;
  const { waitsFor, heldUp } = dependenciesOf(plan.dependencies, id);
  const external = [...plan.externalDependencies.values()].filter((one) => one.initiativeId === id);
  const contributions = [...plan.contributions.values()].filter((one) => one.initiativeId === id);
  if (waitsFor.length + heldUp.length + external.length + contributions.length === 0) return null;
  return (
    <Section title="Relations">
      <dl className={styles.list}>
        <Links plan={plan} term="Waits for" dependencies={waitsFor} endOf={(one) => one.predecessorId} />
        <Links plan={plan} term="Holds up" dependencies={heldUp} endOf={(one) => one.successorId} />
        {external.length > 0 && (
          <>
            <dt>Outside</dt>
            <dd>
              {external.map((one) => (
                <p key={one.id}>
                  {one.party}: {one.title}
                  {one.neededBy && <span className={styles.muted}> by {formatDay(one.neededBy)}</span>}
                </p>
              ))}
            </dd>
          </>
        )}
        {contributions.length > 0 && (
          <>
            <dt>Contributes to</dt>
            <dd>
              {contributions.map((one) => (
                <p key={one.id}>{plan.keyResults.get(one.keyResultId)?.title}</p>
              ))}
            </dd>
          </>
        )}
      </dl>
    </Section>
  );
}

interface Ends {
  readonly waitsFor: Dependency[];
  readonly heldUp: Dependency[];
}

const NO_ENDS: Ends = { waitsFor: [], heldUp: [] };
const endsByTable = new WeakMap<Plan['dependencies'], ReadonlyMap<InitiativeId, Ends>>();

/** Looked up once a table: a large plan has thousands, and the inspector asks at each step of the selection. */
function dependenciesOf(table: Plan['dependencies'], id: InitiativeId): Ends {
  const known = endsByTable.get(table);
  if (known !== undefined) return known.get(id) ?? NO_ENDS;
  const ends = new Map<InitiativeId, Ends>();
  const endsOf = (one: InitiativeId): Ends => {
    const found = ends.get(one) ?? { waitsFor: [], heldUp: [] };
    ends.set(one, found);
    return found;
  };
  for (const dependency of table.values()) {
    endsOf(dependency.successorId).waitsFor.push(dependency);
    endsOf(dependency.predecessorId).heldUp.push(dependency);
  }
  endsByTable.set(table, ends);
  return ends.get(id) ?? NO_ENDS;
}

function Links({
  plan,
  term,
  dependencies,
  endOf,
}: {
  readonly plan: Plan;
  readonly term: string;
  readonly dependencies: readonly Dependency[];
  readonly endOf: (dependency: Dependency) => InitiativeId;
}) {
  const select = useViewState((view) => view.select);
  if (dependencies.length === 0) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>
        {dependencies.map((dependency) => {
          const other = plan.initiatives.get(endOf(dependency));
          return (
            other && (
              <p key={dependency.id}>
                <button type="button" className={styles.link} onClick={() => select([other.id])}>
                  {other.key} {other.title}
                </button>{' '}
                <span className={styles.muted}>{termsOf(dependency)}</span>
              </p>
            )
          );
        })}
      </dd>
    </>
  );
}

/** `FS + 3 d`, `SS, soft`. */
function termsOf({ kind, lag, hard }: Dependency): string {
  const days = lag === 0 ? '' : ` ${lag > 0 ? '+' : '−'} ${Math.abs(lag)} d`;
  return `${kind}${days}${hard ? '' : ', soft'}`;
}
