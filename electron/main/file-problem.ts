import type { LinkedFileProblem } from '../../shared/ports/files.ts';

/** What the system's refusal to read or write a file means, in words; a file that could not be written is as it was. */
export function fileProblem(
  error: unknown,
  { name, what }: { readonly name: string; readonly what: 'read' | 'write' },
): LinkedFileProblem {
  const kind = what === 'read' ? 'unreadable' : 'unwritable';
  const done = what === 'read' ? 'read' : 'written';
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        kind: 'gone',
        message:
          what === 'read'
            ? `“${name}” is not there any more: it was moved, renamed or deleted.`
            : `“${name}” can’t be written: its folder is not there any more. Save it elsewhere.`,
      };
    case 'EACCES':
    case 'EPERM':
      return {
        kind: 'not-allowed',
        message:
          what === 'read'
            ? `“${name}” may not be read by this account. Ask whoever shares it, or open another file.`
            : `“${name}” can’t be written: it or its folder is read-only, or another program is using it. Save it elsewhere.`,
      };
    case 'EBUSY':
    case 'ETXTBSY':
      return { kind, message: `“${name}” can’t be ${done}: another program is using it. Close it there.` };
    case 'EROFS':
      return { kind, message: `“${name}” can’t be written: its disk is read-only. Save it elsewhere.` };
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        kind,
        message: `“${name}” can’t be written: the disk is full. Nothing in it was changed. Free some space and save again.`,
      };
    case 'EISDIR':
      return { kind, message: `“${name}” is a folder, not a file.` };
    case 'EFBIG':
      return { kind, message: `“${name}” is too large: files of up to 200 MB are read.` };
    case 'ENAMETOOLONG':
      return { kind, message: `“${name}” can’t be ${done}: its name is too long for this disk.` };
    default:
      return { kind, message: `“${name}” can’t be ${done}: ${reasonOf(error)}.` };
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function reasonOf(error: unknown): string {
  // Node adds the call and the path after a comma.
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/, \w+ '.*$/s, '').replace(/\.$/, '');
}
