import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type GraphBox,
  type GraphEdge,
  type GraphFacts,
  type GraphLayout,
  type GraphPoint,
  layoutGraph,
} from '../../../../shared/dependencies/layout/graph-layout.ts';
import { clusteredGraph, SIDES } from './clustered-graph.ts';
import { graphSvg } from './graph-svg.ts';

describe('the layout of a graph', () => {
  test('is the drawing on file for a small plan with every kind of edge', async () => {
    const edges = [
      ...['A B', 'A C', 'B D', 'C D', 'D E', 'A E', 'C F', 'F G', 'B G'].map((pair) => edge(pair)),
      edge('C E', { sides: 1, hard: false }),
      edge('F H', { sides: 2 }),
      edge('B H', { sides: 3, hard: false }),
      edge('G C', { ignored: true }),
      edge('P Q'),
    ];
    const facts = { nodes: nodesOf('A B C D E F G H P Q X Y Z'), edges };
    await expect(graphSvg(facts, layoutGraph(facts))).toMatchFileSnapshot('./small-graph.svg');
  });

  test('of nothing is empty', () => {
    expect(layoutGraph({ nodes: [], edges: [] })).toEqual({ width: 0, height: 0, boxes: [], paths: [], crossings: 0 });
  });

  test('draws a chain as one straight line', () => {
    const { boxes, paths } = layoutGraph({ nodes: nodesOf('A B C'), edges: [edge('B C'), edge('A B')] });
    expect(boxes.map(({ layer }) => layer)).toEqual([0, 1, 2]);
    expect(new Set(paths.flatMap(({ points }) => points.map(({ y }) => y)))).toEqual(new Set([18]));
    expect(paths.map(({ points }) => points.length)).toEqual([2, 2]);
  });

  test('draws no crossing where none is needed', () => {
    const pairs = ['A Y', 'B X', 'C W', 'W M', 'X L', 'Y K'];
    const { crossings } = layoutGraph({ nodes: nodesOf('A B C K L M W X Y'), edges: pairs.map((pair) => edge(pair)) });
    expect(crossings).toBe(0);
    const both = ['A X', 'A Y', 'B X', 'B Y'].map((pair) => edge(pair));
    expect(layoutGraph({ nodes: nodesOf('A B X Y'), edges: both }).crossings).toBe(1);
  });

  test('stands a start beside what waits for it, not at the far left', () => {
    const facts = { nodes: nodesOf('A B C D S'), edges: ['A B', 'B C', 'C D', 'S D'].map((pair) => edge(pair)) };
    expect(layoutGraph(facts).boxes.map(({ layer }) => layer)).toEqual([0, 1, 2, 3, 2]);
  });

  test('stands components below each other, the largest first, and nodes without edges in a block at the foot', () => {
    const pairs = ['X Y', 'A B', 'B C', 'C D', 'D E', 'E F', 'F G'];
    const alone = Array.from({ length: 20 }, (_, n) => `O${n}`).join(' ');
    const nodes = nodesOf(`${alone} X Y A B C D E F G`);
    const { boxes } = layoutGraph({ nodes, edges: pairs.map((pair) => edge(pair)) });
    const bottomOf = (of: readonly GraphBox[]) => Math.max(...of.map(({ y, height }) => y + height));
    const topOf = (of: readonly GraphBox[]) => Math.min(...of.map(({ y }) => y));
    const [first, second, block] = [0, 1, null].map((one) => boxes.filter(({ component }) => component === one));
    expect([first?.length, second?.length, block?.length]).toEqual([7, 2, 20]);
    expect(bottomOf(first ?? [])).toBeLessThan(topOf(second ?? []));
    expect(bottomOf(second ?? [])).toBeLessThan(topOf(block ?? []));
    expect(new Set(block?.map(({ y }) => y)).size).toBeLessThan(10);
  });

  test('draws edges that close a ring back, whether they are said to be ignored or not', () => {
    const ring = ['A B', 'B C'].map((pair) => edge(pair));
    for (const ignored of [true, false]) {
      const { boxes, paths } = layoutGraph({ nodes: nodesOf('A B C'), edges: [...ring, edge('C A', { ignored })] });
      expect(boxes.map(({ layer }) => layer)).toEqual([0, 1, 2]);
      expect(paths.map(({ isBack }) => isBack)).toEqual([false, false, true]);
    }
  });

  test('leads an edge from a box to itself around it', () => {
    const facts = { nodes: nodesOf('A B'), edges: [edge('A A'), edge('A B')] };
    expectLawful(facts, layoutGraph(facts));
  });

  test('keeps to the order of before where it may choose', () => {
    const pairs = ['A B', 'A C', 'A D', 'A E'].map((pair) => edge(pair));
    const heightsBefore = new Map(['A', 'D', 'B', 'E', 'C'].map((id, place) => [id, place * 50] as const));
    const { boxes } = layoutGraph({ nodes: nodesOf('A B C D E'), edges: pairs, heightsBefore });
    const fromTop = boxes.filter(({ layer }) => layer === 1).sort((a, b) => a.y - b.y);
    expect(fromTop.map(({ id }) => id)).toEqual(['D', 'B', 'E', 'C']);
  });

  test('names the offender among ids that are there twice and edges to no node', () => {
    const twice = { nodes: nodesOf('A A'), edges: [] };
    expect(() => layoutGraph(twice)).toThrow('Two nodes have the id A');
    const astray = { nodes: nodesOf('A'), edges: [edge('A B')] };
    expect(() => layoutGraph(astray)).toThrow('The edge A B has an end B, which is no node');
  });
});

