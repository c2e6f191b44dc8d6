import type { CDPSession } from 'playwright-core';

export interface Memory {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What a page holds, after a full collection. */
export async function memoryOf(session: CDPSession): Promise<Memory> {
  // The second collects what finalisers of the first let go.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}
