// What is done with the capacity of the teams: its views, what would be if, and what the cut line and moved bars hold to.

import {
  IconAdjustmentsHorizontal,
  IconArrowsRight,
  IconChartPie,
  IconFlask,
  IconGridDots,
  IconLineDashed,
  IconUsersGroup,
} from '@tabler/icons-react';
import { changePlanSettings, type PlanSettingsPatch } from '../../../shared/commands/change-plan-settings.ts';
import { settingsOf } from '../../../shared/plan/plan.ts';
import { CASCADES, type Cascade } from '../../../shared/plan/settings.ts';
import type { AppState } from '../../state/app-state.ts';
import type { CapacityView } from '../../state/capacity-state.ts';
import { askWhatIf } from '../capacity-what-if/ask-what-if.ts';
import { whatIfExample } from '../capacity-what-if/read-what-if.ts';
import { type CommandScene, sayRefusal, type WindowCommand, whileOpen } from './window-command.ts';

const CASCADE_LABELS: Readonly<Record<Cascade, string>> = {
  ask: 'Ask whether what waits for it moves along',
  always: 'Always move along what waits for it',
  never: 'Never move along what waits for it',
};

const HOLD = 'Hold the cut line to the mix';
const LET_GO = 'Hold the cut line to no mix';

export const CAPACITY_COMMANDS: readonly WindowCommand[] = [
  showing('heat-map', 'Capacity: heat map', { icon: IconGridDots, words: 'load utilisation team quarter overload' }),
  showing('cut-line', 'Capacity: cut line', { icon: IconLineDashed, words: 'what fits in out period' }),
  showing('mix', 'Capacity: mix', { icon: IconChartPie, words: 'investment themes share target' }),
  showing('teams', 'Capacity: teams', { icon: IconUsersGroup, words: 'available members reserve head count' }),
  {
    id: 'what-if',
    group: 'plan',
    name: 'What if a team loses people…',
    icon: IconFlask,
    words: 'capacity try out fewer more people scenario',
    labelNow: ({ plan }) => (plan === null || plan.teams.size === 0 ? null : 'What if a team loses people…'),
    begin: ({ app, plan }) => ({
      kind: 'write',
      title: `Team, people more or fewer, when: ${plan === null ? 'SRE −2' : whatIfExample(plan, app.ports.clock.today())}`,
      start: '',
      take: (question) => askWhatIf(app, question),
    }),
  },
  {
    id: 'hold-to-mix',
    group: 'plan',
    name: HOLD,
    icon: IconAdjustmentsHorizontal,
    words: 'hold to mix capacity themes target share settings',
    labelNow: ({ plan }) => {
      if (plan === null || !hasTargets(plan)) return null;
      return settingsOf(plan).holdToMix ? LET_GO : HOLD;
    },
    begin: ({ app, plan }) => ({
      kind: 'act',
      run: () => plan !== null && change(app, { holdToMix: !settingsOf(plan).holdToMix }),
    }),
  },
  {
    id: 'cascade',
    group: 'plan',
    name: 'When a bar moves…',
    icon: IconArrowsRight,
    words: 'settings dependencies cascade ask always never move along waits',
    labelNow: whileOpen('When a bar moves…'),
    begin: ({ app, plan }) => ({
      kind: 'choose',
      title: 'When a bar moves',
      choices: () =>
        CASCADES.map((cascade) => ({
          id: cascade,
          label: CASCADE_LABELS[cascade],
          chosen: plan !== null && settingsOf(plan).cascade === cascade,
          step: { kind: 'act', run: () => change(app, { cascade }) },
        })),
    }),
  },
];

function showing(
  view: CapacityView,
  name: string,
  { icon, words }: Pick<WindowCommand, 'icon'> & { readonly words: string },
): WindowCommand {
  return {
    id: `capacity-${view}`,
    group: 'plan',
    name,
    icon,
    words: `go to open view ${words}`,
    labelNow: whileOpen(name),
    begin: ({ app }) => ({
      kind: 'act',
      run: () => {
        app.capacity.getState().showView(view);
        app.view.getState().showScreen({ kind: 'capacity' });
      },
    }),
  };
}

function hasTargets({ themes }: NonNullable<CommandScene['plan']>): boolean {
  return [...themes.values()].some(({ targetShare }) => targetShare !== null);
}

function change(app: AppState, patch: PlanSettingsPatch): void {
  const done = app.session.getState().run(changePlanSettings, patch);
  sayRefusal(app, done.ok ? null : done.problem.message);
}