describe('every layout', () => {
  test('keeps boxes apart, successors to the right and paths off the boxes (seed 21)', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];
    const anEdge = fc.record({
      from: fc.constantFrom(...names),
      to: fc.constantFrom(...names),
      hard: fc.boolean(),
      sides: fc.constantFrom(...SIDES),
      ignored: fc.boolean(),
    });
    const nodes = names.map((id, n) => ({ id, width: 60 + n * 7, height: n % 3 === 0 ? 51 : 36 }));
    const property = fc.property(fc.array(anEdge, { maxLength: 24 }), (drawn) => {
      const edges = drawn
        .filter(({ from, to, sides }) => from !== to || sides[0] !== sides[1])
        .map(({ sides: [fromSide, toSide], ...one }, n) => ({ ...one, id: `${n}`, fromSide, toSide }));
      expectLawful({ nodes, edges }, layoutGraph({ nodes, edges }));
    });
    fc.assert(property, { seed: 21, numRuns: 300 });
  });

  test('is the same for the same graph in another order (seed 22)', () => {
    const facts = clusteredGraph({ nodes: 60, edges: 110, seed: 'order', turned: 20, back: 5 });
    const expected = byId(layoutGraph(facts));
    const shuffled = fc.record({
      nodes: fc.shuffledSubarray([...facts.nodes], { minLength: 60 }),
      edges: fc.shuffledSubarray([...facts.edges], { minLength: 110 }),
    });
    const property = fc.property(shuffled, (same) => {
      expect(byId(layoutGraph(same))).toEqual(expected);
    });
    fc.assert(property, { seed: 22, numRuns: 20 });
  });

  test.each([
    { nodes: 50, edges: 80, turned: 20, back: 5 },
    { nodes: 200, edges: 400, turned: 10, back: 2 },
    { nodes: 500, edges: 1_200, turned: 5, back: 1 },
  ])('holds for $nodes nodes and $edges edges of clustered teams', (size) => {
    const facts = clusteredGraph({ ...size, seed: 'teams' });
    expectLawful(facts, layoutGraph(facts));
  });

  test('of a chain of thousands and of a star of a thousand comes to an end', () => {
    const chain = Array.from({ length: 3_000 }, (_, n) => `C${n} C${n + 1}`);
    const star = Array.from({ length: 1_000 }, (_, n) => `S T${n}`);
    const pairs = [...chain, ...star];
    const ids = [...new Set(pairs.flatMap((pair) => pair.split(' ')))];
    const { boxes } = layoutGraph({ nodes: nodesOf(ids.join(' ')), edges: pairs.map((pair) => edge(pair)) });
    expect(Math.max(...boxes.map(({ layer }) => layer))).toBe(3_000);
  });
});

function nodesOf(ids: string) {
  return ids.split(' ').map((id) => ({ id, width: 80, height: 36 }));
}

/** `A B`: B waits for A. */
function edge(
  pair: string,
  { sides = 0, hard = true, ignored = false }: { sides?: number; hard?: boolean; ignored?: boolean } = {},
): GraphEdge {
  const [from = '', to = ''] = pair.split(' ');
  const [fromSide, toSide] = SIDES[sides] ?? ['right', 'left'];
  return { id: pair, from, to, hard, fromSide, toSide, ignored };
}

function byId({ boxes, paths, ...others }: GraphLayout) {
  return {
    ...others,
    boxes: new Map(boxes.map((box) => [box.id, box])),
    paths: new Map(paths.map((path) => [path.id, path])),
  };
}

function expectLawful({ edges }: GraphFacts, { boxes, paths, width, height }: GraphLayout): void {
  const boxById = new Map(boxes.map((box) => [box.id, box]));
  expect(boxes.filter((box) => boxes.some((other) => other !== box && overlap(box, other)))).toEqual([]);
  expect(boxes.filter((box) => !isWithin(box, { x: 0, y: 0, width, height }))).toEqual([]);
  const faults: string[] = [];
  for (const [number, { id, from, to, fromSide, toSide, ignored }] of edges.entries()) {
    const path = paths[number];
    const [start, end] = [boxById.get(from), boxById.get(to)];
    if (path === undefined || start === undefined || end === undefined) throw new Error(`${id} is not drawn`);
    const { points, isBack } = path;
    if (path.id !== id) faults.push(`${id} is not in its place`);
    if (ignored && !isBack) faults.push(`${id} counts although it is ignored`);
    if (!isBack && !(start.x + start.width < end.x && start.layer < end.layer))
      faults.push(`${id} does not lead right`);
    if (!isSame(points[0], portOf(start, fromSide))) faults.push(`${id} does not start at its box`);
    if (!isSame(points.at(-1), portOf(end, toSide))) faults.push(`${id} does not end at its box`);
    for (const [place, point] of points.slice(1).entries()) {
      const before = points[place] ?? point;
      if (before.x !== point.x && before.y !== point.y)
        faults.push(`${id} has a piece that is neither level nor upright`);
      const piece = {
        x: Math.min(before.x, point.x),
        y: Math.min(before.y, point.y),
        width: Math.abs(before.x - point.x),
        height: Math.abs(before.y - point.y),
      };
      for (const box of boxes) if (overlap(piece, box)) faults.push(`${id} lies over ${box.id}`);
      if (!isWithin(piece, { x: 0, y: 0, width, height })) faults.push(`${id} leaves the sheet`);
    }
  }
  expect(faults).toEqual([]);
}

type Area = Pick<GraphBox, 'x' | 'y' | 'width' | 'height'>;

function overlap(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isWithin(a: Area, b: Area): boolean {
  return a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
}

function portOf({ x, y, width, height }: GraphBox, side: 'left' | 'right'): GraphPoint {
  return { x: side === 'left' ? x : x + width, y: y + height / 2 };
}

function isSame(a: GraphPoint | undefined, b: GraphPoint): boolean {
  return a?.x === b.x && a.y === b.y;
}
