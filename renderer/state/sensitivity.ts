// How sure the order is: the draws of the ranking that the Prioritize screen shows, and what came of them.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Period } from '../../shared/calendar/fiscal-period.ts';
import { createCutLine } from '../../shared/capacity/cut-line-change.ts';
import { periodSpan } from '../../shared/capacity/period-span.ts';
import { requireModel } from '../../shared/plan/built-in-models.ts';
import type { Criterion } from '../../shared/plan/criterion.ts';
import type { InitiativeId, ModelId } from '../../shared/plan/ids.ts';
import type { Model } from '../../shared/plan/model.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Preferences } from '../../shared/ports/preferences.ts';
import type { RankedInitiative } from '../../shared/prioritization/ranking.ts';
import { capacityWalkOf, isSameWalk } from '../../shared/prioritization/sensitivity/capacity-cut.ts';
import type { DrawSettings } from '../../shared/prioritization/sensitivity/draw-problem.ts';
import {
  type DrawFigures,
  drawFiguresOf,
  type Spread,
  usualSpread,
} from '../../shared/prioritization/sensitivity/draw-problem-of.ts';
import type {
  InitiativeSensitivity,
  SensitivityFigures,
} from '../../shared/prioritization/sensitivity/sensitivity-figures.ts';
import type { SensitivityCut } from '../workers/sensitivity-messages.ts';
import type { SensitivityProblem, SensitivityWork } from '../workers/sensitivity-work.ts';
import type { CancelTimer, Timer } from './timer.ts';

export interface SensitivityState {
  readonly settings: HowSureSettings;
  /** The last draws that were made; they may be of an order that has changed since. */
  readonly outcome: SensitivityOutcome | null;
  /** Whether other draws than those of the outcome are called for: under way, about to be, or given up. */
  readonly isBehind: boolean;
  /** Share of the draws that are made; null: none are under way. */
  readonly progress: number | null;
  /** Why those that are called for are not made. */
  readonly problem: SensitivityProblem | null;
  /** Whether the ranking has the column; null: as the size of the plan says. */
  readonly columnShown: boolean | null;
  changeSettings(changed: Partial<HowSureSettings>): void;
  showColumn(shown: boolean): void;
  /** From now on draws by itself, a moment after this order or the settings have changed; null: no one looks any more. */
  follow(facts: DrawFacts | null): void;
  /** At once, what was given up. */
  drawAgain(): void;
  /** Gives up the draws that are under way; what was drawn before stays. */
  cancel(): void;
}

export interface HowSureSettings extends Omit<DrawSettings, 'cut'> {
  /** Ranks 1 to this count as above, unless `cutPeriod` names a period. */
  readonly top: number;
  /** Above is what is in by the capacity of this period; null: the top. */
  readonly cutPeriod: Period | null;
  /** null: the usual one of the model. */
  readonly spread: Spread | null;
}

export interface DrawFacts {
  readonly plan: Plan;
  readonly modelId: ModelId;
  /** Of the plan by the model. */
  readonly ranking: readonly RankedInitiative[];
}

export interface SensitivityOutcome extends DrawFacts {
  readonly model: Model;
  readonly settings: DrawnSettings;
  /** What counted as above. */
  readonly cut: SensitivityCut;
  readonly byId: ReadonlyMap<InitiativeId, InitiativeSensitivity>;
  /** What the indexes of the deciding inputs and weights stand for. */
  readonly criteria: readonly Criterion[];
  readonly inputs: InputCounts;
}

export interface DrawnSettings extends HowSureSettings {
  readonly spread: Spread;
}

export interface InputCounts {
  /** Those of all initiatives that were ranked. */
  readonly total: number;
  /** Those of them that have a range of their own. */
  readonly ranged: number;
  /** Those that have none and were drawn all the same, within the spread. */
  readonly spread: number;
}

const USUAL_SETTINGS: HowSureSettings = {
  seed: '1',
  draws: 1_000,
  kappa: 50,
  top: 10,
  cutPeriod: null,
  spread: null,
};
const DEBOUNCE = 300;
const COLUMN = 'how-sure-column';
/** With more the column waits to be asked for. */
export const MOST_WITH_COLUMN = 1_000;

