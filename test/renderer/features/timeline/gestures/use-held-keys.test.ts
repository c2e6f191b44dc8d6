import { describe, expect, test } from 'vitest';
import { pointInside } from '../../../../../renderer/features/timeline/gestures/use-bar-drag.ts';
import { putsBack } from '../../../../../renderer/features/timeline/gestures/use-held-keys.ts';

const press = (key: string, held: 'ctrlKey' | 'metaKey' | 'shiftKey' | null = null) => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...(held !== null && { [held]: true }),
});

describe('while the pointer holds something', () => {
  test('Escape and undo put it back, and nothing else does', () => {
    expect(putsBack(press('Escape'), false)).toBe(true);
    expect(putsBack(press('z', 'ctrlKey'), false)).toBe(true);
    expect(putsBack(press('z', 'metaKey'), true)).toBe(true);
    expect(putsBack(press('z'), false)).toBe(false);
    expect(putsBack(press('y', 'ctrlKey'), false)).toBe(false);
    expect(putsBack({ ...press('z', 'ctrlKey'), shiftKey: true }, false)).toBe(false);
    expect(putsBack(press('ArrowRight'), false)).toBe(false);
  });

  test('it goes no farther than the edge of the field', () => {
    const field = { left: 300, top: 120, right: 740, bottom: 700 };
    expect(pointInside({ clientX: 400, clientY: 500 }, field)).toEqual({ clientX: 400, clientY: 500 });
    expect(pointInside({ clientX: -50, clientY: 20 }, field)).toEqual({ clientX: 300, clientY: 120 });
    expect(pointInside({ clientX: 3000, clientY: 900 }, field)).toEqual({ clientX: 740, clientY: 700 });
  });
});
