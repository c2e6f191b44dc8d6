import { fail, type Result, succeed } from '../../shared/result.ts';

export interface StartOptions {
  readonly browser: boolean;
  readonly open: boolean;
  /** The one port to serve on; null: the default or the next free one. */
  readonly port: number | null;
  readonly help: boolean;
}

export interface StartOptionsProblem {
  readonly kind: 'unknown-option' | 'bad-port';
  readonly message: string;
}

export const START_HELP = `npm start [-- options]   build Quarterdeck and open it

  --browser   serve it to the browser instead of opening the desktop window
  --port N    the port to serve on (otherwise 4173, or the next free one)
  --no-open   print the address without opening the browser
  --help      show this help
`;

export function parseStartOptions(argv: readonly string[]): Result<StartOptions, StartOptionsProblem> {
  let options: StartOptions = { browser: false, open: true, port: null, help: false };
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--browser') options = { ...options, browser: true };
    else if (word === '--no-open') options = { ...options, open: false };
    else if (word === '--help' || word === '-h') options = { ...options, help: true };
    else if (word === '--port' || word.startsWith('--port=')) {
      const text = word === '--port' ? rest.shift() : word.slice('--port='.length);
      const port = parsePort(text ?? '');
      if (port === null) return fail({ kind: 'bad-port', message: badPort(text) });
      options = { ...options, port };
    } else {
      return fail({
        kind: 'unknown-option',
        message: `npm start knows no option "${word}"; npm start -- --help lists what it knows.`,
      });
    }
  }
  return succeed(options);
}

function parsePort(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : null;
}

function badPort(text: string | undefined): string {
  return text === undefined
    ? 'The option --port needs a number from 1 to 65535 after it.'
    : `The port "${text}" is not a number from 1 to 65535.`;
}
