import { useAppState } from '../../state/use-app-state.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** What stands in the list, the graph and the teams of a plan that holds nothing yet. */
export function NoInitiatives() {
  const { view } = useAppState();
  return (
    <EmptyState
      title="What holds what up?"
      sentence="Dependencies lead from one initiative to another: add some initiatives first."
      action={
        <Button kind="primary" onClick={() => view.getState().showScreen({ kind: 'initiatives' })}>
          Add initiatives
        </Button>
      }
    />
  );
}
