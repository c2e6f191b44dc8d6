import { Popover } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3, IconFilter, IconMinus, IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { GridColumn } from '../../../shared/grid/grid-column.ts';
import type { Anchor } from '../../parts/column-filter/anchored-panel.tsx';
import {
  isColumnShown,
  moveColumn,
  resizeColumn,
  showColumn,
  USUAL_LAYOUT,
} from '../../parts/initiative-grid/grid-layout.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './columns-menu.module.css';
import type { SavableGridView } from './use-grid-view.ts';

const WIDTH_STEP = 16;

export interface ColumnsMenuProps {
  readonly view: SavableGridView;
  readonly onFilter: (columnId: string, anchor: Anchor) => void;
}

/** Which columns there are, in which order, how wide: everything that the heads do by mouse, and more. */
export function ColumnsMenu({ view, onFilter }: ColumnsMenuProps) {
  const { layout, arranged, setLayout } = view;
  const [opened, setOpened] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const filterBy = (columnId: string) => {
    setOpened(false);
    setWanted(columnId);
  };
  // Only once this one has gone: the next one gives the focus back to what has it now.
  const openWanted = () => {
    setWanted(null);
    if (wanted === null || target.current === null) return;
    target.current.focus();
    onFilter(wanted, target.current.getBoundingClientRect());
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      onExitTransitionEnd={openWanted}
      position="bottom-end"
      withinPortal
      returnFocus
      trapFocus
    >
      <Popover.Target>
        <Button ref={target} kind="tool" icon={IconColumns3} onClick={() => setOpened(!opened)}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel} aria-label="Columns">
        <ul className={styles.list}>
          {arranged.map((column, index) => (
            <ColumnEntry key={column.id} view={view} column={column} index={index} onFilter={filterBy} />
          ))}
        </ul>
        <div className={styles.foot}>
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={layout.freezesTitle}
              onChange={(event) => setLayout({ ...layout, freezesTitle: event.currentTarget.checked })}
            />
            Keep the title in sight
          </label>
          <Button kind="link" onClick={() => setLayout(USUAL_LAYOUT)}>
            As usual
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function ColumnEntry({
  view,
  column,
  index,
  onFilter,
}: {
  readonly view: SavableGridView;
  readonly column: GridColumn;
  readonly index: number;
  readonly onFilter: (columnId: string) => void;
}) {
  const { layout, arranged, setLayout } = view;
  const { id, header, meaning, width } = column;
  const name = meaning ?? header;
  const isFixed = id === 'key' || id === 'title';
  const least = layout.freezesTitle ? 2 : 1;
  const move = (beforeId: string | null) => setLayout(moveColumn(layout, arranged, { id, beforeId }));
  return (
    <li className={styles.entry}>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={isColumnShown(column, layout)}
          disabled={isFixed}
          onChange={(event) => setLayout(showColumn(layout, id, event.currentTarget.checked))}
        />
        <span className={styles.name}>{name}</span>
      </label>
      <IconButton name={`Filter by ${name}`} icon={IconFilter} onPress={() => onFilter(id)} />
      <IconButton
        name={`Move ${name} forward`}
        icon={IconArrowUp}
        disabled={index <= least}
        onPress={() => move(arranged[index - 1]?.id ?? null)}
      />
      <IconButton
        name={`Move ${name} back`}
        icon={IconArrowDown}
        disabled={index < least || index === arranged.length - 1}
        onPress={() => move(arranged[index + 2]?.id ?? null)}
      />
      <IconButton
        name={`Make ${name} narrower`}
        icon={IconMinus}
        onPress={() => setLayout(resizeColumn(layout, id, width - WIDTH_STEP))}
      />
      <IconButton
        name={`Make ${name} wider`}
        icon={IconPlus}
        onPress={() => setLayout(resizeColumn(layout, id, width + WIDTH_STEP))}
      />
    </li>
  );
}
