// Which column probably goes where: from the names of the columns and from what they hold.

import type { PlainDate } from '../calendar/plain-date.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { type Candidate, chooseCandidates } from './choose-candidates.ts';
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
import { type CriterionMeaning, criteriaNamed, isCriterionWord } from './criterion-words.ts';
import {
  type CriterionWord,
  foldHeader,
  type HeaderMeaning,
  meaningsOfHeader,
  type NamedField,
  saysOutright,
} from './header-words.ts';
import { type ImportField, importFieldLabel, parseImportField } from './import-field.ts';
import { findColumn, type ImportMapping } from './import-mapping.ts';
import { effortUnitNamed } from './read-effort.ts';
import { findScoreTarget } from './score-criteria.ts';
import type { SourceTable } from './source-table.ts';
import { createValueReplacer, type ValueMap } from './value-mapping.ts';

export interface ColumnProposal {
  readonly column: string;
  /** Null: not mapped. */
  readonly field: ImportField | null;
  /** The reason, in sentences for the preview. */
  readonly why: string;
  /** From 0 to 1; 0 when not mapped. */
  readonly confidence: number;
}

interface Judged {
  readonly candidates: readonly Candidate[];
  /** Why the field that the name speaks for most was not even a candidate; null when none was turned down. */
  readonly against: string | null;
}

/** What an empty column's name alone is worth. */
const EMPTY_EVIDENCE: Evidence = { fit: 0.5, why: 'The column is empty.' };
const WEIGHT_WITHOUT_NAME = 0.4;
/** So many rows show whether a column that is not named like a stage holds stages. */
const ROWS_SAMPLED = 1_000;
/** Less than the values of any column that fit, so that a name alone gets only what no other column wins. */
const FIT_OF_NAME_ALONE = 0.2;
/** The fields whose name in the code is not the word for them. */
const NOUNS: ReadonlyMap<NamedField, string> = new Map<NamedField, string>([['url', 'a link']]);

/**
 * A field or none for every column, in the order of the table, with the reason. A column is a candidate for the fields
 * that its name speaks for (`header-words.ts`) when its values do not speak against them (`column-evidence.ts`); where
 * no name speaks for stage, one column of nothing but known stages is. The best candidate gets a field that takes one
 * column; when two fit equally well neither does. A column that its name gives a field outright keeps it against its
 * values where no other column wins it, so that each wrong value is told on its row. The place of a column never counts.
 * `valueMaps` are what the user has said of values: the columns are judged by what they stand for.
 */
