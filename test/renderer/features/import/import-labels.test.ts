import { expect, test } from 'vitest';
import { importedSentence, importLabel, planNameFrom } from '../../../../renderer/features/import/import-labels.ts';
import type { ImportReport } from '../../../../shared/import/import-problem.ts';

const report = (facts: Partial<ImportReport>): ImportReport => ({
  rows: 10,
  created: 0,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  problems: [],
  ...facts,
});
const problem = { row: 1, line: 2, column: 'Status', value: 'x', message: 'No.' };

test('the button promises how many initiatives it makes or changes', () => {
  expect(importLabel(null)).toBe('Import');
  expect(importLabel(report({ unchanged: 10 }))).toBe('Import');
  expect(importLabel(report({ created: 1 }))).toBe('Import 1 initiative');
  expect(importLabel(report({ created: 3, updated: 2 }))).toBe('Import 5 initiatives');
});

test('what was done is told with what was new, what was there, and what could not be read', () => {
  expect(importedSentence(report({ created: 3 }))).toBe('Imported 3 initiatives');
  expect(importedSentence(report({ updated: 1 }))).toBe('Updated 1 initiative');
  expect(importedSentence(report({ created: 3, updated: 2, problems: [problem] }))).toBe(
    'Imported 5 initiatives: 3 new, 2 updated, with 1 problem',
  );
  expect(importedSentence(report({ created: 3, problems: [problem, problem] }))).toBe(
    'Imported 3 initiatives, with 2 problems',
  );
});

test('a new plan is named after the file', () => {
  expect(planNameFrom('roadmap FY27.xlsx')).toBe('roadmap FY27');
  expect(planNameFrom('v1.2 plan.csv')).toBe('v1.2 plan');
  expect(planNameFrom('.csv')).toBe('Imported plan');
  expect(planNameFrom(`${'a'.repeat(300)}.csv`)).toHaveLength(200);
});
