import { Combobox, useCombobox } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import styles from './picker.module.css';

export interface PickerOption {
  readonly value: string;
  readonly label: string;
  /** In muted behind the label. */
  readonly hint?: string;
}

export interface PickerGroup {
  /** null: options without a heading. */
  readonly label: string | null;
  readonly options: readonly PickerOption[];
}

export interface PickerProps {
  /** What is chosen here, for those who can't see where it stands. */
  readonly label: string;
  readonly value: string;
  /** What the button says. */
  readonly shown: string;
  /** Set by nobody, or nothing: drawn muted. */
  readonly muted?: boolean;
  readonly invalid?: boolean;
  /** `cell`: fills a cell without a box until pointed at. `chip`: a box in a bar. */
  readonly kind?: 'cell' | 'chip';
  readonly groups: readonly PickerGroup[];
  readonly onPick: (value: string) => void;
  /** With a field to search in; what is typed may offer more. */
  readonly search?: { readonly placeholder: string; readonly more?: (typed: string) => readonly PickerOption[] };
}

/** One of many, in a list that opens below. */
export function Picker({ label, value, shown, muted, invalid, kind = 'cell', groups, onPick, search }: PickerProps) {
  const [typed, setTyped] = useState('');
  /** Tab shuts the list, and the focus goes on. */
  const isLeaving = useRef(false);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      if (!isLeaving.current) combobox.focusTarget();
      isLeaving.current = false;
      setTyped('');
    },
    onDropdownOpen: () => {
      if (search) combobox.focusSearchInput();
    },
  });
  const listId = useId();
  const { dropdownOpened, selectActiveOption, selectFirstOption, setListId } = combobox;
  // Known before the list is first there, so that the button says at once that it is open.
  useEffect(() => setListId(listId), [listId, setListId]);
  // Once the list is there the arrows go on from what is chosen.
  useEffect(() => {
    if (dropdownOpened) selectActiveOption();
  }, [dropdownOpened, selectActiveOption]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: Enter takes the first of what matches the text that was just typed
  useEffect(() => {
    if (typed !== '') selectFirstOption();
  }, [typed]);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' || !combobox.dropdownOpened) return;
    isLeaving.current = true;
    combobox.closeDropdown();
  };
  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      width="max-content"
      // One that is there while it is shut would be placed anew with whatever is drawn.
      keepMounted={false}
      onOptionSubmit={(picked) => {
        onPick(picked);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target targetType="button" withExpandedAttribute>
        <button
          type="button"
          className={styles.button}
          data-kind={kind}
          data-muted={muted || undefined}
          data-invalid={invalid || undefined}
          aria-label={`${label}: ${shown}`}
          onKeyDown={leave}
          onClick={() => combobox.toggleDropdown()}
        >
          <span className={styles.shown}>{shown}</span>
          <IconChevronDown className={styles.chevron} size={16} stroke={1.5} aria-hidden />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown className={styles.dropdown} hidden={!combobox.dropdownOpened}>
        {combobox.dropdownOpened && (
          <>
            {search && (
              <Combobox.Search
                value={typed}
                placeholder={search.placeholder}
                aria-label={search.placeholder}
                role="combobox"
                aria-expanded
                aria-controls={listId}
                onKeyDown={(event) => event.key === 'Tab' && combobox.closeDropdown()}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
            )}
            <Options listId={listId} label={label} value={value} groups={matching(groups, typed, search?.more)} />
          </>
        )}
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Options({
  listId,
  label,
  value,
  groups,
}: Pick<PickerProps, 'label' | 'value' | 'groups'> & { readonly listId: string }) {
  return (
    <Combobox.Options id={listId} aria-label={label} className={styles.options}>
      {groups.length === 0 && <Combobox.Empty>Nothing matches</Combobox.Empty>}
      {groups.map((group) =>
        group.label === null ? (
          group.options.map((option) => <Option key={option.value} option={option} chosen={option.value === value} />)
        ) : (
          <Combobox.Group key={group.label} label={group.label}>
            {group.options.map((option) => (
              <Option key={option.value} option={option} chosen={option.value === value} />
            ))}
          </Combobox.Group>
        ),
      )}
    </Combobox.Options>
  );
}

function Option({ option, chosen }: { readonly option: PickerOption; readonly chosen: boolean }) {
  return (
    <Combobox.Option value={option.value} active={chosen}>
      {chosen ? <IconCheck size={16} stroke={1.5} aria-hidden /> : <span className={styles.gap} />}
      <span>
        {option.label}
        {option.hint !== undefined && <span className={styles.hint}> {option.hint}</span>}
      </span>
    </Combobox.Option>
  );
}

function matching(
  groups: readonly PickerGroup[],
  typed: string,
  more: ((typed: string) => readonly PickerOption[]) | undefined,
): readonly PickerGroup[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return groups;
  const found = groups.map((group) => ({
    ...group,
    options: group.options.filter(({ label, hint }) => `${label} ${hint ?? ''}`.toLowerCase().includes(wanted)),
  }));
  const offered = { label: null, options: more?.(typed.trim()) ?? [] };
  return [...found, offered].filter(({ options }) => options.length > 0);
}
