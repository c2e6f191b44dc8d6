// What the preview shows of an initiative: key, title, stage, and the fields that columns go to.

import { formatDateText } from '../../../shared/calendar/date-text.ts';
import type { ImportField } from '../../../shared/import/import-field.ts';
import { criterionValueText } from '../../../shared/import/read-criterion.ts';
import { findScoreTarget } from '../../../shared/import/score-criteria.ts';
import type { Criterion } from '../../../shared/plan/criterion.ts';
import { totalEffort } from '../../../shared/plan/effort.ts';
import { type CriterionValue, HEALTH_LABELS, type Initiative } from '../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { PERSON_WEEKS_PER_UNIT } from '../../../shared/plan/settings.ts';
import { STAGE_LABELS } from '../../../shared/plan/stage.ts';
import { lowerFirst } from '../../../shared/text/read-text.ts';
import { formatNumber, formatPercent } from '../../ui/fields/format-value.ts';

export interface FieldColumn {
  readonly label: string;
  readonly isNumber: boolean;
  readonly textOf: (initiative: Initiative) => string;
}

export function fieldColumns(plan: Plan, fields: Iterable<ImportField | null>): readonly FieldColumn[] {
  const shown: FieldColumn[] = [
    { label: 'Key', isNumber: false, textOf: ({ key }) => key },
    { label: 'Title', isNumber: false, textOf: ({ title }) => title },
    { label: 'Stage', isNumber: false, textOf: ({ stage }) => STAGE_LABELS[stage] },
  ];
  for (const field of fields) {
    const column = field === null ? null : fieldColumn(plan, field);
    if (column !== null && !shown.some(({ label }) => label === column.label)) shown.push(column);
  }
  for (const { id, name, kind } of plan.customFields.values()) {
    const textOf = ({ custom }: Initiative) => String(custom.find(({ fieldId }) => fieldId === id)?.value ?? '');
    shown.push({ label: name, isNumber: kind === 'number', textOf });
  }
  return shown;
}

/** null for what has a column already. */
function fieldColumn(plan: Plan, field: ImportField): FieldColumn | null {
  const words = (label: string, textOf: FieldColumn['textOf']): FieldColumn => ({ label, isNumber: false, textOf });
  const figure = (label: string, textOf: FieldColumn['textOf']): FieldColumn => ({ label, isNumber: true, textOf });
  switch (field.kind) {
    case 'key':
    case 'title':
    case 'stage':
    case 'custom':
      return null;
    case 'summary':
      return words('Summary', ({ summary }) => summary);
    case 'theme':
      return words('Theme', ({ themeId }) => (themeId === null ? '' : (plan.themes.get(themeId)?.name ?? '')));
    case 'owner':
      return words('Owner', ({ ownerId }) => (ownerId === null ? '' : (plan.people.get(ownerId)?.name ?? '')));
    case 'team':
    case 'team-effort':
      return words('Teams', (initiative) => teamNames(plan, initiative));
    case 'effort':
      return figure('Effort', (initiative) => effortText(plan, initiative));
    case 'start':
      return words('Start', ({ schedule }) => dateText(plan, schedule.start, schedule.precision));
    case 'end':
      return words('End', ({ schedule }) => dateText(plan, schedule.end, schedule.precision));
    case 'tags':
      return words('Tags', ({ tags }) => tags.join(', '));
    case 'progress':
      return figure('Progress', ({ progress }) => formatPercent(progress));
    case 'health':
      return words('Health', ({ health }) => (health === null ? '' : HEALTH_LABELS[health]));
    case 'url':
      return words('Links', ({ links }) => links.flatMap((link) => (link.kind === 'url' ? [link.url] : [])).join(' '));
    case 'score': {
      const target = findScoreTarget(plan, field);
      if (target === null) return null;
      const { key, model, criterion } = target;
      const textOf: FieldColumn['textOf'] = ({ scores }) => {
        const value = scores[key]?.value ?? null;
        return value === null ? '' : scoreText(value, criterion);
      };
      const label = `${model.name} ${lowerFirst(criterion.name)}`;
      return criterion.scale.kind === 'category' ? words(label, textOf) : figure(label, textOf);
    }
    case 'link':
      return words(`Waits for (${field.dependencyKind})`, ({ id }) =>
        [...plan.dependencies.values()]
          .filter(({ successorId, kind }) => successorId === id && kind === field.dependencyKind)
          .map(({ predecessorId }) => plan.initiatives.get(predecessorId)?.key ?? '')
          .join(', '),
      );
  }
}

function teamNames(plan: Plan, { effort }: Initiative): string {
  return effort.flatMap(({ teamId }) => (teamId === null ? [] : [plan.teams.get(teamId)?.name ?? ''])).join(', ');
}

function effortText(plan: Plan, initiative: Initiative): string {
  const total = totalEffort(initiative);
  if (total.state !== 'estimated') return total.state === 'missing' ? '' : '?';
  const perUnit = PERSON_WEEKS_PER_UNIT[settingsOf(plan).effortUnit];
  return formatNumber(total.likely / perUnit, 1);
}

function dateText(
  plan: Plan,
  day: Initiative['schedule']['start'],
  precision: Initiative['schedule']['precision'],
): string {
  if (day === null) return '';
  const { fiscalYearStartMonth } = settingsOf(plan);
  return formatDateText(
    { first: day, last: day, precision: precision === 'none' ? 'day' : precision },
    { fiscalYearStartMonth },
  );
}

function scoreText(value: CriterionValue, criterion: Criterion): string {
  if (value.kind === 'choice') return criterionValueText(criterion, value);
  return criterion.scale.kind === 'percentage' ? formatPercent(value.likely) : formatNumber(value.likely);
}
