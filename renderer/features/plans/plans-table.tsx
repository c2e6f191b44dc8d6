import { IconCopy, IconDots, IconFolderOpen, IconPencil, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PlanId } from '../../../shared/plan/ids.ts';
import { settingsOf } from '../../../shared/plan/plan.ts';
import type { PlanSummary } from '../../../shared/ports/plan-store.ts';
import { useAppState, usePlanSession, usePorts, useViewState } from '../../state/use-app-state.tsx';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { hasKey } from '../../ui/keys.ts';
import { currentLocale } from '../../ui/locale.ts';
import { NameField } from '../../ui/name-field.tsx';
import { elapsedWords } from './elapsed-words.ts';
import styles from './plans-table.module.css';

export interface PlansTableProps {
  readonly plans: readonly PlanSummary[];
  readonly onOpen: (id: PlanId, name: string) => void;
  readonly onProblem: (problem: string | null) => void;
}

export function PlansTable({ plans, onOpen, onProblem }: PlansTableProps) {
  const { planList, view } = useAppState();
  const [activeId, setActiveId] = useState<PlanId | null>(null);
  const [renamingId, setRenamingId] = useState<PlanId | null>(null);
  const openId = usePlanSession(({ open }) => (open === null ? null : settingsOf(open.plan).id));
  const now = useMinute();
  const density = useViewState((state) => state.density);
  const active = plans.find(({ id }) => id === activeId) ?? plans[0];

  const focusRow = (id: PlanId | undefined) => {
    if (id === undefined) return;
    setActiveId(id);
    focusPlanRow(id);
  };
  const startAt = openId ?? plans[0]?.id;
  const start = useRef(() => focusRow(startAt));
  useEffect(() => {
    // Who comes here by a key goes on by keys.
    if (document.activeElement === document.body) start.current();
  }, []);
  const remove = async ({ id, name }: PlanSummary) => {
    const index = plans.findIndex((plan) => plan.id === id);
    const removed = await planList.getState().remove(id);
    if (!removed.ok) {
      onProblem(`“${name}” could not be removed. ${removed.problem.message}`);
      return;
    }
    onProblem(null);
    focusRow((plans[index + 1] ?? plans[index - 1])?.id);
    view.getState().showToast({
      tone: 'info',
      message: `Removed “${name}”. It is kept for 30 days.`,
      action: { label: 'Undo', run: () => restore(id, name) },
    });
  };
  const restore = async (id: PlanId, name: string) => {
    const restored = await planList.getState().restore(id);
    if (restored.ok) focusRow(id);
    else view.getState().showToast({ tone: 'problem', message: `“${name}” is not back. ${restored.problem.message}` });
  };
  const duplicate = async ({ id, name }: PlanSummary) => {
    const copied = await planList.getState().duplicate(id);
    if (!copied.ok) return onProblem(`“${name}” could not be duplicated. ${copied.problem.message}`);
    onProblem(null);
    focusRow(copied.value.id);
    view.getState().showToast({
      tone: 'info',
      message: `Duplicated “${name}” with its history.`,
      action: {
        label: 'Undo',
        run: async () => {
          await planList.getState().remove(copied.value.id);
          focusRow(id);
        },
      },
    });
  };
  const onKeyDown = (event: KeyboardEvent, plan: PlanSummary) => {
    if (event.target !== event.currentTarget) return;
    if (hasKey(event, 'mod+d')) {
      event.preventDefault();
      void duplicate(plan);
      return;
    }
    const act = rowAction(event.key, plan);
    if (act === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  const rowAction = (key: string, plan: PlanSummary): (() => void) | null => {
    const index = plans.indexOf(plan);
    switch (key) {
      case 'ArrowDown':
        return () => focusRow(plans[index + 1]?.id);
      case 'ArrowUp':
        return () => focusRow(plans[index - 1]?.id);
      case 'Home':
        return () => focusRow(plans[0]?.id);
      case 'End':
        return () => focusRow(plans.at(-1)?.id);
      case 'Enter':
        return () => onOpen(plan.id, plan.name);
      case 'F2':
        return () => setRenamingId(plan.id);
      case 'Delete':
        return () => remove(plan);
      default:
        return null;
    }
  };

  return (
    <div className={styles.scroller} data-density={density}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows of this table take the focus and are acted on */}
      <table className={styles.table} role="grid" aria-label="Plans on this machine">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col" className={styles.number}>
              Initiatives
            </th>
            <th scope="col">Last change</th>
            <th scope="col">
              <span className="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {plans.map((plan) => (
            <tr
              key={plan.id}
              className={styles.row}
              data-id={plan.id}
              tabIndex={plan === active ? 0 : -1}
              aria-selected={plan.id === activeId}
              onFocus={() => setActiveId(plan.id)}
              onClick={() => focusRow(plan.id)}
              onDoubleClick={() => onOpen(plan.id, plan.name)}
              onKeyDown={(event) => onKeyDown(event, plan)}
            >
              <td className={styles.name}>
                {renamingId === plan.id ? (
                  <NameField
                    label={`New name of “${plan.name}”`}
                    value={plan.name}
                    className={styles.nameField}
                    onCommit={async (name) => {
                      const renamed = await planList.getState().rename(plan.id, name);
                      if (!renamed.ok) return renamed.problem.message;
                      setRenamingId(null);
                      focusRow(plan.id);
                      return null;
                    }}
                    onCancel={() => {
                      setRenamingId(null);
                      focusRow(plan.id);
                    }}
                  />
                ) : (
                  <>
                    <button
                      type="button"
                      className={styles.open}
                      tabIndex={-1}
                      title={plan.name}
                      onClick={() => onOpen(plan.id, plan.name)}
                    >
                      {plan.name}
                    </button>
                    {plan.id === openId && <span className={styles.isOpen}>open</span>}
                  </>
                )}
              </td>
              <td className={`${styles.number} tabular`}>{formatNumber(plan.initiativeCount)}</td>
              <td className={styles.change} title={exactTime(plan.changedAt)}>
                <time dateTime={plan.changedAt}>{elapsedWords(plan.changedAt, now)}</time>
              </td>
              <td className={styles.actions}>
                <ActionMenu
                  label={`Actions on “${plan.name}”`}
                  position="bottom-end"
                  entries={[
                    {
                      kind: 'action',
                      label: 'Open',
                      icon: IconFolderOpen,
                      keys: 'Enter',
                      onChoose: () => onOpen(plan.id, plan.name),
                    },
                    {
                      kind: 'action',
                      label: 'Rename',
                      icon: IconPencil,
                      keys: 'F2',
                      onChoose: () => setRenamingId(plan.id),
                    },
                    {
                      kind: 'action',
                      label: 'Duplicate',
                      icon: IconCopy,
                      keys: 'mod+d',
                      onChoose: () => duplicate(plan),
                    },
                    {
                      kind: 'action',
                      label: 'Remove',
                      icon: IconTrash,
                      keys: 'Delete',
                      onChoose: () => remove(plan),
                    },
                  ]}
                >
                  <IconButton icon={IconDots} name={`Actions on “${plan.name}”`} tabIndex={plan === active ? 0 : -1} />
                </ActionMenu>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** After the row has been drawn, anew when its name field is gone. */
export function focusPlanRow(id: PlanId): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`tr[data-id="${id}"]`)?.focus());
}

/** The present instant, told anew every minute. */
function useMinute(): string {
  const { clock } = usePorts();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), 60_000);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}

function exactTime(instant: string): string {
  return new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'full', timeStyle: 'short' }).format(new Date(instant));
}
