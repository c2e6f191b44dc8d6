import type { PlanId } from '../../shared/plan/ids.ts';
import { settingsOf } from '../../shared/plan/plan.ts';
import { PLAN_FILE_EXTENSION } from '../../shared/plan-file/plan-file.ts';
import { planFileName } from '../../shared/plan-file/plan-file-name.ts';
import type { FileFacts, LinkedFile } from '../../shared/ports/files.ts';
import { type PlanFileContent, planFileContent } from './plan-file-content.ts';
import type { PlanFilesDesk } from './plan-files-desk.ts';
import { planIdOf } from './take-in-plan-file.ts';

export interface PlanFileSaving {
  /** Into the linked file; asks where to when there is none. */
  save(): Promise<void>;
  saveAs(withJournal: boolean): Promise<void>;
  /** Into the linked file, whatever is in it. */
  replace(): Promise<void>;
}

export const PLAN_FILE_TITLE = 'Quarterdeck plan';
const MEDIA_TYPE = 'application/json';

export function createPlanFileSaving(desk: PlanFilesDesk): PlanFileSaving {
  const { store, clock, files, linkedFiles, planFileWork, session, view } = desk;
  return {
    save,
    saveAs,
    replace: async () => {
      const current = desk.link();
      if (current !== null) await writeTo(current.file, current.known.withJournal);
    },
  };

  async function save(): Promise<void> {
    const { open } = session.getState();
    const current = desk.link();
    if (open === null) return;
    if (current === null) return saveAs(true);
    // First, since the permission must be asked for right after the key or click.
    if (!(await current.file.allowWriting())) return tellNotSaved(notAllowed(current.file.name));
    const facts = await current.file.inspect();
    const names = { fileName: current.file.name, planName: settingsOf(open.plan).name };
    if (!facts.ok) {
      if (facts.problem.kind !== 'gone') return tellNotSaved(facts.problem.message);
      return desk.ask({ kind: 'file-gone', ...names });
    }
    if (!sameFacts(facts.value, current.known.facts) && !(await isOwnWriting(current.planId, facts.value))) {
      return desk.ask({ kind: 'file-changed', ...names });
    }
    await writeTo(current.file, current.known.withJournal);
  }

  /** Whether another window of this machine has written it, from the same plan. */
  async function isOwnWriting(planId: PlanId, facts: FileFacts): Promise<boolean> {
    const remembered = await linkedFiles.recall(planId);
    return remembered !== null && sameFacts(facts, remembered.known.facts);
  }

  async function saveAs(withJournal: boolean): Promise<void> {
    const { open } = session.getState();
    if (open === null) return;
    const suggestedName = planFileName(settingsOf(open.plan).name);
    if (!linkedFiles.canLink) return download(planIdOf(open.plan), suggestedName, withJournal);
    const request = { title: PLAN_FILE_TITLE, suggestedName, extension: PLAN_FILE_EXTENSION, mediaType: MEDIA_TYPE };
    const target = await linkedFiles.chooseTarget(request);
    if (!target.ok) return tellNotSaved(target.problem.message);
    if (target.value !== null) await writeTo(target.value, withJournal);
  }

  async function writeTo(file: LinkedFile, withJournal: boolean): Promise<void> {
    const { open } = session.getState();
    if (open === null) return;
    const planId = planIdOf(open.plan);
    const content = await contentOf(planId, withJournal);
    if (content === null) return;
    if (!(await file.allowWriting())) return tellNotSaved(notAllowed(file.name));
    const written = await file.write(content.bytes);
    if (!written.ok) return tellNotSaved(written.problem.message);
    const known = { sequence: content.sequence, withJournal, facts: written.value };
    await desk.keepLink({ planId, file, known });
    tellSaved(`Saved to “${file.name}”`, content);
  }

  async function download(planId: PlanId, suggestedName: string, withJournal: boolean): Promise<void> {
    const content = await contentOf(planId, withJournal);
    if (content === null) return;
    const saved = await files.saveFile({ suggestedName, mediaType: MEDIA_TYPE, bytes: content.bytes });
    if (!saved.ok) tellNotSaved(saved.problem.message);
    else if (saved.value !== null) tellSaved(`Downloaded “${saved.value.name}”`, content);
  }

  function contentOf(planId: PlanId, withJournal: boolean): Promise<PlanFileContent | null> {
    return planFileContent(planId, { session: session.getState, store, clock, planFileWork }, withJournal);
  }

  function tellSaved(done: string, { lacksHistory }: PlanFileContent): void {
    if (lacksHistory === null) view.getState().showToast({ tone: 'success', message: done });
    else desk.tell(`${done}, but without its history`, lacksHistory);
  }

  function tellNotSaved(reason: string): void {
    desk.tell('The plan file was not saved', reason);
  }
}

function sameFacts(a: FileFacts, b: FileFacts): boolean {
  return a.size === b.size && a.modifiedAt === b.modifiedAt;
}

function notAllowed(name: string): string {
  return `“${name}” may not be written to. Save again and allow it, or save as another file.`;
}
