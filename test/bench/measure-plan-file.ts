import { parsePlanFile, serializePlanFile } from '../../shared/plan-file/plan-file.ts';
import { bigPlan } from './big-plan.ts';
import { type Figure, megabytes, milliseconds, timeRuns, times } from './figure.ts';

export async function measurePlanFile(): Promise<readonly Figure[]> {
  const plan = bigPlan();
  const text = serializePlanFile(plan);
  const writing = await timeRuns(() => serializePlanFile(plan), { runs: 11, warmUp: 3 });
  const reading = await timeRuns(
    () => {
      const file = parsePlanFile(text);
      if (!file.ok) throw new Error(file.problem.message);
    },
    { runs: 11, warmUp: 3 },
  );
  const bare = await timeRuns(() => JSON.parse(text), { runs: 11, warmUp: 3 });
  return [
    { what: 'Write the plan file', value: milliseconds(writing) },
    { what: 'Parse the plan file through its schema', value: milliseconds(reading) },
    { what: '  against JSON.parse alone', value: times(reading.median / bare.median) },
    { what: '  its size', value: megabytes(Buffer.byteLength(text)) },
  ];
}
