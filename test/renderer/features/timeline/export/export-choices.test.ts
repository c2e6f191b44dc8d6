import { expect, test } from 'vitest';
import { readExportChoices } from '../../../../../renderer/features/timeline/export/export-choices.ts';

test('nothing remembered is a PDF of the whole plan on the region’s paper', () => {
  expect(readExportChoices(null, 'Letter')).toEqual({
    kind: 'pdf',
    scale: 2,
    paper: 'Letter',
    orientation: 'landscape',
    points: 9,
    fit: 'split',
    across: null,
    range: 'whole',
    parts: { title: true, planName: true, date: true, legend: true },
  });
});

test('what was chosen is read back', () => {
  const chosen = {
    ...readExportChoices(null, 'A4'),
    kind: 'png',
    scale: 4,
    paper: 'Tabloid',
    orientation: 'portrait',
    points: 12,
    fit: 'one-sheet',
    across: 3,
    range: 'periods',
    parts: { title: true, planName: false, date: true, legend: false },
  } as const;
  expect(readExportChoices(JSON.stringify(chosen), 'A4')).toEqual(chosen);
});

test.each(['', 'null', '[]', '{"kind":"exe","scale":9,"across":-1,"parts":7,"points":"9"}', '{"across":1e99}'])(
  'what makes no sense, such as %s, is as if it had not been chosen',
  (text) => {
    expect(readExportChoices(text, 'A4')).toEqual(readExportChoices(null, 'A4'));
  },
);
