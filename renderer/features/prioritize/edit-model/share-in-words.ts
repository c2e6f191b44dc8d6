import { formatFixed } from '../../../ui/fields/format-value.ts';

/** `27 %`; below ten `2.7 %`, so that a small share is not none. */
export function shareInWords(share: number): string {
  const percent = share * 100;
  return `${formatFixed(percent, percent > 0 && percent < 9.95 ? 1 : 0)} %`;
}
