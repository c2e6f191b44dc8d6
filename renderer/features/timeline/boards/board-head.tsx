import { IconArrowsMoveHorizontal, IconPresentation } from '@tabler/icons-react';
import { LANE_FIELD_LABELS, LANE_FIELDS } from '../../../../shared/plan/timeline-view.ts';
import { useAppState, useTimeline } from '../../../state/use-app-state.tsx';
import { ActionMenu, type MenuEntry } from '../../../ui/action-menu.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Picker } from '../../../ui/picker.tsx';
import { ExportMenu } from '../export/export-menu.tsx';
import { TimelineHead } from '../timeline-head.tsx';
import { BarTool } from '../views/bar-tool.tsx';
import chip from '../views/quiet-chip.module.css';

/** The bar over a board: what its lanes mean, and where what is selected may go. */
export function BoardHead({ moves }: { readonly moves: readonly MenuEntry[] }) {
  const { timeline } = useAppState();
  return (
    <TimelineHead
      tools={
        <>
          <MoveMenu entries={moves} />
          <ExportMenu />
          <IconButton
            icon={IconPresentation}
            name="Present"
            keys="p"
            onPress={() => timeline.getState().present(true)}
          />
        </>
      }
    >
      <LanesChip />
    </TimelineHead>
  );
}

function LanesChip() {
  const { timeline } = useAppState();
  const lanes = useTimeline((state) => state.view.lanes);
  const lanesWithin = useTimeline((state) => state.view.lanesWithin);
  return (
    <span className={chip.chip}>
      <Picker
        kind="chip"
        label="What lanes stand for"
        value={lanes}
        shown={lanes === 'none' ? 'No lanes' : `Lanes ${LANE_FIELD_LABELS[lanes].toLowerCase()}`}
        groups={[{ label: null, options: LANE_FIELDS.map((value) => ({ value, label: LANE_FIELD_LABELS[value] })) }]}
        onPick={(value) => {
          const field = LANE_FIELDS.find((one) => one === value);
          if (field === undefined) return;
          timeline.getState().changeView({ lanes: field, ...(field === lanesWithin ? { lanesWithin: null } : {}) });
        }}
      />
    </span>
  );
}

/** For what is selected on the board: the same as to drop it there. */
function MoveMenu({ entries }: { readonly entries: readonly MenuEntry[] }) {
  if (entries.length === 0) {
    return (
      <BarTool icon={IconArrowsMoveHorizontal} disabled>
        Move
      </BarTool>
    );
  }
  return (
    <ActionMenu label="Move what is selected" entries={entries} position="bottom-end">
      <BarTool icon={IconArrowsMoveHorizontal}>Move</BarTool>
    </ActionMenu>
  );
}
