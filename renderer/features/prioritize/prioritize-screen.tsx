import { useState } from 'react';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { usePlanSession, usePrioritize } from '../../state/use-app-state.tsx';
import { BoardView } from './board/board-view.tsx';
import { EditModelPanel } from './edit-model/edit-model-panel.tsx';
import { HowSureView } from './how-sure/how-sure-view.tsx';
import { type MatrixChoices, MatrixView } from './matrix/matrix-view.tsx';
import { ModelsView } from './models/models-view.tsx';
import { Ranking } from './ranking/ranking.tsx';
import { ScoresView } from './scores/scores-view.tsx';

/** What matters most, and how sure are we? The open plan's initiatives as a model sees them. */
export function PrioritizeScreen() {
  const plan: Plan | null = usePlanSession((session) => session.open?.plan ?? null);
  return plan === null ? null : (
    <>
      <Views key={settingsOf(plan).id} plan={plan} />
      <EditModelPanel />
    </>
  );
}

function Views({ plan }: { readonly plan: Plan }) {
  const view = usePrioritize((state) => state.view);
  const [choices, setChoices] = useState<MatrixChoices>(new Map());
  switch (view) {
    case 'ranking':
      return <Ranking plan={plan} />;
    case 'scores':
      return <ScoresView plan={plan} />;
    case 'matrix':
      return <MatrixView plan={plan} choices={choices} onChoose={setChoices} />;
    case 'models':
      return <ModelsView plan={plan} />;
    case 'board':
      return <BoardView plan={plan} />;
    case 'how-sure':
      return <HowSureView plan={plan} />;
  }
}
