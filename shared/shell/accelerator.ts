/** A combination as the page writes it (`mod+shift+s`, `F6`) as Electron's menus want it (`CmdOrCtrl+Shift+S`). */
export function keysToAccelerator(keys: string): string {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1).map((modifier) => MODIFIERS[modifier] ?? modifier);
  return [...modifiers, KEYS[key] ?? (key.length === 1 ? key.toUpperCase() : key)].join('+');
}

const MODIFIERS: Readonly<Record<string, string>> = { mod: 'CmdOrCtrl', shift: 'Shift', alt: 'Alt' };

const KEYS: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};
