// The way in for what a page asks of the main process: a schema for the argument of each call.

import { z } from 'zod';
import { type CallArgument, type CallName, MENU_NAMES, type MenuCommands } from './ipc-contract.ts';
import { isId, type PlanId } from './plan/ids.ts';
import { MAX_PLAN_FILE_BYTES } from './plan-file/plan-file.ts';
import { PAPER_SIZES } from './ports/printer.ts';
import { fail, type Result, succeed } from './result.ts';

/** An exported workbook or picture is smaller than any plan file may be. */
const LARGEST_FILE = MAX_PLAN_FILE_BYTES;
/** In characters: several times the ranking of the largest plan. */
const LARGEST_PAGE = 20_000_000;

// Nothing is frozen: bytes can't be, wherever they turn up.
const words = z.string().max(500);
const fileName = z.string().min(1).max(255);
const token = z.string().regex(/^[a-z0-9]{8,40}$/);
const extension = z.string().regex(/^\.?[A-Za-z0-9]{1,20}$/);
const bytes = z.instanceof(Uint8Array).refine(({ length }) => length <= LARGEST_FILE);
const planId = z.custom<PlanId>((value) => typeof value === 'string' && isId<PlanId>(value));
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const known = z.strictObject({
  sequence: count,
  withJournal: z.boolean(),
  facts: z.strictObject({ size: count, modifiedAt: z.number() }),
});

/** Several times a weight of the product's font. */
const LARGEST_FONT = 1_000_000;

const printFont = z.strictObject({
  weight: z.literal([400, 600]),
  // In the page itself: it is shown in a world of its own, which has no files.
  address: z
    .string()
    .max(LARGEST_FONT)
    .regex(/^data:font\/woff2;base64,[A-Za-z0-9+/]+=*$/),
});

const printablePage = z.strictObject({
  title: z.string().max(2_000),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/),
  body: z.strictObject({ html: z.string().max(LARGEST_PAGE) }),
  paper: z.enum(PAPER_SIZES),
  orientation: z.enum(['portrait', 'landscape']),
  header: z.string().max(2_000),
  footer: z.string().max(2_000),
  layout: z.exactOptional(z.literal('sheets')),
  fonts: z.exactOptional(z.array(printFont).max(4)),
});

const line = z.string().max(LARGEST_FILE);
const stored = z
  .strictObject({ plan: line, journal: z.array(line) })
  // Together they make one plan file.
  .refine(({ plan, journal }) => journal.reduce((sum, entry) => sum + entry.length, plan.length) <= LARGEST_FILE);
const safetyQuestion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('list') }),
  z.strictObject({ kind: z.literal('append'), entry: line }),
  z.strictObject({
    kind: z.literal('snapshot'),
    stored,
    replace: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('load'), id: planId }),
  z.strictObject({ kind: z.literal('remove'), id: planId, at: z.iso.datetime() }),
  z.strictObject({ kind: z.literal('restore'), id: planId }),
  z.strictObject({ kind: z.literal('purge'), id: planId }),
]);

const menuCommand = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  label: z.string().min(1).max(300),
  enabled: z.boolean(),
  keys: z
    .string()
    .regex(/^((mod|shift|alt)\+){0,3}([!-~]|[A-Z][A-Za-z0-9]{1,15})$/)
    .nullable(),
});
const menuSections = z.array(z.array(menuCommand).max(40)).max(12);

const SCHEMAS: { readonly [Name in CallName]: z.ZodType<CallArgument<Name>> } = {
  'ask-safety': safetyQuestion,
  'choose-file': z.strictObject({ title: words, extensions: z.array(extension).max(20) }),
  'choose-target': z.strictObject({ title: words, suggestedName: fileName, extension }),
  'inspect-file': token,
  'read-file': token,
  'write-file': z.strictObject({ token, bytes }),
  'save-file': z.strictObject({ suggestedName: fileName, bytes }),
  'print-page': printablePage,
  'save-pdf': z.strictObject({ suggestedName: fileName, page: printablePage }),
  'remember-link': z.strictObject({ planId, token, known }),
  'recall-link': planId,
  'forget-link': planId,
  'describe-window': z.strictObject({ planName: words.nullable(), file: token.nullable(), isBehind: z.boolean() }),
  'set-colour-scheme': z.enum(['light', 'dark', 'system']),
  'list-commands': z.custom<MenuCommands>((value) => menus.safeParse(value).success),
  'page-ready': z.null(),
  'answer-closing': words.nullable(),
  'admit-dropped': z.string().min(1).max(32_768),
};
const menus = z.strictObject(Object.fromEntries(MENU_NAMES.map((name) => [name, menuSections])));

export interface ArgumentProblem {
  /** Where in the argument, and what is wrong with it; it quotes nothing that was sent. */
  readonly message: string;
}

/** The argument of a call, or what is wrong with it. */
export function parseCallArgument<Name extends CallName>(
  name: Name,
  argument: unknown,
): Result<CallArgument<Name>, ArgumentProblem> {
  const schema: z.ZodType<CallArgument<Name>> = SCHEMAS[name];
  const outcome = schema.safeParse(argument);
  if (outcome.success) return succeed(outcome.data);
  const [issue] = outcome.error.issues;
  return fail({ message: `${issue?.path.join('.') || 'it'}: ${issue?.code ?? 'invalid'}` });
}
