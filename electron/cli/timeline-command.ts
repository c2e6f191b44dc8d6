import { type Command, Option } from 'commander';
import { isPlainDate, type PlainDate, plainDateToDay } from '../../shared/calendar/plain-date.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import { DEFAULT_TIMELINE_VIEW, LANE_FIELDS, type LaneField } from '../../shared/plan/timeline-view.ts';
import { SCREEN_METRICS } from '../../shared/timeline/timeline-metrics.ts';
import { timelineRows } from '../../shared/timeline/timeline-rows.ts';
import { daysToShow } from '../../shared/timeline/timeline-scale.ts';
import { timelineSvg } from '../../shared/timeline/timeline-svg.ts';
import { CliError } from './cli-error.ts';
import { readPlan, writeWhole } from './files.ts';
import { todayOption } from './options.ts';

interface TimelineOptions {
  readonly output: string;
  readonly lanes: LaneField;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly today: PlainDate;
}

export function addTimelineCommand(program: Command): void {
  program
    .command('timeline')
    .description('draw the timeline of a plan as an SVG picture')
    .argument('<file>', 'a plan file')
    .requiredOption('-o, --output <file>', 'the SVG file to write')
    .addOption(new Option('--lanes <what>', 'what the lanes stand for').choices(LANE_FIELDS).default('theme'))
    .addOption(new Option('--from <YYYY-MM-DD>', 'the first day (default: fits the plan)').argParser(readDay('--from')))
    .addOption(new Option('--to <YYYY-MM-DD>', 'the last day (default: fits the plan)').argParser(readDay('--to')))
    .addOption(todayOption())
    .action(async (path: string, options: TimelineOptions) => {
      const { output } = options;
      if (!output.toLowerCase().endsWith('.svg'))
        throw new CliError(`-o takes the name of an .svg file, not “${output}”.`);
      const plan = await readPlan(path);
      const { svg, bars, beyond } = drawTimeline(plan, options);
      await writeWhole(output, svg);
      const others = beyond === 0 ? '' : ` (${beyond} more outside of these days)`;
      process.stdout.write(`${bars} ${bars === 1 ? 'bar' : 'bars'}${others}. Wrote ${output}.\n`);
    });
}

function readDay(option: string): (text: string) => PlainDate {
  return (text) => {
    if (!isPlainDate(text)) throw new CliError(`${option} takes a day such as 2026-11-21, not “${text}”.`);
    return text;
  };
}

/** All of the plan's bars, in the days asked for; what is left out of the range fits the plan. */
function drawTimeline(
  plan: Plan,
  { lanes, from, to, today }: TimelineOptions,
): { readonly svg: string; readonly bars: number; readonly beyond: number } {
  const view = { ...DEFAULT_TIMELINE_VIEW, lanes };
  const { extent, lanes: all } = timelineRows({ plan, view, today, pixelsPerDay: 1, metrics: SCREEN_METRICS });
  const { fiscalYearStartMonth } = settingsOf(plan);
  const fitting = daysToShow(extent, { today, fiscalYearStartMonth });
  const firstDay =
    from === undefined
      ? Math.min(fitting.firstDay, to === undefined ? fitting.firstDay : plainDateToDay(to))
      : plainDateToDay(from);
  const lastDay = to === undefined ? Math.max(fitting.lastDay, firstDay) : plainDateToDay(to);
  if (lastDay < firstDay) throw new CliError(`--to ${to} is before --from ${from}: turn them round.`);
  const spans = all.flatMap(({ rows }) => rows.flat()).flatMap(({ span }) => (span === null ? [] : [span]));
  const bars = spans.filter(({ first, last }) => first <= lastDay && last >= firstDay).length;
  return { svg: timelineSvg({ plan, view, today, firstDay, lastDay }), bars, beyond: spans.length - bars };
}
