import { type Plan, settingsOf } from '../plan/plan.ts';

/** A file name for what is handed out of a plan: `atlas-platform-ranking.xlsx`. Safe on every system; never empty. */
export function readoutFileName(plan: Plan, what: string, extension: string): string {
  const slug = settingsOf(plan)
    .name.normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${slug || 'plan'}-${what}.${extension}`;
}
