import { writeWorkbook } from '../../shared/formats/write-workbook.ts';
import { rankingWorkbook } from '../../shared/readout/ranking-workbook.ts';
import { BENCH_TODAY, bigPlan } from './big-plan.ts';
import { type Figure, megabytes, milliseconds, peakMemory, timeRuns } from './figure.ts';

export async function measureWorkbook(): Promise<readonly Figure[]> {
  const plan = bigPlan();
  const before = peakMemory();
  let bytes = 0;
  const once = async () => {
    bytes = (await writeWorkbook(rankingWorkbook(plan, { today: BENCH_TODAY }))).length;
  };
  const first = await timeRuns(once, { runs: 1, warmUp: 0 });
  const peak = peakMemory();
  const warm = await timeRuns(once, { runs: 3, warmUp: 0 });
  return [
    { what: 'Workbook of the ranking, first time', value: milliseconds(first), aim: '< 3 s' },
    { what: 'Workbook of the ranking, again', value: milliseconds(warm), aim: '< 3 s' },
    { what: `  peak memory of the process (before it ${before})`, value: peak },
    { what: '  its size', value: megabytes(bytes) },
  ];
}
