import { memo, useDeferredValue, useMemo } from 'react';
import { addDependency } from '../../../shared/commands/add-dependency.ts';
import { addExternalDependency } from '../../../shared/commands/add-external-dependency.ts';
import { dependenciesBySuccessor } from '../../../shared/dependencies/dependencies-by-successor.ts';
import { readDependencies } from '../../../shared/dependencies/dependency-text.ts';
import type { Dependency } from '../../../shared/plan/dependency.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { slackOf } from '../../state/dependencies-selectors.ts';
import { useAppState, usePorts } from '../../state/use-app-state.tsx';
import { DependencyField } from '../dependency-field/dependency-field.tsx';
import { readExternal } from '../dependency-field/read-dependency-line.ts';
import { sameTables } from '../inspector/same-tables.ts';
import { Section } from '../inspector/section.tsx';
import { useRun } from '../use-run.ts';
import styles from './dependency-section.module.css';
import { ExternalRow } from './external-row.tsx';
import { LinkRow } from './link-row.tsx';
import { linkStateOf, overdueBy } from './link-state.ts';
import { SlackLines } from './slack-lines.tsx';

export interface DependencySectionProps {
  readonly plan: Plan;
  readonly initiative: Initiative;
}

/**
 * What it waits for, what waits for it, who outside is waited for, and how far it may slip. Slack takes all of the plan: what
 * was edited is drawn first, and this right after it.
 */
export function DependencySection({ plan, initiative }: DependencySectionProps) {
  const settled = useDeferredValue(plan);
  const same = settled.initiatives.get(initiative.id);
  return same === undefined ? (
    <Dependencies plan={plan} initiative={initiative} />
  ) : (
    <Dependencies plan={settled} initiative={same} />
  );
}

const Dependencies = memo(
  function Dependencies({ plan, initiative }: DependencySectionProps) {
    const today = usePorts().clock.today();
    const { id } = initiative;
    const waitsFor = dependenciesBySuccessor(plan).get(id) ?? [];
    const heldUp = heldUpBy(plan.dependencies).get(id) ?? [];
    const external = [...plan.externalDependencies.values()].filter((one) => one.initiativeId === id);
    const slack = slackOf(plan, today).byId.get(id);
    const hint = [...waitsFor.map((one) => one.predecessorId), ...heldUp.map((one) => one.successorId)]
      .flatMap((other) => plan.initiatives.get(other)?.key ?? [])
      .join(', ');
    const without = useMemo(() => new Set([id]), [id]);
    const ends = [
      { title: 'Waits for', otherIs: 'predecessor', links: waitsFor },
      { title: 'Holds up', otherIs: 'successor', links: heldUp },
    ] as const;
    const { link, waitFor } = useLinking(plan, id);
    return (
      <Section title="Dependencies" {...(hint !== '' && { hint })}>
        {ends.map(({ title, otherIs, links }) => (
          <div key={otherIs} className={styles.group}>
            <h4 className={styles.head}>{title}</h4>
            {links.map((dependency) => {
              const other = plan.initiatives.get(
                otherIs === 'predecessor' ? dependency.predecessorId : dependency.successorId,
              );
              return (
                other && (
                  <LinkRow
                    key={dependency.id}
                    plan={plan}
                    dependency={dependency}
                    other={other}
                    otherIs={otherIs}
                    {...linkStateOf(plan, dependency)}
                  />
                )
              );
            })}
            <div className={styles.add}>
              <DependencyField
                plan={plan}
                label={otherIs === 'predecessor' ? 'Add what it waits for' : 'Add what it holds up'}
                placeholder={otherIs === 'predecessor' ? 'Add PAY-12, PAY-12 FS+3d' : 'Add a key'}
                without={without}
                onTake={(text) => link(text, otherIs)}
                takesOnBlur
              />
            </div>
          </div>
        ))}
        <div className={styles.group}>
          <h4 className={styles.head}>Outside</h4>
          {external.map((one) => (
            <ExternalRow key={one.id} plan={plan} external={one} overdue={overdueBy(plan, one, today)} />
          ))}
          <div className={styles.add}>
            <DependencyField
              plan={NO_KEYS}
              label="Add who outside it waits for"
              placeholder="Add a party: what is needed by 12 Mar"
              onTake={waitFor}
              takesOnBlur
            />
          </div>
        </div>
        {slack !== undefined && <SlackLines plan={plan} slack={slack} />}
      </Section>
    );
  },
  sameTables<DependencySectionProps>(['settings', 'initiatives', 'dependencies', 'externalDependencies', 'people']),
);

/** Nothing to offer while a party is typed. */
const NO_KEYS: Pick<Plan, 'initiatives'> = { initiatives: new Map() };

function useLinking(plan: Plan, id: InitiativeId) {
  const run = useRun();
  const { session } = useAppState();
  const { clock } = usePorts();
  return {
    link: (text: string, otherIs: 'predecessor' | 'successor'): string | null => {
      const { dependencies, problems } = readDependencies(text, { plan, successorId: id });
      const [problem] = problems;
      if (problem !== undefined) return problem.message;
      const mark = session.getState().mark();
      for (const { predecessorId: otherId, ...rule } of dependencies) {
        const ends =
          otherIs === 'predecessor'
            ? { predecessorId: otherId, successorId: id }
            : { predecessorId: id, successorId: otherId };
        const refusal = run(addDependency, { ...ends, ...rule });
        if (refusal === null) continue;
        session.getState().bailTo(mark);
        return refusal;
      }
      const key = plan.initiatives.get(id)?.key ?? '';
      session.getState().squashTo(mark, `Add to what ${key} ${otherIs === 'predecessor' ? 'waits for' : 'holds up'}`);
      return null;
    },
    waitFor: (text: string): string | null => {
      const read = readExternal(text, { plan, today: clock.today() });
      return read.ok ? run(addExternalDependency, { initiativeId: id, ...read.value }) : read.problem;
    },
  };
}

const heldUpByTable = new WeakMap<Plan['dependencies'], ReadonlyMap<InitiativeId, readonly Dependency[]>>();

/** Looked up once a table: a large plan has thousands, and the inspector asks at each step of the selection. */
function heldUpBy(table: Plan['dependencies']): ReadonlyMap<InitiativeId, readonly Dependency[]> {
  const known = heldUpByTable.get(table);
  if (known !== undefined) return known;
  const byPredecessor = new Map<InitiativeId, Dependency[]>();
  for (const dependency of table.values()) {
    const others = byPredecessor.get(dependency.predecessorId);
    if (others === undefined) byPredecessor.set(dependency.predecessorId, [dependency]);
    else others.push(dependency);
  }
  heldUpByTable.set(table, byPredecessor);
  return byPredecessor;
}
