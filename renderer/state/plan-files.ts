// Plan files in the window: opening them, saving into them, and the one that the open plan is linked to.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlanId } from '../../shared/plan/ids.ts';
import { PLAN_FILE_EXTENSION } from '../../shared/plan-file/plan-file.ts';
import type { ChosenFile, LinkedFile } from '../../shared/ports/files.ts';
import { chosenFrom, createPlanFileOpening } from './plan-file-opening.ts';
import type { PlanFileChoice, PlanFileQuestion } from './plan-file-question.ts';
import { createPlanFileSaving, PLAN_FILE_TITLE } from './plan-file-saving.ts';
import type { PlanFileLink, PlanFilesDesk, PlanFilesParts } from './plan-files-desk.ts';
import type { PlanSession } from './plan-session.ts';
import { planIdOf } from './take-in-plan-file.ts';

export interface PlanFilesState {
  /** The file that Save writes to; null: none, so that Save asks where to. */
  readonly link: PlanFileLink | null;
  /** What is going on, as the label of a progress line. */
  readonly busy: string | null;
  readonly question: PlanFileQuestion | null;
  /** What went wrong on the list of plans, where there is room to say it. */
  readonly problem: string | null;
  /** Lets the user choose a plan file and opens it. */
  chooseAndOpen(): Promise<void>;
  /** Opens a file that was dropped or handed over. */
  open(file: ChosenFile, linked: LinkedFile | null): Promise<void>;
  save(): Promise<void>;
  saveAs(options?: { readonly withJournal: boolean }): Promise<void>;
  /** One of `choicesOf` the question. */
  answer(choice: PlanFileChoice): Promise<void>;
  /** Leaves the question as if it had never been asked. */
  dismissQuestion(): void;
  dismissProblem(): void;
}

/** How many changes the open plan has that its linked file has not; null while it has no file. */
export function changesBehind(link: PlanFileLink | null, open: PlanSession['open']): number | null {
  if (link === null || open === null || planIdOf(open.plan) !== link.planId) return null;
  // A file that is further on than the plan is from another course of its history: it does not hold this one either.
  return Math.abs(open.sequence - link.known.sequence);
}

export function createPlanFiles(parts: PlanFilesParts): StoreApi<PlanFilesState> {
  const { files, linkedFiles, session, view } = parts;
  let followed: PlanId | null = null;

  const desk: PlanFilesDesk = {
    ...parts,
    link: () => state.getState().link,
    keepLink,
    ask: (question) => state.setState({ question }),
    tell,
  };
  const opening = createPlanFileOpening(desk);
  const saving = createPlanFileSaving(desk);
  const state: StoreApi<PlanFilesState> = createStore<PlanFilesState>()(() => ({
    link: null,
    busy: null,
    question: null,
    problem: null,
    chooseAndOpen,
    open: (file, linked) => during(`Opening “${file.name}”`, () => opening.open(file, linked)),
    save: () => during('Saving the plan file', saving.save),
    saveAs: ({ withJournal } = { withJournal: true }) =>
      during('Saving the plan file', () => saving.saveAs(withJournal)),
    answer,
    dismissQuestion: () => state.setState({ question: null }),
    dismissProblem: () => state.setState({ problem: null }),
  }));
  session.subscribe(followOpenPlan);
  return state;

  /** One thing at a time: what is asked for meanwhile is not done. */
  async function during(label: string, work: () => Promise<void>): Promise<void> {
    if (state.getState().busy !== null) return;
    state.setState({ busy: label, problem: null, question: null });
    try {
      await work();
    } catch (error) {
      tell(`${label} did not work`, `${error instanceof Error ? error.message : String(error)}.`);
    } finally {
      state.setState({ busy: null });
    }
  }

  async function chooseAndOpen(): Promise<void> {
    const request = { title: PLAN_FILE_TITLE, extensions: [PLAN_FILE_EXTENSION] };
    if (!linkedFiles.canLink) {
      const chosen = await files.chooseFile(request);
      if (chosen !== null) await state.getState().open(chosen, null);
      return;
    }
    const linked = await linkedFiles.chooseFile(request);
    if (!linked.ok) tell('No file could be chosen', linked.problem.message);
    else if (linked.value !== null) await openLinked(linked.value);
  }

  /** Busy from the first look at the file on: nothing else that waits slips in between. */
  function openLinked(linked: LinkedFile): Promise<void> {
    return during(`Opening “${linked.name}”`, async () => {
      const facts = await linked.inspect();
      if (facts.ok) await opening.open(chosenFrom(linked, facts.value), linked);
      else tell(`“${linked.name}” could not be opened`, facts.problem.message);
    });
  }

  async function answer(choice: PlanFileChoice): Promise<void> {
    const { question, link } = state.getState();
    if (question === null) return;
    state.setState({ question: null });
    switch (choice) {
      case 'replace-file':
        return during('Saving the plan file', saving.replace);
      case 'save-as':
        return state.getState().saveAs({ withJournal: link?.known.withJournal ?? true });
      case 'open-file':
        if (link !== null) await openLinked(link.file);
        return;
      case 'unlink':
        state.setState({ link: null });
        if (link !== null) await linkedFiles.forget(link.planId);
        return;
      default:
        if (question.kind === 'failed') return;
        return during(`Opening “${question.fileName}”`, () => opening.goOn(choice, question));
    }
  }

  async function keepLink(made: PlanFileLink): Promise<void> {
    const { open } = session.getState();
    if (open !== null && planIdOf(open.plan) === made.planId) state.setState({ link: made });
    await linkedFiles.remember(made.planId, { file: made.file, known: made.known });
  }

  function tell(what: string, reason: string): void {
    if (view.getState().screen.kind === 'plans') state.setState({ problem: `${what}. ${reason}` });
    else state.setState({ question: { kind: 'failed', what, reason } });
  }

  /** The file of the plan that is open now, as it was remembered. */
  function followOpenPlan({ open }: PlanSession): void {
    const planId = open === null ? null : planIdOf(open.plan);
    if (planId === followed) return;
    followed = planId;
    state.setState({ link: null });
    if (planId === null || !linkedFiles.canLink) return;
    void linkedFiles.recall(planId).then((recalled) => {
      // What was linked or opened meanwhile is nearer to what the user wants.
      if (recalled === null || followed !== planId || state.getState().link !== null) return;
      state.setState({ link: { planId, ...recalled } });
    });
  }
}
