import { findJsonDamage, placeInText } from '../../shared/plan-file/find-json-damage.ts';
import { findJsonExcess } from '../../shared/plan-file/find-json-excess.ts';
import { CliError } from './cli-error.ts';
import { readBytes } from './files.ts';

/** What a JSON file says; a byte order mark is passed over. One sentence names the place where it is none. */
export async function readJsonFile(path: string, limit: number): Promise<unknown> {
  const text = decode(path, await readBytes(path, limit));
  const excess = findJsonExcess(text);
  if (excess !== null) {
    const { line, column } = placeInText(text, excess.offset);
    throw new CliError(`${path} is nested too deep or has too many parts at line ${line}, column ${column}.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new CliError(`${path} is not JSON${whereItBreaks(text)}.`);
  }
}

function whereItBreaks(text: string): string {
  if (text.trim() === '') return ': it is empty';
  const damage = findJsonDamage(text);
  if (damage === null) return '';
  return `: at line ${damage.line}, column ${damage.column} ${damage.isCutOff ? 'it breaks off' : damage.reason}`;
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CliError(`${path} holds bytes that are no UTF-8 text.`);
  }
}
