import { importTable } from '../../shared/import/import-table.ts';
import { previewColumns } from '../../shared/import/preview-columns.ts';
import { type AnyId, toId } from '../../shared/plan/ids.ts';
import type { IdSource } from '../../shared/ports/id-source.ts';
import type { ImportRun, WorkedOutImport } from './import-work.ts';

/** What an import would do, worked out without doing it. */
export function workOutImport({ plan, request, today, who, idPrefix }: ImportRun): WorkedOutImport {
  return {
    columns: previewColumns(request, []),
    imported: importTable(plan, request, { today, who, ids: numberedIds(idPrefix) }),
  };
}

function numberedIds(prefix: string): IdSource {
  let count = 0;
  return {
    next<Id extends AnyId>(): Id {
      count += 1;
      return toId<Id>(`${prefix}${count.toString(36)}`);
    },
  };
}
