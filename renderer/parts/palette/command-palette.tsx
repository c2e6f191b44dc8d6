import { IconArrowLeft, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Span } from '../../../shared/palette/match-text.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import { useAppState, usePlanList, usePlanSession, useViewState } from '../../state/use-app-state.tsx';
import { hasKey } from '../../ui/keys.ts';
import { useModalDialog } from '../../ui/use-modal-dialog.ts';
import styles from './command-palette.module.css';
import { OfferRow } from './offer-row.tsx';
import type { Offer } from './palette-offers.ts';
import { noteChosen } from './recent-offers.ts';
import { useOffers } from './use-offers.ts';
import { type CommandScene, type CommandStep, selectedIn, type WindowCommand } from './window-command.ts';

export interface CommandPaletteProps {
  readonly commands: readonly WindowCommand[];
  /** The step that it opens at, such as one that a menu began; null: the list of all there is. */
  readonly start: CommandStep | null;
  /** Selects an initiative: on the screen that is shown, or in the grid. */
  readonly onInitiative: (id: InitiativeId, where: 'here' | 'grid') => void;
  readonly onShowKeys: () => void;
  readonly onClose: () => void;
}

const PAGE = 8;
const LONGEST_ECHO = 60;
const NO_SPANS: readonly Span[] = [];

/** Every command and every initiative, found by typing. It gives the focus back to where it was. */
export function CommandPalette({ commands, start, onInitiative, onShowKeys, onClose }: CommandPaletteProps) {
  const scene = useScene(onShowKeys);
  const [steps, setSteps] = useState<readonly CommandStep[]>(start === null ? [] : [start]);
  const [typed, setTyped] = useState(firstTyped(start));
  const [place, setPlace] = useState(0);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isTaking, setIsTaking] = useState(false);
  const dialog = useModalDialog();
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const step = steps.at(-1) ?? null;
  const { sections, spansById, hiddenCount } = useOffers({ commands, scene, step, typed });
  const offers = sections.flatMap((section) => section.offers);
  const active = Math.min(place, offers.length - 1);
  const optionId = (index: number) => `${listId}-${index}`;
  useLayoutEffect(() => {
    // By itself a dialog gives the focus to what comes first in it.
    field.current?.focus();
    // What is there to begin with is there to be typed over.
    if (step?.kind === 'write') field.current?.select();
  }, [step]);
  useEffect(() => {
    // The list has to be drawn before it can scroll.
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, active]);

  const goTo = (next: readonly CommandStep[]) => {
    setSteps(next);
    setTyped(firstTyped(next.at(-1) ?? null));
    setPlace(0);
    setRefusal(null);
  };
  const close = () => {
    // At once, so that the focus is back before anything else happens.
    dialog.current?.close();
    onClose();
  };
  const take = (next: CommandStep) => {
    if (next.kind !== 'act') return goTo([...steps, next]);
    close();
    next.run();
  };
  const choose = (offer: Offer, where: 'here' | 'grid') => {
    if (offer.kind !== 'choice') noteChosen(scene.app.ports.preferences, offer.id);
    switch (offer.kind) {
      case 'command':
        return take(offer.command.begin(scene));
      case 'choice':
        return take(offer.choice.step);
      case 'initiative':
        close();
        return onInitiative(offer.initiative.id, where);
    }
  };
  const write = async (taker: Extract<CommandStep, { readonly kind: 'write' }>) => {
    if (isTaking) return;
    setIsTaking(true);
    const problem = await taker.take(typed);
    setIsTaking(false);
    setRefusal(problem);
    if (problem === null) close();
  };
  const back = () => goTo(steps.slice(0, -1));
  // Who came from a menu never saw the list before.
  const isOutermost = step === start || step === null;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Nothing that lies under the palette hears of a key.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const act = actionOf(event);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const actionOf = (event: KeyboardEvent<HTMLElement>): (() => void) | null => {
    if (hasKey(event, 'mod+k')) return close;
    const called = commands.find(({ keys }) => keys?.reach === 'window' && hasKey(event, keys.combination));
    if (called !== undefined) return called.labelNow(scene) === null ? () => {} : () => take(called.begin(scene));
    const direct = steps.length === 0 && typed === '' ? commandOfDigit(commands, scene, event) : null;
    if (direct !== null) return () => take(direct.begin(scene));
    const offer = offers[active];
    const last = offers.length - 1;
    switch (event.key) {
      case 'Escape':
        return isOutermost ? close : back;
      case 'Backspace':
        return typed === '' && steps.length > 0 ? back : null;
      case 'Tab':
        return () => {};
      case 'Enter':
        if (step?.kind === 'write') return () => void write(step);
        return offer === undefined ? () => {} : () => choose(offer, event.ctrlKey || event.metaKey ? 'grid' : 'here');
      case 'ArrowDown':
        return () => setPlace(active >= last ? 0 : active + 1);
      case 'ArrowUp':
        return () => setPlace(active <= 0 ? last : active - 1);
      case 'PageDown':
        return () => setPlace(Math.min(last, active + PAGE));
      case 'PageUp':
        return () => setPlace(Math.max(0, active - PAGE));
      default:
        return null;
    }
  };

  const title = step === null || step.kind === 'act' ? null : step.title;
  const placeholder = title === null ? 'Search or run a command' : step?.kind === 'write' ? '' : 'Choose one';
  const isListing = step?.kind !== 'write';
  const chooseOffer = useLatest(choose);
  const point = useCallback((at: number) => setPlace(at), []);
  let index = -1;
  return (
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label="Commands and initiatives"
      onKeyDown={onKeyDown}
      onClick={(event) => event.target === event.currentTarget && close()}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div className={styles.frame}>
        <div className={styles.head}>
          {title === null ? (
            <IconSearch className={styles.glass} size={16} stroke={1.5} aria-hidden />
          ) : (
            <button type="button" className={styles.crumb} tabIndex={-1} onClick={back}>
              <IconArrowLeft size={16} stroke={1.5} aria-hidden />
              <span className="visually-hidden">Back from </span>
              {title}
            </button>
          )}
          <input
            ref={field}
            className={styles.input}
            aria-label={title ?? placeholder}
            aria-invalid={refusal !== null || undefined}
            aria-describedby={refusal === null ? undefined : `${listId}-refusal`}
            {...(isListing && {
              role: 'combobox',
              'aria-expanded': true,
              'aria-controls': listId,
              'aria-activedescendant': active < 0 ? undefined : optionId(active),
              'aria-autocomplete': 'list',
            })}
            placeholder={placeholder}
            autoComplete="off"
            spellCheck={!isListing}
            readOnly={isTaking}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setPlace(0);
              setRefusal(null);
            }}
          />
        </div>
        {refusal !== null && (
          <p id={`${listId}-refusal`} className={styles.refusal} role="alert">
            {refusal}
          </p>
        )}
        {isListing && (
          <div id={listId} className={styles.list} role="listbox" aria-label={title ?? 'Commands and initiatives'}>
            {sections.map(({ label, offers: some }) => {
              const rows = some.map((offer) => {
                index += 1;
                const at = index;
                return (
                  <OfferRow
                    key={offer.id}
                    offer={offer}
                    plan={scene.plan}
                    spans={spansById.get(offer.id) ?? NO_SPANS}
                    id={optionId(at)}
                    place={at}
                    active={at === active}
                    onPoint={point}
                    onChoose={chooseOffer}
                  />
                );
              });
              if (label === null) return rows;
              return (
                // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list of options
                <div key={label} role="group" aria-label={label}>
                  <div className={styles.heading} aria-hidden>
                    {label}
                  </div>
                  {rows}
                </div>
              );
            })}
          </div>
        )}
        <p className={styles.nothing} role="status">
          {isListing && offers.length === 0 && nothingIn(typed, steps.length > 0)}
        </p>
        <Foot
          kind={isListing ? (offers[active]?.kind ?? 'nothing') : 'text'}
          isDeep={steps.length > 0}
          isOutermost={isOutermost}
          count={offers.length}
          hiddenCount={hiddenCount}
          typed={typed}
        />
      </div>
    </dialog>
  );
}

