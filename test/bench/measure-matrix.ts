import { type Figure, spread } from './figure.ts';
import { inWindow, timeUntilSeen } from './in-window.ts';
import { scoredPlan } from './scored-plan.ts';
import { showPriorities } from './show-priorities.ts';

const WARM_UP = 4;
const STEPS = 40;
const PLOT = '[role="listbox"][aria-label^="Matrix by"]';

/** A bubble that is dragged through the matrix, step by step, and by key. */
export function measureMatrix(): Promise<readonly Figure[]> {
  return inWindow(async ({ page, openPlan }) => {
    await openPlan();
    const figures: Figure[] = [];
    for (const model of ['RICE', 'Value vs effort']) {
      await showPriorities(page, { view: 'Matrix', model });
      const option = page.locator(`${PLOT} [role="option"]`);
      await page.locator(PLOT).focus();
      await page.keyboard.press('Home');
      const box = await option.boundingBox();
      const plot = await page.locator(PLOT).boundingBox();
      if (box === null || plot === null) throw new Error('No bubble is drawn');
      const start = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const sight = { kind: 'differs', selector: PLOT } as const;
      await page.mouse.move(start.x, start.y);
      await page.mouse.down();
      const dragged: number[] = [];
      // Wide enough that each lands on another step of the scale.
      const places = [0.3, 0.7, 0.45, 0.6];
      for (let step = 0; step < WARM_UP + STEPS; step += 1) {
        const x = plot.x + plot.width * ((places[step % 4] ?? 0.5) + (step % 10) / 100);
        const y = plot.y + plot.height * ((places[(step + 1) % 4] ?? 0.5) + (step % 10) / 100);
        const [seen = 0] = await timeUntilSeen(page, () => page.mouse.move(x, y), [sight]);
        if (step >= WARM_UP) dragged.push(seen);
      }
      const [dropped = 0] = await timeUntilSeen(page, () => page.mouse.up(), [
        { kind: 'absent', selector: `${PLOT}[data-dragging]` },
      ]);
      const nudged: number[] = [];
      for (let step = 0; step < WARM_UP + STEPS; step += 1) {
        const [seen = 0] = await timeUntilSeen(
          page,
          () => page.keyboard.press(step % 6 < 3 ? 'Alt+ArrowDown' : 'Alt+ArrowUp'),
          [sight],
        );
        if (step >= WARM_UP) nudged.push(seen);
      }
      figures.push(
        { what: `A step of a drag in the matrix of ${model}: painted`, value: spread(dragged), aim: 'p95 < 50 ms' },
        { what: '  its drop: painted', value: spread([dropped]), aim: '< 100 ms' },
        { what: '  a step by key: painted', value: spread(nudged), aim: 'p95 < 100 ms' },
      );
    }
    return figures;
  }, scoredPlan());
}
