// What spreadsheets put on the clipboard for one and the same range: a line break in a cell, quotes, signs that HTML
// writes otherwise, numbers and dates as they are shown, a size, blank cells.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { applyChangeSet } from '../../../shared/changes/change-set.ts';
import { cellText } from '../../../shared/grid/cell-text.ts';
import {
  type ClipboardRows,
  readHtmlTable,
  readTabbedText,
  writeHtmlTable,
  writeTabbedText,
} from '../../../shared/grid/clipboard-table.ts';
import { prepareCellEdits } from '../../../shared/grid/edit-cells.ts';
import { gridColumnsOf } from '../../../shared/grid/grid-column.ts';
import { type InitiativeId, toId } from '../../../shared/plan/ids.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { aPlan } from '../../support/plan-builder.ts';

const FOLDER = resolve(import.meta.dirname, '../../fixtures/clipboard');
const fixture = (name: string) => readFileSync(resolve(FOLDER, name), 'utf8');

const TABLE: ClipboardRows = [
  ['Title', 'Effort', 'Start', 'Reach'],
  ['Two lines,\nof one "cell"', '1.5', '12-Jan-26', '5,200'],
  ['5" racks & <cages>', '3', '22/03/2026', '800'],
  ['', 'S', 'Q3 2026', ''],
];

describe.each(['excel', 'libreoffice'])('a range that %s copied', (program) => {
  test('reads alike from its text and from its HTML', () => {
    expect(readTabbedText(fixture(`${program}-text.txt`))).toEqual(TABLE);
    expect(readHtmlTable(fixture(`${program}-html.txt`))).toEqual(TABLE);
  });

  test('is copied back as the same cells', () => {
    const table = readTabbedText(fixture(`${program}-text.txt`));
    expect(readTabbedText(writeTabbedText(table))).toEqual(table);
    expect(readHtmlTable(writeHtmlTable(table))).toEqual(table);
  });

  test('is taken into a plan whole: a title in one line, efforts, days, a quarter and reach', () => {
    const plan = aPlan().withTeam('SRE').build();
    const columns = gridColumnsOf(plan).filter(({ id }) => ['title', 'effort', 'start', 'score.reach'].includes(id));
    const rows = readTabbedText(fixture(`${program}-text.txt`)).slice(1);
    const ids = rows.map((_, index): InitiativeId => toId(`row-${index}`));
    const cells = rows.flatMap((row, index) =>
      columns.flatMap((column, place) => ({ id: ids[index] ?? toId('none'), column, text: row[place] ?? '' })),
    );
    const edits = { cells: cells.filter(({ text }) => text !== ''), newRows: ids.map((id) => ({ id, seed: {} })) };
    const context = { today: toPlainDate('2026-11-21'), who: '', ids: createCountingIds() };
    const prepared = prepareCellEdits(plan, { ...edits, localeDecimal: '.', label: 'Paste' }, context);
    expect(prepared.refused.map(({ text, message }) => `${text}: ${message}`)).toEqual([]);
    const after = applyChangeSet(plan, prepared.changes);
    const texts = ids.map((id) => {
      const initiative = after.initiatives.get(id);
      return initiative && columns.map(({ cell }) => cellText(after, initiative, cell, () => null));
    });
    expect(texts).toMatchInlineSnapshot(`
      [
        [
          "Two lines, of one "cell"",
          "1.5",
          "12 Jan 2026",
          "5200",
        ],
        [
          "5" racks & <cages>",
          "3",
          "22 Mar 2026",
          "800",
        ],
        [
          "Untitled",
          "1",
          "2026 Q3",
          "",
        ],
      ]
    `);
  });
});
