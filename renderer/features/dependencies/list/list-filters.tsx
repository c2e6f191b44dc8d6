import { IconPlus } from '@tabler/icons-react';
import { useDeferredValue } from 'react';
import { DEPENDENCY_STATUSES, type DependencyStatus } from '../../../../shared/plan/dependency.ts';
import type { TeamId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { STATUS_LABELS } from '../../../parts/dependency-words.ts';
import { rowsOf, shownRows } from '../../../state/dependencies-selectors.ts';
import { teamsOf } from '../../../state/selectors.ts';
import { useAppState, useDependencies, usePlanSession, usePorts } from '../../../state/use-app-state.tsx';
import { Button } from '../../../ui/button.tsx';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { findInSight } from '../../../ui/find-in-sight.ts';
import { KeyTooltip } from '../../../ui/key-tooltip.tsx';
import { Picker, type PickerGroup } from '../../../ui/picker.tsx';
import { TextFilter } from '../../../ui/text-filter.tsx';
import styles from './list-view.module.css';

const ANY = 'any';
const NO_TEAM = 'no-team';
const UNRESOLVED = 'unresolved';

/** What narrows the list: status, whose work waits for whose, what kind, and words. */
export function ListFilters({ plan }: { readonly plan: Plan }) {
  const { dependencies } = useAppState();
  const filter = useDependencies((state) => state.filter);
  const finding = useDependencies((state) => state.finding);
  const sort = useDependencies((state) => state.sort);
  const today = usePorts().clock.today();
  const deferred = useDeferredValue(plan);
  const { narrow, showEverything } = dependencies.getState();
  if (plan.dependencies.size + plan.externalDependencies.size === 0) return null;
  const teams = teamsOf(plan);
  const teamGroups: readonly PickerGroup[] = [
    { label: null, options: [{ value: ANY, label: 'Any team' }] },
    { label: null, options: teams.map(({ id, name }) => ({ value: id, label: name })) },
    { label: null, options: [{ value: NO_TEAM, label: 'Unassigned' }] },
  ];
  const teamFilter = (picked: string): { readonly teamId: TeamId | null } | null => {
    if (picked === ANY) return null;
    return { teamId: teams.find(({ id }) => id === picked)?.id ?? null };
  };
  const teamValue = (chosen: { readonly teamId: TeamId | null } | null): string =>
    chosen === null ? ANY : (chosen.teamId ?? NO_TEAM);
  const teamName = (chosen: { readonly teamId: TeamId | null } | null): string =>
    chosen === null
      ? 'any team'
      : chosen.teamId === null
        ? 'unassigned'
        : (plan.teams.get(chosen.teamId)?.name ?? 'deleted');
  const isNarrowed =
    finding !== null ||
    filter.statuses !== null ||
    filter.fromTeam !== null ||
    filter.toTeam !== null ||
    filter.kind !== null ||
    filter.isConflict !== null ||
    filter.text !== '';

  return (
    <>
      <Picker
        kind="chip"
        label="Status"
        value={statusValue(filter.statuses)}
        shown={`Status ${statusWords(filter.statuses)}`}
        groups={[
          {
            label: null,
            options: [
              { value: ANY, label: 'Any status' },
              { value: UNRESOLVED, label: 'Not resolved' },
              ...DEPENDENCY_STATUSES.map((value) => ({ value, label: STATUS_LABELS[value] })),
            ],
          },
        ]}
        onPick={(picked) => narrow({ statuses: statusesOf(picked) })}
      />
      {teams.length > 0 && (
        <>
          <Picker
            kind="chip"
            label="Team that is waited for"
            value={teamValue(filter.fromTeam)}
            shown={`From ${teamName(filter.fromTeam)}`}
            groups={teamGroups}
            onPick={(picked) => narrow({ fromTeam: teamFilter(picked) })}
          />
          <Picker
            kind="chip"
            label="Team that waits"
            value={teamValue(filter.toTeam)}
            shown={`To ${teamName(filter.toTeam)}`}
            groups={teamGroups}
            onPick={(picked) => narrow({ toTeam: teamFilter(picked) })}
          />
        </>
      )}
      <Picker
        kind="chip"
        label="Which ones"
        value={filter.isConflict === true ? 'conflicts' : (filter.kind ?? ANY)}
        shown={KIND_LABELS[filter.isConflict === true ? 'conflicts' : (filter.kind ?? ANY)]}
        groups={[
          {
            label: null,
            options: [
              { value: ANY, label: 'All' },
              { value: 'conflicts', label: 'In conflict or late' },
              { value: 'internal', label: 'Within the plan' },
              { value: 'external', label: 'Outside the plan' },
            ],
          },
        ]}
        onPick={(picked) =>
          narrow({
            isConflict: picked === 'conflicts' ? true : null,
            kind: picked === 'internal' || picked === 'external' ? picked : null,
          })
        }
      />
      <TextFilter value={filter.text} onChange={(text) => narrow({ text })} onLeave={focusList} />
      <span className={styles.count} role="status">
        {formatNumber(shownRows(deferred, today, { filter, finding, sort }).length)} of{' '}
        {formatNumber(rowsOf(deferred, today).length)}
        <span className="visually-hidden"> dependencies shown</span>
      </span>
      {isNarrowed && (
        <Button kind="link" onClick={showEverything}>
          Show all
        </Button>
      )}
    </>
  );
}

/** Begins a new dependency; N does it in the list. */
export function AddTool() {
  const { dependencies } = useAppState();
  const isPossible = usePlanSession(({ open }) => (open?.plan.initiatives.size ?? 0) > 0);
  if (!isPossible) return null;
  return (
    <KeyTooltip label="Add a dependency" keys="n">
      <Button
        kind="tool"
        icon={IconPlus}
        aria-keyshortcuts="N"
        onClick={() => {
          dependencies.getState().showView('list');
          dependencies.getState().setAdding(true);
        }}
      >
        Add
      </Button>
    </KeyTooltip>
  );
}

function focusList(): void {
  findInSight('[data-pane="content"] [role="grid"]')?.focus();
}

const KIND_LABELS = {
  any: 'All kinds',
  conflicts: 'In conflict or late',
  internal: 'Within the plan',
  external: 'Outside the plan',
} as const;

function statusValue(statuses: ReadonlySet<DependencyStatus> | null): string {
  if (statuses === null) return ANY;
  const [only] = statuses;
  return statuses.size === 1 && only !== undefined ? only : UNRESOLVED;
}

function statusWords(statuses: ReadonlySet<DependencyStatus> | null): string {
  if (statuses === null) return 'any';
  const [only] = statuses;
  return statuses.size === 1 && only !== undefined ? STATUS_LABELS[only].toLowerCase() : 'not resolved';
}

function statusesOf(picked: string): ReadonlySet<DependencyStatus> | null {
  if (picked === ANY) return null;
  if (picked === UNRESOLVED) return new Set(DEPENDENCY_STATUSES.filter((status) => status !== 'resolved'));
  return new Set(DEPENDENCY_STATUSES.filter((status) => status === picked));
}
