import { describe, expect, test } from 'vitest';
import { keyGroups } from '../../../../renderer/parts/keys-sheet/key-groups.ts';
import { windowCommands } from '../../../../renderer/parts/palette/window-commands.ts';

const COMMANDS = windowCommands([
  {
    kind: 'prioritize',
    label: 'Prioritize',
    icon: () => null,
    needsPlan: true,
    digit: '2',
    open: () => ({ kind: 'prioritize' }),
  },
]);
const lines = keyGroups(COMMANDS).flatMap((group) => group.lines);

describe('the sheet of keys', () => {
  test('has a line for every command that has a key', () => {
    for (const { name, keys } of COMMANDS) {
      if (keys !== undefined) expect(lines).toContainEqual({ does: name, keys: [keys.combination] });
    }
    expect(lines).toContainEqual({ does: 'Prioritize', keys: ['mod+2'] });
    expect(lines).toContainEqual({ does: 'Prioritize, while nothing is typed', keys: ['2'] });
  });

  test('says each thing once a group, with at least one key', () => {
    for (const group of keyGroups(COMMANDS)) {
      const said = group.lines.map(({ does }) => does);
      expect(new Set(said).size).toBe(said.length);
    }
    expect(lines.every(({ keys }) => keys.length > 0)).toBe(true);
  });
});
