import { Menu } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import {
  COLOUR_FIELDS,
  LABEL_PARTS,
  LANE_FIELD_LABELS,
  LANE_FIELDS,
  type LabelPart,
  type LaneField,
} from '../../../../shared/plan/timeline-view.ts';
import { COLOUR_FIELD_LABELS, LABEL_PART_LABELS, ROW_ARRANGEMENTS } from '../../../parts/timeline-words.ts';
import { useAppState, useTimeline } from '../../../state/use-app-state.tsx';
import { BarTool } from './bar-tool.tsx';
import styles from './show-menu.module.css';

const FIELDS_WITHIN: readonly LaneField[] = ['none', ...LANE_FIELDS.filter((field) => field !== 'none')];

/** In how many rows, in which colours and with what on them the bars are drawn. Stays open while one tries. */
export function ShowMenu() {
  const { timeline } = useAppState();
  const view = useTimeline((state) => state.view);
  const { changeView } = timeline.getState();
  const { lanes, label, packing, order, colourBy } = view;
  const within = lanes === 'none' || view.lanesWithin === lanes ? null : view.lanesWithin;
  const toggled = (part: LabelPart): readonly LabelPart[] =>
    LABEL_PARTS.filter((one) => (one === part ? !label.includes(one) : label.includes(one)));
  return (
    <Menu
      position="bottom-end"
      offset={4}
      withinPortal
      returnFocus
      closeOnItemClick={false}
      withInitialFocusPlaceholder={false}
      checkIcon={<IconCheck size={16} stroke={1.5} aria-hidden />}
      classNames={{ itemIndicator: styles.indicator ?? '' }}
    >
      <Menu.Target>
        <BarTool icon={IconAdjustmentsHorizontal}>Show</BarTool>
      </Menu.Target>
      <Menu.Dropdown aria-label="What is shown" className={styles.menu}>
        <div className={styles.column}>
          <Part title="Rows">
            {ROW_ARRANGEMENTS.map(({ id, label: name, rows }) => (
              <Choice
                key={id}
                label={name}
                chosen={packing === rows.packing && (packing === 'packed' || order === rows.order)}
                onChoose={() => changeView(rows)}
              />
            ))}
          </Part>
          <Part title="Lanes within lanes">
            {FIELDS_WITHIN.filter((field) => field === 'none' || field !== lanes).map((field) => (
              <Choice
                key={field}
                label={field === 'none' ? 'No lanes within' : LANE_FIELD_LABELS[field]}
                chosen={(within ?? 'none') === field}
                disabled={lanes === 'none'}
                onChoose={() => changeView({ lanesWithin: field === 'none' ? null : field })}
              />
            ))}
          </Part>
        </div>
        <div className={styles.column}>
          <Part title="Colour by">
            {COLOUR_FIELDS.map((field) => (
              <Choice
                key={field}
                label={COLOUR_FIELD_LABELS[field]}
                chosen={colourBy === field}
                onChoose={() => changeView({ colourBy: field })}
              />
            ))}
          </Part>
          <Part title="Marks">
            <Tick
              label="Milestones"
              on={view.showsMilestones}
              onToggle={(showsMilestones) => changeView({ showsMilestones })}
            />
            <Tick
              label="Deadlines"
              on={view.showsDeadlines}
              onToggle={(showsDeadlines) => changeView({ showsDeadlines })}
            />
            <Tick
              label="All dependencies"
              on={view.arrows === 'all'}
              onToggle={(all) => changeView({ arrows: all ? 'all' : 'of-selection' })}
            />
            <Tick
              label="Critical path"
              on={view.showsCriticalPath}
              onToggle={(showsCriticalPath) => changeView({ showsCriticalPath })}
            />
          </Part>
        </div>
        <div className={styles.column}>
          <Part title="Labels">
            {LABEL_PARTS.map((part) => (
              <Tick
                key={part}
                label={LABEL_PART_LABELS[part]}
                on={label.includes(part)}
                onToggle={() => changeView({ label: toggled(part) })}
              />
            ))}
          </Part>
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Called by its heading: what stands under another one may have the same name. */
function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a menu holds no fields
    <div role="group" aria-label={title} className={styles.part}>
      <Menu.Label className={styles.heading} aria-hidden>
        {title}
      </Menu.Label>
      {children}
    </div>
  );
}

function Choice(props: {
  readonly label: string;
  readonly chosen: boolean;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <Menu.RadioItem
      className={styles.item}
      value={props.label}
      checked={props.chosen}
      disabled={props.disabled ?? false}
      onChange={props.onChoose}
    >
      {props.label}
    </Menu.RadioItem>
  );
}

function Tick(props: { readonly label: string; readonly on: boolean; readonly onToggle: (on: boolean) => void }) {
  return (
    <Menu.CheckboxItem className={styles.item} checked={props.on} onChange={() => props.onToggle(!props.on)}>
      {props.label}
    </Menu.CheckboxItem>
  );
}
