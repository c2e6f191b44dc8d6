import { IconAdjustmentsHorizontal, IconDownload, IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import type { Plan } from '../../../shared/plan/plan.ts';
import {
  COLOUR_FIELDS,
  type ColourField,
  LABEL_PARTS,
  LANE_FIELD_LABELS,
  LANE_FIELDS,
  type LabelPart,
} from '../../../shared/timeline/timeline-view.ts';
import { useAppState, useTimeline } from '../../state/use-app-state.tsx';
import { ActionMenu, type MenuEntry } from '../../ui/action-menu.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Picker } from '../../ui/picker.tsx';
import { ViewBar } from '../../ui/view-bar.tsx';
import { exportTimelineSvg } from './export-timeline.ts';
import type { LookWays } from './use-look.ts';

const COLOUR_LABELS: Readonly<Record<ColourField, string>> = {
  theme: 'Theme',
  health: 'Health',
  stage: 'Stage',
  confidence: 'Confidence',
};

const PART_LABELS: Readonly<Record<LabelPart, string>> = {
  key: 'Key',
  title: 'Title',
  owner: 'Owner',
  team: 'Team',
  dates: 'Dates',
  effort: 'Effort',
  progress: 'Progress',
};

/** The bar over the timeline: what lanes and colours mean, what is shown, and how near one looks. */
export function TimelineHead({ plan, looking }: { readonly plan: Plan; readonly looking: LookWays | null }) {
  if (plan.initiatives.size === 0) return <ViewBar title="Timeline" />;
  return (
    <ViewBar title="Timeline" tools={<Tools looking={looking} />}>
      <Chips />
    </ViewBar>
  );
}

function Chips() {
  const { timeline } = useAppState();
  const { lanes, lanesWithin, colourBy } = useTimeline((state) => state.view);
  const { changeView } = timeline.getState();
  const within = lanesWithin === null || lanesWithin === lanes ? 'none' : lanesWithin;
  return (
    <>
      <Picker
        kind="chip"
        label="What lanes stand for"
        value={lanes}
        shown={lanes === 'none' ? 'No lanes' : `Lanes ${LANE_FIELD_LABELS[lanes].toLowerCase()}`}
        groups={[{ label: null, options: LANE_FIELDS.map((value) => ({ value, label: LANE_FIELD_LABELS[value] })) }]}
        onPick={(value) => {
          const field = LANE_FIELDS.find((one) => one === value);
          if (field !== undefined)
            changeView({ lanes: field, ...(field === lanesWithin ? { lanesWithin: null } : {}) });
        }}
      />
      {lanes !== 'none' && (
        <Picker
          kind="chip"
          label="Lanes within lanes"
          value={within}
          shown={within === 'none' ? 'Within none' : `Within ${LANE_FIELD_LABELS[within].toLowerCase()}`}
          groups={[
            {
              label: null,
              options: LANE_FIELDS.filter((field) => field !== lanes).map((value) => ({
                value,
                label: LANE_FIELD_LABELS[value],
              })),
            },
          ]}
          onPick={(value) => {
            const field = LANE_FIELDS.find((one) => one === value);
            if (field !== undefined) changeView({ lanesWithin: field === 'none' ? null : field });
          }}
        />
      )}
      <Picker
        kind="chip"
        label="What colours mean"
        value={colourBy}
        shown={`Colour ${COLOUR_LABELS[colourBy].toLowerCase()}`}
        groups={[{ label: null, options: COLOUR_FIELDS.map((value) => ({ value, label: COLOUR_LABELS[value] })) }]}
        onPick={(value) => {
          const field = COLOUR_FIELDS.find((one) => one === value);
          if (field !== undefined) changeView({ colourBy: field });
        }}
      />
    </>
  );
}

function Tools({ looking }: { readonly looking: LookWays | null }) {
  const app = useAppState();
  return (
    <>
      <ShowMenu />
      <Button kind="tool" icon={IconDownload} onClick={() => void exportTimelineSvg(app)}>
        SVG
      </Button>
      <IconButton icon={IconMinus} name="Zoom out" keys="-" onPress={() => looking?.zoomBy(1 / ZOOM_STEP)} />
      <IconButton icon={IconPlus} name="Zoom in" keys="+" onPress={() => looking?.zoomBy(ZOOM_STEP)} />
      <IconButton icon={IconFocusCentered} name="Fit all" keys="0" onPress={() => looking?.fit()} />
    </>
  );
}

export const ZOOM_STEP = 1.3;

/** What of each item is drawn, and in how many rows. */
function ShowMenu() {
  const state = useTimeline((all) => all);
  const { view, changeView } = state;
  const toggled = (part: LabelPart): readonly LabelPart[] =>
    LABEL_PARTS.filter((one) => (one === part ? !view.label.includes(one) : view.label.includes(one)));
  const entries: readonly MenuEntry[] = [
    { kind: 'heading', label: 'Rows' },
    choice('Packed', view.packing === 'packed', () => changeView({ packing: 'packed' })),
    choice('One each, by start', view.packing === 'one-row-each' && view.order === 'start', () =>
      changeView({ packing: 'one-row-each', order: 'start' }),
    ),
    choice('One each, by key', view.packing === 'one-row-each' && view.order === 'key', () =>
      changeView({ packing: 'one-row-each', order: 'key' }),
    ),
    choice('One each, as decided', view.packing === 'one-row-each' && view.order === 'decided', () =>
      changeView({ packing: 'one-row-each', order: 'decided' }),
    ),
    { kind: 'heading', label: 'Labels' },
    ...LABEL_PARTS.map((part) =>
      choice(PART_LABELS[part], view.label.includes(part), () => changeView({ label: toggled(part) })),
    ),
    { kind: 'heading', label: 'Marks' },
    choice('Milestones', view.showsMilestones, () => changeView({ showsMilestones: !view.showsMilestones })),
    choice('Deadlines', view.showsDeadlines, () => changeView({ showsDeadlines: !view.showsDeadlines })),
    choice('All dependencies', state.showsAllArrows, () => state.showAllArrows(!state.showsAllArrows)),
    choice('Critical path', state.showsCritical, () => state.showCritical(!state.showsCritical)),
  ];
  return (
    <ActionMenu label="What is shown" entries={entries} position="bottom-end">
      <Button kind="tool" icon={IconAdjustmentsHorizontal}>
        Show
      </Button>
    </ActionMenu>
  );
}

function choice(label: string, chosen: boolean, onChoose: () => void): MenuEntry {
  return { kind: 'choice', label, chosen, onChoose };
}
