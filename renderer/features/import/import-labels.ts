import type { ImportReport } from '../../../shared/import/import-problem.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';

/** The name of a new plan for a file: its own without the ending. */
export function planNameFrom(fileName: string): string {
  const name = fileName
    .replace(/\.[^.]{1,5}$/, '')
    .trim()
    .slice(0, 200);
  return name === '' ? 'Imported plan' : name;
}

/** What the button promises: `Import 648 initiatives`. */
export function importLabel(report: ImportReport | null): string {
  const count = report === null ? 0 : report.created + report.updated;
  return count === 0 ? 'Import' : `Import ${initiatives(count)}`;
}

/** What was done, for the toast: `Imported 648 initiatives, with 3 problems`. */
export function importedSentence({ created, updated, problems }: ImportReport): string {
  const both = created > 0 && updated > 0;
  const how = both ? `: ${formatNumber(created)} new, ${formatNumber(updated)} updated` : '';
  const what =
    updated > 0 && created === 0 ? `Updated ${initiatives(updated)}` : `Imported ${initiatives(created + updated)}`;
  if (problems.length === 0) return `${what}${how}`;
  return `${what}${how}, with ${problems.length === 1 ? '1 problem' : `${formatNumber(problems.length)} problems`}`;
}

function initiatives(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'initiative' : 'initiatives'}`;
}
