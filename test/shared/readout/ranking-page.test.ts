import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { type PlacementId, toId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { rankingPage } from '../../../shared/readout/ranking-page.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';

const RICE = { reach: 2000, impact: 2, confidence: 0.8, effort: 4 } as const;

const pageOf = (plan: Plan) => rankingPage(plan, { today: toPlainDate('2026-11-21'), locale: 'en-US', paper: 'A4' });

/** What stands in each cell of the table's body, as it reads. */
function cellsOf(plan: Plan): readonly (readonly string[])[] {
  const [, body = ''] = /<tbody>(.*)<\/tbody>/s.exec(pageOf(plan).body.html) ?? [];
  return [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<(td|th)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , cell = '']) => textOf(cell)),
  );
}

function textOf(html: string): string {
  const text = html.replaceAll('<span class="small">', ' | ').replace(/<[^>]*>/g, '');
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => SIGNS[entity] ?? entity);
}

const SIGNS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

describe('the ranking as a page', () => {
  test('has the worked scores with what they are made of, in rank order', () => {
    const plan = aPlan()
      .withInitiative('A', { title: 'Alpha', theme: 'Speed', stage: 'planned', rice: RICE })
      .withInitiative('B', { title: 'Beta', rice: { ...RICE, reach: 5000, effort: 2 } })
      .withInitiative('C', { title: 'Gamma', rice: { reach: 500, impact: 3, confidence: 0.5, effort: 1 } })
      .build();
    expect(cellsOf(plan)).toEqual([
      ['', '1', 'B', 'Beta', '', 'Intake', '5,000', '2', '80 %', '2.0', '4,000'],
      ['', '2', 'A', 'Alpha', 'Speed', 'Planned', '2,000', '2', '80 %', '4.0', '800'],
      ['', '3', 'C', 'Gamma', '', 'Intake', '500', '3', '50 %', '1.0', '750'],
    ]);
  });

  test('shows a score that is missing a value as –, and says which', () => {
    const plan = aPlan()
      .withInitiative('A', { title: 'Alpha', rice: { reach: 5, confidence: 1 }, effort: { SRE: null } })
      .withInitiative('B', { title: 'Beta', rice: { ...RICE, reach: -5 } })
      .withInitiative('C', { title: 'Gamma', rice: { ...RICE, reach: null }, scores: { 'rice.reach': 'many' } })
      .build();
    expect(cellsOf(plan)).toEqual([
      [
        '',
        '–',
        'A',
        'Alpha | Impact and effort are missing. No figure yet: SRE.',
        '',
        'Intake',
        '5',
        '',
        '100 %',
        '',
        '–',
      ],
      ['', '–', 'B', 'Beta | Reach is -5, but it must be 0 or more.', '', 'Intake', '-5', '2', '80 %', '4.0', 'error'],
      [
        '',
        '–',
        'C',
        expect.stringContaining('Reach is not a number'),
        '',
        'Intake',
        'no number',
        '2',
        '80 %',
        '4.0',
        'error',
      ],
    ]);
  });

  test('begins with the plan, the model and the day', () => {
    const page = pageOf(aPlan('Atlas').withInitiative('A', { rice: RICE }).build());
    expect(page.body.html).toContain('<h1><bdi>Atlas</bdi></h1><h2>Ranking by RICE, as of 21 Nov 2026</h2>');
    expect(page).toMatchObject({
      title: 'Atlas: ranking by RICE',
      paper: 'A4',
      orientation: 'landscape',
      header: 'Atlas',
      footer: 'Ranking by RICE · 21 Nov 2026',
    });
  });

  test('has a header row that printers repeat, each column named', () => {
    const { html } = pageOf(aPlan().withInitiative('A', { rice: RICE }).build()).body;
    const [head = ''] = /<thead>.*<\/thead>/s.exec(html) ?? [];
    const names = [...head.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)].map(([, name]) => name);
    expect(names).toEqual([
      'Rank',
      'Key',
      'Initiative',
      'Theme',
      'Stage',
      'Reach',
      'Impact',
      'Confidence',
      'Effort (pm)',
      'RICE',
    ]);
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><td>out</td>',
    '</table></body>',
    '&lt;kept as typed&gt; &amp;',
    'it\'s "quoted"',
    'in \u202Ereversed order',
    'כותרת בעברית',
  ])('shows %j as it was typed, wherever it stands, and closed in by itself', (text) => {
    const mustDo = { reason: 'compliance', note: text } as const;
    const plan = aPlan(text)
      .withInitiative(`${text} k`, { title: text, theme: `${text} t`, mustDo, rice: RICE })
      .build();
    const { html } = pageOf(plan).body;
    expect([...html.matchAll(/<(\w+)/g)].map(([, name]) => name).filter((name) => !KNOWN.has(name ?? ''))).toEqual([]);
    expect(cellsOf(plan)[0]?.slice(2, 5)).toEqual([
      `${text} k`,
      `${text} | Must do (compliance): ${text}.`,
      `${text} t`,
    ]);
    expect(html.match(/<bdi>/g)).toHaveLength(5);
  });

  test('shows the criteria and the result of whatever model decides', () => {
    const moscow = aPlan()
      .withSettings({ decidingModelId: toId('moscow') })
      .withInitiative('A', { title: 'Alpha', scores: { 'moscow.priority': 'should' } })
      .withInitiative('B', { title: 'Beta', scores: { 'moscow.priority': 'must' } })
      .withInitiative('C', { title: 'Gamma' })
      .build();
    expect(cellsOf(moscow)).toEqual([
      ['', '1', 'B', 'Beta', '', 'Intake', 'Must', 'Must'],
      ['', '2', 'A', 'Alpha', '', 'Intake', 'Should', 'Should'],
      ['', '–', 'C', 'Gamma | Priority is missing.', '', 'Intake', '', '–'],
    ]);
    const scores = { 'ice.impact': 10, 'ice.confidence': 1, 'ice.ease': 10 };
    const ice = aPlan()
      .withSettings({ decidingModelId: toId('ice') })
      .withInitiative('A', { title: 'Alpha', scores });
    expect(cellsOf(ice.build())).toEqual([['', '1', 'A', 'Alpha', '', 'Intake', '10', '1', '10', '100']]);
  });

  test('lists in the decided order, and shows both numbers', () => {
    const plan = aPlan()
      .withInitiative('A', { title: 'Alpha', rice: RICE })
      .withInitiative('B', { title: 'Beta', rice: { ...RICE, reach: 1_000 } })
      .build();
    const placement = {
      id: toId<PlacementId>('placement-1'),
      initiativeId: initiativeId('B'),
      place: { kind: 'first' },
      reason: 'Promised',
      decidedBy: 'Maya',
      decidedOn: toPlainDate('2026-11-12'),
      sequence: 1,
    } as const;
    const decided = { ...plan, placements: new Map([[placement.id, placement]]) };
    expect(cellsOf(decided).map((cells) => cells.slice(1, 5))).toEqual([
      ['1', '2', 'B', 'Beta | Placed first: Promised (Maya, 12 Nov 2026).'],
      ['2', '1', 'A', 'Alpha'],
    ]);
  });

  test('says plainly that there is nothing to rank', () => {
    const { html } = pageOf(aPlan('New').build()).body;
    expect(html).toContain('The plan has no initiatives yet.');
    expect(html).not.toContain('<table');
  });
});

const KNOWN = new Set('h1 h2 p bdi table colgroup col thead tbody tr th td span'.split(' '));
