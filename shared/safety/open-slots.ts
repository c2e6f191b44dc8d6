// Which file of the pool holds what.

import { isId, type PlanId } from '../plan/ids.ts';
import { isRecord, parseOrNull, payloadHead } from './copy-summary.ts';
import type { ManifestRow } from './manifest.ts';
import { owningFrame, readSlot, type SlotContent } from './merge-slots.ts';
import { openPlanCopy, type PlanCopy, vanishedCopy } from './plan-copy.ts';
import type { SlotFile, Utf8 } from './slot-file.ts';

export interface OpenedSlots {
  readonly copies: ReadonlyMap<PlanId, PlanCopy>;
  /** Empty files first, then those in which nothing can be read. */
  readonly spare: readonly SlotFile[];
}

/** Reads every file; one that can't be read, or that a newer version wrote, is left out. */
export function openSlots(utf8: Utf8, files: readonly SlotFile[], rows: ReadonlyMap<PlanId, ManifestRow>): OpenedSlots {
  const contentsByPlan = new Map<PlanId, SlotContent[]>();
  const empty: SlotFile[] = [];
  const unreadable: SlotFile[] = [];
  for (const file of files) {
    const content = readOrNull(file);
    if (content === null) continue;
    const frame = owningFrame(content);
    const planId = frame === null ? null : planIdOf(utf8, frame.payload);
    if (planId !== null) contentsByPlan.set(planId, [...(contentsByPlan.get(planId) ?? []), content]);
    else if (frame === null && !content.scan.isNewer) (content.scan.hasTornEnd ? unreadable : empty).push(file);
  }
  const copies = new Map<PlanId, PlanCopy>();
  for (const [planId, contents] of contentsByPlan) {
    const copy = openPlanCopy(utf8, planId, contents, rows.get(planId) ?? null);
    if (copy !== null) copies.set(planId, copy);
  }
  for (const [planId, row] of rows) if (!copies.has(planId)) copies.set(planId, vanishedCopy(utf8, row));
  return { copies, spare: [...empty, ...unreadable] };
}

function readOrNull(file: SlotFile): SlotContent | null {
  try {
    return readSlot(file);
  } catch {
    return null;
  }
}

function planIdOf(utf8: Utf8, payload: Uint8Array): PlanId | null {
  const head = parseOrNull(utf8.decode(payloadHead(payload)));
  if (!isRecord(head)) return null;
  const { planId } = head;
  return typeof planId === 'string' && isId<PlanId>(planId) ? planId : null;
}
