import { readFileSync } from 'node:fs';

/** What stands in a small file of the app's own folder; null when it is not there, or makes no sense. */
export function readNote<Value>(file: string, read: (text: string) => Value | null): Value | null {
  try {
    return read(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
