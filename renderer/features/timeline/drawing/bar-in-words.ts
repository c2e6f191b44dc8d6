// Bars and milestones as they are spoken, and as they stand in the tooltip.

import { HEALTH_LABELS, type Initiative } from '../../../../shared/plan/initiative.ts';
import { STAGE_LABELS } from '../../../../shared/plan/stage.ts';
import { changeInWords } from '../../../../shared/timeline/timeline-compare.ts';
import type { BarGhost, TimelineMilestoneKind } from '../../../../shared/timeline/timeline-rows.ts';
import { MILESTONE_LABELS } from '../../../../shared/timeline/timeline-shapes.ts';
import { datesInWords } from '../../../parts/dependency-words.ts';
import { formatDay, formatPercent } from '../../../ui/fields/format-value.ts';
import { currentLocale } from '../../../ui/locale.ts';

/** `In progress, 60 %, at risk, pinned`. */
export function stateInWords({ stage, progress, health, schedule, mustDo }: Initiative): string {
  return [
    STAGE_LABELS[stage],
    ...(progress > 0 ? [formatPercent(progress)] : []),
    ...(health === null ? [] : [HEALTH_LABELS[health].toLowerCase()]),
    ...(mustDo === null ? [] : ['must do']),
    ...(schedule.pinned ? ['pinned'] : []),
  ].join(', ');
}

interface Said {
  readonly fiscalYearStartMonth: number;
  readonly locale: string | undefined;
  readonly words: string;
}

const said = new WeakMap<Initiative, Said>();

/** All that a bar says to those who can’t see it. Remembered: dates in words cost more than the bar. */
export function barInWords(
  initiative: Initiative,
  fiscalYearStartMonth: number,
  ghost: BarGhost | null = null,
): string {
  const locale = currentLocale();
  let known = said.get(initiative);
  if (known?.fiscalYearStartMonth !== fiscalYearStartMonth || known.locale !== locale) {
    const { key, title, schedule } = initiative;
    const words = `${key} ${title}: ${datesInWords(schedule, fiscalYearStartMonth)}, ${stateInWords(initiative)}`;
    known = { fiscalYearStartMonth, locale, words };
    said.set(initiative, known);
  }
  return ghost === null ? known.words : `${known.words}, ${changeInWords(ghost)}`;
}

export function milestoneInWords(facts: {
  readonly initiative: Initiative;
  readonly kind: TimelineMilestoneKind;
  readonly title: string;
  readonly day: string;
}): string {
  const { initiative, kind, title, day } = facts;
  return `${MILESTONE_LABELS[kind]} of ${initiative.key}${title === '' || title === MILESTONE_LABELS[kind] ? '' : `, ${title}`}: ${formatDay(day)}`;
}
