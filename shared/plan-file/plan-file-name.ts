import { PLAN_FILE_EXTENSION } from './plan-file.ts';

/** A file name for a plan, `Atlas Platform.quarterdeck`: readable, safe on every system, never empty. */
export function planFileName(planName: string): string {
  const safe = planName
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 80)
    .replace(/[\uD800-\uDBFF]$/, '')
    // Windows takes no name that ends in a dot; one that begins with it is hidden elsewhere.
    .replace(/^[ .]+|[ .]+$/g, '');
  const name = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(safe) ? `${safe} plan` : safe;
  return `${name || 'Plan'}${PLAN_FILE_EXTENSION}`;
}

/** Whether a file is one by its name. */
export function isPlanFileName(name: string): boolean {
  return name.toLowerCase().endsWith(PLAN_FILE_EXTENSION);
}

/** Whether a text begins as a plan file does; a few hundred characters are enough. */
export function beginsAsPlanFile(text: string): boolean {
  return /^\uFEFF?\s*\{[^{}]*"quarterdeck-plan"/.test(text);
}
