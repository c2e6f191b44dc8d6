// Branded ids: one kind of id is never taken for another.

declare const idKind: unique symbol;
type Branded<Kind extends string> = string & { readonly [idKind]: Kind };

export type PlanId = Branded<'plan'>;
export type PersonId = Branded<'person'>;
export type ThemeId = Branded<'theme'>;
export type TeamId = Branded<'team'>;
export type MemberId = Branded<'member'>;
export type InitiativeId = Branded<'initiative'>;
export type DependencyId = Branded<'dependency'>;
export type ExternalDependencyId = Branded<'external-dependency'>;
export type ObjectiveId = Branded<'objective'>;
export type KeyResultId = Branded<'key-result'>;
export type CheckInId = Branded<'check-in'>;
export type ContributionId = Branded<'contribution'>;
export type ModelId = Branded<'model'>;
export type CustomFieldId = Branded<'custom-field'>;
export type MilestoneId = Branded<'milestone'>;
export type SavedViewId = Branded<'saved-view'>;
export type PlacementId = Branded<'placement'>;
export type TeamPeriodId = Branded<'team-period'>;
export type ErrorBudgetId = Branded<'error-budget'>;
export type CommitmentId = Branded<'commitment'>;

export type AnyId =
  | PlanId
  | PersonId
  | ThemeId
  | TeamId
  | MemberId
  | InitiativeId
  | DependencyId
  | ExternalDependencyId
  | ObjectiveId
  | KeyResultId
  | CheckInId
  | ContributionId
  | ModelId
  | CustomFieldId
  | MilestoneId
  | SavedViewId
  | PlacementId
  | TeamPeriodId
  | ErrorBudgetId
  | CommitmentId;

const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** Whether a text may be an id: 1-64 letters, digits, hyphens and underscores, the first a letter or digit. */
export function isId<Id extends AnyId>(text: string): text is Id {
  return ID_PATTERN.test(text);
}

/** The text as an id. Throws when it is none: for ids that the program itself writes; outside data goes through a schema. */
export function toId<Id extends AnyId>(text: string): Id {
  if (!isId<Id>(text)) throw new Error(`Not an id: ${JSON.stringify(text)}`);
  return text;
}
