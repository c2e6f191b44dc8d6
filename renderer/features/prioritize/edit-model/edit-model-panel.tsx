import { IconArrowBackUp, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { findModel } from '../../../../shared/plan/built-in-models.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { shownModelId } from '../../../state/prioritize-state.ts';
import { useAppState, usePlanSession, usePrioritize } from '../../../state/use-app-state.tsx';
import { Button } from '../../../ui/button.tsx';
import { findInSight } from '../../../ui/find-in-sight.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { ariaKeyName, hasKey, isTypingTarget, keyName } from '../../../ui/keys.ts';
import styles from './edit-model-panel.module.css';
import { EffectLine } from './effect-line.tsx';
import { ModelFields } from './model-fields.tsx';
import { useDraftEnding } from './use-draft-ending.ts';

/** The editor of a model, beside the ranking that shows what every change would do. There while one is being edited. */
export function EditModelPanel() {
  const open: Plan | null = usePlanSession((session) => session.open?.plan ?? null);
  const draft = usePrioritize((state) => state.draft);
  if (open === null || draft === null || findModel(draft.plan, draft.modelId) === null) return null;
  return <Panel key={draft.modelId} plan={open} />;
}

function Panel({ plan }: { readonly plan: Plan }) {
  const { prioritize } = useAppState();
  const draft = usePrioritize((state) => state.draft);
  const isShown = usePrioritize((state) => draft !== null && shownModelId(draft.plan, state) === draft.modelId);
  const panel = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { keep, discard } = useDraftEnding(panel);
  useFocusWhileThere(panel);
  const model = draft === null ? null : findModel(draft.plan, draft.modelId);
  if (draft === null || model === null) return null;
  const isNew = findModel(plan, draft.modelId) === null;
  // The first change of a new model is its making.
  const canStepBack = draft.changes.length > (isNew ? 1 : 0);
  const stepBack = () => {
    if (canStepBack) prioritize.getState().stepBack();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (hasKey(event, 'mod+Enter')) {
      event.preventDefault();
      // A field that is typed into has taken its text by then, or shows why it can't.
      setTimeout(keep);
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      // One step at a time: out of the field first, then out of the model.
      const isInField = draft.changes.length > 0 && isTypingTarget(event.target);
      if (isInField) scroller.current?.focus({ preventScroll: true });
      else discard();
    } else if (hasKey(event, 'mod+z') && !event.defaultPrevented && !isTypingTarget(event.target)) {
      event.preventDefault();
      stepBack();
    }
  };
  return (
    <section ref={panel} className={styles.panel} aria-label="Edit model" data-pane="edit-model" onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <h2 className={styles.title}>{isNew ? 'New model' : 'Edit model'}</h2>
        <IconButton name={draft.changes.length === 0 ? 'Close' : 'Discard'} icon={IconX} onPress={discard} />
      </header>
      <div ref={scroller} className={styles.scroller} tabIndex={-1}>
        <ModelFields plan={draft.plan} model={model} />
      </div>
      <footer className={styles.foot}>
        <EffectLine plan={plan} draft={draft} />
        {!isShown && (
          <Button kind="offer" onClick={() => prioritize.getState().showModel(draft.modelId)}>
            Show the ranking by “{model.name}”
          </Button>
        )}
        <div className={styles.buttons}>
          <Button
            kind="primary"
            disabled={draft.changes.length === 0}
            aria-keyshortcuts={ariaKeyName('mod+Enter')}
            title={keyName('mod+Enter')}
            onClick={keep}
          >
            Keep
          </Button>
          <Button onClick={discard}>{draft.changes.length === 0 ? 'Close' : 'Discard'}</Button>
          <Button kind="tool" className={styles.back} icon={IconArrowBackUp} disabled={!canStepBack} onClick={stepBack}>
            Step back
          </Button>
        </div>
      </footer>
    </section>
  );
}

/** Comes to the name when the panel appears, and goes back to the content when it goes with the focus. */
function useFocusWhileThere(panel: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    // Behind a menu or the palette, which give the focus back to where they were called from.
    const timer = setTimeout(() => {
      // Whoever is in the panel by then is where they want to be.
      if (panel.current?.contains(document.activeElement)) return;
      const name = panel.current?.querySelector<HTMLInputElement>('[data-field="model-name"] input');
      name?.focus();
      name?.select();
    }, FOCUS_DELAY);
    return () => {
      clearTimeout(timer);
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const content = findInSight('[data-pane="content"]');
        (content?.querySelector<HTMLElement>('[role="grid"]') ?? content)?.focus({ preventScroll: true });
      });
    };
  }, [panel]);
}

const FOCUS_DELAY = 60;
