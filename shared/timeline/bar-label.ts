// What a bar's label says.

import { dayInWords, monthInWords } from '../calendar/day-in-words.ts';
import { periodLabel, periodOf } from '../calendar/fiscal-period.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { teamsOf } from '../dependencies/initiative-teams.ts';
import { totalEffort } from '../plan/effort.ts';
import type { Initiative, Precision } from '../plan/initiative.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import type { LabelPart } from '../plan/timeline-view.ts';
import { plainLabel } from './plain-label.ts';

/** The parts that have something to say: `PAY-12 Rotate certificates · Lead, SRE · Jan 2026 – Mar 2026`. */
export function barLabelOf(plan: Plan, initiative: Initiative, parts: readonly LabelPart[]): string {
  const [only] = parts;
  if (parts.length === 1 && only === 'title') return plainLabel(initiative.title);
  const words = parts.map((part) => ({ part, text: plainLabel(partText(plan, initiative, part)) }));
  let label = '';
  let before: LabelPart | null = null;
  for (const { part, text } of words) {
    if (text === '') continue;
    const gap = before === null ? '' : before === 'key' && part === 'title' ? ' ' : ' · ';
    label += `${gap}${text}`;
    before = part;
  }
  return plainLabel(label);
}

/** `12 Jan 2026 – 6 Mar 2026`, `Jan 2026`, `FY27 Q1 – FY27 Q2`, `from 12 Jan 2026`; empty without dates. */
export function datesInWords(plan: Plan, initiative: Initiative): string {
  const { start, end, precision } = initiative.schedule;
  const { fiscalYearStartMonth } = settingsOf(plan);
  const word = (date: PlainDate): string => dateInWords(date, precision, fiscalYearStartMonth);
  if (start === null) return end === null ? '' : `until ${word(end)}`;
  if (end === null) return `from ${word(start)}`;
  return word(start) === word(end) ? word(start) : `${word(start)} – ${word(end)}`;
}

function dateInWords(date: PlainDate, precision: Precision, fiscalYearStartMonth: number): string {
  if (precision === 'month') return monthInWords(date);
  if (precision === 'quarter') return periodLabel(periodOf(date, fiscalYearStartMonth), fiscalYearStartMonth);
  return dayInWords(date);
}

function partText(plan: Plan, initiative: Initiative, part: LabelPart): string {
  switch (part) {
    case 'key':
      return initiative.key;
    case 'title':
      return initiative.title;
    case 'owner':
      return (initiative.ownerId === null ? undefined : plan.people.get(initiative.ownerId))?.name ?? '';
    case 'team':
      return teamsOf(initiative)
        .flatMap((id) => plan.teams.get(id)?.name ?? [])
        .join(', ');
    case 'dates':
      return datesInWords(plan, initiative);
    case 'effort': {
      const total = totalEffort(initiative);
      return total.state === 'estimated' ? `${figureOf(total.likely)} pw` : '';
    }
    case 'progress':
      return initiative.progress > 0 ? `${Math.round(initiative.progress * 100)} %` : '';
  }
}

/** With at most one decimal, half away from zero. */
export function figureOf(value: number): string {
  const rounded = Math.round(Math.abs(value) * 10 + 1e-9) / 10;
  const digits = rounded < 1_000 ? String(rounded) : rounded.toLocaleString('en');
  return `${value < 0 && rounded !== 0 ? '−' : ''}${digits}`;
}
