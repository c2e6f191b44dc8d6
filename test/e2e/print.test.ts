import { afterEach, expect, test } from 'vitest';
import { type OpenedApp, openApp } from './support/browser.ts';
import { addInitiatives, makePlan } from './support/plan-steps.ts';

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

/** A plan with two initiatives, in a window that notes what it is told to print. */
async function openAtlas(options: Parameters<typeof openApp>[0] = {}): Promise<OpenedApp> {
  const opened = await openApp(options);
  app = opened;
  await opened.page.evaluate(() => {
    const printed: string[] = [];
    Object.assign(window, { printed, print: () => printed.push('the window itself') });
    // On its way down the event comes by here before the app hears that its frame is there.
    const replacePrint = ({ target }: Event) => {
      const inside = target instanceof HTMLIFrameElement ? target.contentWindow : null;
      if (inside !== null) inside.print = () => printed.push(inside.document.documentElement.outerHTML);
    };
    document.addEventListener('load', replacePrint, { capture: true });
  });
  await makePlan(opened.page, 'Atlas');
  await addInitiatives(opened.page, 'First', '<script>document.title = "ran"</script>');
  return opened;
}

const printedIn = ({ page }: OpenedApp) => page.evaluate(() => Reflect.get(window, 'printed') as readonly string[]);

test('the key of printing prints the ranking, not the window', async () => {
  const opened = await openAtlas();
  await opened.page.keyboard.press('Control+p');
  await expect.poll(async () => (await printedIn(opened)).length).toBe(1);
  const [document = ''] = await printedIn(opened);
  expect(document).toContain('<title>Atlas: ranking by RICE</title>');
  expect(document).toContain('&lt;script&gt;document.title = "ran"&lt;/script&gt;');
  expect(document).not.toContain('<script');
  expect(document).toContain('size: Letter landscape');
  opened.assertClean();
});

test('paper is that of the region', async () => {
  const opened = await openAtlas({ locale: 'de-DE' });
  await opened.page.keyboard.press('Control+p');
  await expect.poll(async () => (await printedIn(opened))[0]).toContain('size: A4 landscape');
});

test('a PDF is what the print dialog makes, and that is said before it opens', async () => {
  const opened = await openAtlas();
  const { page } = opened;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('as pdf');
  await page.getByRole('option', { name: 'Save the ranking as PDF…' }).click();
  await page.getByText('In the print dialog, choose “Save as PDF” as the destination.').waitFor();
  await expect.poll(async () => (await printedIn(opened)).length).toBe(1);
  opened.assertClean();
});

test('one frame at most is left behind, and nobody comes upon it', async () => {
  const opened = await openAtlas();
  const { page } = opened;
  for (const count of [1, 2, 3]) {
    await page.keyboard.press('Control+p');
    await expect.poll(async () => (await printedIn(opened)).length).toBe(count);
  }
  const frames = page.locator('iframe');
  expect(await frames.count()).toBe(1);
  expect(await frames.getAttribute('sandbox')).toBe('allow-same-origin allow-modals');
  expect(await frames.evaluate((frame) => [frame.tabIndex, getComputedStyle(frame).visibility])).toEqual([
    -1,
    'hidden',
  ]);
  await page.evaluate(() => window.frames[0]?.dispatchEvent(new Event('afterprint')));
  await expect.poll(() => frames.count()).toBe(0);
});

test('without a plan the key prints nothing, the window least of all', async () => {
  app = await openApp();
  await app.page.getByRole('heading', { name: 'Plans' }).waitFor();
  const isLeft = await app.page.evaluate(() => {
    const press = new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, bubbles: true, cancelable: true });
    return document.body.dispatchEvent(press);
  });
  expect(isLeft).toBe(false);
  expect(await app.page.locator('iframe').count()).toBe(0);
});
