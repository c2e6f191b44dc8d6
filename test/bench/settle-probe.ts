// Runs in the page: how long from what began a drawing until it was drawn, with nothing to come.
//
// To: the first task after the last frame that changed something, in the document or by a task of 50 ms or more. It takes
// three frames and 200 ms without either to know that it was the last one; they are waited for and not counted.

declare global {
  interface Window {
    readonly settleProbe: SettleProbe;
  }
}

export interface SettleProbe {
  /** Begins to watch; the clock starts now. */
  watch(): void;
  /** Begins with the next key that is pressed, so that the way to the browser does not count. */
  watchFromKey(): void;
  settled(): Promise<Settled>;
  /** Counts the nodes inside an element after every frame, until it is asked for the most of them. */
  countNodes(selector: string): void;
  mostNodes(): NodeCount;
}

export interface Settled {
  /** In milliseconds. */
  readonly time: number;
  /** When the first frame with any change was drawn. */
  readonly first: number;
  /** Frames that changed something. */
  readonly frames: number;
}

export interface NodeCount {
  /** With texts. */
  readonly nodes: number;
  readonly elements: number;
}

/** Given to the page as source text: it may refer to nothing outside itself. */
export function installSettleProbe(): void {
  const QUIET_FRAMES = 3;
  const QUIET_TIME = 200;
  const PATIENCE = 120_000;
  let waiting: Promise<Settled> | null = null;
  let most: NodeCount = { nodes: 0, elements: 0 };
  let counted: string | null = null;

  const afterFrame = (then: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  };

  const watch = (): void => {
    const start = performance.now();
    waiting = new Promise((resolve, reject) => {
      let isChanged = false;
      let changes = 0;
      let first: number | null = null;
      let last = start;
      let quiet = 0;
      const mutations = new MutationObserver(() => {
        isChanged = true;
      });
      mutations.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      const longTasks = new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries()) {
          if (startTime + duration <= last) continue;
          last = startTime + duration;
          quiet = 0;
        }
      });
      longTasks.observe({ type: 'longtask' });
      const look = () => {
        const now = performance.now();
        if (isChanged) {
          isChanged = false;
          changes += 1;
          first ??= now;
          last = now;
          quiet = 0;
        } else quiet += 1;
        const isOver = first !== null && quiet >= QUIET_FRAMES && now - last >= QUIET_TIME;
        const isLate = now - start > PATIENCE;
        if (!isOver && !isLate) {
          afterFrame(look);
          return;
        }
        mutations.disconnect();
        longTasks.disconnect();
        if (first === null) reject(new Error('Nothing was drawn'));
        else if (isLate) reject(new Error(`Not settled after ${PATIENCE} ms`));
        else resolve({ time: last - start, first: first - start, frames: changes });
      };
      afterFrame(look);
    });
    waiting.catch(() => {});
  };

  const lookAtNodes = () => {
    if (counted === null) return;
    const element = document.querySelector(counted);
    if (element !== null) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_ALL);
      let nodes = 0;
      while (walker.nextNode() !== null) nodes += 1;
      const elements = element.getElementsByTagName('*').length;
      most = { nodes: Math.max(most.nodes, nodes), elements: Math.max(most.elements, elements) };
    }
    afterFrame(lookAtNodes);
  };

  const settleProbe: SettleProbe = {
    watch,
    watchFromKey: () => window.addEventListener('keydown', watch, { capture: true, once: true }),
    settled: () => waiting ?? Promise.reject(new Error('Nothing is watched')),
    countNodes: (selector) => {
      most = { nodes: 0, elements: 0 };
      counted = selector;
      lookAtNodes();
    },
    mostNodes: () => {
      counted = null;
      return most;
    },
  };
  Object.assign(window, { settleProbe });
}
