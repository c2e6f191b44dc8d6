import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DesktopApp, launchDesktop, standInOf, untilSo } from './support/desktop-app.ts';
import type { StandIn } from './support/electron-stand-in.ts';
import { PRINT_DIALOG, type PrintAnswer } from './support/electron-stand-in-print.ts';
import type { StandInContents } from './support/electron-stand-in-window.ts';
import { addInitiatives, makePlan } from './support/plan-steps.ts';
import { readPdf } from './support/read-pdf.ts';

let folder: string;
let app: DesktopApp;
let page: Page;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarterdeck-desktop-print-'));
  app = await launchDesktop();
  page = await app.page();
});

afterEach(async () => {
  await app?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
});

async function makeAtlas(): Promise<void> {
  await makePlan(page, 'Atlas');
  await addInitiatives(page, 'First', '<script>document.title = "ran"</script>');
}

/** Nothing went wrong, and no window is left but the one. */
async function expectTidy(): Promise<void> {
  await untilSo(async () => (await app.windowCount()) === 1);
  const { network, refusedRequests, pageProblems } = await app.record();
  expect({ network, refusedRequests, pageProblems }).toEqual({ network: [], refusedRequests: [], pageProblems: [] });
  expect(app.standIn?.record.insecure ?? []).toEqual([]);
}

describe('the ranking as a PDF', () => {
  beforeEach(makeAtlas);

  test('is written where the user wants it, and the window that laid it out is gone', async () => {
    const file = join(folder, 'For the board.pdf');
    await app.answer('save', file);
    await app.choose('File', 'Save the ranking as PDF…');
    await page.getByText('Saved For the board.pdf').waitFor();
    const { pageCount, size, titles, isTagged } = readPdf(await readFile(file));
    expect({ pageCount, isTagged }).toEqual({ pageCount: 1, isTagged: true });
    // The stand-in speaks American English, and so has Letter; both lie across.
    expect(app.standIn === null ? A4_OR_LETTER : [[792, 612]]).toContainEqual(size);
    expect(titles).toEqual(expect.arrayContaining(['Atlas: ranking by RICE', 'Atlas']));
    expect(await readdir(folder)).toEqual(['For the board.pdf']);
    await expectTidy();
  });

  test('is finished when the user quits while it is laid out', async (context) => {
    const standIn = standInOf(app, context, 'laying out a page can be held up');
    let layOut: () => void = () => {};
    standIn.app.once('web-contents-created', (_event, contents: StandInContents) => {
      const printToPDF = contents.printToPDF.bind(contents);
      contents.printToPDF = async (options) => {
        await new Promise<void>((goOn) => {
          layOut = goOn;
        });
        return printToPDF(options);
      };
    });
    const file = join(folder, 'Ranking.pdf');
    await app.answer('save', file);
    await app.choose('File', 'Save the ranking as PDF…');
    await untilSo(async () => (await app.windowCount()) === 2);
    await app.quit();
    await page.waitForTimeout(300);
    expect(await readdir(folder)).toEqual([]);
    layOut();
    expect(await app.ended).toBe(0);
    expect(readPdf(await readFile(file)).pageCount).toBe(1);
    expect(await readdir(folder)).toEqual(['Ranking.pdf']);
  });

  test('is not written when the user chooses no place, and nobody complains', async () => {
    await app.choose('File', 'Save the ranking as PDF…');
    await untilSo(async () => (await app.record()).dialogs.length === 1);
    expect((await app.record()).dialogs[0]).toMatchObject({
      defaultPath: expect.stringMatching(/atlas-ranking-\d{4}-\d\d-\d\d\.pdf$/),
      filters: [{ name: 'PDF file', extensions: ['pdf'] }],
    });
    expect(await page.getByRole('alert').count()).toBe(0);
    await expectTidy();
  });

  test('to a place that is gone, or is a folder, says so, and leaves nothing behind', async () => {
    await mkdir(join(folder, 'Folder.pdf'));
    for (const [name, words] of [
      ['gone/Ranking.pdf', /“Ranking\.pdf” can’t be written: its folder is not there any more/],
      ['Folder.pdf', /“Folder\.pdf” is a folder, not a file/],
    ] as const) {
      await app.answer('save', join(folder, name));
      await app.choose('File', 'Save the ranking as PDF…');
      await page.getByText(words).waitFor();
    }
    expect(await readdir(folder)).toEqual(['Folder.pdf']);
    await expectTidy();
  });

  test('says so when its page can’t be laid out, and leaves a file that was there as it was', async (context) => {
    const standIn = standInOf(app, context, 'its windows can be taken away in the middle');
    standIn.app.once('web-contents-created', (_event, contents: StandInContents) => void contents.page.close());
    await app.answer('save', join(folder, 'Ranking.pdf'));
    await app.choose('File', 'Save the ranking as PDF…');
    await page.getByText(/The page could not be made ready for printing: .* Try again\./).waitFor();
    expect(await readdir(folder)).toEqual([]);
    await untilSo(async () => (await app.windowCount()) === 1);
  });
});

