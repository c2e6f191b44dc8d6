import { Combobox, useCombobox } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import { useEffect, useId, useMemo, useState } from 'react';
import type { PlainDate } from '../../../../shared/calendar/plain-date.ts';
import type { Result } from '../../../../shared/result.ts';
import { useAppState, useTimeline } from '../../../state/use-app-state.tsx';
import { BusyLine } from '../../../ui/busy-line.tsx';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { BarTool } from '../views/bar-tool.tsx';
import { useAskedFor } from '../views/use-asked-for.ts';
import styles from './compare-menu.module.css';
import { comparisonWith, type Moment, momentsMatching, momentsOfEntries, usualMoments } from './moments.ts';
import { type JournalProblem, type PlanWithJournal, readJournal } from './read-journal.ts';

/** So many are listed; older ones are found by typing. */
const MOST_LISTED = 100;
const STOP = 'stop';

/** Holds the timeline against the plan as it was at an earlier moment of its journal, which is read when the menu opens. */
export function CompareMenu() {
  const { timeline, ports } = useAppState();
  const isComparing = useTimeline(({ comparison }) => comparison !== null);
  const [typed, setTyped] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setTyped('');
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  const listId = useId();
  const { dropdownOpened, selectFirstOption, setListId, openDropdown } = combobox;
  useAskedFor('compare', openDropdown);
  useEffect(() => setListId(listId), [listId, setListId]);
  const journal = useJournal(dropdownOpened);
  const today = ports.clock.today();
  const moments = useMemo(() => (journal?.ok ? momentsIn(journal.value, today) : null), [journal, today]);
  const offers = useMemo(() => (moments === null ? null : offersOf(moments, typed)), [moments, typed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: Enter takes the first of what matches what was just typed
  useEffect(() => {
    if (typed !== '') selectFirstOption();
  }, [typed]);
  const choose = (id: string) => {
    combobox.closeDropdown();
    if (id === STOP) return timeline.getState().compareWith(null);
    const moment = offers?.all.find((one) => one.id === id);
    if (journal?.ok && moment !== undefined) timeline.getState().compareWith(comparisonWith(journal.value, moment));
  };
  return (
    <Combobox store={combobox} position="bottom-end" width={360} keepMounted={false} onOptionSubmit={choose}>
      <Combobox.Target targetType="button" withExpandedAttribute>
        <BarTool
          icon={IconGitCompare}
          data-active={isComparing || undefined}
          className={styles.tool ?? ''}
          onClick={() => combobox.toggleDropdown()}
        >
          Compare
        </BarTool>
      </Combobox.Target>
      <Combobox.Dropdown className={styles.dropdown} hidden={!dropdownOpened}>
        {dropdownOpened && (
          <>
            <BusyLine busy={journal === null} label="Reading the journal" />
            <Combobox.Search
              value={typed}
              placeholder="What was done, who did it, or when"
              aria-label="Compare with the plan before: what was done, who did it, or when"
              role="combobox"
              aria-expanded
              aria-controls={listId}
              onKeyDown={(event) => event.key === 'Tab' && combobox.closeDropdown()}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <Combobox.Options id={listId} aria-label="Compare with" className={styles.options}>
              {isComparing && typed === '' && (
                <Combobox.Option value={STOP} className={styles.option}>
                  Stop comparing
                </Combobox.Option>
              )}
              {offers !== null && (
                <>
                  {offers.usual.map((moment) => (
                    <Offer key={moment.id} moment={moment} />
                  ))}
                  {offers.listed.length > 0 && (
                    <Combobox.Group label="Before">
                      {offers.listed.map((moment) => (
                        <Offer key={moment.id} moment={moment} />
                      ))}
                    </Combobox.Group>
                  )}
                </>
              )}
            </Combobox.Options>
            <p className={styles.foot} role="status">
              {journal !== null && !journal.ok ? journal.problem.message : footOf(offers, typed)}
            </p>
          </>
        )}
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Offer({ moment: { id, title, hint } }: { readonly moment: Moment }) {
  return (
    <Combobox.Option value={id} className={styles.option}>
      <span className={styles.title}>{title}</span>
      <span className={styles.hint}>{hint}</span>
    </Combobox.Option>
  );
}

/** Read anew each time that it is wanted; null: not read yet. */
function useJournal(isWanted: boolean): Result<PlanWithJournal, JournalProblem> | null {
  const app = useAppState();
  const [journal, setJournal] = useState<Result<PlanWithJournal, JournalProblem> | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    void readJournal(app).then((read) => {
      if (!isOver) setJournal(read);
    });
    return () => {
      isOver = true;
      setJournal(null);
    };
  }, [isWanted, app]);
  return journal;
}

interface Offers {
  readonly usual: readonly Moment[];
  readonly listed: readonly Moment[];
  readonly all: readonly Moment[];
  /** How many match. */
  readonly count: number;
}

interface Moments {
  readonly usual: readonly Moment[];
  readonly ofEntries: readonly Moment[];
}

function momentsIn(journal: PlanWithJournal, today: PlainDate): Moments {
  return { usual: usualMoments(journal, today), ofEntries: momentsOfEntries(journal, today) };
}

function offersOf(moments: Moments, typed: string): Offers {
  const usual = momentsMatching(moments.usual, typed);
  const found = momentsMatching(moments.ofEntries, typed);
  const listed = found.slice(0, MOST_LISTED);
  return { usual, listed, all: [...usual, ...listed], count: usual.length + found.length };
}

function footOf(offers: Offers | null, typed: string): string {
  if (offers === null) return '';
  if (offers.count === 0) return typed === '' ? 'Nothing was done to this plan yet.' : 'Nothing matches.';
  const left = offers.count - offers.all.length;
  return left === 0 ? '' : `${formatNumber(left)} older ones: type to find them.`;
}