/** Whether the ranking shows how sure each rank is. */
export function isHowSureColumnShown({ columnShown }: Pick<SensitivityState, 'columnShown'>, ranked: number): boolean {
  return columnShown ?? ranked <= MOST_WITH_COLUMN;
}

/** Whether anything can be drawn: a model that classes by words has neither weights nor figures. */
export function drawsOf(model: Model): boolean {
  return model.kind !== 'moscow' && model.kind !== 'kano';
}

/** What was last drawn of this plan and model, be it of an order before; null when that was of another. */
export function outcomeOf(
  { outcome }: Pick<SensitivityState, 'outcome'>,
  { plan, modelId }: Pick<DrawFacts, 'plan' | 'modelId'>,
): SensitivityOutcome | null {
  if (outcome === null || outcome.modelId !== modelId) return null;
  return settingsOf(outcome.plan).id === settingsOf(plan).id ? outcome : null;
}

export interface SensitivityParts {
  readonly sensitivity: SensitivityWork;
  readonly timer: Timer;
  readonly clock: Clock;
  readonly preferences: Preferences;
}

/** What is drawn, or was, or is to be. */
type Wanted = DrawFacts & { readonly model: Model; readonly settings: DrawnSettings; readonly cut: SensitivityCut };

export function createSensitivityState(parts: SensitivityParts): StoreApi<SensitivityState> {
  const { sensitivity, timer, clock, preferences } = parts;
  const drawCutLine = createCutLine();
  let followed: DrawFacts | null = null;
  let due: { readonly wanted: Wanted; readonly cancel: CancelTimer } | null = null;
  let going: { readonly wanted: Wanted; readonly controller: AbortController } | null = null;
  /** Not to be tried again until something changes. */
  let givenUp: Wanted | null = null;

  const state = createStore<SensitivityState>()((set, get) => ({
    settings: USUAL_SETTINGS,
    outcome: null,
    isBehind: false,
    progress: null,
    problem: null,
    columnShown: readShown(preferences.read(COLUMN)),
    changeSettings: (changed) => {
      set({ settings: { ...get().settings, ...changed } });
      consider();
    },
    showColumn: (columnShown) => {
      preferences.write(COLUMN, columnShown ? 'yes' : 'no');
      set({ columnShown });
    },
    follow: (facts) => {
      followed = facts;
      consider();
    },
    drawAgain: () => {
      givenUp = null;
      const wanted = wantedNow();
      if (wanted !== null) void draw(wanted);
    },
    cancel: () => {
      if (going === null) return;
      giveUp(going.wanted, { kind: 'cancelled', message: 'The draws were cancelled.' });
    },
  }));
  return state;

  function wantedNow(): Wanted | null {
    if (followed === null) return null;
    const model = requireModel(followed.plan, followed.modelId);
    const { spread, ...settings } = state.getState().settings;
    return drawsOf(model)
      ? { ...followed, model, settings: { ...settings, spread: spread ?? usualSpread(model) }, cut: cutNow(followed) }
      : null;
  }

  function cutNow({ plan, ranking }: DrawFacts): SensitivityCut {
    const { top, cutPeriod } = state.getState().settings;
    if (cutPeriod === null) return { kind: 'top', top };
    const { holdToMix } = settingsOf(plan);
    const span = periodSpan(plan, cutPeriod);
    const cutLine = drawCutLine({ plan, rows: ranking, span, today: clock.today(), holdToMix });
    const drawn = ranking.filter(({ scored }) => scored.state === 'complete');
    const ids = drawn.map(({ initiative }) => initiative.id);
    return { kind: 'capacity', walk: capacityWalkOf(cutLine, ids) };
  }

  function consider(): void {
    const wanted = wantedNow();
    if (wanted === null) {
      stop();
      state.setState({ isBehind: false, problem: null });
      return;
    }
    const { outcome } = state.getState();
    if (outcome !== null && drawsAlike(outcome, wanted)) {
      stop();
      const { plan, ranking } = wanted;
      state.setState({ outcome: { ...outcome, plan, ranking }, isBehind: false, problem: null });
      return;
    }
    const known = [due?.wanted, going?.wanted, givenUp].some((one) => one != null && drawsAlike(one, wanted));
    if (known) return;
    stop();
    state.setState({ isBehind: true, problem: null });
    // The first figures are not waited for; what changes again and again is.
    const wait = outcomeOf({ outcome }, wanted) === null ? 0 : DEBOUNCE;
    due = { wanted, cancel: timer.after(wait, () => void draw(wanted)) };
  }

  function stop(): void {
    due?.cancel();
    due = null;
    going?.controller.abort();
    going = null;
    givenUp = null;
    if (state.getState().progress !== null) state.setState({ progress: null });
  }

  function giveUp(wanted: Wanted, problem: SensitivityProblem): void {
    stop();
    givenUp = wanted;
    state.setState({ isBehind: true, problem });
  }

  async function draw(wanted: Wanted): Promise<void> {
    stop();
    const { model, ranking, cut } = wanted;
    const { spread, seed, draws, kappa } = wanted.settings;
    const controller = new AbortController();
    const run = { wanted, controller };
    going = run;
    const figures = drawFiguresOf(model, ranking, { spread });
    state.setState({ progress: 0, isBehind: true, problem: null });
    const drawn = await sensitivity.draw(
      { model, figures, settings: { seed, draws, kappa, cut } },
      { signal: controller.signal, onProgress: (progress) => going === run && state.setState({ progress }) },
    );
    // Another run has overtaken this one.
    if (going !== run) return;
    if (!drawn.ok) {
      giveUp(wanted, drawn.problem);
      return;
    }
    going = null;
    const inputs = countInputs(wanted, figures);
    const outcome = { ...wanted, byId: figuresById(ranking, drawn.value), criteria: figures.drawnCriteria, inputs };
    state.setState({ outcome, progress: null, isBehind: false });
    // What has changed without a bearing on the draws is told from what has.
    consider();
  }
}

