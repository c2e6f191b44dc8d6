import { type Initiative, MUST_DO_LABELS } from './initiative.ts';

/** `Must do (compliance): PCI DSS 4.0`; empty when it is none. */
export function mustDoInWords({ mustDo }: Initiative): string {
  if (mustDo === null) return '';
  const reason = MUST_DO_LABELS[mustDo.reason].toLowerCase();
  return `Must do (${reason})${mustDo.note === '' ? '' : `: ${mustDo.note}`}`;
}
