import type {
  GraphEdge,
  GraphFacts,
  GraphNode,
  GraphSide,
} from '../../../../shared/dependencies/layout/graph-layout.ts';
import { createDice } from '../../../../shared/sample/dice.ts';
import { seededRandom } from '../../../../shared/sample/seeded-random.ts';

const TEAM_SIZE = 25;
/** FS, SS, FF, SF. */
export const SIDES: readonly (readonly [GraphSide, GraphSide])[] = [
  ['right', 'left'],
  ['left', 'left'],
  ['right', 'right'],
  ['left', 'right'],
];

export interface ClusteredGraphFacts {
  readonly nodes: number;
  readonly edges: number;
  readonly seed: string;
  /** In a hundred, how many edges are not from right to left. */
  readonly turned?: number;
  /** In a hundred, how many edges lead back and are ignored. */
  readonly back?: number;
}

/** Teams whose work mostly waits for that of the same team, with edges between teams and a few across half the plan. */
export function clusteredGraph({
  nodes: count,
  edges: wanted,
  seed,
  turned = 0,
  back = 0,
}: ClusteredGraphFacts): GraphFacts {
  const dice = createDice({ next: seededRandom(seed).next });
  const teams = Math.max(1, Math.round(count / TEAM_SIZE));
  const nodes: GraphNode[] = Array.from({ length: count }, (_, n) => ({
    id: `N-${n}`,
    width: dice.whole(110, 200),
    height: n % 9 === 0 ? 52 : 36,
  }));
  const edges: GraphEdge[] = [];
  for (let tries = 0; edges.length < wanted && tries < wanted * 50; tries += 1) {
    const from = dice.whole(0, count - 1);
    const kind = dice.whole(1, 100);
    const reach =
      kind <= 75
        ? teams * dice.whole(1, 5)
        : dice.whole(1, kind <= 92 ? teams * 4 : Math.max(1, Math.floor(count / 2)));
    const to = from + reach;
    if (to >= count) continue;
    const ignored = dice.whole(1, 100) <= back;
    const [fromSide, toSide] = (dice.whole(1, 100) <= turned ? dice.pick(SIDES) : SIDES[0]) ?? ['right', 'left'];
    edges.push({
      id: `E-${edges.length}`,
      from: `N-${ignored ? to : from}`,
      to: `N-${ignored ? from : to}`,
      hard: dice.whole(1, 10) <= 7,
      fromSide,
      toSide,
      ignored,
    });
  }
  return { nodes, edges };
}
