// Which column probably goes where: from the names of the columns and from what they hold.

import type { PlainDate } from '../calendar/plain-date.ts';
import { RICE_MODEL_ID } from '../plan/model.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import {
  type ColumnProfile,
  dateEvidence,
  type Evidence,
  effortEvidence,
  groupEvidence,
  healthEvidence,
  keyEvidence,
  linkEvidence,
  profileColumn,
  progressEvidence,
  scoreEvidence,
  stageEvidence,
  titleEvidence,
  urlEvidence,
  wordsEvidence,
} from './column-evidence.ts';
import { foldHeader, meaningsOfHeader, type NamedField } from './header-words.ts';
import { type ImportField, importFieldLabel, parseImportField, singleColumnTarget } from './import-field.ts';
import type { ImportMapping } from './import-mapping.ts';
import { effortUnitNamed } from './read-effort.ts';
import { findScoreTarget, type ScoreTarget, scoreTargetsOf } from './score-criteria.ts';
import type { SourceTable } from './source-table.ts';

export interface ColumnProposal {
  readonly column: string;
  /** Null: not mapped. */
  readonly field: ImportField | null;
  /** The reason, in sentences for the preview. */
  readonly why: string;
  /** From 0 to 1; 0 when not mapped. */
  readonly confidence: number;
}

interface Candidate {
  readonly column: number;
  readonly field: ImportField;
  readonly score: number;
  readonly why: string;
}

interface Judged {
  readonly candidates: readonly Candidate[];
  /** Why the field that the name speaks for most was not even a candidate; null when none was turned down. */
  readonly against: string | null;
}

/** Two columns that come so near to each other fit a field equally well. */
const NEARLY_EQUAL = 0.02;
/** What an empty column's name alone is worth. */
const FIT_OF_EMPTY = 0.5;
const WEIGHT_WITHOUT_NAME = 0.4;
/** The fields whose name in the code is not the word for them. */
const NOUNS: ReadonlyMap<NamedField, string> = new Map<NamedField, string>([
  ['url', 'a link'],
  ['rice-effort', 'RICE effort'],
]);

/**
 * A field or none for every column, in the order of the table, with the reason. A column is a candidate for the fields
 * that its name speaks for (`header-words.ts`) when its values do not speak against them (`column-evidence.ts`); where
 * no name speaks for stage, one column of nothing but known stages is. The best candidate gets a field that takes one
 * column; when two fit equally well neither does. The place of a column never counts.
 */
export function proposeMapping(
  plan: Plan,
  table: SourceTable,
  { today }: { readonly today: PlainDate },
): readonly ColumnProposal[] {
  const judge = createJudge(plan, table, today);
  const judged = table.header.map((_, column) => judge(column));
  const candidates = judged.flatMap((column) => column.candidates);
  const choice = chooseCandidates(table.header, [...candidates, ...stageWithoutName(table, candidates)]);
  return table.header.map((name, column): ColumnProposal => {
    const chosen = choice.chosen.get(column);
    if (chosen !== undefined) {
      const { field, why, score } = chosen;
      return { column: name, field, why, confidence: Math.min(1, score) };
    }
    const why = choice.refused.get(column) ?? judged[column]?.against ?? 'No field has a name like this.';
    return { column: name, field: null, why, confidence: 0 };
  });
}

/** The proposed mapping without the columns that were not mapped. */
export function mappingOfProposals(proposals: readonly ColumnProposal[]): ImportMapping {
  return proposals.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }]));
}

function createJudge(plan: Plan, table: SourceTable, today: PlainDate): (column: number) => Judged {
  const settings = settingsOf(plan);
  const reading = { today, fiscalYearStartMonth: settings.fiscalYearStartMonth };
  const profiles = new Map<number, ColumnProfile>();
  const profileOf = (column: number): ColumnProfile => {
    const profile = profiles.get(column) ?? profileColumn(table, column);
    profiles.set(column, profile);
    return profile;
  };
  const isKey = memberOf(() => keysOf(plan, table, profileOf));
  const evidenceFor = (named: NamedField, column: number): Evidence => {
    const profile = profileOf(column);
    if (profile.filled === 0) return { fit: FIT_OF_EMPTY, why: 'The column is empty.' };
    switch (named) {
      case 'key':
        return keyEvidence(profile);
      case 'title':
        return titleEvidence(profile);
      case 'theme':
      case 'team':
        return groupEvidence(profile);
      case 'summary':
      case 'owner':
      case 'tags':
        return wordsEvidence(profile);
      case 'stage':
        return stageEvidence(profile);
      case 'health':
        return healthEvidence(profile);
      case 'start':
      case 'end':
        return dateEvidence(profile, reading);
      case 'progress':
        return progressEvidence(profile);
      case 'url':
        return urlEvidence(profile);
      case 'predecessors':
        return linkEvidence(profile, isKey);
      case 'effort': {
        const { base, inBrackets } = foldHeader(table.header[column] ?? '');
        const unitInHeader = inBrackets === '' ? base : inBrackets;
        return effortEvidence(profile, { unit: settings.effortUnit, sizes: settings.sizes, unitInHeader });
      }
      default: {
        const target = riceTarget(plan, named);
        return target === null ? { fit: 0, why: 'The plan has no RICE.' } : scoreEvidence(profile, target);
      }
    }
  };
  return (column) => {
    const header = table.header[column] ?? '';
    const written = parseImportField(header);
    if (header.includes(':') && written.ok && isInPlan(plan, written.value)) {
      return { candidates: [{ column, field: written.value, score: 1, why: 'Its name says so.' }], against: null };
    }
    const candidates: Candidate[] = [];
    let against: string | null = null;
    for (const { field: named, weight } of meaningsWithUnits(header)) {
      const field = fieldNamed(plan, named);
      if (field === null) continue;
      const { fit, why } = evidenceFor(named, column);
      const noun = NOUNS.get(named) ?? named;
      if (fit > 0) candidates.push({ column, field, score: weight * fit, why: `The name speaks for ${noun}. ${why}` });
      else against ??= `The name speaks for ${noun}, the values do not. ${why}`;
    }
    return { candidates, against };
  };
}

