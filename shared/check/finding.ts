export interface Finding<Kind extends string = string> {
  readonly kind: Kind;
  /** A full sentence that names the initiatives. */
  readonly message: string;
  /** The keys of the initiatives concerned. */
  readonly keys: readonly string[];
}

const MOST_KEYS_IN_WORDS = 8;

/** `A, B and C`; from the ninth on `… and 5 more`. */
export function listKeys(keys: readonly string[]): string {
  const shown = keys.length > MOST_KEYS_IN_WORDS ? keys.slice(0, MOST_KEYS_IN_WORDS - 1) : keys;
  const words = shown.length < keys.length ? [...shown, `${keys.length - shown.length} more`] : shown;
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last;
}
