import { expect, test } from 'vitest';
import { windowTitle } from '../../../electron/main/window-title.ts';

const behind = { planName: 'Atlas', file: null, isBehind: true };

test('the title names the plan, and marks a file that is behind where the system has no mark of its own', () => {
  expect(windowTitle(behind, 'linux')).toBe('• Atlas – Quarterdeck');
  expect(windowTitle({ ...behind, isBehind: false }, 'win32')).toBe('Atlas – Quarterdeck');
  expect(windowTitle(behind, 'darwin')).toBe('Atlas');
  expect(windowTitle({ ...behind, planName: null }, 'linux')).toBe('Quarterdeck');
});
