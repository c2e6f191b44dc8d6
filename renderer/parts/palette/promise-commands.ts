// What the selected initiatives are promised for, and what they wait for.

import { IconCalendarCheck, IconLink } from '@tabler/icons-react';
import { addPeriods, comparePeriods, type Period, periodLabel } from '../../../shared/calendar/fiscal-period.ts';
import { addDependency } from '../../../shared/commands/add-dependency.ts';
import { commitInitiatives } from '../../../shared/commands/commit-initiatives.ts';
import { readDependencies } from '../../../shared/dependencies/dependency-text.ts';
import type { CommitmentKind } from '../../../shared/plan/commitment.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { currentPeriod } from '../../state/capacity-selectors.ts';
import { runWithUndo } from '../run-with-undo.ts';
import { type CommandChoice, type CommandScene, sizeInWords, type WindowCommand } from './window-command.ts';

/** The current period and the next ones. */
const OFFERED = 4;

export const PROMISE_COMMANDS: readonly WindowCommand[] = [
  {
    id: 'commit-selected',
    group: 'selection',
    name: 'Commit for a period…',
    icon: IconCalendarCheck,
    words: 'promise stretch withdraw commitment quarter',
    labelNow: ({ selected }) => (selected.length === 0 ? null : `Commit ${sizeInWords(selected)} for a period…`),
    begin: (scene) => ({
      kind: 'choose',
      title: `What is promised of ${sizeInWords(scene.selected)}`,
      choices: () => promiseChoices(scene),
    }),
  },
  {
    id: 'add-dependency',
    group: 'selection',
    name: 'Add dependency…',
    icon: IconLink,
    words: 'add dependency predecessor waits for blocked by link',
    labelNow: ({ selected }) => (selected.length === 0 ? null : `Add dependency of ${sizeInWords(selected)}…`),
    begin: (scene) => ({
      kind: 'write',
      title: `What ${sizeInWords(scene.selected)} ${scene.selected.length === 1 ? 'waits' : 'wait'} for: PAY-12, ~PAY-9 FS+3d`,
      start: '',
      take: (text) => letWait(scene, text),
    }),
  },
];

function promiseChoices(scene: CommandScene): readonly CommandChoice[] {
  const { app, plan, selected } = scene;
  if (plan === null) return [];
  const current = currentPeriod(plan, app.ports.clock.today());
  const periods = Array.from({ length: OFFERED }, (_, step) => addPeriods(current, step));
  return periods.flatMap((period) => {
    const label = periodLabel(period, settingsOf(plan).fiscalYearStartMonth);
    const promised = promisedFor(plan, period);
    const choice = (kind: CommitmentKind | null, words: string): CommandChoice => ({
      id: `${label} ${kind ?? 'nothing'}`,
      label: words,
      chosen: selected.every(({ id }) => (promised.get(id) ?? null) === kind),
      step: { kind: 'act', run: () => promise(scene, { period, kind, label }) },
    });
    const isSome = selected.some(({ id }) => promised.has(id));
    return [
      choice('committed', `Commit for ${label}`),
      choice('stretch', `Take as stretch for ${label}`),
      ...(isSome ? [choice(null, `Withdraw what is promised for ${label}`)] : []),
    ];
  });
}

function promisedFor(plan: Plan, period: Period): ReadonlyMap<Initiative['id'], CommitmentKind> {
  const found = new Map<Initiative['id'], CommitmentKind>();
  for (const one of plan.commitments.values()) {
    if (comparePeriods(one.period, period) === 0) found.set(one.initiativeId, one.kind);
  }
  return found;
}

function promise(
  { app, selected }: CommandScene,
  { period, kind, label }: { readonly period: Period; readonly kind: CommitmentKind | null; readonly label: string },
): void {
  const what = sizeInWords(selected);
  const done = kind === 'committed' ? 'Committed' : kind === 'stretch' ? 'Took as stretch' : 'Withdrew';
  runWithUndo(app, {
    command: commitInitiatives,
    intent: { ids: selected.map(({ id }) => id), period, kind },
    message: `${done} ${what} ${kind === null ? 'from' : 'for'} ${label}`,
  });
}

/** Lets each of the selected wait for all that is named, as one undo; answers why not, and then nothing is changed. */
function letWait({ app, plan, selected }: CommandScene, text: string): string | null {
  if (plan === null) return null;
  if (text.trim() === '') return 'Write the key of what is waited for, such as PAY-12 or PAY-12 FS+3d.';
  const { run, mark, squashTo, bailTo } = app.session.getState();
  const beginning = mark();
  for (const { id } of selected) {
    const { dependencies, problems } = readDependencies(text, { plan, successorId: id });
    const refusal = problems[0]?.message ?? addEach(dependencies.map((one) => ({ ...one, successorId: id })));
    if (refusal === null) continue;
    bailTo(beginning);
    return refusal;
  }
  squashTo(beginning, `Add dependency of ${sizeInWords(selected)}`);
  return null;

  function addEach(links: readonly Parameters<typeof addDependency>[1][]): string | null {
    for (const link of links) {
      const added = run(addDependency, link);
      if (!added.ok) return added.problem.message;
    }
    return null;
  }
}
