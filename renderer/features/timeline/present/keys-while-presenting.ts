// What each key does while presenting.

import type { KeyPress } from '../../../ui/keys.ts';
import type { PresentMove } from './present-steps.ts';

export type PresentDeed =
  | { readonly kind: 'move'; readonly move: PresentMove }
  | { readonly kind: 'walk'; readonly by: -1 | 1 }
  | { readonly kind: 'zoom'; readonly direction: 'in' | 'out' }
  | { readonly kind: 'fit' }
  | { readonly kind: 'pan'; readonly direction: -1 | 1 }
  | { readonly kind: 'turn-light' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'leave' };

/** null: the key does nothing here. PageUp and PageDown are what the remote controls of presenters send. */
export function deedOfKey(event: KeyPress): PresentDeed | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  const isFar = ctrlKey || metaKey;
  if (altKey) return null;
  if (isFar) {
    if (key === 'ArrowRight') return move({ kind: 'lane', by: 1 });
    return key === 'ArrowLeft' ? move({ kind: 'lane', by: -1 }) : null;
  }
  if (/^[1-9]$/.test(key)) return move({ kind: 'number', number: Number(key) });
  switch (key) {
    case 'ArrowRight':
      return shiftKey ? { kind: 'pan', direction: 1 } : move({ kind: 'step', by: 1 });
    case 'ArrowLeft':
      return shiftKey ? { kind: 'pan', direction: -1 } : move({ kind: 'step', by: -1 });
    case ' ':
      return move({ kind: 'step', by: shiftKey ? -1 : 1 });
    case 'PageDown':
      return move({ kind: 'step', by: 1 });
    case 'PageUp':
    case 'Backspace':
      return move({ kind: 'step', by: -1 });
    case 'Home':
      return move({ kind: 'first' });
    case 'End':
      return move({ kind: 'last' });
    case 'ArrowDown':
      return { kind: 'walk', by: 1 };
    case 'ArrowUp':
      return { kind: 'walk', by: -1 };
    case '+':
    case '=':
      return { kind: 'zoom', direction: 'in' };
    case '-':
    case '−':
      return { kind: 'zoom', direction: 'out' };
    case '0':
      return { kind: 'fit' };
    case 'd':
    case 'D':
      return { kind: 'turn-light' };
    case 'b':
    case 'B':
    case '.':
      return { kind: 'blank' };
    case 'Escape':
      return { kind: 'leave' };
    default:
      return null;
  }
}

function move(to: PresentMove): PresentDeed {
  return { kind: 'move', move: to };
}
