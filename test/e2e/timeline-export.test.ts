// The timeline as files, on the clipboard and on paper, out of the built app.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { accessibilityViolations } from './support/accessibility.ts';
import { type OpenedApp, openApp } from './support/browser.ts';
import { type DesktopApp, launchDesktop } from './support/desktop-app.ts';
import { readPdf } from './support/read-pdf.ts';

type Page = OpenedApp['page'];

let app: OpenedApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

async function openSample(): Promise<Page> {
  app = await openApp({ viewport: { width: 1440, height: 900 } });
  await showSample(app.page);
  return app.page;
}

async function showSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample plan' }).click();
  await page.getByRole('grid', { name: /^Ranking/ }).waitFor();
  await page.getByRole('navigation').getByRole('button', { name: 'Timeline' }).click();
  await page
    .getByRole('grid', { name: /^Timeline/ })
    .locator('[data-bar]')
    .first()
    .waitFor();
}

const panel = (page: Page) => page.getByRole('dialog', { name: 'Export' });

async function openPanel(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Export' }).click();
  await panel(page).getByRole('radio', { name: kind, exact: true }).check({ force: true });
}

/** What a press of the button hands out: its name and its bytes. */
async function downloaded(page: Page, button: string) {
  const coming = page.waitForEvent('download');
  await panel(page).getByRole('button', { name: button }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Width and height as the first chunk of a PNG says. */
function pngSize(bytes: Buffer): readonly [width: number, height: number] {
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  expect(bytes.subarray(12, 16).toString('latin1')).toBe('IHDR');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Makes windows note what they are told to print instead of printing it. */
async function notePrints(page: Page): Promise<void> {
  await page.evaluate(() => {
    const printed: { readonly html: string; readonly fonts: readonly string[] }[] = [];
    Object.assign(window, { printed });
    const replacePrint = ({ target }: Event) => {
      const inside = target instanceof HTMLIFrameElement ? target.contentWindow : null;
      if (inside === null) return;
      inside.print = () =>
        printed.push({
          html: inside.document.documentElement.outerHTML,
          fonts: [...inside.document.fonts].map(({ weight, status }) => `${weight} ${status}`),
        });
    };
    document.addEventListener('load', replacePrint, { capture: true });
  });
}

const printedIn = (page: Page) =>
  page.evaluate(
    () => Reflect.get(window, 'printed') as readonly { readonly html: string; readonly fonts: readonly string[] }[],
  );

describe('the timeline as a file', () => {
  test('as SVG is what is shown: its lanes, its filter, its title', async () => {
    const page = await openSample();
    await openPanel(page, 'SVG');
    const all = await downloaded(page, 'Save as SVG');
    await page.getByText(`Saved ${all.name}`).waitFor();
    expect(all.name).toMatch(/^atlas-platform-timeline-\d{4}-\d\d-\d\d\.svg$/);
    const bars = (svg: Buffer) => svg.toString().match(/<rect class="bar"/g)?.length ?? 0;
    expect(bars(all.bytes)).toBeGreaterThan(20);
    await page.getByRole('combobox', { name: /^What lanes stand for/ }).click();
    await page.getByRole('option', { name: 'Team' }).click();
    await page
      .getByRole('searchbox', { name: /Filter/ })
      .or(page.getByPlaceholder('Filter'))
      .first()
      .fill('Postgres');
    await page.getByRole('button', { name: 'Export' }).click();
    await panel(page).getByLabel('Title', { exact: true }).first().fill('For the <board>');
    const some = await downloaded(page, 'Save as SVG');
    expect(bars(some.bytes)).toBeGreaterThan(0);
    expect(bars(some.bytes)).toBeLessThan(bars(all.bytes));
    expect(some.bytes.toString()).toContain('For the &lt;board&gt;: timeline by team');
    app?.assertClean();
  });

  test('as PNG has so many pixels, at every scale, and the font of the window', async () => {
    const page = await openSample();
    await openPanel(page, 'SVG');
    const { bytes: svg } = await downloaded(page, 'Save as SVG');
    const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg.toString()) ?? []).map(Number);
    await openPanel(page, 'PNG');
    for (const scale of [1, 2, 3, 4]) {
      await panel(page).getByLabel('Size').selectOption(String(scale));
      const { name, bytes } = await downloaded(page, 'Save as PNG');
      expect(name).toMatch(/\.png$/);
      expect(pngSize(bytes)).toEqual([width * scale, height * scale]);
      await panel(page).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Export' }).click();
    }
    app?.assertClean();
  });

  test('as a copy is a PNG at 2× on the clipboard', async () => {
    const page = await openSample();
    await app?.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openPanel(page, 'Copy');
    await panel(page).getByRole('button', { name: 'Copy as picture' }).click();
    await page.getByText('Copied the picture').waitFor();
    const bytes = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const picture = await item?.getType('image/png');
      return picture === undefined ? [] : [...new Uint8Array(await picture.slice(0, 24).arrayBuffer())];
    });
    expect(pngSize(Buffer.from(bytes))[0]).toBeGreaterThanOrEqual(3_200);
    app?.assertClean();
  });

  test('choices are remembered, the panel is done with the keyboard alone, and axe finds nothing', async () => {
    const page = await openSample();
    await openPanel(page, 'PDF');
    await panel(page).getByLabel('Paper').selectOption('A3 portrait');
    await panel(page)
      .getByText(/pages? of A3, portrait/)
      .waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'detached' });
    const button = page.getByRole('button', { name: 'Export' });
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await panel(page).getByLabel('Paper').inputValue()).toBe('A3 portrait');
    await page.keyboard.press('ArrowLeft');
    expect(await panel(page).getByRole('radio', { name: 'PNG', exact: true }).isChecked()).toBe(true);
    app?.assertClean();
  });
});

