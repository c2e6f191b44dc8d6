// Reads a source file into what the rules ask about, with the parser that Vite itself builds with.

import { parseSync } from 'vite';

export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly imports: readonly Import[];
  /** Every node of the syntax tree. */
  readonly nodes: readonly Node[];
  readonly comments: readonly { readonly text: string; readonly line: number }[];
  /** Whether it does nothing but hand on what other files export. */
  readonly isBarrel: boolean;
}

export interface Import {
  readonly specifier: string;
  /** `lazy` when it is loaded at run time, on demand. */
  readonly kind: 'static' | 'lazy' | 'address';
  readonly isTypeOnly: boolean;
  readonly line: number;
}

/** A node of the syntax tree: its fields are looked at one by one, as the rules need them. */
export interface Node {
  readonly type: string;
  readonly line: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

export function readSource(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text);
  const [error] = parsed.errors;
  if (error !== undefined) throw new Error(`${path} cannot be parsed: ${error.message}`);
  const lineOf = lineFinder(text);
  const nodes = [...walk(parsed.program, lineOf)];
  const statements = parsed.program.body;
  return {
    path,
    nodes,
    imports: nodes.flatMap(nodeToImports),
    comments: parsed.comments.map(({ value, start }) => ({ text: value, line: lineOf(start) })),
    isBarrel: statements.length > 0 && statements.every((statement) => 'source' in statement && isExport(statement)),
  };
}

/** The value at the end of a chain of fields, such as `callee.object.name`; undefined when the chain breaks. */
export function field(node: Node, chain: string): unknown {
  return chain.split('.').reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), node.fields);
}

function* walk(value: unknown, lineOf: (offset: number) => number): Generator<Node> {
  if (Array.isArray(value)) {
    for (const item of value) yield* walk(item, lineOf);
  } else if (isRecord(value)) {
    if (typeof value.type === 'string' && typeof value.start === 'number') {
      yield { type: value.type, line: lineOf(value.start), fields: value };
    }
    for (const child of Object.values(value)) yield* walk(child, lineOf);
  }
}

function nodeToImports(node: Node): Import[] {
  const found = (specifier: unknown, kind: Import['kind'], isTypeOnly: boolean): Import[] =>
    typeof specifier === 'string' ? [{ specifier, kind, isTypeOnly, line: node.line }] : [];
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return found(field(node, 'source.value'), 'static', isTypeOnly(node));
    case 'ImportExpression':
      return found(field(node, 'source.value'), 'lazy', false);
    case 'TSImportType':
      return found(field(node, 'source.value') ?? field(node, 'argument.literal.value'), 'static', true);
    case 'CallExpression':
      return field(node, 'callee.name') === 'require' ? found(field(node, 'arguments.0.value'), 'lazy', false) : [];
    case 'NewExpression':
      return isModuleAddress(node) ? found(field(node, 'arguments.0.value'), 'address', false) : [];
    default:
      return [];
  }
}

/** A worker is named by `new URL('./search.worker.ts', import.meta.url)`. */
function isModuleAddress(node: Node): boolean {
  return (
    field(node, 'callee.name') === 'URL' &&
    field(node, 'arguments.1.object.type') === 'MetaProperty' &&
    /\.(tsx?|js)$/.test(String(field(node, 'arguments.0.value')))
  );
}

function isTypeOnly(node: Node): boolean {
  if (node.fields.importKind === 'type' || node.fields.exportKind === 'type') return true;
  const specifiers = Array.isArray(node.fields.specifiers) ? node.fields.specifiers : [];
  return specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type');
}

function isExport(statement: { readonly type: string; readonly source?: unknown }): boolean {
  return statement.type.startsWith('Export') && Boolean(statement.source);
}

function lineFinder(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n/g)].map((match) => match.index);
  return (offset) => ends.filter((end) => end < offset).length + 1;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
