import { useMemo } from 'react';
import { findModel } from '../../../../shared/plan/built-in-models.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import type { ModelDraft } from '../../../state/prioritize-state.ts';
import { rankingBy } from '../../../state/selectors.ts';
import { draftEffect } from './draft-effect.ts';
import styles from './edit-model-panel.module.css';
import { effectInWords, newModelInWords } from './effect-words.ts';

/** What the draft does to the ranking by its model. */
export function EffectLine({ plan, draft }: { readonly plan: Plan; readonly draft: ModelDraft }) {
  const words = useMemo(() => {
    const { modelId, changes } = draft;
    if (changes.length === 0) return 'Every change shows in the ranking before it is kept.';
    const after = rankingBy(draft.plan, modelId);
    if (findModel(plan, modelId) === null) return newModelInWords(after);
    return effectInWords(draftEffect(rankingBy(plan, modelId), after));
  }, [plan, draft]);
  return (
    <p className={styles.effect} role="status">
      {words}
    </p>
  );
}
