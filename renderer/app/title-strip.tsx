import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronDown,
  IconDeviceFloppy,
  IconDownload,
  IconFileExport,
  IconFileImport,
  IconFileMinus,
  IconFolders,
  IconLayoutSidebarRight,
  IconPencil,
  IconSearch,
} from '@tabler/icons-react';
import { memo, useState } from 'react';
import { renamePlan } from '../../shared/commands/rename-plan.ts';
import { settingsOf } from '../../shared/plan/plan.ts';
import { PALETTE_KEYS } from '../parts/palette/use-window-keys.ts';
import { PlanFileDialog } from '../parts/plan-files/plan-file-dialog.tsx';
import { PlanFileMark, SAVE_FILE_AS_KEYS, SAVE_FILE_KEYS } from '../parts/plan-files/plan-file-mark.tsx';
import { useAppState, usePlanFiles, usePlanSession, useViewState } from '../state/use-app-state.tsx';
import { ActionMenu, type MenuEntry } from '../ui/action-menu.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ariaKeyName, keyName } from '../ui/keys.ts';
import { NameField } from '../ui/name-field.tsx';
import { SavingStatus } from './saving-status.tsx';
import styles from './title-strip.module.css';
import { usePlanFileKeys } from './use-plan-file-keys.ts';
import { useUndo } from './use-undo.ts';

export interface TitleStripProps {
  readonly hasInspector: boolean;
  readonly onSearch: () => void;
}

export const TitleStrip = memo(function TitleStrip({ hasInspector, onSearch }: TitleStripProps) {
  const hasPlan = usePlanSession((session) => session.open !== null);
  usePlanFileKeys();
  return (
    <header className={styles.strip} data-pane="title">
      {hasPlan ? (
        <>
          <PlanName />
          <SavingStatus />
          <PlanFileMark />
          <UndoButtons />
        </>
      ) : (
        <span className={styles.product}>Quarterdeck</span>
      )}
      <div className={styles.end}>
        <SearchButton onPress={onSearch} />
        {hasInspector && <InspectorButton />}
      </div>
      <PlanFileDialog />
    </header>
  );
});

function PlanName() {
  const { session, view } = useAppState();
  const name = usePlanSession(({ open }) => (open === null ? '' : settingsOf(open.plan).name));
  const [renaming, setRenaming] = useState(false);
  const fileEntries = useFileEntries();
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
        ...fileEntries,
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

/** The plan as a file. Where the browser lets none be linked, it is a download. */
function useFileEntries(): readonly MenuEntry[] {
  const { planFiles, ports } = useAppState();
  const isLinked = usePlanFiles(({ link }) => link !== null);
  const heading: MenuEntry = { kind: 'heading', label: 'Plan file' };
  const save = { keys: SAVE_FILE_KEYS, onChoose: () => planFiles.getState().save() };
  const withoutHistory = () => planFiles.getState().saveAs({ withJournal: false });
  if (!ports.linkedFiles.canLink) {
    return [
      heading,
      { kind: 'action', label: 'Download', icon: IconDownload, ...save },
      { kind: 'action', label: 'Download without its history', icon: IconFileMinus, onChoose: withoutHistory },
    ];
  }
  return [
    heading,
    {
      kind: 'action',
      label: isLinked ? 'Save' : 'Save to a file…',
      icon: IconDeviceFloppy,
      ...save,
    },
    {
      kind: 'action',
      label: 'Save as…',
      icon: IconFileExport,
      keys: SAVE_FILE_AS_KEYS,
      onChoose: () => planFiles.getState().saveAs(),
    },
    { kind: 'action', label: 'Save as, without its history…', icon: IconFileMinus, onChoose: withoutHistory },
  ];
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

/** Looks like the field that it opens. */
function SearchButton({ onPress }: { readonly onPress: () => void }) {
  return (
    <button
      type="button"
      className={styles.search}
      aria-haspopup="dialog"
      aria-keyshortcuts={ariaKeyName(PALETTE_KEYS)}
      onClick={onPress}
    >
      <IconSearch size={16} stroke={1.5} aria-hidden />
      <span className={styles.searchWords}>Search or run a command</span>
      <kbd className={styles.key}>{keyName(PALETTE_KEYS)}</kbd>
    </button>
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
