// The stages of an initiative and the ways between them.

export const STAGES = ['intake', 'candidate', 'planned', 'in-progress', 'shipped', 'declined', 'parked'] as const;
export type Stage = (typeof STAGES)[number];

/** The way an initiative goes when all is well. */
export const STAGE_PATH = [
  'intake',
  'candidate',
  'planned',
  'in-progress',
  'shipped',
] as const satisfies readonly Stage[];

/** The stages that a ranking lists. */
export const RANKED_STAGES: ReadonlySet<Stage> = new Set<Stage>(['intake', 'candidate', 'planned', 'in-progress']);

export const STAGE_LABELS: Readonly<Record<Stage, string>> = {
  intake: 'Intake',
  candidate: 'Candidate',
  planned: 'Planned',
  'in-progress': 'In progress',
  shipped: 'Shipped',
  declined: 'Declined',
  parked: 'Parked',
};

/** Whether a stage is always entered with a reason: declined and parked are. */
export function needsReason(stage: Stage): stage is 'declined' | 'parked' {
  return stage === 'declined' || stage === 'parked';
}

/**
 * Whether an initiative may go from one stage to another by hand. Along the path every step in either direction is
 * allowed, also several at once; declined and parked are reached from the first four stages (and from each other), and
 * lead back to candidate only.
 */
export function canChangeStage(from: Stage, to: Stage): boolean {
  if (from === to) return false;
  if (needsReason(to)) return from !== 'shipped';
  if (needsReason(from)) return to === 'candidate';
  return true;
}
