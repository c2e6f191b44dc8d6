// What is done to the initiatives that are selected.

import {
  IconAlertSquareRounded,
  IconCalendarTime,
  IconCircleDot,
  IconHeartbeat,
  IconTag,
  IconTrash,
  IconUser,
  IconXboxX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { changeStage } from '../../../shared/commands/change-stage.ts';
import { deleteInitiatives } from '../../../shared/commands/delete-initiatives.ts';
import { editInitiatives, type InitiativePatch } from '../../../shared/commands/edit-initiatives.ts';
import {
  HEALTH_LABELS,
  HEALTHS,
  HORIZONS,
  type Initiative,
  MUST_DO_LABELS,
  MUST_DO_REASONS,
} from '../../../shared/plan/initiative.ts';
import { canChangeStage, needsReason, STAGE_LABELS, STAGES, type Stage } from '../../../shared/plan/stage.ts';
import { peopleOf, themesOf } from '../../state/selectors.ts';
import { StageDot } from '../../ui/stage-chip.tsx';
import { ThemeDot } from '../../ui/theme-dot.tsx';
import { runWithUndo } from '../run-with-undo.ts';
import {
  type CommandChoice,
  type CommandScene,
  type CommandStep,
  sayRefusal,
  sizeInWords,
  type WindowCommand,
} from './window-command.ts';

/** Sets one field of all the selected to one of several values. */
interface FieldCommand {
  readonly id: string;
  /** As in `Set stage`. */
  readonly field: string;
  readonly icon: WindowCommand['icon'];
  readonly words: string;
  choices(scene: CommandScene): readonly CommandChoice[];
}

const FIELDS: readonly FieldCommand[] = [
  { id: 'stage', field: 'stage', icon: IconCircleDot, words: 'move decline park ship', choices: stageChoices },
  { id: 'theme', field: 'theme', icon: IconTag, words: 'track', choices: themeChoices },
  { id: 'owner', field: 'owner', icon: IconUser, words: 'assign person who', choices: ownerChoices },
  {
    id: 'health',
    field: 'health',
    icon: IconHeartbeat,
    words: 'on track at risk off track',
    choices: (scene) =>
      patchChoices(scene, {
        values: HEALTHS.map((health) => ({ id: health, label: HEALTH_LABELS[health], patch: { health } })),
        none: { id: 'none', label: 'Not said', patch: { health: null } },
        isSo: (one, { health }) => one.health === health,
      }),
  },
  {
    id: 'horizon',
    field: 'horizon',
    icon: IconCalendarTime,
    words: 'now next later',
    choices: (scene) =>
      patchChoices(scene, {
        values: HORIZONS.map((horizon) => ({ id: horizon, label: capitalized(horizon), patch: { horizon } })),
        none: { id: 'none', label: 'By its dates', patch: { horizon: null } },
        isSo: (one, { horizon }) => one.horizon === horizon,
      }),
  },
  {
    id: 'must-do',
    field: 'must-do',
    icon: IconAlertSquareRounded,
    words: 'mandatory compliance contract',
    choices: (scene) =>
      patchChoices(scene, {
        values: MUST_DO_REASONS.map((reason) => ({
          id: reason,
          label: MUST_DO_LABELS[reason],
          patch: { mustDo: { reason, note: noteOf(scene.selected) } },
        })),
        none: { id: 'none', label: 'No', patch: { mustDo: null } },
        isSo: (one, { mustDo }) => (one.mustDo?.reason ?? null) === (mustDo?.reason ?? null),
      }),
  },
];

export const SELECTION_COMMANDS: readonly WindowCommand[] = [
  ...FIELDS.map(
    ({ id, field, icon, words, choices }): WindowCommand => ({
      id: `set-${id}`,
      group: 'selection',
      name: `Set ${field}…`,
      icon,
      words: `change ${words}`,
      labelNow: ({ selected }) => (selected.length === 0 ? null : `Set ${field} of ${sizeInWords(selected)}…`),
      begin: (scene) => ({
        kind: 'choose',
        title: `Set ${field} of ${sizeInWords(scene.selected)}`,
        choices: () => choices(scene),
      }),
    }),
  ),
  {
    id: 'delete-selected',
    group: 'selection',
    name: 'Delete',
    icon: IconTrash,
    words: 'remove',
    keys: { combination: 'Delete', reach: 'screen' },
    labelNow: ({ selected }) => (selected.length === 0 ? null : `Delete ${sizeInWords(selected)}`),
    begin: ({ app, selected }) => ({
      kind: 'act',
      run: () => {
        const [only] = selected;
        const named =
          selected.length === 1 && only !== undefined ? `${only.key} “${only.title}”` : sizeInWords(selected);
        const intent = { ids: selected.map(({ id }) => id) };
        runWithUndo(app, { command: deleteInitiatives, intent, message: `Deleted ${named}` });
      },
    }),
  },
  {
    id: 'select-none',
    group: 'selection',
    name: 'Drop the selection',
    icon: IconXboxX,
    words: 'clear deselect unselect none',
    keys: { combination: 'Escape', reach: 'screen' },
    labelNow: ({ selected }) => (selected.length === 0 ? null : `Drop the selection of ${sizeInWords(selected)}`),
    begin: ({ app }) => ({ kind: 'act', run: () => app.view.getState().select([]) }),
  },
];

function stageChoices({ app, selected }: CommandScene): readonly CommandChoice[] {
  const ids = selected.map(({ id }) => id);
  const move = (stage: Stage, reason: string): string | null => {
    const moved = app.session.getState().run(changeStage, { ids, stage, reason });
    return moved.ok ? null : moved.problem.message;
  };
  const stepTo = (stage: Stage): CommandStep =>
    needsReason(stage)
      ? {
          kind: 'write',
          title: `Why ${selected.length === 1 ? 'is it' : 'are they'} ${stage}?`,
          start: '',
          take: (reason) => move(stage, reason),
        }
      : { kind: 'act', run: () => sayRefusal(app, move(stage, '')) };
  return STAGES.filter((to) => selected.every(({ stage }) => stage === to || canChangeStage(stage, to))).map(
    (stage) => ({
      id: stage,
      label: needsReason(stage) ? `${STAGE_LABELS[stage]}…` : STAGE_LABELS[stage],
      mark: <StageDot stage={stage} />,
      chosen: selected.every((one) => one.stage === stage),
      step: stepTo(stage),
    }),
  );
}

function themeChoices(scene: CommandScene): readonly CommandChoice[] {
  const themes = scene.plan === null ? [] : themesOf(scene.plan);
  return patchChoices(scene, {
    values: themes.map(({ id, name, colour }) => ({
      id,
      label: name,
      mark: <ThemeDot colour={colour} />,
      patch: { themeId: id },
    })),
    none: { id: 'none', label: 'No theme', patch: { themeId: null } },
    isSo: (one, { themeId }) => one.themeId === themeId,
  });
}

function ownerChoices(scene: CommandScene): readonly CommandChoice[] {
  const people = scene.plan === null ? [] : peopleOf(scene.plan);
  return patchChoices(scene, {
    values: people.map(({ id, name }) => ({ id, label: name, patch: { ownerId: id } })),
    none: { id: 'none', label: 'Nobody', patch: { ownerId: null } },
    isSo: (one, { ownerId }) => one.ownerId === ownerId,
  });
}

interface PatchChoice {
  readonly id: string;
  readonly label: string;
  readonly mark?: ReactNode;
  readonly patch: InitiativePatch;
}

function patchChoices(
  { app, selected }: CommandScene,
  field: {
    readonly values: readonly PatchChoice[];
    readonly none: PatchChoice;
    isSo(initiative: Initiative, patch: InitiativePatch): boolean;
  },
): readonly CommandChoice[] {
  const ids = selected.map(({ id }) => id);
  return [...field.values, field.none].map(({ patch, ...choice }) => ({
    ...choice,
    chosen: selected.every((one) => field.isSo(one, patch)),
    step: {
      kind: 'act',
      run: () => {
        const done = app.session.getState().run(editInitiatives, { ids, patch });
        sayRefusal(app, done.ok ? null : done.problem.message);
      },
    },
  }));
}

/** A note stays with the one that has it; one for several would be somebody else's. */
function noteOf(selected: readonly Initiative[]): string {
  return selected.length === 1 ? (selected[0]?.mustDo?.note ?? '') : '';
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
