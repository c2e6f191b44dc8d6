// What is done with dependencies and the dates that they allow.

import {
  IconArrowBarRight,
  IconCalendarCog,
  IconGitMerge,
  IconListDetails,
  IconSitemap,
  IconTopologyStar,
} from '@tabler/icons-react';
import { findConflicts } from '../../../shared/dependencies/find-conflicts.ts';
import type { DependenciesView } from '../../state/dependencies-state.ts';
import { cascadeQuestionOf } from '../cascade/run-cascading.ts';
import { proposeNow } from '../propose-dates/propose-now.ts';
import { type WindowCommand, whileOpen } from './window-command.ts';

export const DEPENDENCY_COMMANDS: readonly WindowCommand[] = [
  showing('list', 'Dependencies: list', { icon: IconListDetails, words: 'table conflicts cycles slack' }),
  showing('graph', 'Dependencies: graph', { icon: IconTopologyStar, words: 'network map critical path' }),
  showing('teams', 'Dependencies: teams', { icon: IconSitemap, words: 'who waits for whom matrix' }),
  {
    id: 'propose-dates',
    group: 'plan',
    name: 'Propose dates…',
    icon: IconCalendarCog,
    words: 'schedule plan automatically place serial capacity when',
    labelNow: whileOpen('Propose dates…'),
    begin: ({ app }) => ({
      kind: 'act',
      run: () => {
        app.dependencies.getState().showView('dates');
        app.view.getState().showScreen({ kind: 'dependencies' });
        proposeNow(app);
      },
    }),
  },
  {
    id: 'move-along',
    group: 'plan',
    name: 'Move along what waits',
    icon: IconArrowBarRight,
    words: 'cascade successors dependencies question message',
    labelNow: ({ plan }) => {
      const question = plan === null ? null : cascadeQuestionOf(plan);
      return question === null ? null : `Move along what waits for ${question.who}`;
    },
    begin: ({ plan, app }) => ({
      kind: 'act',
      run: () => {
        // It stands at the edge of the window as long as it is not answered.
        app.view.getState().dismissToast();
        if (plan !== null) cascadeQuestionOf(plan)?.answer();
      },
    }),
  },
  {
    id: 'resolve-conflicts',
    group: 'plan',
    name: 'Resolve conflicts…',
    icon: IconGitMerge,
    words: 'dependencies dates move later',
    labelNow: ({ plan }) => (plan === null || findConflicts(plan).conflicts.length === 0 ? null : 'Resolve conflicts…'),
    begin: ({ app }) => ({
      kind: 'act',
      run: () => {
        app.dependencies.getState().showView('list');
        app.view.getState().showScreen({ kind: 'dependencies' });
        app.dependencies.getState().resolve({ kind: 'all' });
      },
    }),
  },
];

function showing(
  view: DependenciesView,
  name: string,
  { icon, words }: Pick<WindowCommand, 'icon'> & { readonly words: string },
): WindowCommand {
  return {
    id: `dependencies-${view}`,
    group: 'plan',
    name,
    icon,
    words: `go to open view ${words}`,
    labelNow: whileOpen(name),
    begin: ({ app }) => ({
      kind: 'act',
      run: () => {
        app.dependencies.getState().showView(view);
        app.view.getState().showScreen({ kind: 'dependencies' });
      },
    }),
  };
}
