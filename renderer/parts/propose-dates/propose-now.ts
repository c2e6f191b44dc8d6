// Proposing dates and taking them over, from wherever it is asked for.

import { moveInitiatives } from '../../../shared/commands/move-initiatives.ts';
import { proposalMoves } from '../../../shared/proposal/proposal-moves.ts';
import type { AppState } from '../../state/app-state.ts';
import { isProposalCurrent } from '../../state/dependencies-proposal.ts';
import { decidedOrderOf } from '../../state/selectors.ts';
import { initiativesInWords } from '../in-words.ts';
import { runWithUndo } from '../run-with-undo.ts';

/** Begins a proposal of the open plan, with the settings that are chosen. */
export function proposeNow({ session, dependencies, ports }: AppState): void {
  const plan = session.getState().open?.plan;
  if (plan === undefined) return;
  const order = decidedOrderOf(plan).rows.map(({ initiative }) => initiative);
  void dependencies.getState().propose({ plan, order, today: ports.clock.today() });
}

/** Takes over what was proposed as one change that a message offers to undo; nothing while it is out of date. */
export function applyProposal(app: AppState): void {
  const plan = app.session.getState().open?.plan;
  const { made, settings } = app.dependencies.getState().proposal;
  if (plan === undefined || made === null || !isProposalCurrent(made, { plan, settings })) return;
  const moves = proposalMoves(made.proposal);
  const isDone = runWithUndo(app, {
    command: moveInitiatives,
    intent: { kind: 'proposal', setBy: 'proposal', moves },
    message: `Took over the proposed dates of ${initiativesInWords(moves.length)}`,
  });
  if (isDone) app.dependencies.getState().dropProposal();
}
