// What opening and saving a plan file have in common.

import type { StoreApi } from 'zustand/vanilla';
import type { PlanId } from '../../shared/plan/ids.ts';
import type { FileLink, Files, LinkedFiles } from '../../shared/ports/files.ts';
import type { PlanFileWork } from '../workers/plan-file-work.ts';
import type { PlanFileQuestion } from './plan-file-question.ts';
import type { PlanListState } from './plan-list.ts';
import type { PlanSession } from './plan-session.ts';
import type { TakingInParts } from './take-in-plan-file.ts';
import type { ViewState } from './view-state.ts';

export interface PlanFilesParts extends TakingInParts {
  readonly files: Files;
  readonly linkedFiles: LinkedFiles;
  readonly planFileWork: PlanFileWork;
  readonly session: StoreApi<PlanSession>;
  readonly planList: StoreApi<PlanListState>;
  readonly view: StoreApi<ViewState>;
}

export interface PlanFileLink extends FileLink {
  readonly planId: PlanId;
}

export interface PlanFilesDesk extends PlanFilesParts {
  /** The file of the open plan; null: none. */
  link(): PlanFileLink | null;
  /** From now on the plan is saved into that file; known after a restart, too. */
  keepLink(link: PlanFileLink): Promise<void>;
  ask(question: PlanFileQuestion): void;
  /** Says what did not work and why, where there is room for it. `what` is a sentence without its full stop. */
  tell(what: string, reason: string): void;
}
