// What the window asks about a plan file, when only the user can tell what is meant.

import type { PlanFileComparison } from '../../shared/plan-file/compare-plan-file.ts';

/** How a file and the plan here differ, for a sentence. */
export type PlanFileDifference =
  | Exclude<PlanFileComparison, { readonly kind: 'same' | 'file-is-ahead' }>
  | { readonly kind: 'file-is-ahead'; readonly missing: number };

export type PlanFileQuestion =
  /** The file's plan is here, and differs. */
  | {
      readonly kind: 'known-plan';
      readonly fileName: string;
      readonly planName: string;
      readonly difference: PlanFileDifference;
    }
  /** The file's plan is here, but was removed. */
  | { readonly kind: 'removed-plan'; readonly fileName: string; readonly planName: string; readonly removedAt: string }
  /** The file's plan is here, but can't be read, so that the two can't be compared. */
  | { readonly kind: 'unreadable-plan'; readonly fileName: string; readonly reason: string }
  /** The linked file is not as it was when it was last read or written here. */
  | { readonly kind: 'file-changed'; readonly fileName: string; readonly planName: string }
  /** The linked file is not there any more. */
  | { readonly kind: 'file-gone'; readonly fileName: string; readonly planName: string }
  /** Nothing to choose: what did not work, and why. */
  | { readonly kind: 'failed'; readonly what: string; readonly reason: string };

export type PlanFileChoice =
  | 'update'
  | 'open-here'
  | 'open-copy'
  | 'bring-back'
  | 'replace-file'
  | 'open-file'
  | 'save-as'
  | 'unlink';

/** What can be chosen, the safest that serves first. Leaving the question is always possible, and changes nothing. */
export function choicesOf(question: PlanFileQuestion): readonly PlanFileChoice[] {
  switch (question.kind) {
    case 'known-plan':
      switch (question.difference.kind) {
        case 'file-is-ahead':
          return ['update', 'open-here', 'open-copy'];
        case 'here-is-ahead':
          return ['open-here', 'open-copy'];
        default:
          return ['open-copy', 'open-here'];
      }
    case 'removed-plan':
      return ['bring-back', 'open-copy'];
    case 'unreadable-plan':
      return ['open-copy'];
    case 'file-changed':
      return ['open-file', 'save-as', 'replace-file'];
    case 'file-gone':
      return ['save-as', 'unlink'];
    case 'failed':
      return [];
  }
}
