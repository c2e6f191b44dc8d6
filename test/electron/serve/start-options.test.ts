import { describe, expect, test } from 'vitest';
import { parseStartOptions } from '../../../electron/serve/start-options.ts';

describe('parseStartOptions', () => {
  test('without options the desktop window opens, on whatever port is free otherwise', () => {
    expect(parseStartOptions([])).toEqual({
      ok: true,
      value: { browser: false, open: true, port: null, help: false },
    });
  });

  test('options may come in any order, the port also behind an equals sign', () => {
    const expected = { ok: true, value: { browser: true, open: false, port: 4321, help: false } };
    expect(parseStartOptions(['--browser', '--no-open', '--port', '4321'])).toEqual(expected);
    expect(parseStartOptions(['--port=4321', '--no-open', '--browser'])).toEqual(expected);
  });

  test.each(['0', '65536', '80.5', '-1', 'http', '', '1e3'])('the port "%s" is refused and named', (port) => {
    const outcome = parseStartOptions(['--port', port]);
    expect(outcome.ok ? null : outcome.problem).toEqual({
      kind: 'bad-port',
      message: `The port "${port}" is not a number from 1 to 65535.`,
    });
  });

  test('a port that is missing is told', () => {
    const outcome = parseStartOptions(['--port']);
    expect(outcome.ok ? '' : outcome.problem.message).toContain('needs a number');
  });

  test.each(['--prot', 'plan.quarterdeck', '-p'])('%s is unknown, and the sentence names it', (word) => {
    const outcome = parseStartOptions(['--browser', word]);
    expect(outcome.ok ? '' : outcome.problem.kind).toBe('unknown-option');
    expect(outcome.ok ? '' : outcome.problem.message).toContain(`"${word}"`);
  });
});
