import { basename, extname } from 'node:path';
import { type Command, Option } from 'commander';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { keyPrefixFrom } from '../../shared/plan/initiative-key.ts';
import { newPlan, type Plan } from '../../shared/plan/plan.ts';
import { generatePlan } from '../../shared/sample/generate-plan.ts';
import { samplePlan } from '../../shared/sample/sample-plan.ts';
import { CliError } from './cli-error.ts';
import { writePlan } from './files.ts';
import { todayOption, wholeNumber } from './options.ts';
import { randomIds } from './random-ids.ts';

interface NewOptions {
  readonly output: string;
  readonly template?: 'sample' | 'empty';
  readonly size?: number;
  readonly seed?: string;
  readonly today: PlainDate;
}

export function addNewCommand(program: Command): void {
  program
    .command('new')
    .description('write a new plan file: empty, the sample, or one generated at a given size')
    .requiredOption('-o, --output <file>', 'the plan file to write')
    .addOption(new Option('--template <name>', 'what it starts with (default: empty)').choices(['sample', 'empty']))
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
    return generatePlan({ size: options.size, seed: options.seed ?? '1', today: options.today });
  }
  if (options.seed !== undefined) throw new CliError('--seed goes with --size.');
  if (options.template === 'sample') return samplePlan({ today: options.today });
  const name = planNameFromPath(options.output);
  return newPlan({ id: randomIds.next(), name, keyPrefix: keyPrefixFrom(name) });
}

/** `Plans/atlas platform.quarterdeck` names the plan “atlas platform”. */
export function planNameFromPath(path: string): string {
  return basename(path, extname(path)).trim() || 'New plan';
}
