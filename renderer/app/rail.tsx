import {
  type Icon,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconMoonStars,
  IconSun,
} from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { usePlanSession, useViewState } from '../state/use-app-state.tsx';
import type { ColourScheme, Screen } from '../state/view-state.ts';
import { ActionMenu } from '../ui/action-menu.tsx';
import { KeyTooltip } from '../ui/key-tooltip.tsx';
import { ariaKeyName, type KeyCombination } from '../ui/keys.ts';
import styles from './rail.module.css';
import { SCREENS } from './screen-registry.tsx';
import { UserName } from './user-name.tsx';

const SCHEMES: readonly { readonly scheme: ColourScheme; readonly label: string }[] = [
  { scheme: 'light', label: 'Light' },
  { scheme: 'dark', label: 'Dark' },
  { scheme: 'system', label: 'As the system' },
];

export interface RailProps {
  readonly current: Screen['kind'];
  readonly collapsed: boolean;
  /** Where there is no room for words it stays collapsed. */
  readonly canExpand: boolean;
}

export function Rail({ current, collapsed, canExpand }: RailProps) {
  const showScreen = useViewState((view) => view.showScreen);
  const setRailCollapsed = useViewState((view) => view.setRailCollapsed);
  const hasPlan = usePlanSession((session) => session.open !== null);
  return (
    <nav className={styles.rail} aria-label="Screens" data-collapsed={collapsed || undefined} data-pane="rail">
      {SCREENS.map(({ kind, label, rail, needsPlan }) => {
        if (rail === null) return null;
        const blocked = needsPlan && !hasPlan;
        return (
          <RailItem
            key={kind}
            icon={rail.icon}
            label={label}
            collapsed={collapsed}
            {...(blocked && { hint: `${label}: open a plan first` })}
            keys={rail.keys}
            aria-current={kind === current ? 'page' : undefined}
            aria-disabled={blocked || undefined}
            onClick={() => !blocked && showScreen(rail.open())}
          />
        );
      })}
      <div className={styles.end}>
        <UserName collapsed={collapsed} />
        <Appearance collapsed={collapsed} />
        {canExpand && (
          <RailItem
            icon={collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse}
            label={collapsed ? 'Expand' : 'Collapse'}
            collapsed={collapsed}
            onClick={() => setRailCollapsed(!collapsed)}
          />
        )}
      </div>
    </nav>
  );
}

function Appearance({ collapsed }: { readonly collapsed: boolean }) {
  const chosen = useViewState((view) => view.colourScheme);
  const setColourScheme = useViewState((view) => view.setColourScheme);
  return (
    <ActionMenu
      label="Appearance"
      position="right-end"
      entries={SCHEMES.map(({ scheme, label }) => ({
        kind: 'choice',
        label,
        chosen: scheme === chosen,
        onChoose: () => setColourScheme(scheme),
      }))}
    >
      <RailItem icon={chosen === 'dark' ? IconMoonStars : IconSun} label="Appearance" collapsed={collapsed} />
    </ActionMenu>
  );
}

export interface RailItemProps extends Omit<ComponentProps<'button'>, 'type' | 'children'> {
  readonly icon: Icon;
  readonly label: string;
  readonly collapsed: boolean;
  /** Said on hover in place of the label. */
  readonly hint?: string;
  readonly keys?: KeyCombination | undefined;
}

export function RailItem({ icon: Glyph, label, collapsed, hint, keys, className, ...rest }: RailItemProps) {
  return (
    <KeyTooltip
      label={hint ?? label}
      keys={keys}
      position="right"
      enabled={collapsed || hint !== undefined || keys !== undefined}
    >
      <button
        type="button"
        className={className ? `${styles.item} ${className}` : styles.item}
        aria-label={collapsed ? label : undefined}
        aria-keyshortcuts={keys && ariaKeyName(keys)}
        {...rest}
      >
        <Glyph size={16} stroke={1.5} aria-hidden />
        {!collapsed && <span className={styles.word}>{label}</span>}
      </button>
    </KeyTooltip>
  );
}
