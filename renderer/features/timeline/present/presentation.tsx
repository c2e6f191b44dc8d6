import type { Plan } from '../../../../shared/plan/plan.ts';
import { useTimeline } from '../../../state/use-app-state.tsx';
import { HorizonPresentation, PeriodPresentation } from './board-presentation.tsx';
import { TimelinePresentation } from './timeline-presentation.tsx';

/** What is on the screen, before a room: from the board without dates no date is ever shown. */
export function Presentation({ plan }: { readonly plan: Plan }) {
  const part = useTimeline((state) => state.part);
  switch (part) {
    case 'bars':
      return <TimelinePresentation plan={plan} />;
    case 'horizons':
      return <HorizonPresentation plan={plan} />;
    case 'periods':
      return <PeriodPresentation plan={plan} />;
  }
}
