import { type DrawProblem, type DrawRefusal, type DrawSettings, MOST_DRAWS } from './draw-problem.ts';

/** Why nothing can be drawn; null when it can. Throws when the arrays of the problem do not fit each other. */
export function findDrawRefusal(problem: DrawProblem, settings: DrawSettings): DrawRefusal | null {
  requireFit(problem);
  return findBadSetting(settings) ?? findBadWeight(problem) ?? findBadRange(problem);
}

function requireFit({ ids, criteria, low, likely, high, weights }: DrawProblem): void {
  const size = ids.length * criteria;
  if (low.length !== size || likely.length !== size || high.length !== size) {
    const lengths = `${low.length}, ${likely.length} and ${high.length}`;
    throw new Error(`${ids.length} initiatives × ${criteria} criteria do not fit ranges of ${lengths}`);
  }
  if (weights !== null && weights.length !== criteria) {
    throw new Error(`${criteria} criteria do not fit ${weights.length} weights`);
  }
}

function findBadSetting({ draws, kappa, cut }: DrawSettings): DrawRefusal | null {
  if (!Number.isFinite(kappa) || kappa <= 0) {
    return { kind: 'bad-kappa', message: `κ is ${inWords(kappa)}, but it must be a number above 0.` };
  }
  if (!Number.isInteger(draws) || draws < 1 || draws > MOST_DRAWS) {
    const most = MOST_DRAWS.toLocaleString('en');
    return {
      kind: 'bad-draws',
      message: `The number of draws is ${inWords(draws)}, but it must be a whole number from 1 to ${most}.`,
    };
  }
  if (cut.kind === 'top' && (!Number.isInteger(cut.count) || cut.count < 0)) {
    return {
      kind: 'bad-cut',
      message: `The cut is at ${inWords(cut.count)}, but it must be a whole number, 0 or more.`,
    };
  }
  return null;
}

function findBadWeight({ weights }: DrawProblem): DrawRefusal | null {
  if (weights === null) return null;
  const bad = weights.find((weight) => !Number.isFinite(weight) || weight < 0);
  if (bad !== undefined)
    return { kind: 'bad-weights', message: `A weight is ${inWords(bad)}, but it must be a number, 0 or more.` };
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return { kind: 'bad-weights', message: 'All weights are 0, so that nothing counts.' };
  if (!Number.isFinite(sum)) return { kind: 'bad-weights', message: 'The weights are too large to add up.' };
  return null;
}

function findBadRange({ ids, criteria, low, likely, high }: DrawProblem): DrawRefusal | null {
  for (const [place, middle] of likely.entries()) {
    const [from = Number.NaN, to = Number.NaN] = [low[place], high[place]];
    const isOrdered = from <= middle && middle <= to;
    if (isOrdered && Number.isFinite(to - from)) continue;
    const demand = isOrdered ? 'it is too wide to draw from' : 'low, likely and high must be numbers in this order';
    const message = `A range is ${inWords(from)}, ${inWords(middle)}, ${inWords(to)}, but ${demand}.`;
    return { kind: 'bad-range', message, id: ids[Math.floor(place / criteria)] ?? '', criterion: place % criteria };
  }
  return null;
}

function inWords(value: number): string {
  return Number.isNaN(value) ? 'not a number' : String(value);
}