function meaningsWithUnits(header: string): ReturnType<typeof meaningsOfHeader> {
  const { base } = foldHeader(header);
  const isUnit = /^(?:person|man|p[dwm]$)/.test(base) && effortUnitNamed(base) !== null;
  return isUnit ? [{ field: 'effort', weight: 1 }] : meaningsOfHeader(header);
}

/** The field of a column; null for a criterion of RICE in a plan without it. */
function fieldNamed(plan: Plan, named: NamedField): ImportField | null {
  switch (named) {
    case 'predecessors':
      return { kind: 'link', dependencyKind: 'FS' };
    case 'reach':
    case 'impact':
    case 'confidence':
    case 'rice-effort': {
      const target = riceTarget(plan, named);
      return target === null ? null : { kind: 'score', modelId: target.modelId, criterion: target.criterion };
    }
    default:
      return { kind: named };
  }
}

/** A criterion of the deciding model where that is a RICE, else of the first one. */
function riceTarget(plan: Plan, named: NamedField): ScoreTarget | null {
  const criterion = named === 'rice-effort' ? 'effort' : named;
  const { decidingModelId } = settingsOf(plan);
  for (const modelId of [decidingModelId, RICE_MODEL_ID]) {
    const target = findScoreTarget(plan, { modelId, criterion });
    if (target !== null) return target;
  }
  return scoreTargetsOf(plan).find((target) => target.criterion === criterion) ?? null;
}

function isInPlan(plan: Plan, field: ImportField): boolean {
  return field.kind !== 'score' || findScoreTarget(plan, field) !== null;
}

/** The keys of the plan and of the column that is most like a key. */
function keysOf(plan: Plan, table: SourceTable, profileOf: (column: number) => ColumnProfile): ReadonlySet<string> {
  const keys = new Set([...plan.initiatives.values()].map(({ key }) => key));
  let best: ColumnProfile | null = null;
  let bestScore = 0;
  for (const [column, header] of table.header.entries()) {
    const weight = meaningsOfHeader(header).find(({ field }) => field === 'key')?.weight ?? 0;
    if (weight === 0 || profileOf(column).filled === 0) continue;
    const score = weight * keyEvidence(profileOf(column)).fit;
    if (score <= bestScore) continue;
    best = profileOf(column);
    bestScore = score;
  }
  for (const { input } of best?.values ?? []) keys.add(input.text);
  return keys;
}

function memberOf(collect: () => ReadonlySet<string>): (text: string) => boolean {
  let members: ReadonlySet<string> | null = null;
  return (text) => {
    members ??= collect();
    return members.has(text);
  };
}

/** The one column that holds nothing but stages, at least two different ones, where no column is named like a stage. */
function stageWithoutName(table: SourceTable, candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.some(({ field }) => field.kind === 'stage')) return [];
  const named = new Set(candidates.map(({ column }) => column));
  const found: Candidate[] = [];
  for (const column of table.header.keys()) {
    if (named.has(column)) continue;
    const profile = profileColumn({ ...table, rows: table.rows.slice(0, 1_000) }, column);
    if (profile.filled < 3 || profile.values.length < 2 || profile.values.length > 20) continue;
    const { fit, why } = stageEvidence(profile);
    if (fit >= 0.9) found.push({ column, field: { kind: 'stage' }, score: WEIGHT_WITHOUT_NAME * fit, why });
  }
  return found.length === 1 ? found : [];
}

interface Choice {
  readonly chosen: ReadonlyMap<number, Candidate>;
  readonly refused: ReadonlyMap<number, string>;
}

/** The best candidates first; what takes one column goes to none where the next best is as good. */
function chooseCandidates(header: readonly string[], candidates: readonly Candidate[]): Choice {
  const chosen = new Map<number, Candidate>();
  const refused = new Map<number, string>();
  const closed = new Map<string, string>();
  const ordered = candidates.toSorted((a, b) => b.score - a.score || a.column - b.column);
  for (const candidate of ordered) {
    const { column, field, score } = candidate;
    if (chosen.has(column)) continue;
    const target = singleColumnTarget(field);
    const label = importFieldLabel(field).toLowerCase();
    if (target !== null && closed.has(target)) {
      if (!refused.has(column)) refused.set(column, `“${closed.get(target)}” is the better ${label}.`);
      continue;
    }
    const rivals = ordered.filter(
      (other) =>
        other.column !== column &&
        !chosen.has(other.column) &&
        singleColumnTarget(other.field) === target &&
        other.score > score - NEARLY_EQUAL,
    );
    if (target === null || rivals.length === 0) {
      chosen.set(column, candidate);
      refused.delete(column);
      if (target !== null) closed.set(target, header[column] ?? '');
      continue;
    }
    const equals = [candidate, ...rivals].map((other) => `“${header[other.column]}”`).join(' and ');
    closed.set(target, equals);
    for (const { column: equal } of [candidate, ...rivals]) {
      refused.set(equal, `${equals} could both be the ${label}: choose one.`);
    }
  }
  return { chosen, refused };
}
