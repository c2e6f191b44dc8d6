// The rules that the compiler cannot prove. Each names what breaks it, as `file:line: what is wrong`.

import { posix } from 'node:path';
import { field, type Import, type Node, type SourceFile } from './read-source.ts';
import {
  ROOMS,
  ROOMS_OF_CLOSED_FOLDERS,
  ROOMS_WITH_CLOCK,
  ROOMS_WITH_DATE_OBJECTS,
  ROOMS_WITHOUT_FORCE,
  type Room,
  WRAPPED_ONCE,
} from './rooms.ts';

export type Rule = (file: SourceFile) => readonly string[];

export const importsOnlyThroughDoors: Rule = (file) => {
  if (isBuildSetting(file.path)) return [];
  const room = roomOf(file.path);
  if (room === null) return [`${file.path}: it lies in no room`];
  return file.imports.flatMap((one) => {
    if (!one.specifier.startsWith('.')) {
      return isOneOf(packageOf(one.specifier), room.packages)
        ? []
        : [at(file, one, `${room.folder} may not import ${one.specifier}`)];
    }
    const target = targetOf(file.path, one.specifier);
    const other = roomOf(target);
    if (other === null) return [at(file, one, `${one.specifier} lies in no room`)];
    const mayEnter = other === room || isOneOf(other.folder, room.rooms);
    return mayEnter ? [] : [at(file, one, `${room.folder} may not import ${other.folder}`)];
  });
};

export const closedFoldersStayClosed: Rule = (file) =>
  file.imports.flatMap((one) => {
    const from = closedFolderOf(file.path);
    const to = one.specifier.startsWith('.') ? closedFolderOf(targetOf(file.path, one.specifier)) : null;
    return from === null || to === null || from === to ? [] : [at(file, one, `${from} may not import ${to}`)];
  });

export const relativeImportsCarryExtensions: Rule = (file) =>
  file.imports
    .filter(({ specifier }) => specifier.startsWith('.') && !/\.(tsx?|mjs|css|json|svg|woff2)(\?\w+)?$/.test(specifier))
    .map((one) => at(file, one, `${one.specifier} lacks its extension`));

export const noBarrels: Rule = (file) => {
  const name = posix.basename(file.path).replace(/\.tsx?$/, '');
  return name === 'index' || file.isBarrel ? [`${file.path}: it is a barrel`] : [];
};

export const noDefaultExports: Rule = (file) =>
  isBuildSetting(file.path)
    ? []
    : file.nodes
        .filter((node) => node.type === 'ExportDefaultDeclaration' || isExportedAsDefault(node))
        .map((node) => at(file, node, 'it has a default export'));

export const clockAndRandomnessArePassedIn: Rule = (file) => {
  if (isIn(file.path, ROOMS_WITH_CLOCK)) return [];
  const mayMakeDates = isIn(file.path, ROOMS_WITH_DATE_OBJECTS);
  return file.nodes
    .filter((node) => reachesForClockOrRandomness(node) || (!mayMakeDates && makesDate(node)))
    .map((node) => at(file, node, 'it reaches for the clock or randomness'));
};

export const typesAreNeverForced: Rule = (file) =>
  isIn(file.path, ROOMS_WITHOUT_FORCE)
    ? [
        ...file.nodes.filter(forcesType).map((node) => at(file, node, 'it forces a type')),
        ...file.comments
          .filter(({ text }) => /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable/.test(text))
          .map((comment) => at(file, comment, 'it suppresses a check')),
      ]
    : [];

export const wrappedLibrariesAreLoadedLazily: Rule = (file) =>
  file.path.startsWith('test/')
    ? []
    : file.imports
        .filter((one) => isOneOf(packageOf(one.specifier), WRAPPED_ONCE) && one.kind === 'static' && !one.isTypeOnly)
        .map((one) => at(file, one, `${one.specifier} is loaded before it is wanted`));

/** A rule about all files together: each wrapped library is loaded by one file of the product. */
export function librariesAreWrappedOnce(files: readonly SourceFile[]): readonly string[] {
  return WRAPPED_ONCE.flatMap((library) => {
    const wrappers = files.filter(
      (file) =>
        !file.path.startsWith('test/') &&
        file.imports.some((one) => packageOf(one.specifier) === library && !one.isTypeOnly),
    );
    return wrappers.length > 1 ? [`${library} is imported by ${wrappers.map((file) => file.path).join(', ')}`] : [];
  });
}

export const everyTestRuns: Rule = (file) =>
  file.path.startsWith('test/')
    ? file.nodes
        .filter((node) => node.type === 'MemberExpression' && isTestFunction(field(node, 'object.name')))
        .filter((node) => ['only', 'skip', 'todo', 'fails'].includes(String(field(node, 'property.name'))))
        .map((node) => at(file, node, `it uses .${String(field(node, 'property.name'))}`))
    : [];

function roomOf(path: string): Room | null {
  const holding = ROOMS.filter(({ folder }) => path.startsWith(`${folder}/`));
  return holding.sort((one, other) => other.folder.length - one.folder.length)[0] ?? null;
}

function targetOf(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier);
}

function closedFolderOf(path: string): string | null {
  const room = ROOMS_OF_CLOSED_FOLDERS.find((folder) => path.startsWith(`${folder}/`));
  return room === undefined ? null : posix.join(room, path.slice(room.length + 1).split('/')[0] ?? '');
}

function isOneOf(name: string, allowed: readonly string[]): boolean {
  return allowed.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : one === name));
}

function isIn(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function isBuildSetting(path: string): boolean {
  return posix.basename(path) === 'vite.config.ts';
}

function isExportedAsDefault(node: Node): boolean {
  return node.type === 'ExportSpecifier' && field(node, 'exported.name') === 'default';
}

function reachesForClockOrRandomness(node: Node): boolean {
  if (makesDate(node)) return node.type === 'CallExpression' || field(node, 'arguments.length') === 0;
  if (node.type !== 'MemberExpression') return false;
  const owner = field(node, 'object.name') ?? field(node, 'object.property.name');
  return CLOCK_AND_RANDOMNESS.includes(`${String(owner)}.${String(field(node, 'property.name'))}`);
}

function makesDate(node: Node): boolean {
  const isCall = node.type === 'NewExpression' || node.type === 'CallExpression';
  return isCall && field(node, 'callee.name') === 'Date';
}

const CLOCK_AND_RANDOMNESS = [
  'Date.now',
  'Math.random',
  'performance.now',
  'performance.timeOrigin',
  'crypto.randomUUID',
  'crypto.getRandomValues',
];

function forcesType(node: Node): boolean {
  if (node.type === 'TSAsExpression') return field(node, 'typeAnnotation.typeName.name') !== 'const';
  return ['TSAnyKeyword', 'TSNonNullExpression', 'TSTypeAssertion'].includes(node.type);
}

function isTestFunction(name: unknown): boolean {
  return name === 'test' || name === 'it' || name === 'describe';
}

function at(file: SourceFile, place: { readonly line: number } | Import, what: string): string {
  return `${file.path}:${place.line}: ${what}`;
}
