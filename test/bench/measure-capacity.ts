import { cellContributions } from '../../shared/capacity/cell-contributions.ts';
import { createLoadTable } from '../../shared/capacity/load-table.ts';
import { periodSpansInSight } from '../../shared/capacity/period-span.ts';
import { teamWeeks } from '../../shared/capacity/team-weeks.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { BENCH_TODAY, bigPlan } from './big-plan.ts';
import { type Figure, milliseconds, percentile, round, summary, timeRuns } from './figure.ts';

const EDITS = 200;

/** The load of 40 teams in 8 periods, and of one team by week. */
export async function measureCapacity(): Promise<readonly Figure[]> {
  const plan = bigPlan();
  const today = BENCH_TODAY;
  const spans = periodSpansInSight(plan, today);
  const cold = await timeRuns(() => createLoadTable()(bigPlanAnew(plan), { today, spans }), { runs: 1, warmUp: 0 });
  const all = await timeRuns(() => createLoadTable()(bigPlanAnew(plan), { today, spans }), { runs: 51, warmUp: 20 });
  const edits = timesOfEdits(plan, (edited, table) => table(edited, { today, spans }));
  const [team] = plan.teams.values();
  const span = spans[1];
  if (team === undefined || span === undefined) throw new Error('The plan has no team or no current period');
  const weeks = await timeRuns(() => teamWeeks(plan, { today, teamId: team.id, spans }), { runs: 51, warmUp: 20 });
  const behind = await timeRuns(() => cellContributions(plan, { today, teamId: team.id, span }), {
    runs: 51,
    warmUp: 20,
  });
  return [
    {
      what: `All loads of ${plan.teams.size} teams × ${spans.length} periods`,
      value: milliseconds(all),
      aim: '< 30 ms',
    },
    { what: '  the very first time', value: milliseconds(cold) },
    {
      what: '  after one edit',
      value: `${milliseconds(summary(edits))}, p95 ${round(percentile(edits, 0.95))}`,
      aim: '< 8 ms',
    },
    { what: 'One team by week, over all periods', value: milliseconds(weeks) },
    { what: 'The initiatives behind one cell', value: milliseconds(behind) },
  ];
}

/** The same plan of which nothing is remembered yet. */
function bigPlanAnew(plan: Plan): Plan {
  const settings = new Map([...plan.settings].map(([id, row]) => [id, { ...row }]));
  return { ...plan, settings };
}

function timesOfEdits(
  plan: Plan,
  work: (edited: Plan, table: ReturnType<typeof createLoadTable>) => unknown,
): readonly number[] {
  const table = createLoadTable();
  const ids = [...plan.initiatives.keys()];
  let edited = plan;
  work(edited, table);
  return Array.from({ length: EDITS }, (_, index) => {
    const id = ids[(index * 37) % ids.length];
    const initiative = id === undefined ? undefined : edited.initiatives.get(id);
    if (initiative === undefined) throw new Error('The plan has no initiatives');
    const effort = initiative.effort.map((part) => ({ ...part, likely: (part.likely ?? 0) + 1 }));
    edited = { ...edited, initiatives: new Map(edited.initiatives).set(initiative.id, { ...initiative, effort }) };
    const start = performance.now();
    work(edited, table);
    return performance.now() - start;
  });
}
