import { join } from 'node:path';
import { type Command, Option } from 'commander';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { writeWorkbook } from '../../shared/formats/write-workbook.ts';
import { rankingWorkbook } from '../../shared/readout/ranking-workbook.ts';
import { readoutFileName } from '../../shared/readout/readout-file-name.ts';
import { CliError } from './cli-error.ts';
import { makeFolder, readPlan, writeWhole } from './files.ts';
import { todayOption } from './options.ts';

const FORMATS = ['xlsx'] as const;
type Format = (typeof FORMATS)[number];

interface ReadoutOptions {
  readonly output: string;
  readonly format: readonly Format[];
  readonly today: PlainDate;
}

export function addReadoutCommand(program: Command): void {
  program
    .command('readout')
    .description('write what stakeholders get: the ranking as a workbook')
    .argument('<file>', 'a plan file')
    .requiredOption('-o, --output <folder>', 'the folder to write to; made when it is not there')
    .addOption(
      new Option('--format <list>', `formats, separated by commas: ${FORMATS.join(', ')}`)
        .argParser(readFormats)
        .default(['xlsx'], 'xlsx'),
    )
    .addOption(todayOption())
    .action(async (path: string, { output, format, today }: ReadoutOptions) => {
      const plan = await readPlan(path);
      await makeFolder(output);
      for (const one of format) {
        const file = join(output, readoutFileName(plan, 'ranking', one));
        await writeWhole(file, await writeWorkbook(rankingWorkbook(plan, { today })));
        process.stdout.write(`Wrote ${file}\n`);
      }
    });
}

function readFormats(text: string): readonly Format[] {
  const formats = text.split(',').map((name) => {
    const format = FORMATS.find((one) => one === name.trim().toLowerCase());
    if (format === undefined) {
      throw new CliError(`There is no readout in the format “${name.trim()}”; there is ${FORMATS.join(', ')}.`);
    }
    return format;
  });
  return [...new Set(formats)];
}
