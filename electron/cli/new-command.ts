import { basename, extname } from 'node:path';
import { type Command, Option } from 'commander';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { keyPrefixFrom } from '../../shared/plan/initiative-key.ts';
import { newPlan, type Plan } from '../../shared/plan/plan.ts';
import { generatePlan } from '../../shared/sample/generate-plan.ts';
import { platformQuarter } from '../../shared/sample/platform-quarter.ts';
import { samplePlan } from '../../shared/sample/sample-plan.ts';
import { CliError } from './cli-error.ts';
import { repeatableIds } from './command-ids.ts';
import { writePlan } from './files.ts';
import { todayOption, wholeNumber } from './options.ts';

const TEMPLATES = ['empty', 'platform-quarter', 'sample'] as const;

interface NewOptions {
  readonly output: string;
  readonly template?: (typeof TEMPLATES)[number];
  readonly size?: number;
  readonly seed?: string;
  readonly today: PlainDate;
}

export function addNewCommand(program: Command): void {
  program
    .command('new')
    .description('write a new plan file: empty, for a platform quarter, the sample, or one generated at a given size')
    .requiredOption('-o, --output <file>', 'the plan file to write')
    .addOption(new Option('--template <name>', 'what it starts with (default: empty)').choices(TEMPLATES))
    .option(
      '--size <n>',
      'generate this many initiatives, with teams, dependencies and OKRs',
      wholeNumber('--size', 0, 100_000),
    )
    .option('--seed <text>', 'what the generated plan follows from: the same seed and day, the same bytes (default: 1)')
    .addOption(todayOption())
    .action(async (options: NewOptions) => {
      const plan = makePlan(options);
      await writePlan(options.output, plan);
      process.stdout.write(`Wrote ${options.output} with ${plan.initiatives.size} initiatives.\n`);
    });
}

function makePlan(options: NewOptions): Plan {
  if (options.size !== undefined) {
    if (options.template !== undefined) throw new CliError('Give --template or --size, not both.');
    refuseEdgeOfTime(options.today);
    return generatePlan({ size: options.size, seed: options.seed ?? '1', today: options.today });
  }
  if (options.seed !== undefined) throw new CliError('--seed goes with --size.');
  if (options.template === 'sample') {
    refuseEdgeOfTime(options.today);
    return samplePlan({ today: options.today });
  }
  const name = planNameFromPath(options.output);
  const ids = repeatableIds({ output: options.output, today: options.today, content: name });
  const keyPrefix = keyPrefixFrom(name);
  if (options.template === 'platform-quarter') return platformQuarter({ name, keyPrefix, today: options.today, ids });
  return newPlan({ id: ids.next(), name, keyPrefix });
}

/** Their dates lie around today, and the calendar has an end on both sides. */
function refuseEdgeOfTime(today: PlainDate): void {
  if (today < '0020-01-01' || today >= '9980-01-01') {
    throw new CliError(`A sample or generated plan needs a day from 0020-01-01 to 9979-12-31, not ${today}.`);
  }
}

/** `Plans/atlas platform.quarterdeck` names the plan “atlas platform”. */
export function planNameFromPath(path: string): string {
  return basename(path, extname(path)).trim() || 'New plan';
}
