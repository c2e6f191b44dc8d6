import { describe, expect, test } from 'vitest';
import { createLocalPreferences } from '../../../renderer/platform/local-preferences.ts';

function createStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    getItem: (name) => items.get(name) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (name) => items.delete(name),
    setItem: (name, value) => items.set(name, value),
  };
}

describe('preferences', () => {
  test('outlast the window under a name of their own', () => {
    const storage = createStorage();
    createLocalPreferences(() => storage).write('colour-scheme', 'dark');
    expect(createLocalPreferences(() => storage).read('colour-scheme')).toBe('dark');
    expect(storage.getItem('quarterdeck.colour-scheme')).toBe('dark');
    expect(createLocalPreferences(() => storage).read('who')).toBeNull();
  });

  test('last until the window closes where storage is denied', () => {
    const preferences = createLocalPreferences(() => {
      throw new DOMException('Denied.', 'SecurityError');
    });
    expect(preferences.read('who')).toBeNull();
    preferences.write('who', 'Mara');
    expect(preferences.read('who')).toBe('Mara');
  });

  test('survive storage that is full', () => {
    const storage = createStorage();
    storage.setItem = () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
    const preferences = createLocalPreferences(() => storage);
    preferences.write('who', 'Mara');
    expect(preferences.read('who')).toBe('Mara');
  });
});
