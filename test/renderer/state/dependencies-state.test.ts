import { beforeEach, describe, expect, test } from 'vitest';
import { applyProposal, proposeNow } from '../../../renderer/parts/propose-dates/propose-now.ts';
import { summariseProposal } from '../../../renderer/parts/propose-dates/summarise-proposal.ts';
import { type AppState, createAppState } from '../../../renderer/state/app-state.ts';
import { isProposalCurrent } from '../../../renderer/state/dependencies-proposal.ts';
import { createDependenciesState } from '../../../renderer/state/dependencies-state.ts';
import { answerProposeDates } from '../../../renderer/workers/answer-propose-dates.ts';
import type { ProposeDatesWork } from '../../../renderer/workers/propose-dates-work.ts';
import { addInitiative } from '../../../shared/commands/add-initiative.ts';
import { addTheme } from '../../../shared/commands/add-theme.ts';
import { editInitiatives } from '../../../shared/commands/edit-initiatives.ts';
import { type InitiativeId, toId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { fail, succeed } from '../../../shared/result.ts';
import { createTestPorts } from '../../support/app-ports.ts';

const id = toId<InitiativeId>('first');
let app: AppState;

const scheduling: ProposeDatesWork = {
  schedule: async (question, { onProgress = () => {} } = {}) => {
    const answer = answerProposeDates(question, onProgress);
    return answer.kind === 'done' ? succeed(answer.schedule) : fail({ kind: 'refused', message: answer.message });
  },
};

async function openWith(work: ProposeDatesWork): Promise<void> {
  app = { ...createAppState(createTestPorts()), dependencies: createDependenciesState(work) };
  const made = await app.planList.getState().create('Lake');
  if (!made.ok) throw new Error(made.problem.message);
  await app.session.getState().openPlan(made.value);
  const { run } = app.session.getState();
  run(addInitiative, { title: 'First', themeId: null, id });
  run(editInitiatives, { ids: [id], patch: { duration: 5 } });
}

const planNow = (): Plan => {
  const { open } = app.session.getState();
  if (open === null) throw new Error('No plan is open');
  return open.plan;
};
const proposal = () => app.dependencies.getState().proposal;
const settled = () => new Promise((done) => setTimeout(done));

describe('proposed dates', () => {
  beforeEach(() => openWith(scheduling));

  test('are taken over as one change that can be undone, and then are no longer shown', async () => {
    proposeNow(app);
    await settled();
    const { made } = proposal();
    expect(made && summariseProposal(made.proposal)).toEqual({ fresh: 1, moved: 0, stay: 0, missed: 0, unplaced: 0 });
    applyProposal(app);
    expect(planNow().initiatives.get(id)?.schedule).toMatchObject({ setBy: 'proposal', precision: 'day' });
    expect(proposal().made).toBeNull();
    app.view.getState().toast?.action?.run();
    expect(planNow().initiatives.get(id)?.schedule.start).toBeNull();
  });

  test('go out of date with what they hang on, and not with anything else', async () => {
    proposeNow(app);
    await settled();
    const { made, settings } = proposal();
    if (made === null) throw new Error('Nothing was proposed');
    app.session.getState().run(addTheme, { name: 'Reliability' });
    expect(isProposalCurrent(made, { plan: planNow(), settings })).toBe(true);
    expect(isProposalCurrent(made, { plan: planNow(), settings: { ...settings, moveSet: true } })).toBe(false);
    app.session.getState().run(editInitiatives, { ids: [id], patch: { duration: 6 } });
    expect(isProposalCurrent(made, { plan: planNow(), settings })).toBe(false);
    applyProposal(app);
    expect(planNow().initiatives.get(id)?.schedule.start).toBeNull();
  });
});

describe('a proposal that is under way', () => {
  test('is given up: what comes of it later changes nothing', async () => {
    let signal: AbortSignal | undefined;
    let answer = (): void => {};
    await openWith({
      schedule: (question, options) => {
        signal = options?.signal;
        return new Promise((resolve) => {
          answer = () => void scheduling.schedule(question).then(resolve);
        });
      },
    });
    proposeNow(app);
    expect(proposal().progress).toBe(0);
    app.dependencies.getState().cancelProposal();
    expect(signal?.aborted).toBe(true);
    answer();
    await settled();
    expect(proposal()).toMatchObject({ made: null, progress: null, problem: null });
  });

  test('says why it failed', async () => {
    await openWith({ schedule: async () => fail({ kind: 'failed', message: 'It broke down.' }) });
    proposeNow(app);
    await settled();
    expect(proposal()).toMatchObject({ made: null, progress: null, problem: 'It broke down.' });
  });
});
