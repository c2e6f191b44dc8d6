import { describe, expect, test } from 'vitest';
import { foldHeader, meaningsOfHeader } from '../../../shared/import/header-words.ts';

function best(header: string): string | null {
  return meaningsOfHeader(header)[0]?.field ?? null;
}

describe('the name of a column', () => {
  test.each([
    ['Key', 'key'],
    ['Issue key', 'key'],
    ['Schlüssel', 'key'],
    ['TITLE ', 'title'],
    ['Feature name', 'title'],
    ['Summary', 'title'],
    ['Owning team', 'team'],
    ['Team(s)', 'team'],
    ['Team 2', 'team'],
    ['Custom field (Target start)', 'start'],
    ['End ', 'end'],
    ['Due date', 'end'],
    ['Fecha de vencimiento', 'end'],
    ['% Complete', 'progress'],
    ['RAG', 'health'],
    ['Labels (3)', 'tags'],
    ['Effort (person-weeks)', 'effort'],
    ['T-shirt size', 'effort'],
    ['Blocked By (Dependencies)', 'predecessors'],
    ['Dependency 4', 'predecessors'],
    ['Inward issue link (Blocks)', 'predecessors'],
    ['Vorgänger', 'predecessors'],
  ])('“%s” speaks for %s', (header, field) => {
    expect(best(header)).toBe(field);
  });

  test.each([
    'Related',
    'Blocking (Dependencies)',
    'Inward issue link (Cloners)',
    'Created',
    'Alpha date',
    'Parent key',
    'Title 2',
    '__proto__',
    'constructor',
    '',
    '(',
  ])('“%s” speaks for nothing', (header) => {
    expect(best(header)).toBeNull();
  });

  test('may speak for several fields, the surest first', () => {
    expect(meaningsOfHeader('Summary').map(({ field }) => field)).toEqual(['title', 'summary']);
    expect(meaningsOfHeader('Status').map(({ field }) => field)).toEqual(['stage', 'health']);
  });

  test('is folded with what stands in brackets apart', () => {
    expect(foldHeader('Effort (Person-Weeks)')).toEqual({ base: 'effort', inBrackets: 'person weeks' });
    expect(foldHeader('Échéance')).toEqual({ base: 'echeance', inBrackets: '' });
  });
});
