import type { Preferences } from '../../shared/ports/preferences.ts';

const PREFIX = 'quarterdeck.';

/** Preferences in the browser's local storage; where that is denied or full they last until the window closes. */
export function createLocalPreferences(storage: () => Storage = () => localStorage): Preferences {
  const written = new Map<string, string>();
  return {
    read: (name) => written.get(name) ?? attempt(() => storage().getItem(PREFIX + name)),
    write: (name, value) => {
      written.set(name, value);
      attempt(() => storage().setItem(PREFIX + name, value));
    },
  };
}

/** Null where storage is denied: reaching for it throws then, not only using it. */
function attempt<Value>(use: () => Value): Value | null {
  try {
    return use();
  } catch {
    return null;
  }
}
