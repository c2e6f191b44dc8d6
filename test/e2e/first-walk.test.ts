// From somebody's spreadsheet to a ranked workbook, and back after a restart: the journey that everything else serves.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import * as xlsx from 'xlsx';
import { type OpenedApp, openApp } from './support/browser.ts';

const BACKLOG = [
  'Key,Title,Status,Stage,Start date,Team',
  'PAY-1,Refunds without a call,planned,beta,2026-12-01,Payments',
  'PAY-2,=SUM(1+1) as a title,candidate,alpha,2027-01-12,Payments',
  'PAY-3,Ledger export,dnoe,stable,,Ledger',
].join('\n');

let app: OpenedApp | null = null;
let profile = '';
afterEach(async () => {
  await app?.close();
  app = null;
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

async function fill(page: Page, name: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name, exact: true });
  await field.fill(text);
  await field.press('Enter');
}

async function rankOf(page: Page, title: string): Promise<string> {
  const row = page.getByRole('row').filter({ hasText: title });
  return (await row.getByRole('gridcell').first().innerText()).trim();
}

test('a spreadsheet comes in, is scored, explains itself, survives a restart and goes out as a workbook', async () => {
  profile = await mkdtemp(join(tmpdir(), 'quarterdeck-walk-'));
  app = await openApp({ userDataFolder: profile, timezoneId: 'Pacific/Auckland' });
  let { page } = app;

  await page.getByRole('button', { name: 'Import a spreadsheet…' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file…' }).click(),
  ]);
  await chooser.setFiles({ name: 'backlog.csv', mimeType: 'text/csv', buffer: Buffer.from(BACKLOG) });
  await page.getByText('3 rows: 3 new').waitFor();
  await page.getByRole('button', { name: 'Import 3 initiatives' }).click();
  await page.getByText('Imported 3 initiatives, with 1 problem').waitFor();

  await page.getByText('Refunds without a call').first().click();
  await page.getByText('Why there is no RICE score').waitFor();
  await fill(page, 'Reach, teams a quarter', '2000');
  await page.getByRole('combobox', { name: 'Impact' }).selectOption('2');
  await fill(page, 'Confidence', '80');
  await fill(page, 'Evidence for reach', 'Survey of 61 teams');
  await page.getByRole('textbox', { name: 'Evidence for reach' }).blur();
  await fill(page, 'Payments, likely', '4m');
  await page.getByText('Why 800').waitFor();

  await page.getByText('=SUM(1+1) as a title').first().click();
  await fill(page, 'Reach, teams a quarter', '-5');
  await page.getByText('Reach is -5, but it must be 0 or more.').waitFor();
  await fill(page, 'Reach, teams a quarter', '5000');
  await page.getByRole('combobox', { name: 'Impact' }).selectOption('2');
  await fill(page, 'Confidence', '80 %');
  await fill(page, 'Effort, person-months', '2');
  await page.getByText('Why 4,000').waitFor();
  await page.getByText('Ledger export').first().click();
  await expect.poll(() => rankOf(page, '=SUM(1+1)')).toBe('1');
  expect(await rankOf(page, 'Refunds')).toBe('2');
  await page.getByRole('banner').getByText('Saved', { exact: true }).waitFor();
  app.assertClean();
  await app.close();

  app = await openApp({ userDataFolder: profile, timezoneId: 'America/Los_Angeles' });
  page = app.page;
  await page.getByText('Refunds without a call').first().click();
  await page.getByText('Why 800').waitFor();
  await page.getByText('Survey of 61 teams').waitFor();
  expect(await rankOf(page, '=SUM(1+1)')).toBe('1');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export workbook' }).click(),
  ]);
  const book = xlsx.read(await readFile(await download.path()), { cellFormula: true, cellNF: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  const rows = xlsx.utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true });
  const top = rows.find((row) => row.includes('PAY-2')) ?? [];
  expect(top).toContain('=SUM(1+1) as a title');
  expect(top).toContain(4_000);
  // 2027-01-12 as a number of days, whatever the time zone.
  const cells = Object.values(sheet) as { v?: unknown }[];
  expect(cells.filter((cell) => cell.v === 46_399)).toHaveLength(1);
  app.assertClean();
});
