// @vitest-environment happy-dom

import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type FormulaText,
  useFormulaText,
} from '../../../../../renderer/features/prioritize/edit-model/use-formula-text.ts';
import { type AppState, createAppState } from '../../../../../renderer/state/app-state.ts';
import { AppStateProvider, usePrioritize } from '../../../../../renderer/state/use-app-state.tsx';
import { addModel } from '../../../../../shared/commands/add-model.ts';
import { editCriterion } from '../../../../../shared/commands/edit-criterion.ts';
import { findModel } from '../../../../../shared/plan/built-in-models.ts';
import { toId } from '../../../../../shared/plan/ids.ts';
import type { FormulaModel } from '../../../../../shared/plan/model.ts';
import { createTestPorts } from '../../../../support/app-ports.ts';

const OWN = toId<FormulaModel['id']>('own');

let app: AppState;
let root: Root;
let formula: FormulaText | null = null;

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  app = createAppState(createTestPorts());
  const made = await app.planList.getState().create('Atlas');
  if (made.ok) await app.session.getState().openPlan(made.value);
  app.prioritize.getState().beginDraft(OWN);
  app.prioritize.getState().tryOut(addModel, { kind: 'formula', name: 'Own', id: OWN });
  root = createRoot(document.createElement('div'));
  await act(async () =>
    root.render(
      <AppStateProvider state={app}>
        <Editor />
      </AppStateProvider>,
    ),
  );
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

function modelNow(): FormulaModel | null {
  const { draft } = app.prioritize.getState();
  const model = draft === null ? null : findModel(draft.plan, OWN);
  return model?.kind === 'formula' ? model : null;
}

function Editor() {
  usePrioritize((state) => state.draft);
  const model = modelNow();
  return model === null ? null : <Field model={model} />;
}

function Field({ model }: { readonly model: FormulaModel }) {
  formula = useFormulaText(model);
  return null;
}

describe('a formula that is typed', () => {
  test('follows the renaming of a criterion in text that is refused, too', async () => {
    const [first] = modelNow()?.criteria ?? [];
    const name = first?.id ?? '';
    await act(async () => formula?.type(`${name} * (2 + ${name}`));
    expect(formula?.problem).not.toBeNull();
    await act(async () => {
      const patch = { id: 'renamed' };
      expect(app.prioritize.getState().tryOut(editCriterion, { modelId: OWN, id: name, patch }).ok).toBe(true);
    });
    expect(formula?.text).toBe('renamed * (2 + renamed');
    expect(formula?.isKept).toBe(false);
  });
});
