// What stands in a cell, as text that reads back as the same.

import { writePredecessors } from '../dependencies/dependency-text.ts';
import { criterionValueText, percentText } from '../import/read-criterion.ts';
import type { Initiative, TeamEffort } from '../plan/initiative.ts';
import { HEALTH_LABELS } from '../plan/initiative.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { needsReason, STAGE_LABELS } from '../plan/stage.ts';
import { categoryLabel } from '../prioritization/criteria-of.ts';
import type { RankedInitiative } from '../prioritization/ranking.ts';
import { blockedText } from './blocked-initiatives.ts';
import { effortText, figureText } from './effort-text.ts';
import type { CellKind } from './grid-column.ts';
import { classesOf } from './model-classes.ts';
import { scheduleDateText } from './schedule-edit.ts';
import { scoreOf } from './score-of.ts';

/** Where a cell takes its rank from. */
export type RankOf = (initiative: Initiative) => RankedInitiative['rank'];

/**
 * The text that an editor starts from and that a copy puts on the clipboard; empty for an empty cell. Typed into the same
 * cell again it changes nothing. Computed cells have one too: score, rank and what it blocks.
 */
export function cellText(plan: Plan, initiative: Initiative, cell: CellKind, rankOf: RankOf): string {
  switch (cell.kind) {
    case 'key':
      return initiative.key;
    case 'title':
      return initiative.title;
    case 'summary':
      return initiative.summary;
    case 'stage':
      return needsReason(initiative.stage)
        ? `${STAGE_LABELS[initiative.stage]}: ${initiative.stageReason}`
        : STAGE_LABELS[initiative.stage];
    case 'theme':
      return initiative.themeId === null ? '' : (plan.themes.get(initiative.themeId)?.name ?? '');
    case 'owner':
      return initiative.ownerId === null ? '' : (plan.people.get(initiative.ownerId)?.name ?? '');
    case 'effort':
      return effortText(plan, initiative.effort);
    case 'team-effort': {
      const part = partOf(initiative, cell);
      return part === undefined ? '' : figureText(plan, part);
    }
    case 'start':
    case 'end': {
      const { schedule } = initiative;
      return scheduleDateText(schedule[cell.kind], schedule.precision, settingsOf(plan).fiscalYearStartMonth);
    }
    case 'waits-for':
      return writePredecessors(plan, initiative.id);
    case 'blocks':
      return blockedText(plan, initiative.id);
    case 'tags':
      return initiative.tags.map(quotedWhereNeeded).join(', ');
    case 'health':
      return initiative.health === null ? '' : HEALTH_LABELS[initiative.health];
    case 'progress':
      return initiative.progress === 0 ? '' : percentText(initiative.progress);
    case 'criterion': {
      // What was set by hand: an effort that follows the teams is no text of its own cell.
      const value = initiative.scores[cell.key]?.value ?? null;
      return value === null ? '' : criterionValueText(cell.criterion, value);
    }
    case 'score': {
      const scored = scoreOf(cell.model, initiative);
      if (scored.state !== 'complete') return '';
      return scored.class === null ? String(scored.score) : categoryLabel(classesOf(cell.model) ?? [], scored.class);
    }
    case 'rank':
      return String(rankOf(initiative) ?? '');
    case 'custom': {
      const value = initiative.custom.find(({ fieldId }) => fieldId === cell.field.id)?.value;
      return value === undefined ? '' : String(value);
    }
  }
}

/** The one team's part of an initiative's effort, where the cell holds that. */
export function partOf(
  { effort }: Initiative,
  { teamId }: Extract<CellKind, { kind: 'team-effort' }>,
): TeamEffort | undefined {
  return effort.find((part) => part.teamId === teamId);
}

function quotedWhereNeeded(tag: string): string {
  return /[,;"\n]/.test(tag) ? `"${tag.replaceAll('"', '""')}"` : tag;
}