/** Whether both are the same draws: the same model, settings, scores and efforts, whatever else has changed. */
function drawsAlike(a: Wanted, b: Wanted): boolean {
  if (a.model !== b.model || a.ranking.length !== b.ranking.length) return false;
  const { settings } = b;
  const isSet =
    a.settings.seed === settings.seed &&
    a.settings.draws === settings.draws &&
    a.settings.kappa === settings.kappa &&
    a.settings.spread === settings.spread;
  return (
    isSet &&
    isSameCut(a.cut, b.cut) &&
    (a.ranking === b.ranking || a.ranking.every((row, index) => isDrawnAlike(row, b.ranking[index])))
  );
}

function isSameCut(a: SensitivityCut, b: SensitivityCut): boolean {
  if (a.kind === 'top') return b.kind === 'top' && a.top === b.top;
  return b.kind === 'capacity' && isSameWalk(a.walk, b.walk);
}

function isDrawnAlike({ initiative, rank }: RankedInitiative, other: RankedInitiative | undefined): boolean {
  if (other === undefined || rank !== other.rank) return false;
  const { id, scores, effort } = other.initiative;
  return initiative.id === id && initiative.scores === scores && initiative.effort === effort;
}

function figuresById(
  ranking: readonly RankedInitiative[],
  { initiatives }: SensitivityFigures,
): SensitivityOutcome['byId'] {
  const byId = new Map<InitiativeId, InitiativeSensitivity>();
  const ranked = ranking.filter(({ rank }) => rank !== null);
  for (const [index, { initiative }] of ranked.entries()) {
    const found = initiatives[index];
    if (found !== undefined) byId.set(initiative.id, found);
  }
  return byId;
}

function countInputs({ model, ranking, settings }: Wanted, figures: DrawFigures): InputCounts {
  const varying = countRanges(figures);
  const ranged = settings.spread === 0 ? varying : countRanges(drawFiguresOf(model, ranking, { spread: 0 }));
  return { total: figures.likely.length, ranged, spread: varying - ranged };
}

function countRanges({ low, high }: DrawFigures): number {
  let count = 0;
  for (const [place, from] of low.entries()) if (from !== high[place]) count += 1;
  return count;
}

function readShown(text: string | null): boolean | null {
  return text === 'yes' ? true : text === 'no' ? false : null;
}
