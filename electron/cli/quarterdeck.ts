// The command line: the same core without a window.

import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { addCheckCommand } from './check-command.ts';
import { CliError } from './cli-error.ts';
import { addImportCommand } from './import-command.ts';
import { addModelCommand } from './model-command.ts';
import { addNewCommand } from './new-command.ts';
import { printable } from './printable.ts';
import { addReadoutCommand } from './readout-command.ts';
import { addScheduleCommand } from './schedule-command.ts';
import { addScoreCommand } from './score-command.ts';
import { addTimelineCommand } from './timeline-command.ts';

const program = new Command('quarterdeck')
  .description('Plan the quarter, defend the order, hand out the answer: Quarterdeck without a window.')
  .version(versionOfPackage())
  .showHelpAfterError(false)
  .exitOverride()
  .configureOutput({ writeErr: () => undefined });

addNewCommand(program);
addImportCommand(program);
addScoreCommand(program);
addModelCommand(program);
addScheduleCommand(program);
addTimelineCommand(program);
addCheckCommand(program);
addReadoutCommand(program);

// A reader that has seen enough, such as head, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`quarterdeck: The output can’t be written: ${error.message}.\n`);
  process.exit(2);
});

try {
  if (process.argv.length <= 2) program.outputHelp();
  else await program.parseAsync(process.argv);
} catch (error) {
  process.exitCode = report(error);
}

function versionOfPackage(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}

function report(error: unknown): number {
  if (error instanceof CommanderError) {
    // Asked-for help and version end with 0 and have been printed.
    if (error.exitCode === 0) return 0;
    process.stderr.write(`quarterdeck: ${sentence(error.message.replace(/^error: /, ''))} See quarterdeck --help.\n`);
    return 2;
  }
  if (error instanceof CliError) {
    process.stderr.write(`quarterdeck: ${printable(error.message)}\n`);
    return error.exitCode;
  }
  process.stderr.write(`quarterdeck: Something went wrong that should not: ${String(error)}\n`);
  return 2;
}

function sentence(text: string): string {
  const oneLine = text.replace(/\s*\n\s*/g, ' ').trim();
  const capitalised = oneLine.charAt(0).toUpperCase() + oneLine.slice(1);
  return /[.?!)]$/.test(capitalised) ? capitalised : `${capitalised}.`;
}
