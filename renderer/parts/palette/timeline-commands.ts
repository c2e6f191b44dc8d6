// What is done with the timeline: its parts, how it is drawn, how near one looks, and showing it to a room.

import {
  type Icon,
  IconArrowGuide,
  IconCalendarDown,
  IconColumns3,
  IconDiamond,
  IconDownload,
  IconFlag,
  IconFocusCentered,
  IconGitCompare,
  IconHistoryOff,
  IconLayoutRows,
  IconPalette,
  IconPresentation,
  IconRoute,
  IconRowInsertBottom,
  IconStackPush,
  IconTag,
  IconTimeline,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import type { TimelinePart } from '../../../shared/plan/saved-view.ts';
import {
  COLOUR_FIELDS,
  LABEL_PARTS,
  LANE_FIELD_LABELS,
  LANE_FIELDS,
  type TimelineView,
} from '../../../shared/plan/timeline-view.ts';
import type { AppState } from '../../state/app-state.ts';
import type { TimelineDeed } from '../../state/timeline-state.ts';
import { COLOUR_FIELD_LABELS, LABEL_PART_LABELS, ROW_ARRANGEMENTS, TIMELINE_PART_LABELS } from '../timeline-words.ts';
import { type CommandChoice, type CommandKeys, type WindowCommand, whileOpen } from './window-command.ts';

export const TIMELINE_COMMANDS: readonly WindowCommand[] = [
  showing('bars', { icon: IconTimeline, words: 'roadmap gantt lanes' }),
  showing('horizons', { icon: IconColumns3, words: 'board horizon without dates' }),
  showing('periods', { icon: IconCalendarDown, words: 'quarter board periods capacity columns' }),
  {
    id: 'present-timeline',
    group: 'plan',
    name: 'Present the timeline',
    icon: IconPresentation,
    words: 'full screen projector room meeting large slides show',
    keys: { combination: 'p', reach: 'screen' },
    labelNow: whileOpen('Present the timeline'),
    begin: ({ app }) => ({
      kind: 'act',
      run: () => {
        app.view.getState().showScreen({ kind: 'timeline' });
        app.timeline.getState().present(true);
      },
    }),
  },
  looking('fit', 'Timeline: fit all', { icon: IconFocusCentered, words: 'zoom whole everything', keys: '0' }),
  looking('zoom-in', 'Timeline: zoom in', { icon: IconZoomIn, words: 'nearer larger days', keys: '+' }),
  looking('zoom-out', 'Timeline: zoom out', { icon: IconZoomOut, words: 'farther smaller years', keys: '-' }),
  looking('go-to-today', 'Timeline: go to today', { icon: IconCalendarDown, words: 'now scroll' }),
  choosing('timeline-lanes', 'Timeline: lanes by…', {
    icon: IconLayoutRows,
    words: 'swimlanes rows group theme team objective owner stage none',
    title: 'Lanes by',
    choices: LANE_FIELDS.map((lanes) => ({
      id: lanes,
      label: LANE_FIELD_LABELS[lanes],
      isSo: (view) => view.lanes === lanes,
      change: ({ lanesWithin }) => ({ lanes, ...(lanesWithin === lanes && { lanesWithin: null }) }),
    })),
  }),
  choosing('timeline-lanes-within', 'Timeline: lanes within…', {
    icon: IconRowInsertBottom,
    words: 'second level swimlanes nested group',
    title: 'Lanes within lanes',
    choices: LANE_FIELDS.map((field) => ({
      id: field,
      label: field === 'none' ? 'No lanes within' : LANE_FIELD_LABELS[field],
      isOffered: ({ lanes }) => field === 'none' || (lanes !== 'none' && lanes !== field),
      isSo: ({ lanes, lanesWithin }) => field === (lanesWithin === lanes ? 'none' : (lanesWithin ?? 'none')),
      change: () => ({ lanesWithin: field === 'none' ? null : field }),
    })),
  }),
  choosing('timeline-colour', 'Timeline: colour by…', {
    icon: IconPalette,
    words: 'colors theme health stage confidence precision legend',
    title: 'Colour by',
    choices: COLOUR_FIELDS.map((colourBy) => ({
      id: colourBy,
      label: COLOUR_FIELD_LABELS[colourBy],
      isSo: (view) => view.colourBy === colourBy,
      change: () => ({ colourBy }),
    })),
  }),
  choosing('timeline-labels', 'Timeline: labels…', {
    icon: IconTag,
    words: 'show on bars key title owner team dates effort progress',
    title: 'Show or leave out on labels',
    choices: LABEL_PARTS.map((part) => ({
      id: part,
      label: LABEL_PART_LABELS[part],
      isSo: ({ label }) => label.includes(part),
      change: ({ label }) => ({
        label: LABEL_PARTS.filter((one) => (one === part ? !label.includes(one) : label.includes(one))),
      }),
    })),
  }),
  choosing('timeline-rows', 'Timeline: rows…', {
    icon: IconStackPush,
    words: 'packed one row each order start key decided',
    title: 'Rows',
    choices: ROW_ARRANGEMENTS.map(({ id, label, rows }) => ({
      id,
      label,
      isSo: ({ packing, order }) => packing === rows.packing && (packing === 'packed' || order === rows.order),
      change: () => rows,
    })),
  }),
  toggling('timeline-milestones', ['Timeline: show milestones', 'Timeline: hide milestones'], {
    icon: IconDiamond,
    words: 'release ga readiness review deprecation decision external symbols',
    isOn: ({ showsMilestones }) => showsMilestones,
    change: (showsMilestones) => ({ showsMilestones }),
  }),
  toggling('timeline-deadlines', ['Timeline: show deadlines', 'Timeline: hide deadlines'], {
    icon: IconFlag,
    words: 'due flags',
    isOn: ({ showsDeadlines }) => showsDeadlines,
    change: (showsDeadlines) => ({ showsDeadlines }),
  }),
  toggling(
    'timeline-dependencies',
    ['Timeline: show all dependencies', 'Timeline: show the selection’s dependencies only'],
    {
      icon: IconArrowGuide,
      words: 'arrows links waits',
      isOn: ({ arrows }) => arrows === 'all',
      change: (isOn) => ({ arrows: isOn ? 'all' : 'of-selection' }),
    },
  ),
  toggling('timeline-critical-path', ['Timeline: show the critical path', 'Timeline: hide the critical path'], {
    icon: IconRoute,
    words: 'slack longest chain',
    isOn: ({ showsCriticalPath }) => showsCriticalPath,
    change: (showsCriticalPath) => ({ showsCriticalPath }),
  }),
  {
    id: 'timeline-compare',
    group: 'plan',
    name: 'Timeline: compare with…',
    icon: IconGitCompare,
    words: 'ghosts earlier history baseline journal changes since moved',
    labelNow: whileOpen('Timeline: compare with…'),
    begin: ({ app }) => ({
      kind: 'act',
      run: () => {
        show(app, 'bars');
        app.timeline.getState().ask('compare');
      },
    }),
  },
  {
    id: 'timeline-stop-comparing',
    group: 'plan',
    name: 'Timeline: stop comparing',
    icon: IconHistoryOff,
    words: 'ghosts earlier history baseline',
    labelNow: ({ app, plan }) =>
      plan === null || app.timeline.getState().comparison === null ? null : 'Timeline: stop comparing',
    begin: ({ app }) => ({ kind: 'act', run: () => app.timeline.getState().compareWith(null) }),
  },
  {
    id: 'timeline-export',
    group: 'plan',
    name: 'Timeline: export…',
    icon: IconDownload,
    words: 'print pdf svg png picture copy clipboard paper',
    labelNow: ({ plan }) => (plan === null || plan.initiatives.size === 0 ? null : 'Timeline: export…'),
    begin: ({ app }) => ({
      kind: 'act',
      run: () => {
        const { part, ask } = app.timeline.getState();
        show(app, part);
        ask('export');
      },
    }),
  },
];

interface Looks {
  readonly icon: Icon;
  readonly words: string;
}

function showing(part: TimelinePart, { icon, words }: Looks): WindowCommand {
  const name = part === 'bars' ? 'Timeline: bars' : `Timeline: ${TIMELINE_PART_LABELS[part]}`;
  return {
    id: `timeline-${part}`,
    group: 'plan',
    name,
    icon,
    words: `go to open view ${words}`,
    labelNow: whileOpen(name),
    begin: ({ app }) => ({ kind: 'act', run: () => show(app, part) }),
  };
}

/** How near one looks is known only to the drawing: while that is not on the screen, there is nothing to do. */
function looking(deed: TimelineDeed, name: string, { icon, words, keys }: Looks & { readonly keys?: string }) {
  const command: WindowCommand = {
    id: `timeline-${deed}`,
    group: 'plan',
    name,
    icon,
    words,
    ...(keys !== undefined && { keys: screenKey(keys) }),
    labelNow: ({ app, plan }) => (plan !== null && isDrawn(app) ? name : null),
    begin: ({ app }) => ({ kind: 'act', run: () => app.timeline.getState().ask(deed) }),
  };
  return command;
}

function screenKey(combination: string): CommandKeys {
  return { combination, reach: 'screen' };
}

interface ViewChoice {
  readonly id: string;
  readonly label: string;
  /** Left out: always. */
  readonly isOffered?: (view: TimelineView) => boolean;
  readonly isSo: (view: TimelineView) => boolean;
  readonly change: (view: TimelineView) => Partial<TimelineView>;
}

function choosing(
  id: string,
  name: string,
  { icon, words, title, choices }: Looks & { readonly title: string; readonly choices: readonly ViewChoice[] },
): WindowCommand {
  return {
    id,
    group: 'plan',
    name,
    icon,
    words,
    labelNow: whileOpen(name),
    begin: ({ app }) => ({
      kind: 'choose',
      title,
      choices: () => {
        const { view } = app.timeline.getState();
        return choices
          .filter(({ isOffered }) => isOffered?.(view) ?? true)
          .map(
            (one): CommandChoice => ({
              id: one.id,
              label: one.label,
              chosen: one.isSo(view),
              step: { kind: 'act', run: () => changeView(app, one.change) },
            }),
          );
      },
    }),
  };
}

function toggling(
  id: string,
  [on, off]: readonly [on: string, off: string],
  facts: Looks & {
    readonly isOn: (view: TimelineView) => boolean;
    readonly change: (isOn: boolean) => Partial<TimelineView>;
  },
): WindowCommand {
  const { icon, words, isOn, change } = facts;
  return {
    id,
    group: 'plan',
    name: on,
    icon,
    words: `${words} ${off}`,
    labelNow: ({ app, plan }) => (plan === null ? null : isOn(app.timeline.getState().view) ? off : on),
    begin: ({ app }) => ({ kind: 'act', run: () => changeView(app, (view) => change(!isOn(view))) }),
  };
}

function changeView(app: AppState, change: ViewChoice['change']): void {
  show(app, 'bars');
  const { view, changeView: write } = app.timeline.getState();
  write(change(view));
}

function show({ view, timeline }: AppState, part: TimelinePart): void {
  if (timeline.getState().part !== part) timeline.getState().showPart(part);
  view.getState().showScreen({ kind: 'timeline' });
}

function isDrawn({ view, timeline }: AppState): boolean {
  return view.getState().screen.kind === 'timeline' && timeline.getState().part === 'bars';
}