export function proposeMapping(
  plan: Plan,
  table: SourceTable,
  { today, valueMaps = [] }: { readonly today: PlainDate; readonly valueMaps?: readonly ValueMap[] },
): readonly ColumnProposal[] {
  const judge = createJudge(plan, table, { today, profileOf: createProfiles(table, valueMaps) });
  const judged = table.header.map((_, column) => judge(column));
  const candidates = withSomeTitle(judged.flatMap((column) => column.candidates));
  const sample = { ...table, rows: table.rows.slice(0, ROWS_SAMPLED) };
  const profileOf = createProfiles(sample, valueMaps);
  const all = [...candidates, ...stageWithoutName(table, candidates, profileOf)];
  const choice = chooseCandidates(table.header, all, (field) => importFieldLabel(field, plan));
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

type FieldWord = Exclude<NamedField, CriterionWord>;

/** A field that a column's name speaks for, and what its values say of it. */
interface Meant {
  readonly field: ImportField;
  readonly weight: number;
  readonly noun: string;
  readonly isOutright: boolean;
  readonly evidence: Evidence;
}

/** From this weight on a name says a criterion outright. */
const OUTRIGHT_CRITERION = 0.85;

type ProfileOf = (column: number) => ColumnProfile;

function createProfiles(table: SourceTable, valueMaps: readonly ValueMap[]): ProfileOf {
  const profiles = new Map<number, ColumnProfile>();
  return (column) => {
    const known = profiles.get(column);
    if (known !== undefined) return known;
    const said = valueMaps.filter((map) => findColumn(table.header, map.column) === column);
    const profile = profileColumn(table, column, createValueReplacer(said));
    profiles.set(column, profile);
    return profile;
  };
}

function createJudge(
  plan: Plan,
  table: SourceTable,
  { today, profileOf }: { readonly today: PlainDate; readonly profileOf: ProfileOf },
): (column: number) => Judged {
  const settings = settingsOf(plan);
  const reading = { today, fiscalYearStartMonth: settings.fiscalYearStartMonth };
  const isKey = memberOf(() => keysOf(plan, table, profileOf));
  const evidenceFor = (
    named: FieldWord,
    { meaning, column }: { readonly meaning: HeaderMeaning; readonly column: number },
  ): Evidence => {
    const profile = profileOf(column);
    if (profile.filled === 0) return EMPTY_EVIDENCE;
    switch (named) {
      case 'key':
        return keyEvidence(profile, saysOutright(meaning));
      case 'title':
        return titleEvidence(profile, meaning.weight === 1);
      case 'theme':
      case 'team':
        return groupEvidence(profile, saysOutright(meaning));
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
    }
  };
  const criterionEvidence = ({ target }: CriterionMeaning, column: number): Evidence => {
    const profile = profileOf(column);
    return profile.filled === 0 ? EMPTY_EVIDENCE : scoreEvidence(profile, target);
  };
  const meanings = (header: string, column: number): readonly Meant[] => {
    const criteria = criteriaNamed(plan, header).map((meaning) => ({
      meaning,
      evidence: criterionEvidence(meaning, column),
    }));
    // Of several models the first whose values these can be.
    const best = criteria.find(({ evidence }) => evidence.fit > 0) ?? criteria[0];
    const plain = meaningsWithUnits(header).flatMap((meaning): readonly Meant[] => {
      const { field: named, weight } = meaning;
      if (isCriterionWord(named)) return [];
      const noun = NOUNS.get(named) ?? named;
      const evidence = evidenceFor(named, { meaning, column });
      return [{ field: plainField(named), weight, noun, isOutright: saysOutright(meaning), evidence }];
    });
    if (best === undefined) return plain;
    const { target, weight, noun } = best.meaning;
    const field: ImportField = { kind: 'score', modelId: target.model.id, criterion: target.criterion.id };
    const isOutright = weight >= OUTRIGHT_CRITERION;
    return [{ field, weight, noun, isOutright, evidence: best.evidence }, ...plain].sort((a, b) => b.weight - a.weight);
  };
  return (column) => {
    const header = table.header[column] ?? '';
    const written = parseImportField(header);
    if (header.includes(':') && written.ok && isInPlan(plan, written.value)) {
      const candidate = { column, field: written.value, score: 1, why: 'Its name says so.', isByName: false };
      return { candidates: [candidate], against: null };
    }
    const candidates: Candidate[] = [];
    const byName: Candidate[] = [];
    let against: string | null = null;
    for (const { field, weight, noun, isOutright, evidence } of meanings(header, column)) {
      const { fit, why, rulesOut = false } = evidence;
      if (fit > 0) {
        const because = `The name speaks for ${noun}. ${why}`;
        candidates.push({ column, field, score: weight * fit, why: because, isByName: false });
        continue;
      }
      const doubt = `The name speaks for ${noun}, the values do not. ${why}`;
      against ??= doubt;
      if (rulesOut || !isOutright) continue;
      byName.push({ column, field, score: weight * FIT_OF_NAME_ALONE, why: doubt, isByName: true });
    }
    const titles = byName.filter(({ field }) => field.kind === 'title');
    return { candidates: candidates.length === 0 ? byName : [...candidates, ...titles], against };
  };
}

/** Nothing is imported without titles: where no column holds any, a name alone comes before what else it may mean. */
function withSomeTitle(candidates: readonly Candidate[]): readonly Candidate[] {
  const isTitle = ({ field }: Candidate): boolean => field.kind === 'title';
  if (candidates.some((candidate) => isTitle(candidate) && !candidate.isByName)) return candidates;
  return candidates.map((candidate) =>
    isTitle(candidate) ? { ...candidate, score: candidate.score / FIT_OF_NAME_ALONE } : candidate,
  );
}

function meaningsWithUnits(header: string): ReturnType<typeof meaningsOfHeader> {
  const { base } = foldHeader(header);
  const isUnit = /^(?:person|man|p[dwm]$)/.test(base) && effortUnitNamed(base) !== null;
  return isUnit ? [{ field: 'effort', weight: 1 }] : meaningsOfHeader(header);
}

function plainField(named: FieldWord): ImportField {
  return named === 'predecessors' ? { kind: 'link', dependencyKind: 'FS' } : { kind: named };
}

function isInPlan(plan: Plan, field: ImportField): boolean {
  return field.kind !== 'score' || findScoreTarget(plan, field) !== null;
}

/** The keys of the plan and of the column that is most like a key. */
function keysOf(plan: Plan, table: SourceTable, profileOf: ProfileOf): ReadonlySet<string> {
  const keys = new Set([...plan.initiatives.values()].map(({ key }) => key));
  let best: ColumnProfile | null = null;
  let bestScore = 0;
  for (const [column, header] of table.header.entries()) {
    const meaning = meaningsOfHeader(header).find(({ field }) => field === 'key');
    if (meaning === undefined || profileOf(column).filled === 0) continue;
    const score = meaning.weight * keyEvidence(profileOf(column), saysOutright(meaning)).fit;
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
function stageWithoutName(
  table: SourceTable,
  candidates: readonly Candidate[],
  profileOf: ProfileOf,
): readonly Candidate[] {
  const fitting = candidates.filter(({ isByName }) => !isByName);
  if (fitting.some(({ field }) => field.kind === 'stage')) return [];
  const named = new Set(fitting.map(({ column }) => column));
  const found: Candidate[] = [];
  for (const column of table.header.keys()) {
    if (named.has(column)) continue;
    const profile = profileOf(column);
    if (profile.filled < 3 || profile.values.length < 2 || profile.values.length > 20) continue;
    const { fit, why } = stageEvidence(profile);
    if (fit < 0.9) continue;
    found.push({ column, field: { kind: 'stage' }, score: WEIGHT_WITHOUT_NAME * fit, why, isByName: false });
  }
  return found.length === 1 ? found : [];
}
