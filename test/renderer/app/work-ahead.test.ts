// @vitest-environment happy-dom

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { workAhead } from '../../../renderer/app/work-ahead.ts';
import type { AppState } from '../../../renderer/state/app-state.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { aPlan } from '../../support/plan-builder.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function appWith(plan: Plan) {
  const session = createStore(() => ({ open: { plan } }));
  return { app: { session } as unknown as AppState, open: (next: Plan) => session.setState({ open: { plan: next } }) };
}

describe('what is done ahead', () => {
  test('is done piece by piece once the screen before is drawn, of the plan as it is then', () => {
    const [first, second] = [aPlan('First').build(), aPlan('Second').build()];
    const { app, open } = appWith(first);
    const done: string[] = [];
    workAhead(app, (plan) => [
      () => done.push(plan === second ? 'of the second' : 'of the first'),
      () => done.push('then'),
    ]);
    vi.advanceTimersByTime(300);
    expect(done).toEqual([]);
    open(second);
    vi.advanceTimersByTime(900);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(done).toEqual(['of the second', 'then']);
  });

  test('is given up when the plan changes in the midst of it, and begun again', () => {
    const { app, open } = appWith(aPlan('First').build());
    const done: number[] = [];
    workAhead(app, () => [
      () => {
        done.push(1);
        if (done.length === 1) open(aPlan('Second').build());
      },
      () => done.push(2),
    ]);
    vi.advanceTimersByTime(1_000);
    expect(done).toEqual([1]);
    vi.advanceTimersByTime(2_000);
    expect(done).toEqual([1, 1, 2]);
  });

  test('is never done once it was ended', () => {
    const { app, open } = appWith(aPlan().build());
    const done = vi.fn();
    const stop = workAhead(app, () => [done]);
    stop();
    open(aPlan('Another').build());
    vi.advanceTimersByTime(10_000);
    expect(done).not.toHaveBeenCalled();
  });
});
