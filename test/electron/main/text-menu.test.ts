import { expect, test, vi } from 'vitest';
import { type TextPlace, textMenu } from '../../../electron/main/text-menu.ts';

vi.mock('electron', () => ({ Menu: {} }));

const CAN = { canUndo: true, canRedo: false, canCut: true, canCopy: true, canPaste: true, canSelectAll: true };

function offered(place: Partial<TextPlace>): readonly string[] {
  const items = textMenu({ isEditable: false, hasSelection: false, can: CAN, ...place });
  return items.map(({ role, type, enabled }) => `${role ?? type}${enabled === false ? ' (grey)' : ''}`);
}

test('a field offers all that can be done with its text, and what can’t be is grey', () => {
  const whole = 'undo,redo (grey),separator,cut,copy,paste,separator,selectAll'.split(',');
  expect(offered({ isEditable: true })).toEqual(whole);
  expect(offered({ isEditable: true, hasSelection: true })).toEqual(whole);
  expect(offered({ isEditable: true, can: { ...CAN, canCut: false, canPaste: false } })).toEqual(
    'undo,redo (grey),separator,cut (grey),copy,paste (grey),separator,selectAll'.split(','),
  );
});

test('text that is selected is copied, and nothing more', () => {
  expect(offered({ hasSelection: true })).toEqual(['copy']);
});

test('where there is no text there is no menu', () => {
  expect(offered({})).toEqual([]);
});
