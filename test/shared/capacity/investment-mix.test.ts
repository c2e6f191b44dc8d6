import { describe, expect, test } from 'vitest';
import { investmentMix, investmentMixOfCut } from '../../../shared/capacity/investment-mix.ts';
import { periodSpan } from '../../../shared/capacity/period-span.ts';
import { teamId, themeId } from '../../support/plan-builder.ts';
import { cutOf, EVE, planWithRoom, Q1 } from './cut-of.ts';

const inQ1 = { stage: 'planned', start: '2026-01-01', end: '2026-03-31' } as const;

const PLAN = planWithRoom({ SRE: 60, Web: 40, Guild: null })
  .withTheme('Reliability', { targetShare: 0.35 })
  .withTheme('Services', { targetShare: 0.5 })
  .withTheme('Quiet')
  .withInitiative('A', { ...inQ1, theme: 'Reliability', effort: { SRE: 30, Web: 10, Guild: 5 } })
  .withInitiative('B', { ...inQ1, theme: 'Services', effort: { Web: 20, '': 7 } })
  .withInitiative('C', { ...inQ1, effort: { Web: 4 } })
  .withInitiative('D', { ...inQ1, theme: 'Services', effort: { SRE: null } })
  .withInitiative('E', { stage: 'candidate', theme: 'Services', effort: { SRE: 9 } })
  .withObjective('Company', { targetShare: 0.5 })
  .withObjective('Uptime', { parent: 'Company' })
  .withObjective('Speed', { targetShare: 0.1 })
  .withObjective('Last year', { from: '2025-01-01', to: '2025-12-31', targetShare: 0.2 })
  .withKeyResult('Uptime', 'Fewer incidents')
  .withKeyResult('Uptime', 'Faster repair')
  .withKeyResult('Speed', 'Faster builds')
  .withContribution('A', 'Fewer incidents')
  .withContribution('A', 'Faster repair')
  .withContribution('A', 'Faster builds')
  .withContribution('B', 'Faster builds')
  .build();

describe('the investment mix', () => {
  const mix = investmentMix(PLAN, { span: periodSpan(PLAN, Q1), today: EVE });

  test('is each theme’s share of the capacity against its target', () => {
    expect(mix.available).toBe(100);
    expect(mix.used).toBeCloseTo(64, 9);
    expect(mix.themes.map(({ id }) => id)).toEqual([...['Reliability', 'Services', 'Quiet'].map(themeId), null]);
    const [reliability, services, quiet, none] = mix.themes;
    expect(reliability?.personWeeks).toBeCloseTo(40, 9);
    expect(reliability?.shareOfAvailable).toBeCloseTo(0.4, 9);
    expect(reliability?.shareOfUsed).toBeCloseTo(40 / 64, 9);
    expect(reliability?.difference).toBeCloseTo(0.05, 9);
    expect(reliability?.overBy).toBeCloseTo(5, 9);
    expect(services).toMatchObject({ target: 0.5, overBy: 0 });
    expect(services?.difference).toBeCloseTo(-0.3, 9);
    expect(quiet).toMatchObject({ personWeeks: 0, target: null, difference: null });
    expect(none?.personWeeks).toBeCloseTo(4, 9);
  });

  test('splits an initiative evenly among the objectives that it contributes to, and sums up the tree', () => {
    const rows = mix.objectives.map(({ name, depth, direct, personWeeks }) => [
      name,
      depth,
      Math.round(direct * 1e6) / 1e6,
      Math.round(personWeeks * 1e6) / 1e6,
    ]);
    expect(rows).toEqual([
      ['Company', 0, 0, 20],
      ['Uptime', 1, 20, 20],
      ['Speed', 0, 40, 40],
      ['', 0, 4, 4],
    ]);
    expect(mix.objectives[0]?.difference).toBeCloseTo(-0.3, 9);
    expect(mix.objectives[2]?.overBy).toBeCloseTo(30, 9);
  });

  test('counts apart what is asked of teams of unknown capacity, and what has no estimate', () => {
    expect(mix.apart.teamIds).toEqual([teamId('Guild')]);
    expect(mix.apart.personWeeks).toBeCloseTo(5, 9);
    expect(mix.apart.unknown).toBe(1);
  });

  test('of a cut line is that of what is in', () => {
    const ofCut = investmentMixOfCut(cutOf(PLAN));
    expect(ofCut.used).toBeCloseTo(73, 9);
    expect(ofCut.themes[1]?.personWeeks).toBeCloseTo(29, 9);
    const held = investmentMixOfCut(cutOf(PLAN, { holdToMix: true }));
    expect(held.themes[0]?.personWeeks).toBe(0);
    expect(held.apart).toMatchObject({ personWeeks: 0, unknown: 1 });
  });

  test('has no shares where no capacity is known', () => {
    const plan = planWithRoom({ Guild: null })
      .withTheme('Reliability', { targetShare: 0.35 })
      .withInitiative('A', { ...inQ1, theme: 'Reliability', effort: { Guild: 5 } })
      .build();
    const [row] = investmentMix(plan, { span: periodSpan(plan, Q1), today: EVE }).themes;
    expect(row).toMatchObject({
      personWeeks: 0,
      shareOfAvailable: null,
      shareOfUsed: null,
      difference: null,
      overBy: 0,
    });
  });
});
