import { NO_VIEW_FILTER } from '../../../../shared/plan/saved-view.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';

/** What a board is for, where nothing stands on it, and the way to something. */
export function NothingOnBoard(props: {
  readonly title: string;
  readonly sentence: string;
  /** The plan has initiatives, none of which belongs here. */
  readonly hasInitiatives: boolean;
  readonly isNarrowed: boolean;
}) {
  const { title, sentence, hasInitiatives, isNarrowed } = props;
  const { view, timeline } = useAppState();
  if (isNarrowed) {
    return (
      <EmptyState
        sentence="Nothing on this board matches the filter."
        action={
          <Button kind="outline" onClick={() => timeline.getState().setFilter(NO_VIEW_FILTER)}>
            Show all
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={title}
      sentence={sentence}
      action={
        <Button kind="primary" onClick={() => view.getState().showScreen({ kind: 'initiatives' })}>
          {hasInitiatives ? 'Go to the initiatives' : 'Add initiatives'}
        </Button>
      }
    />
  );
}