describe('printing the ranking', () => {
  beforeEach(makeAtlas);

  test('shows it in the print dialog, with what was typed as text and nothing of the screen', async (context) => {
    const dialogs = printDialogs(standInOf(app, context, ONLY_STAND_IN));
    await page.keyboard.press('Control+p');
    const { shown, options, answer } = await nextOf(dialogs);
    expect(options).toEqual({ silent: false, printBackground: true, pageSize: 'Letter', landscape: true });
    expect(await shown.title()).toBe('Atlas: ranking by RICE');
    const cells = await shown.locator('tbody tr').allInnerTexts();
    expect(cells).toEqual([
      expect.stringContaining('First'),
      expect.stringContaining('<script>document.title = "ran"</script>'),
    ]);
    answer(true, '');
    await expectTidy();
  });

  test('is not an error when the user cancels; a printer that fails is told', async (context) => {
    const dialogs = printDialogs(standInOf(app, context, ONLY_STAND_IN));
    await app.choose('File', 'Print the ranking…');
    (await nextOf(dialogs)).answer(false, 'Print job canceled');
    await untilSo(async () => (await app.windowCount()) === 1);
    expect(await page.getByText(/not printed/).count()).toBe(0);
    await app.choose('File', 'Print the ranking…');
    (await nextOf(dialogs)).answer(false, 'Print job failed');
    await page.getByText(/The page was not printed \(Print job failed\)\. Check the printer/).waitFor();
    await expectTidy();
  });

  test('is one at a time: who asks twice is told', async (context) => {
    const dialogs = printDialogs(standInOf(app, context, ONLY_STAND_IN));
    await app.choose('File', 'Print the ranking…');
    const { answer } = await nextOf(dialogs);
    await app.choose('File', 'Print the ranking…');
    await page.getByText(/Another page is being printed/).waitFor();
    expect(await app.windowCount()).toBe(2);
    answer(true, '');
    await expectTidy();
  });
});

const A4_OR_LETTER = [
  [792, 612],
  [842, 595],
];

interface PrintDialog {
  readonly shown: Page;
  readonly options: object;
  readonly answer: PrintAnswer;
}

/** The print dialogs that windows out of sight open from now on; each waits for its answer. */
function printDialogs(standIn: StandIn): PrintDialog[] {
  const dialogs: PrintDialog[] = [];
  standIn.app.on('web-contents-created', (_event, contents: StandInContents) => {
    contents.on(PRINT_DIALOG, (shown: Page, options: object, answer: PrintAnswer) => {
      dialogs.push({ shown, options, answer });
    });
  });
  return dialogs;
}

async function nextOf(dialogs: PrintDialog[]): Promise<PrintDialog> {
  await untilSo(async () => dialogs.length > 0);
  const dialog = dialogs.shift();
  if (dialog === undefined) throw new Error('No print dialog');
  return dialog;
}

const ONLY_STAND_IN = 'nothing can press the buttons of a system’s print dialog';

describe('what is asked to be printed', () => {
  const OWN_FRAME = { url: 'app://quarterdeck/', parent: null };
  const PAGE = {
    title: 'T',
    language: 'en',
    body: { html: '<p>x</p>' },
    paper: 'A4',
    orientation: 'portrait',
    header: '',
    footer: '',
  };

  const odd: readonly (readonly [string, object])[] = [
    ['a page of more than 20 million characters', { ...PAGE, body: { html: 'x'.repeat(20_000_001) } }],
    ['a paper that does not exist', { ...PAGE, paper: 'A4; } body { display: none' }],
    ['a language that could end its attribute', { ...PAGE, language: 'en"><script>' }],
    ['something more', { ...PAGE, address: 'https://elsewhere.example/' }],
  ];

  test('is refused when it is too large, or anything but a page', async (context) => {
    const { callAs } = standInOf(app, context, 'it calls as a page that was taken over would');
    for (const [what, asked] of odd) {
      for (const [channel, argument] of [
        ['print-page', asked],
        ['save-pdf', { suggestedName: 'x.pdf', page: asked }],
      ] as const) {
        const answer = await callAs(OWN_FRAME, `quarterdeck:${channel}`, argument);
        expect(answer, what).toMatchObject({ ok: false, problem: { kind: 'refused', message: /does not take/ } });
      }
    }
    expect(await app.windowCount()).toBe(1);
  });

  test('runs nothing and fetches nothing, whatever stands in it', async (context) => {
    const standIn = standInOf(app, context, 'it calls as a page that was taken over would');
    const dialogs = printDialogs(standIn);
    const html = `<p>before</p><script>document.body.append('ran')</script><img src="x" onerror="document.body.append('ran')">
      <img src="https://elsewhere.example/a.png"><link rel="stylesheet" href="https://elsewhere.example/b.css">
      <iframe src="app://quarterdeck/"></iframe><meta http-equiv="refresh" content="0; url=https://elsewhere.example/">`;
    const answered = standIn.callAs(OWN_FRAME, 'quarterdeck:print-page', { ...PAGE, body: { html } });
    const { shown, answer } = await nextOf(dialogs);
    await new Promise((next) => setTimeout(next, 300));
    expect(await shown.locator('body').innerText()).not.toContain('ran');
    expect(new URL(shown.url()).pathname).toMatch(/^\/print\//);
    expect(standIn.record.network).toEqual([]);
    expect(standIn.record.openedOutside).toEqual([]);
    answer(true, '');
    expect(await answered).toEqual({ ok: true, value: { kind: 'printed' } });
    await untilSo(async () => (await app.windowCount()) === 1);
  });
});
