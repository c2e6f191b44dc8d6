import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemTimer } from '../../../renderer/platform/system-timer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the timer of this machine', () => {
  test('runs a thing once, unless it is cancelled before', () => {
    const run = vi.fn();
    const cancelled = vi.fn();
    systemTimer.after(1_000, run);
    systemTimer.after(1_000, cancelled)();
    vi.advanceTimersByTime(999);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5_000);
    expect(run).toHaveBeenCalledOnce();
    expect(cancelled).not.toHaveBeenCalled();
  });
});
