import { layoutGraph } from '../../shared/dependencies/layout/graph-layout.ts';
import { clusteredGraph } from '../shared/dependencies/layout/clustered-graph.ts';
import { type Figure, milliseconds, round, timeRuns } from './figure.ts';

const SIZES = [
  { nodes: 50, edges: 80 },
  { nodes: 200, edges: 400 },
  { nodes: 500, edges: 1_200 },
];

/** Layered layouts of graphs of clustered teams, a tenth of the edges SS, FF or SF and a hundredth leading back. */
export async function measureGraphLayout(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const size of SIZES) {
    const facts = clusteredGraph({ ...size, seed: 'bench', turned: 10, back: 1 });
    const cold = await timeRuns(() => layoutGraph(facts), { runs: 1, warmUp: 0 });
    const warm = await timeRuns(() => layoutGraph(facts), { runs: 15, warmUp: 3 });
    const { crossings, width, height } = layoutGraph(facts);
    const aim = size.nodes === 500 ? { aim: '< 1,000 ms' } : {};
    figures.push(
      { what: `Lay out ${size.nodes} nodes, ${round(size.edges)} edges`, value: milliseconds(warm), ...aim },
      { what: '  the first time', value: milliseconds(cold), ...aim },
      { what: '  crossings; size', value: `${round(crossings)}; ${round(width)} × ${round(height)}` },
    );
  }
  return figures;
}
