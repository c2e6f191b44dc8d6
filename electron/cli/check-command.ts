import { type Command, Option } from 'commander';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { checkPlan, type PlanCheck } from '../../shared/check/check-plan.ts';
import { readPlan } from './files.ts';
import { todayOption } from './options.ts';
import { printable } from './printable.ts';

interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly today: PlainDate;
}

export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description('say what is wrong in a plan; ends with 1 when there is an error')
    .argument('<file>', 'a plan file')
    .addOption(new Option('--format <name>', 'how to print it').choices(['text', 'json']).default('text'))
    .addOption(todayOption())
    .action(async (path: string, { format, today }: CheckOptions) => {
      const check = checkPlan(await readPlan(path), { today });
      process.stdout.write(format === 'json' ? `${JSON.stringify(check, null, 2)}\n` : checkToText(check));
      if (check.errors.length > 0) process.exitCode = 1;
    });
}

function checkToText({ errors, warnings }: PlanCheck): string {
  const lines = [
    ...errors.map((finding) => `error    ${finding.kind}: ${printable(finding.message)}`),
    ...warnings.map((finding) => `warning  ${finding.kind}: ${printable(finding.message)}`),
    `${count(errors.length, 'error')}, ${count(warnings.length, 'warning')}`,
  ];
  return `${lines.join('\n')}\n`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
