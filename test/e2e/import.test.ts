import { afterEach, describe, expect, test } from 'vitest';
import * as xlsx from 'xlsx';
import { accessibilityViolations } from './support/accessibility.ts';
import { type OpenedApp, openApp } from './support/browser.ts';

let app: OpenedApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

const ROADMAP = [
  'Key,Title,Status,Team,Region,Launched',
  'PAY-1,Refunds without a call,done,Payments,EU,2026-01-12',
  'PAY-2,"Invoices, by mail",dnoe,Payments,US,yyyy-mm-dd',
  'PAY-3,Split payments,planned,"Payments, Ledger",EU,2026-03-02',
  'PAY-4,Ledger export,doing,Ledger,EU,2026-02-10',
].join('\r\n');

interface SheetFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const csv = (text: string, name = 'roadmap.csv'): SheetFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

async function openImport(): Promise<OpenedApp['page']> {
  app = await openApp();
  await app.page.getByRole('button', { name: 'Import a spreadsheet…' }).click();
  return app.page;
}

async function choose(page: OpenedApp['page'], file: SheetFile, button = 'Choose a file…'): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles(file);
}

const outcome = (page: OpenedApp['page']) => page.getByRole('region', { name: 'What will happen' });

describe('an import into a new plan', () => {
  test('shows what would happen, takes what is said of columns and values, and is one undo away', async () => {
    const page = await openImport();
    await choose(page, csv(ROADMAP));
    await outcome(page).getByText('4 rows: 4 new, 0 updated, 0 unchanged, 0 skipped').waitFor();
    await outcome(page).getByText('Also adds 2 teams.').waitFor();
    await outcome(page).getByText('“dnoe” is no stage; did you mean “done” (Shipped)?').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);

    await page.getByRole('combobox', { name: '“dnoe” becomes' }).click();
    await page.getByRole('option', { name: 'Shipped' }).click();
    await page.getByRole('tab', { name: 'No problems' }).waitFor();

    await page.getByRole('checkbox', { name: 'Keep the other 2 columns as fields of the plan’s own' }).check();
    await page.getByRole('combobox', { name: '“Launched” goes to' }).click();
    await page.keyboard.type('launched as date');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: '1 problem' }).waitFor();
    await page.getByText('“yyyy-mm-dd” is not a date.').waitFor();
    await page.getByRole('tab', { name: 'First rows' }).click();
    await page.getByRole('row', { name: /new PAY-3 Split payments Planned Payments, Ledger/ }).waitFor();

    await page.getByRole('textbox', { name: 'Name' }).fill('Payments');
    await page.getByRole('button', { name: 'Import 4 initiatives' }).click();
    await page.getByText('Imported 4 initiatives, with 1 problem').waitFor();
    await expect.poll(() => page.title()).toBe('Payments – Quarterdeck');
    await page.getByText('Split payments').first().waitFor();

    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('heading', { name: 'Plans' }).waitFor();
    await page.getByRole('button', { name: 'Open the sample plan' }).waitFor();
    app?.assertClean();
  });

  test('goes on with Enter and backs out with Escape, but a list that is open closes first', async () => {
    const page = await openImport();
    await choose(page, csv(ROADMAP));
    await page.getByRole('combobox', { name: '“Region” goes to' }).click();
    await page.keyboard.type('own reg');
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Plans' }).waitFor();

    await page.getByRole('button', { name: 'Import a spreadsheet…' }).click();
    await choose(page, csv(ROADMAP));
    await page.getByRole('button', { name: 'Import 4 initiatives' }).waitFor();
    await page.locator('[data-pane="content"]').filter({ visible: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Imported 4 initiatives').waitFor();
    app?.assertClean();
  });
});

test('the same file again changes nothing, one changed cell changes one row, and undo takes that back', async () => {
  const page = await openImport();
  await choose(page, csv(ROADMAP));
  await page.getByRole('button', { name: 'Import 4 initiatives' }).click();
  await page.getByText('Imported 4 initiatives').waitFor();

  const importAgain = async (text: string) => {
    await page.getByRole('button', { name: 'Plan roadmap' }).click();
    await page.getByRole('menuitem', { name: 'Import into this plan…' }).click();
    await choose(page, csv(text));
  };
  await importAgain(ROADMAP);
  await outcome(page).getByText('4 rows: 0 new, 0 updated, 4 unchanged, 0 skipped').waitFor();
  expect(await page.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');

  await importAgain(ROADMAP.replace('Split payments', 'Split any payment'));
  await outcome(page).getByText('4 rows: 0 new, 1 updated, 3 unchanged, 0 skipped').waitFor();
  await page.getByRole('button', { name: 'Import 1 initiative' }).click();
  await page.getByText('Split any payment').first().waitFor();
  await page.getByRole('button', { name: /^Undo: Import 1 initiative from roadmap.csv/ }).click();
  await page.getByText('Split payments').first().waitFor();
  app?.assertClean();
});

describe('a file that is not as it should be', () => {
  test('with a quote that is never closed names the line, and can be read with its quotes as they stand', async () => {
    const page = await openImport();
    await choose(page, csv('Key,Title\nA-1,One\nA-2,"Two\nA-3,Three\n'));
    await page
      .getByRole('alert')
      .getByText(/line 3/)
      .waitFor();
    await page.getByRole('button', { name: 'Read quotes literally' }).click();
    await outcome(page).getByText('3 rows: 3 new').waitFor();
    app?.assertClean();
  });

  test('that is no spreadsheet is refused in words, and another one can be chosen', async () => {
    const page = await openImport();
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    await choose(page, { name: 'plan.xlsx', mimeType: 'application/octet-stream', buffer: picture });
    await page.getByRole('alert').waitFor();
    await choose(page, csv(ROADMAP), 'Choose another file…');
    await outcome(page).getByText('4 rows').waitFor();
    app?.assertClean();
  });

  test('without a column for titles says so, and which column it is can be chosen', async () => {
    const page = await openImport();
    await choose(page, csv('Code,What\nA-1,One\nA-2,Two\n'));
    await outcome(page).getByText('No column goes to Title, which every new initiative needs.').waitFor();
    await page.getByRole('combobox', { name: '“What” goes to' }).click();
    await page.keyboard.type('tit');
    await page.keyboard.press('Enter');
    await outcome(page).getByText('2 rows: 2 new').waitFor();
    app?.assertClean();
  });
});

test('of a workbook the sheet can be chosen', async () => {
  const page = await openImport();
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['Title'], ['One']]), 'Ideas');
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['Title'], ['Two'], ['Three']]), 'Promises');
  const buffer: Buffer = xlsx.write(book, { type: 'buffer', bookType: 'xlsx' });
  await choose(page, { name: 'plan.xlsx', mimeType: 'application/octet-stream', buffer });
  await outcome(page).getByText('1 row: 1 new').waitFor();
  await page.getByRole('combobox', { name: 'Sheet' }).click();
  await page.getByRole('option', { name: /Promises/ }).click();
  await outcome(page).getByText('2 rows: 2 new').waitFor();
  app?.assertClean();
});

test('a file that is dropped on the window is read', async () => {
  app = await openApp();
  const { page } = app;
  await page.getByRole('heading', { name: 'Plans' }).waitFor();
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
    return data;
  }, ROADMAP);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.getByText('Drop plan files').waitFor();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await page.getByRole('heading', { name: 'Import “dropped.csv”' }).waitFor();
  await outcome(page).getByText('4 rows: 4 new').waitFor();
  app.assertClean();
});
