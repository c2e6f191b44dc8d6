import { expect, test } from 'vitest';
import { keysToAccelerator } from '../../../shared/shell/accelerator.ts';

test('keys are written as menus want them', () => {
  const keys = ['mod+shift+s', 'mod+,', 'F6', 'Delete', 'alt+ArrowUp', 'mod+1'];
  expect(keys.map(keysToAccelerator)).toEqual([
    'CmdOrCtrl+Shift+S',
    'CmdOrCtrl+,',
    'F6',
    'Delete',
    'Alt+Up',
    'CmdOrCtrl+1',
  ]);
});
