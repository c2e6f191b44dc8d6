import type { PlanId } from '../../shared/plan/ids.ts';
import { settingsOf } from '../../shared/plan/plan.ts';
import type { ChosenFile, FileFacts, LinkedFile } from '../../shared/ports/files.ts';
import type { PlanFileChoice, PlanFileQuestion } from './plan-file-question.ts';
import type { PlanFilesDesk } from './plan-files-desk.ts';
import { readPlanFile } from './read-plan-file.ts';
import {
  findPlanHere,
  planIdOf,
  type ReadFile,
  takeInCopy,
  takeInPlanFile,
  updateFromFile,
} from './take-in-plan-file.ts';

export interface PlanFileOpening {
  open(file: ChosenFile, linked: LinkedFile | null): Promise<void>;
  /** Goes on with the file that was asked about. */
  goOn(choice: PlanFileChoice, question: PlanFileQuestion): Promise<void>;
}

/** What is asked about, until it is answered. */
interface Opening {
  readonly read: ReadFile;
  readonly linked: LinkedFile | null;
}

export function createPlanFileOpening(desk: PlanFilesDesk): PlanFileOpening {
  const { session, planList, view } = desk;
  let pending: Opening | null = null;
  return { open: openFile, goOn };

  async function openFile(file: ChosenFile, linked: LinkedFile | null): Promise<void> {
    pending = null;
    const read = await readPlanFile(file, desk.planFileWork);
    if (!read.ok) return desk.tell(`“${file.name}” could not be opened`, read.problem.message);
    const saving = await session.getState().whenSaved();
    if (saving.kind === 'not-saved') {
      return desk.tell(`“${file.name}” was not opened, since the open plan is not saved yet`, saving.problem.message);
    }
    await openRead({ read: read.value, linked });
  }

  async function openRead(opening: Opening): Promise<void> {
    const { read, linked } = opening;
    const here = await findPlanHere(read, desk);
    const ask = (question: PlanFileQuestion) => {
      pending = opening;
      desk.ask(question);
    };
    switch (here.kind) {
      case 'nothing': {
        const taken = await takeInPlanFile(read, desk);
        if (!taken.ok) return desk.tell(`“${read.name}” could not be opened`, taken.problem.message);
        planList.getState().noteSaved(taken.value);
        await show(taken.value.id);
        await link(taken.value.id, read, linked);
        if (read.withJournal && read.journal === null) {
          const message = `The history in “${read.name}” is not whole, so the history of this plan begins here.`;
          view.getState().showToast({ tone: 'info', message });
        }
        return;
      }
      case 'plan': {
        const { comparison, stored } = here;
        const { id, name } = settingsOf(stored.plan);
        if (comparison.kind !== 'same') {
          return ask({ kind: 'known-plan', fileName: read.name, planName: name, difference: comparison });
        }
        await show(id);
        return link(id, read, linked);
      }
      case 'removed':
        return ask({
          kind: 'removed-plan',
          fileName: read.name,
          planName: here.name,
          removedAt: here.removedAt,
        });
      case 'unreadable':
        return ask({ kind: 'unreadable-plan', fileName: read.name, reason: here.problem.message });
    }
  }

  async function goOn(choice: PlanFileChoice, question: PlanFileQuestion): Promise<void> {
    const opening = pending;
    pending = null;
    if (opening === null) return;
    const { read, linked } = opening;
    const id = planIdOf(read.plan);
    if (choice === 'open-here') {
      await show(id);
      // A file that others went on with is not written to by a Save that knows nothing of it.
      const isBehind = question.kind === 'known-plan' && question.difference.kind === 'here-is-ahead';
      if (isBehind) await link(id, read, linked);
    } else if (choice === 'open-copy') {
      const taken = planList.getState().plans.map(({ name }) => name);
      const copy = await takeInCopy(read, desk, taken);
      if (!copy.ok) return desk.tell(`“${read.name}” could not be copied`, copy.problem.message);
      planList.getState().noteSaved(copy.value);
      await show(copy.value.id);
    } else if (choice === 'update') {
      const saving = await session.getState().whenSaved();
      if (saving.kind === 'not-saved') {
        return desk.tell(`The plan was not updated from “${read.name}”`, saving.problem.message);
      }
      session.getState().closePlan();
      const updated = await updateFromFile(read, desk);
      if (updated.ok) planList.getState().noteSaved(updated.value);
      else desk.tell(`The plan was not updated from “${read.name}”`, updated.problem.message);
      await show(id);
      if (updated.ok) await link(id, read, linked);
    } else if (choice === 'bring-back') {
      const restored = await planList.getState().restore(id);
      if (!restored.ok) return desk.tell('The removed plan is not back', restored.problem.message);
      await openRead(opening);
    }
  }

  async function show(id: PlanId): Promise<void> {
    const opened = await session.getState().openPlan(id);
    if (opened.ok) view.getState().showScreen({ kind: 'prioritize' });
    else desk.tell('The plan could not be opened', opened.problem.message);
  }

  /** From now on the plan is saved into the file that it was opened from. */
  async function link(planId: PlanId, { journal, withJournal }: ReadFile, linked: LinkedFile | null): Promise<void> {
    if (linked === null) return;
    const facts = await linked.inspect();
    const { open } = session.getState();
    if (!facts.ok || open === null || planIdOf(open.plan) !== planId) return;
    // Without a history of its own the file holds the plan as it is now.
    const sequence = journal?.at(-1)?.sequence ?? open.sequence;
    await desk.keepLink({
      planId,
      file: linked,
      known: { sequence, withJournal, facts: facts.value },
    });
  }
}

/** A linked file as one that was just chosen. */
export function chosenFrom(linked: LinkedFile, { size }: FileFacts): ChosenFile {
  return {
    name: linked.name,
    size,
    read: async () => {
      const bytes = await linked.read();
      return bytes.ok ? bytes : { ok: false, problem: { kind: 'unreadable', message: bytes.problem.message } };
    },
  };
}