const ENTER_DOES = {
  command: 'Enter runs it',
  initiative: 'Enter selects it',
  choice: 'Enter chooses it',
  text: 'Enter takes it',
  nothing: null,
} as const;

function Foot({
  kind,
  isDeep,
  isOutermost,
  count,
  hiddenCount,
  typed,
}: {
  /** What Enter would act on. */
  readonly kind: keyof typeof ENTER_DOES;
  readonly isDeep: boolean;
  readonly isOutermost: boolean;
  readonly count: number;
  readonly hiddenCount: number;
  readonly typed: string;
}) {
  const found = kind === 'text' || typed === '' || count === 0 ? '' : `${count + hiddenCount} found`;
  return (
    <div className={styles.foot}>
      <span role="status">{hiddenCount > 0 ? `${found}, the best ${count} shown` : found}</span>
      <span className={styles.hints}>
        {kind !== 'text' && count > 1 && <span>↑ ↓ move</span>}
        {ENTER_DOES[kind] !== null && <span>{ENTER_DOES[kind]}</span>}
        {isDeep && <span>Backspace steps back</span>}
        <span>{isOutermost ? 'Esc closes' : 'Esc goes back'}</span>
      </span>
    </div>
  );
}

/** What the field holds as a step begins. */
function firstTyped(step: CommandStep | null): string {
  return step?.kind === 'write' ? step.start : '';
}

/** Said plainly where the list would stand. */
function nothingIn(typed: string, isDeep: boolean): string {
  if (typed.trim() === '') return 'There is nothing to choose from here.';
  const shown = typed.trim().slice(0, LONGEST_ECHO);
  return `Nothing matches “${shown}”. ${isDeep ? 'Fewer letters may find it.' : 'Fewer letters, or a key such as PAY-12, may find it.'}`;
}

/** The same function for good, which does what the latest one does: rows that did not change are not drawn again for it. */
function useLatest<Given extends readonly unknown[]>(act: (...given: Given) => void): (...given: Given) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}

function commandOfDigit(
  commands: readonly WindowCommand[],
  scene: CommandScene,
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
): WindowCommand | null {
  if (ctrlKey || metaKey || altKey) return null;
  const command = commands.find(({ digit }) => digit === key);
  return command === undefined || command.labelNow(scene) === null ? null : command;
}

function useScene(showKeys: () => void): CommandScene {
  const app = useAppState();
  const plan = usePlanSession((session) => session.open?.plan ?? null);
  const selectedIds = useViewState((view) => view.selectedIds);
  const plans = usePlanList((list) => list.plans);
  const { planList } = app;
  useEffect(() => {
    // A window that opened its last plan has not listed the others yet.
    if (planList.getState().kind === 'loading') planList.getState().refresh();
  }, [planList]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the commands read the list of plans from the store
  return useMemo(
    () => ({ app, plan, selected: selectedIn(plan, selectedIds), showKeys }),
    [app, plan, selectedIds, showKeys, plans],
  );
}
