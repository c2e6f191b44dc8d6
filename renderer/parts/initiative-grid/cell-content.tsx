// What stands in a cell while it is not edited.

import { IconAlertTriangle, IconPencil, IconPin } from '@tabler/icons-react';
import { effortText, figureText } from '../../../shared/grid/effort-text.ts';
import type { CellKind } from '../../../shared/grid/grid-column.ts';
import { classesOf } from '../../../shared/grid/model-classes.ts';
import { scheduleDateText } from '../../../shared/grid/schedule-edit.ts';
import { scoreOf } from '../../../shared/grid/score-of.ts';
import { criterionValueText } from '../../../shared/import/read-criterion.ts';
import { type Criterion, MOST_STARS } from '../../../shared/plan/criterion.ts';
import { totalEffort } from '../../../shared/plan/effort.ts';
import { HEALTH_LABELS, type Initiative } from '../../../shared/plan/initiative.ts';
import { mustDoInWords } from '../../../shared/plan/must-do-in-words.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { STAGE_LABELS } from '../../../shared/plan/stage.ts';
import { categoryLabel } from '../../../shared/prioritization/criteria-of.ts';
import { findScaleProblem } from '../../../shared/prioritization/scale.ts';
import { readInput } from '../../../shared/prioritization/score-initiative.ts';
import { formatDay, formatFixed, formatNumber, formatPercent } from '../../ui/fields/format-value.ts';
import { StageChip } from '../../ui/stage-chip.tsx';
import { ThemeDot } from '../../ui/theme-dot.tsx';
import { formatScore } from '../because/because-words.ts';
import { formatEffort } from '../inspector/effort-units.ts';
import { HealthSign } from '../inspector/health-sign.tsx';
import styles from './initiative-row.module.css';

export interface CellContentProps {
  /** Themes, teams and people come from here; the initiatives in it may be older than the row's. */
  readonly plan: Plan;
  readonly initiative: Initiative;
  readonly cell: CellKind;
  readonly rank: number | null;
  readonly rose: number;
  /** The keys of what it waits for or blocks, as they are now; empty in other columns. */
  readonly links: string;
}

export function CellContent({ plan, initiative, cell, rank, rose, links }: CellContentProps) {
  switch (cell.kind) {
    case 'key':
      return <span className={styles.muted}>{initiative.key}</span>;
    case 'title':
      return <TitleContent initiative={initiative} />;
    case 'summary':
      return initiative.summary.slice(0, 200);
    case 'stage':
      return <StageChip stage={initiative.stage} label={STAGE_LABELS[initiative.stage]} />;
    case 'theme': {
      const theme = initiative.themeId === null ? undefined : plan.themes.get(initiative.themeId);
      if (theme === undefined) return null;
      return (
        <span className={styles.chip}>
          <ThemeDot colour={theme.colour} />
          <span className={styles.words}>{theme.name}</span>
        </span>
      );
    }
    case 'owner':
      return initiative.ownerId === null ? null : plan.people.get(initiative.ownerId)?.name;
    case 'effort':
      return <EffortContent plan={plan} initiative={initiative} />;
    case 'team-effort':
      return <PartContent plan={plan} initiative={initiative} cell={cell} />;
    case 'start':
    case 'end':
      return <DateContent plan={plan} initiative={initiative} which={cell.kind} />;
    case 'waits-for':
    case 'blocks':
      return links === '' ? null : <span title={links}>{links.slice(0, 200)}</span>;
    case 'tags':
      return initiative.tags.join(', ');
    case 'health':
      if (initiative.health === null) return null;
      return (
        <span className={styles.chip} title={initiative.healthNote || undefined}>
          <HealthSign health={initiative.health} />
          {HEALTH_LABELS[initiative.health]}
        </span>
      );
    case 'progress':
      return initiative.progress === 0 ? null : formatPercent(Math.round(initiative.progress * 1000) / 1000);
    case 'criterion':
      return <CriterionContent initiative={initiative} cell={cell} />;
    case 'score':
      return <ScoreContent initiative={initiative} cell={cell} />;
    case 'rank':
      return <RankContent rank={rank} rose={rose} />;
    case 'custom': {
      const value = initiative.custom.find(({ fieldId }) => fieldId === cell.field.id)?.value;
      if (value === undefined) return null;
      if (typeof value === 'number') return formatNumber(value, 6);
      return cell.field.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(value) : value.slice(0, 200);
    }
  }
}

function TitleContent({ initiative }: Pick<CellContentProps, 'initiative'>) {
  const { title, mustDo } = initiative;
  return (
    <span className={styles.chip}>
      <span className={styles.words} title={title}>
        {title}
      </span>
      {mustDo !== null && (
        <span className={styles.mark} title={mustDoInWords(initiative)}>
          · must-do
        </span>
      )}
    </span>
  );
}

function EffortContent({ plan, initiative }: Pick<CellContentProps, 'plan' | 'initiative'>) {
  const total = totalEffort(initiative);
  if (total.state === 'missing') return null;
  const words = effortText(plan, initiative.effort);
  if (total.state === 'incomplete') return <Unknown words={`${words}: not all teams have estimated`} />;
  return <span title={words}>{formatEffort(total.likely, settingsOf(plan).effortUnit)}</span>;
}

