// The schema of an initiative.

import type { CustomFieldId, InitiativeId, MilestoneId, PersonId, TeamId, ThemeId } from './ids.ts';
import {
  AUDIENCES,
  type CriterionScore,
  type CriterionScores,
  type CriterionValue,
  type CustomValue,
  HEALTHS,
  HORIZONS,
  type Initiative,
  type Link,
  MILESTONE_KINDS,
  type Milestone,
  MUST_DO_REASONS,
  type MustDo,
  PRECISIONS,
  REUSES,
  type Schedule,
  type ScoreKey,
  type SuccessMeasure,
  type TeamEffort,
} from './initiative.ts';
import {
  type Complaint,
  checked,
  choice,
  eitherKind,
  entriesBy,
  id,
  list,
  number,
  object,
  orNull,
  plainDate,
  type Schema,
  TEXT_LIMITS,
  text,
  textOrNumber,
  trueOrFalse,
} from './plan-schema-parts.ts';
import { needsReason, STAGE_LABELS, STAGES } from './stage.ts';

const label = text(0, TEXT_LIMITS.name);
const prose = text(0, TEXT_LIMITS.prose);
const anyNumber = number();
const atLeastZero = number({ least: 0 });
/** So much that no sum of a plan’s figures loses its last digits in sight. */
const personWeeks = number({ least: 0, most: 1_000_000_000 });

const teamEffort = object<TeamEffort>({
  teamId: orNull(id<TeamId>()),
  low: orNull(personWeeks),
  likely: orNull(personWeeks),
  high: orNull(personWeeks),
  assignedFte: number({ above: 0, most: 100 }),
  evidence: prose,
});

const mustDo = object<MustDo>({ reason: choice(MUST_DO_REASONS), note: prose });

const successMeasure = object<SuccessMeasure>({
  metric: label,
  baseline: orNull(anyNumber),
  target: orNull(anyNumber),
  reviewOn: orNull(plainDate),
});

const criterionValue: Schema<CriterionValue> = eitherKind(
  object<Extract<CriterionValue, { kind: 'number' }>>({
    kind: choice(['number']),
    likely: anyNumber,
    low: orNull(anyNumber),
    high: orNull(anyNumber),
  }),
  object<Extract<CriterionValue, { kind: 'choice' }>>({ kind: choice(['choice']), choice: label }),
);

const criterionScore = object<CriterionScore>({
  value: orNull(criterionValue),
  setBy: label,
  setOn: orNull(plainDate),
  evidence: prose,
});

const SCORE_KEY_PATTERN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}\.[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

const scores: Schema<CriterionScores> = entriesBy(
  (key): key is ScoreKey => typeof key === 'string' && SCORE_KEY_PATTERN.test(key),
  'is not the name of a model and a criterion, such as “rice.reach”',
  criterionScore,
);

const schedule = object<Schedule>({
  start: orNull(plainDate),
  end: orNull(plainDate),
  precision: choice(PRECISIONS),
  setBy: orNull(choice(['hand', 'proposal'])),
  pinned: trueOrFalse,
  notBefore: orNull(plainDate),
  deadline: orNull(plainDate),
});

const milestone = object<Milestone>({
  id: id<MilestoneId>(),
  kind: choice(MILESTONE_KINDS),
  title: label,
  day: plainDate,
});

const link: Schema<Link> = eitherKind(
  object<Extract<Link, { kind: 'url' }>>({ kind: choice(['url']), url: prose, title: label }),
  object<Extract<Link, { kind: 'external-id' }>>({ kind: choice(['external-id']), system: label, externalId: label }),
);

const customValue = object<CustomValue>({ fieldId: id<CustomFieldId>(), value: textOrNumber(prose, anyNumber) });

const initiative = object<Initiative>({
  id: id<InitiativeId>(),
  key: text(1, TEXT_LIMITS.key),
  title: text(1, TEXT_LIMITS.name),
  summary: prose,
  problem: prose,
  hypothesis: prose,
  stage: choice(STAGES),
  stageReason: prose,
  themeId: orNull(id<ThemeId>()),
  ownerId: orNull(id<PersonId>()),
  requesterId: orNull(id<PersonId>()),
  requestedOn: orNull(plainDate),
  neededBy: orNull(plainDate),
  segments: list(label),
  tags: list(label),
  reuse: orNull(choice(REUSES)),
  effort: list(teamEffort),
  duration: orNull(atLeastZero),
  mustDo: orNull(mustDo),
  horizon: orNull(choice(HORIZONS)),
  successMeasure: orNull(successMeasure),
  scores,
  schedule,
  progress: number({ least: 0, most: 1 }),
  health: orNull(choice(HEALTHS)),
  healthNote: prose,
  milestones: list(milestone),
  links: list(link),
  audience: choice(AUDIENCES),
  custom: list(customValue),
});

export const initiativeSchema: Schema<Initiative> = checked(initiative, complaintsAbout);

function complaintsAbout({ stage, stageReason, effort, custom, milestones }: Initiative): readonly Complaint[] {
  const complaints: Complaint[] = [];
  if (needsReason(stage) && stageReason.trim() === '') {
    complaints.push({ path: ['stageReason'], message: `must say why it is ${STAGE_LABELS[stage].toLowerCase()}` });
  }
  for (const place of repeats(effort, (part) => part.teamId)) {
    complaints.push({
      path: ['effort', place, 'teamId'],
      message: 'must not name a team that an entry before it names',
    });
  }
  for (const place of repeats(custom, (value) => value.fieldId)) {
    complaints.push({
      path: ['custom', place, 'fieldId'],
      message: 'must not name a field that an entry before it names',
    });
  }
  for (const place of repeats(milestones, (entry) => entry.id)) {
    complaints.push({ path: ['milestones', place, 'id'], message: 'must not be the id of an entry before it' });
  }
  return complaints;
}

const NOWHERE: readonly number[] = [];

/** The places of the entries whose mark an entry before them has. */
function repeats<Entry>(entries: readonly Entry[], markOf: (entry: Entry) => string | null): readonly number[] {
  if (entries.length < 2) return NOWHERE;
  const seen = new Set<string | null>();
  const places: number[] = [];
  entries.forEach((entry, place) => {
    const mark = markOf(entry);
    if (seen.has(mark)) places.push(place);
    seen.add(mark);
  });
  return places;
}
