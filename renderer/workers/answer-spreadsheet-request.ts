import { readSpreadsheet } from '../../shared/formats/read-spreadsheet.ts';
import { writeWorkbook } from '../../shared/formats/write-workbook.ts';
import { fail, succeed } from '../../shared/result.ts';
import type { ReadAnswer, ReadRequest, SpreadsheetRequest, WriteAnswer, WriteRequest } from './spreadsheet-messages.ts';

/** Does what a request asks for; whatever breaks on the way is a problem in words. */
export function answerSpreadsheetRequest(request: SpreadsheetRequest): Promise<ReadAnswer | WriteAnswer> {
  return request.kind === 'read' ? read(request) : write(request);
}

async function read({ bytes, fileName, options }: ReadRequest): Promise<ReadAnswer> {
  try {
    return await readSpreadsheet(bytes, fileName, options);
  } catch (error) {
    const message = `“${fileName}” could not be read: ${reasonOf(error)}. Save it anew as .xlsx or .csv and import that.`;
    return fail({ kind: 'failed', message });
  }
}

async function write({ workbook }: WriteRequest): Promise<WriteAnswer> {
  try {
    return succeed(await writeWorkbook(workbook));
  } catch (error) {
    return fail({ kind: 'failed', message: `The workbook could not be written: ${reasonOf(error)}.` });
  }
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\.$/, '');
}