describe('the timeline on paper', () => {
  test('goes to the print dialog as sheets in the window’s own font', async () => {
    const page = await openSample();
    await notePrints(page);
    await openPanel(page, 'Print');
    await panel(page).getByLabel('Paper').selectOption('A4 landscape');
    await panel(page).getByLabel('Side by side').selectOption('2');
    await panel(page)
      .getByText(/^4 pages of A4, landscape: 2 across, 2 down\. Type is 9 pt or larger\./)
      .waitFor();
    await panel(page).getByRole('button', { name: 'Print…' }).click();
    await expect.poll(async () => (await printedIn(page)).length).toBe(1);
    const [{ html, fonts } = { html: '', fonts: [] }] = await printedIn(page);
    expect(html.match(/<svg/g)).toHaveLength(4);
    expect(html).toContain('@page { size: A4 landscape; margin: 0; }');
    expect(html).toContain('Page 4 of 4 · row 2, column 2');
    expect([...fonts].sort()).toEqual(['400 loaded', '600 loaded']);
    app?.assertClean();
  });

  test('says how small its type would be on one page, and offers the paper that keeps it', async () => {
    const page = await openSample();
    await notePrints(page);
    await openPanel(page, 'PDF');
    await panel(page).getByLabel('Paper').selectOption('A4 landscape');
    await panel(page).getByLabel('Pages').selectOption('one-sheet');
    await panel(page)
      .getByText(/^1 page of A4, landscape\. Type goes down to \d(\.\d)? pt/)
      .waitFor();
    await panel(page)
      .getByRole('button', { name: /^A3, \w+ keeps 9 pt$/ })
      .click();
    await panel(page)
      .getByText(/^1 page of A3, \w+\. Type is 9 pt or larger\./)
      .waitFor();
    await panel(page).getByRole('button', { name: 'Save as PDF' }).click();
    await page.getByText('In the print dialog, choose “Save as PDF” as the destination.').waitFor();
    await expect.poll(async () => (await printedIn(page))[0]?.html.match(/<svg/g)?.length).toBe(1);
    app?.assertClean();
  });

  test('of a board goes over as many sheets as it takes, without a date, or fits on one', async () => {
    const page = await openSample();
    await notePrints(page);
    await page.getByRole('tab', { name: 'Now / Next / Later' }).click();
    await openPanel(page, 'Print');
    expect(await panel(page).getByLabel('Date', { exact: true }).count()).toBe(0);
    const words = await panel(page)
      .getByText(/^\d+ pages of Letter, landscape\. Type is 9 pt or larger\./)
      .innerText();
    await panel(page).getByRole('button', { name: 'Print…' }).click();
    await expect.poll(async () => (await printedIn(page)).length).toBe(1);
    const [{ html } = { html: '' }] = await printedIn(page);
    expect(html.match(/<svg/g)).toHaveLength(Number(/^\d+/.exec(words)?.[0]));
    expect(html).not.toMatch(/\b20\d\d\b(?!\/svg)/);
    await openPanel(page, 'Print');
    await panel(page).getByLabel('Pages').selectOption('one-sheet');
    await panel(page)
      .getByText(/^1 page of Letter, landscape\. Type goes down to \d(\.\d)? pt/)
      .waitFor();
    app?.assertClean();
  });

  test('is what the keys of printing and the palette hand out on this screen', async () => {
    const page = await openSample();
    await notePrints(page);
    await page.keyboard.press('ControlOrMeta+p');
    await panel(page).getByRole('radio', { name: 'Print', exact: true }).waitFor();
    expect(await panel(page).getByRole('radio', { name: 'Print', exact: true }).isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('timeline as pdf');
    await page.getByRole('option', { name: /Save the timeline as PDF/ }).waitFor();
    await page.keyboard.press('Enter');
    await panel(page).waitFor();
    expect(await panel(page).getByRole('radio', { name: 'PDF', exact: true }).isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await printedIn(page)).toEqual([]);
    app?.assertClean();
  });
});

describe('the timeline as a PDF of the desktop app', () => {
  let desktop: DesktopApp | null = null;
  let folder = '';
  afterEach(async () => {
    await desktop?.close();
    desktop = null;
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  });

  test('is written where the user wants it: tagged, on the paper chosen, with Inter in it', async () => {
    folder = await mkdtemp(join(tmpdir(), 'quarterdeck-timeline-pdf-'));
    desktop = await launchDesktop();
    const page = await desktop.page();
    await showSample(page);
    const file = join(folder, 'For the board.pdf');
    await desktop.answer('save', file);
    await openPanel(page, 'PDF');
    await panel(page).getByLabel('Paper').selectOption('Tabloid landscape');
    const words = await panel(page)
      .getByText(/pages? of Tabloid, landscape/)
      .innerText();
    await panel(page).getByRole('button', { name: 'Save as PDF' }).click();
    await page.getByText('Saved For the board.pdf').waitFor();
    const bytes = await readFile(file);
    const { pageCount, size, titles, isTagged } = readPdf(bytes);
    expect({ pageCount, size, isTagged }).toEqual({
      pageCount: Number(/^\d+/.exec(words)?.[0]),
      size: [1224, 792],
      isTagged: true,
    });
    expect(titles).toContain('Atlas Platform');
    expect(bytes.toString('latin1')).toMatch(/\/BaseFont *\/[A-Z]{6}\+Inter/);
    const { network, refusedRequests, pageProblems } = await desktop.record();
    expect({ network, refusedRequests, pageProblems }).toEqual({ network: [], refusedRequests: [], pageProblems: [] });
    // Copied pictures go to the clipboard, and nothing else of the system is opened for it.
    await openPanel(page, 'Copy');
    await panel(page).getByRole('button', { name: 'Copy as picture' }).click();
    await page.getByText(/Copied the picture|Save it as PNG instead/).waitFor();
  });
});
