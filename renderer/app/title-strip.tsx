import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronDown,
  IconFileImport,
  IconFolders,
  IconLayoutSidebarRight,
  IconPencil,
} from '@tabler/icons-react';
import { useState } from 'react';
import { renamePlan } from '../../shared/commands/rename-plan.ts';
import { settingsOf } from '../../shared/plan/plan.ts';
import { useAppState, usePlanSession, useViewState } from '../state/use-app-state.tsx';
import { ActionMenu } from '../ui/action-menu.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { NameField } from '../ui/name-field.tsx';
import { SavingStatus } from './saving-status.tsx';
import styles from './title-strip.module.css';
import { useUndo } from './use-undo.ts';

export function TitleStrip({ hasInspector }: { readonly hasInspector: boolean }) {
  const hasPlan = usePlanSession((session) => session.open !== null);
  return (
    <header className={styles.strip} data-pane="title">
      {hasPlan ? (
        <>
          <PlanName />
          <SavingStatus />
          <UndoButtons />
        </>
      ) : (
        <span className={styles.product}>Quarterdeck</span>
      )}
      <div className={styles.end}>{hasInspector && <InspectorButton />}</div>
    </header>
  );
}

function PlanName() {
  const { session, view } = useAppState();
  const name = usePlanSession(({ open }) => (open === null ? '' : settingsOf(open.plan).name));
  const [renaming, setRenaming] = useState(false);
  if (renaming) {
    return (
      <NameField
        label="Name of the plan"
        value={name}
        className={styles.nameField}
        onCommit={(typed) => {
          const renamed = session.getState().run(renamePlan, { name: typed });
          if (!renamed.ok) return renamed.problem.message;
          setRenaming(false);
          return null;
        }}
        onCancel={() => setRenaming(false)}
      />
    );
  }
  return (
    <ActionMenu
      label="Plan"
      entries={[
        { kind: 'action', label: 'Rename', icon: IconPencil, onChoose: () => setRenaming(true) },
        {
          kind: 'action',
          label: 'Import into this plan…',
          icon: IconFileImport,
          onChoose: () => {
            const { open } = session.getState();
            if (open === null) return;
            view.getState().showScreen({ kind: 'import', into: settingsOf(open.plan).id, file: null });
          },
        },
        { kind: 'line' },
        {
          kind: 'action',
          label: 'All plans',
          icon: IconFolders,
          keys: 'mod+o',
          onChoose: () => view.getState().showScreen({ kind: 'plans' }),
        },
      ]}
    >
      <Button kind="tool" endIcon={IconChevronDown} className={styles.name} aria-label={`Plan ${name}`} title={name}>
        {name}
      </Button>
    </ActionMenu>
  );
}

function UndoButtons() {
  const { undo, redo } = useUndo();
  const undoes = usePlanSession((session) => session.open?.history.past.at(-1)?.label ?? null);
  const redoes = usePlanSession((session) => session.open?.history.future.at(-1)?.label ?? null);
  return (
    <div className={styles.undo}>
      <IconButton
        icon={IconArrowBackUp}
        name={undoes === null ? 'Nothing to undo' : `Undo: ${undoes}`}
        keys="mod+z"
        disabled={undoes === null}
        onPress={undo}
      />
      <IconButton
        icon={IconArrowForwardUp}
        name={redoes === null ? 'Nothing to redo' : `Redo: ${redoes}`}
        keys="mod+shift+z"
        disabled={redoes === null}
        onPress={redo}
      />
    </div>
  );
}

function InspectorButton() {
  const open = useViewState((view) => view.inspectorOpen);
  const setOpen = useViewState((view) => view.setInspectorOpen);
  return (
    <IconButton
      icon={IconLayoutSidebarRight}
      name={open ? 'Hide the inspector' : 'Show the inspector'}
      tooltipPosition="bottom-end"
      aria-pressed={open}
      onPress={() => setOpen(!open)}
    />
  );
}
