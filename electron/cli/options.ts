// Options that several commands take.

import { Option } from 'commander';
import { isPlainDate, type PlainDate } from '../../shared/calendar/plain-date.ts';
import { CliError } from './cli-error.ts';

/** `--today`: the day that counts as today, the local one unless given. */
export function todayOption(): Option {
  return new Option('--today <YYYY-MM-DD>', 'the day that counts as today')
    .argParser(readToday)
    .default(localDay(), 'the local day');
}

function readToday(text: string): PlainDate {
  if (!isPlainDate(text)) throw new CliError(`--today takes a day such as 2026-11-21, not “${text}”.`);
  return text;
}

/** The local calendar day of this machine. */
function localDay(): PlainDate {
  const now = new Date();
  const text = [
    String(now.getFullYear()).padStart(4, '0'),
    String(now.getMonth() + 1).padStart(2, '0'),
    String(now.getDate()).padStart(2, '0'),
  ].join('-');
  if (!isPlainDate(text)) throw new Error(`The clock of this machine says ${text}`);
  return text;
}

/** Reads a whole number of an option within bounds. */
export function wholeNumber(option: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most)) {
      throw new CliError(
        `${option} takes a whole number from ${least} to ${most.toLocaleString('en')}, not “${text}”.`,
      );
    }
    return value;
  };
}

/** Reads a number of an option within bounds, with a point before its decimals. */
export function decimalNumber(
  option: string,
  {
    least = -Infinity,
    above = -Infinity,
    most,
  }: { readonly least?: number; readonly above?: number; readonly most: number },
): (text: string) => number {
  return (text) => {
    const value = /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value > above && value <= most)) {
      const from = above > -Infinity ? `above ${above}, up to` : `from ${least} to`;
      throw new CliError(`${option} takes a number ${from} ${most.toLocaleString('en')}, not “${text}”.`);
    }
    return value;
  };
}

/** Gathers an option that may be given several times. */
export function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
