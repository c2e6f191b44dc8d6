import type { KeyboardEvent } from 'react';

/**
 * Keys in a table of fields, a row of the table itself each: Enter takes what was typed and goes to the field below, the arrows
 * up and down go to the one above and below, left and right to the next one where the caret stands at the end of its text.
 */
export function walkFields(event: KeyboardEvent<HTMLTableElement>): void {
  const { target: field, currentTarget: table } = event;
  if (!(field instanceof HTMLInputElement) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const cell = field.closest('td');
  const row = cell?.closest('tr');
  if (cell === null || row === null || row === undefined || row.closest('table') !== table) return;
  // A text that was refused stays where it is.
  if (event.key === 'Enter' && (field.getAttribute('aria-invalid') !== null || row.dataset.row === undefined)) return;
  const step = stepOf(event.key, field);
  if (step === null) return;
  const next = step.down === 0 ? besideIn(row, cell, step.right) : belowIn(table, { row, cell, by: step.down });
  if (next === null) return;
  event.preventDefault();
  const go = () => {
    next.focus();
    next.select();
  };
  if (event.key !== 'Enter') go();
  // Once what was typed is taken: only then is it known whether it was refused.
  else requestAnimationFrame(() => field.getAttribute('aria-invalid') === null && go());
}

function stepOf(
  key: string,
  { value, selectionStart, selectionEnd }: HTMLInputElement,
): { readonly down: -1 | 0 | 1; readonly right: -1 | 0 | 1 } | null {
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  switch (key) {
    case 'Enter':
    case 'ArrowDown':
      return { down: 1, right: 0 };
    case 'ArrowUp':
      return { down: -1, right: 0 };
    case 'ArrowLeft':
      return isWhole || selectionEnd === 0 ? { down: 0, right: -1 } : null;
    case 'ArrowRight':
      return isWhole || selectionStart === value.length ? { down: 0, right: 1 } : null;
    default:
      return null;
  }
}

function besideIn(row: HTMLTableRowElement, cell: HTMLTableCellElement, by: -1 | 0 | 1): HTMLInputElement | null {
  const fields = [...row.cells].flatMap((one) => one.querySelector('input') ?? []);
  const own = cell.querySelector('input');
  return own === null ? null : (fields[fields.indexOf(own) + by] ?? null);
}

function belowIn(
  table: HTMLTableElement,
  from: { readonly row: HTMLTableRowElement; readonly cell: HTMLTableCellElement; readonly by: -1 | 0 | 1 },
): HTMLInputElement | null {
  const rows = [...(table.tBodies[0]?.rows ?? [])].filter(
    (row) => row.dataset.row !== undefined || row.querySelector(':scope > td input[aria-label="Name of a new team"]'),
  );
  const next = rows[rows.indexOf(from.row) + from.by];
  return next?.cells[from.cell.cellIndex]?.querySelector('input') ?? null;
}
