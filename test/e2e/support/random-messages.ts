// Messages as a page that was taken over might send them: some make sense, most do not.

import { MENU_NAMES } from '../../../shared/ipc-contract.ts';
import type { Random } from '../../../shared/ports/random.ts';

export interface RandomMessage {
  readonly channel: string;
  readonly argument: unknown;
}

/** By channel, an argument that makes sense; `path` is one that nobody has chosen. */
function sensibleArguments(path: string): readonly (readonly [string, unknown])[] {
  const known = { sequence: 3, withJournal: true, facts: { size: 10, modifiedAt: 1 } };
  const bytes = new Uint8Array([1, 2, 3]);
  const token = 'deadbeefdeadbeefdeadbeef';
  return [
    ['ask-safety', { kind: 'list' }],
    ['ask-safety', { kind: 'append', entry: '{"planId":"p1","sequence":1}' }],
    [
      'ask-safety',
      { kind: 'snapshot', stored: { plan: '{"format":"quarterdeck-plan"', journal: ['{}'] }, replace: true },
    ],
    ['ask-safety', { kind: 'load', id: 'p1' }],
    ['ask-safety', { kind: 'remove', id: 'p1', at: '2026-11-21T09:30:00.000Z' }],
    ['ask-safety', { kind: 'purge', id: 'p1' }],
    ['choose-file', { title: 'Plan', extensions: ['.quarterdeck'] }],
    ['choose-target', { title: 'Plan', suggestedName: path, extension: '.quarterdeck' }],
    ['inspect-file', token],
    ['read-file', token],
    ['write-file', { token, bytes }],
    ['save-file', { suggestedName: path, bytes }],
    [
      'save-pdf',
      {
        suggestedName: path,
        page: {
          title: 'Plan',
          language: 'en',
          body: { html: '<p>Plan</p>' },
          paper: 'A4',
          orientation: 'portrait',
          header: '',
          footer: path,
        },
      },
    ],
    ['remember-link', { planId: 'p1', token, known }],
    ['recall-link', 'p1'],
    ['forget-link', 'p1'],
    ['describe-window', { planName: 'Plan', file: token, isBehind: true }],
    ['set-colour-scheme', 'dark'],
    [
      'list-commands',
      {
        ...Object.fromEntries(MENU_NAMES.map((name) => [name, []])),
        file: [[{ id: 'x', label: 'X', enabled: true, keys: null }]],
      },
    ],
    ['answer-closing', 'Something'],
  ];
}

export function* randomMessages(random: Random, count: number, path: string): Generator<RandomMessage> {
  const sensible = sensibleArguments(path);
  const strays = strayValues(path);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random.next() * items.length)] as Item;
  const spoil = (value: unknown): unknown => {
    if (random.next() < 0.3 || value === null || typeof value !== 'object' || value instanceof Uint8Array)
      return pick(strays);
    if (Array.isArray(value)) return random.next() < 0.5 ? [...value, pick(strays)] : value.map(spoil);
    const [name, inner] = pick(Object.entries(value).length === 0 ? [['none', null]] : Object.entries(value));
    const others = random.next() < 0.2 ? { path, __proto__: { path } } : {};
    return { ...value, ...others, [String(name)]: random.next() < 0.2 ? undefined : spoil(inner) };
  };
  for (let index = 0; index < count; index += 1) {
    const [name, argument] = pick(sensible);
    const [otherName] = pick(sensible);
    const isSensible = random.next() < 0.15;
    yield {
      channel: `quarterdeck:${random.next() < 0.1 ? otherName : name}`,
      argument: isSensible ? argument : spoil(argument),
    };
  }
}

function strayValues(path: string): readonly unknown[] {
  let deep: unknown = 'end';
  for (let depth = 0; depth < 2_000; depth += 1) deep = [deep];
  return [
    undefined,
    null,
    true,
    0,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e308,
    10n,
    '',
    path,
    `file://${path}`,
    '../../etc',
    '__proto__',
    'constructor',
    '\u0000',
    '\uD800',
    'x'.repeat(100_000),
    '[]',
    '{"planId":"p1","sequence":1,"at":"2026-11-21T09:30:00.000Z","who":"","kind":"do","changes":{"label":"","tables":{}}}',
    new Date(0),
    new Map([[path, path]]),
    new Uint8Array(10),
    new ArrayBuffer(8),
    { path },
    { kind: 'append' },
    [path],
    Array(1_000).fill(path),
    deep,
  ];
}