function PartContent({
  plan,
  initiative,
  cell,
}: Pick<CellContentProps, 'plan' | 'initiative'> & { readonly cell: Extract<CellKind, { kind: 'team-effort' }> }) {
  const part = initiative.effort.find(({ teamId }) => teamId === cell.teamId);
  if (part === undefined) return null;
  if (part.likely === null) return <Unknown words="Needed, not estimated" />;
  const title = part.evidence || (part.low === null ? undefined : figureText(plan, part));
  return <span title={title}>{formatEffort(part.likely, settingsOf(plan).effortUnit)}</span>;
}

function DateContent({
  plan,
  initiative: { schedule },
  which,
}: Pick<CellContentProps, 'plan' | 'initiative'> & { readonly which: 'start' | 'end' }) {
  const date = schedule[which];
  if (date === null) return null;
  const isDay = schedule.precision === 'day';
  const words = isDay
    ? formatDay(date)
    : scheduleDateText(date, schedule.precision, settingsOf(plan).fiscalYearStartMonth);
  if (!schedule.pinned || which === 'end') return words;
  return (
    <span className={styles.chip} title="Pinned: nothing ever moves it">
      {words}
      <IconPin className={styles.sign} size={12} stroke={1.5} aria-hidden />
      <span className="visually-hidden">pinned</span>
    </span>
  );
}

function CriterionContent({
  initiative,
  cell: { criterion, key },
}: Pick<CellContentProps, 'initiative'> & { readonly cell: Extract<CellKind, { kind: 'criterion' }> }) {
  const value = readInput(initiative, criterion, key);
  const own = initiative.scores[key]?.value ?? null;
  const isEffort = criterion.scale.kind === 'effort';
  if (value === null) return isEffort && initiative.effort.length > 0 ? <Unknown words="No estimate yet" /> : null;
  const fault = findScaleProblem(criterion, value);
  // What is of another sort than the scale, such as a word for a number, is shown as it is held.
  const isStrange = own !== null && typeof value === 'number' && Number.isNaN(value);
  const words = isStrange ? criterionValueText(criterion, own) : criterionWords(criterion, value);
  if (fault !== null) {
    return (
      <span className={styles.bad} title={fault}>
        {words}
      </span>
    );
  }
  if (criterion.scale.kind === 'stars' && typeof value === 'number') return <Stars count={value} />;
  if (!isEffort) return words;
  if (own === null) return <span className={styles.muted}>{words}</span>;
  return (
    <span className={styles.chip} title="Set by hand: the effort of the teams is left aside">
      <IconPencil className={styles.sign} size={12} stroke={1.5} aria-hidden />
      {words}
      <span className="visually-hidden">set by hand</span>
    </span>
  );
}

function criterionWords({ scale }: Criterion, value: number | string): string {
  if (typeof value === 'string') return scale.kind === 'category' ? categoryLabel(scale.categories, value) : value;
  if (scale.kind === 'percentage') return formatPercent(value);
  return scale.kind === 'effort' ? formatFixed(value, value < 0.95 ? 2 : 1) : formatNumber(value);
}

function Stars({ count }: { readonly count: number }) {
  return (
    <span title={`${count} of ${MOST_STARS} stars`}>
      <span aria-hidden>{'★'.repeat(count)}</span>
      <span aria-hidden className={styles.muted}>
        {'☆'.repeat(MOST_STARS - count)}
      </span>
      <span className="visually-hidden">{`${count} of ${MOST_STARS} stars`}</span>
    </span>
  );
}

function ScoreContent({
  initiative,
  cell: { model },
}: Pick<CellContentProps, 'initiative'> & { readonly cell: Extract<CellKind, { kind: 'score' }> }) {
  const scored = scoreOf(model, initiative);
  switch (scored.state) {
    case 'complete':
      if (scored.class !== null) return categoryLabel(classesOf(model) ?? [], scored.class);
      return <span className={styles.muted}>{formatScore(scored.score)}</span>;
    case 'incomplete':
      return (
        <span className={styles.muted} title={scored.problem}>
          <span aria-hidden>–</span>
          <span className="visually-hidden">{scored.problem}</span>
        </span>
      );
    case 'error':
      return (
        <span className={styles.bad} title={scored.problem}>
          <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
          <span className="visually-hidden">{scored.problem}</span>
        </span>
      );
  }
}

function RankContent({ rank, rose }: Pick<CellContentProps, 'rank' | 'rose'>) {
  if (rank === null) return null;
  const moved = formatNumber(Math.abs(rose));
  return (
    <span className={styles.muted}>
      {rose !== 0 && (
        <>
          <span className={styles.mark} aria-hidden>{`${rose > 0 ? '↑' : '↓'}${moved} `}</span>
          <span className="visually-hidden">{`${rose > 0 ? 'up' : 'down'} ${moved}, rank `}</span>
        </>
      )}
      {formatNumber(rank)}
    </span>
  );
}

/** Needed, and nobody knows how much. */
function Unknown({ words }: { readonly words: string }) {
  return (
    <span className={styles.muted} title={words}>
      <span aria-hidden>?</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
