export interface ManualTimer {
  after(milliseconds: number, run: () => void): () => void;
  /** Moves time on and runs what falls due. */
  advance(milliseconds: number): void;
  /** How many things wait. */
  waiting(): number;
}

export function createManualTimer(): ManualTimer {
  let now = 0;
  let tasks: { readonly due: number; readonly run: () => void }[] = [];
  return {
    after: (milliseconds, run) => {
      const task = { due: now + milliseconds, run };
      tasks.push(task);
      return () => {
        tasks = tasks.filter((other) => other !== task);
      };
    },
    advance: (milliseconds) => {
      now += milliseconds;
      const due = tasks.filter((task) => task.due <= now);
      tasks = tasks.filter((task) => task.due > now);
      for (const task of due) task.run();
    },
    waiting: () => tasks.length,
  };
}
