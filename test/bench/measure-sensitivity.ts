import type { Page } from 'playwright-core';
import { requireModel } from '../../shared/plan/built-in-models.ts';
import { type PlanId, toId } from '../../shared/plan/ids.ts';
import type { CriterionScore, Initiative, ScoreKey } from '../../shared/plan/initiative.ts';
import type { Model } from '../../shared/plan/model.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import { criteriaOf, scoreKeyOf } from '../../shared/prioritization/criteria-of.ts';
import { createDice } from '../../shared/sample/dice.ts';
import { seededRandom } from '../../shared/sample/seeded-random.ts';
import { BENCH_TODAY } from './big-plan.ts';
import { type Figure, round, spread } from './figure.ts';
import { inWindow, timeUntilSeen } from './in-window.ts';
import { seedPlan } from './seed-plan.ts';

const RUNS = 7;
const PLAN_NAME = 'Everything scored';

/** How sure the order of 5,000 is: 1,000 draws in the worker, from the key that asks for them to the painted figures. */
export function measureSensitivity(): Promise<readonly Figure[]> {
  return inWindow(async ({ page, plan }) => {
    const scored = everythingScored(plan);
    await seedPlan(page, scored);
    await page.reload();
    await page.getByRole('button', { name: PLAN_NAME, exact: true }).click();
    await page.getByRole('tab', { name: 'How sure' }).click();
    const rice = await measureModel(page, requireModel(scored, toId('rice')));
    const weighted = await measureModel(page, requireModel(scored, toId('weighted')));
    return [
      ...figuresOf('1,000 draws of 4 inputs ± 20 %, RICE', rice),
      ...figuresOf('1,000 draws of 5 weights, weighted scoring', weighted),
    ];
  });
}

interface ModelTimes {
  readonly drawing: readonly number[];
  /** Between the frames while it draws. */
  readonly frames: readonly number[];
}

function figuresOf(what: string, { drawing, frames }: ModelTimes): readonly Figure[] {
  return [
    { what: `${what}: painted`, value: spread(drawing), aim: '< 2,000 ms' },
    { what: '  of which the window waits for other keys', value: '300 ms' },
    { what: '  meanwhile, the longest frame', value: `${round(Math.max(0, ...frames))} ms` },
  ];
}

/** Each run has a seed of its own: what was drawn before is not drawn again. */
async function measureModel(page: Page, model: Model): Promise<ModelTimes> {
  await page.getByRole('heading', { level: 1 }).getByRole('button').click();
  await page.getByRole('menuitemradio', { name: model.name }).click();
  const grid = `[role="grid"][aria-label="How sure the ranking by ${model.name} is"]`;
  await page.locator(`${grid}[aria-busy="false"]`).waitFor();
  const seed = page.getByRole('textbox', { name: 'Seed' });
  const drawing: number[] = [];
  const frames: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    await seed.fill(`run ${run}`);
    await page.evaluate(() => window.paintProbe.recordFrames(null));
    const [seen = 0] = await timeUntilSeen(page, () => page.keyboard.press('Enter'), [
      { kind: 'attribute', selector: grid, name: 'aria-busy', value: 'false' },
    ]);
    const times = (await page.evaluate(() => window.paintProbe.stopFrames())).map(({ at }) => at);
    if (run === 0) continue;
    drawing.push(seen);
    frames.push(...times.slice(1).map((at, index) => at - (times[index] ?? at)));
  }
  return { drawing, frames };
}

/** The plan with a score for every initiative in both models. */
function everythingScored(plan: Plan): Plan {
  const { next } = seededRandom('sensitivity');
  const dice = createDice({ next });
  const weighted = requireModel(plan, toId('weighted'));
  const scoresOf = (): Readonly<Record<ScoreKey, CriterionScore>> => ({
    'rice.reach': likely(dice.whole(10, 20_000)),
    'rice.impact': likely(dice.pick([0.25, 0.5, 1, 2, 3])),
    'rice.confidence': likely(dice.pick([0.5, 0.8, 1])),
    'rice.effort': likely(dice.whole(1, 60) / 4),
    ...Object.fromEntries(
      criteriaOf(weighted).map((criterion) => [scoreKeyOf(weighted, criterion), likely(dice.whole(1, 5))]),
    ),
  });
  const scored = ([id, initiative]: readonly [Initiative['id'], Initiative]) =>
    [id, { ...initiative, stage: 'candidate', stageReason: '', scores: scoresOf() }] as const;
  const settings = { ...settingsOf(plan), id: toId<PlanId>('scored'), name: PLAN_NAME };
  return {
    ...plan,
    settings: new Map([[settings.id, settings]]),
    initiatives: new Map([...plan.initiatives].map(scored)),
  };
}

function likely(value: number): CriterionScore {
  return {
    value: { kind: 'number', low: null, likely: value, high: null },
    evidence: '',
    setBy: '',
    setOn: BENCH_TODAY,
  };
}
