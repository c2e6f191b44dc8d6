import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { GridPane } from '../../parts/initiative-grid/grid-pane.tsx';
import { useGridPane } from '../../parts/initiative-grid/use-grid-pane.ts';
import { useFrame } from '../../parts/use-frame.ts';
import { rankedById } from '../../state/selectors.ts';
import { useAppState, usePlanSession, useViewState } from '../../state/use-app-state.tsx';
import { Button } from '../../ui/button.tsx';
import { InitiativesBar } from './initiatives-bar.tsx';
import { useGridView } from './use-grid-view.ts';

/** What might we do? Every initiative of the open plan in a grid that is typed into. */
export function InitiativesScreen() {
  const plan: Plan | null = usePlanSession((session) => session.open?.plan ?? null);
  return plan === null ? null : <Initiatives key={settingsOf(plan).id} plan={plan} />;
}

function Initiatives({ plan }: { readonly plan: Plan }) {
  const { view: windowView } = useAppState();
  const frame = useFrame(plan);
  const view = useGridView(frame);
  const grid = useGridPane({ plan, frame, view, draftsName: `initiatives-drafts:${settingsOf(plan).id}`, rankedById });
  const { held, drafts, actions, openFilter } = grid;
  const selectedCount = useViewState((state) => state.selectedIds.length);
  return (
    <>
      <InitiativesBar
        frame={frame}
        view={view}
        total={plan.initiatives.size}
        count={held.count}
        effort={held.effort}
        isHeld={held.isHeld}
        draftCount={drafts.all.length}
        selectedCount={selectedCount}
        actions={actions}
        onFilter={openFilter}
      />
      <GridPane
        label="Initiatives"
        grid={grid}
        empty={
          <>
            <p>What might you do? Type a title, or paste rows from a spreadsheet.</p>
            <Button
              kind="link"
              onClick={() =>
                windowView.getState().showScreen({ kind: 'import', into: settingsOf(plan).id, file: null })
              }
            >
              Import a spreadsheet
            </Button>
          </>
        }
      />
    </>
  );
}
