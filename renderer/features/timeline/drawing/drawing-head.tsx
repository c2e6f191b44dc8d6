import { IconFocusCentered, IconMinus, IconPlus, IconPresentation } from '@tabler/icons-react';
import { memo } from 'react';
import { useAppState } from '../../../state/use-app-state.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { CompareMenu } from '../compare/compare-menu.tsx';
import { ComparisonRow } from '../compare/comparison-row.tsx';
import { ExportMenu } from '../export/export-menu.tsx';
import { TimelineHead } from '../timeline-head.tsx';
import { LanesChip } from '../views/lanes-chip.tsx';
import { ShowMenu } from '../views/show-menu.tsx';

/** The bar over the drawing: what lanes stand for, what is shown, and how near one looks. */
export const DrawingHead = memo(function DrawingHead() {
  return (
    <TimelineHead tools={<Tools />} below={<ComparisonRow />}>
      <LanesChip />
    </TimelineHead>
  );
});

function Tools() {
  const app = useAppState();
  const { ask, present } = app.timeline.getState();
  return (
    <>
      <CompareMenu />
      <ShowMenu />
      <ExportMenu />
      <IconButton icon={IconMinus} name="Zoom out" keys="-" onPress={() => ask('zoom-out')} />
      <IconButton icon={IconPlus} name="Zoom in" keys="+" onPress={() => ask('zoom-in')} />
      <IconButton icon={IconFocusCentered} name="Fit all" keys="0" onPress={() => ask('fit')} />
      <IconButton icon={IconPresentation} name="Present" keys="p" onPress={() => present(true)} />
    </>
  );
}
