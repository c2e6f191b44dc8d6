import { type Icon, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { type ComponentProps, memo } from 'react';
import { usePlanSession, useViewState } from '../state/use-app-state.tsx';
import type { Screen } from '../state/view-state.ts';
import { KeyTooltip } from '../ui/key-tooltip.tsx';
import { ariaKeyName, type KeyCombination } from '../ui/keys.ts';
import styles from './rail.module.css';
import { type RailLink, SCREENS } from './screen-registry.tsx';

export interface RailProps {
  readonly current: Screen['kind'];
  readonly collapsed: boolean;
  /** Where there is no room for words it stays collapsed. */
  readonly canExpand: boolean;
}

export function Rail({ current, collapsed, canExpand }: RailProps) {
  const setRailCollapsed = useViewState((view) => view.setRailCollapsed);
  return (
    <nav className={styles.rail} aria-label="Screens" data-collapsed={collapsed || undefined} data-pane="rail">
      <ScreenItems current={current} collapsed={collapsed} atEnd={false} />
      <div className={styles.end}>
        <ScreenItems current={current} collapsed={collapsed} atEnd />
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

function ScreenItems({
  current,
  collapsed,
  atEnd,
}: Pick<RailProps, 'current' | 'collapsed'> & { readonly atEnd: boolean }) {
  const showScreen = useViewState((view) => view.showScreen);
  const hasPlan = usePlanSession((session) => session.open !== null);
  return SCREENS.map(({ kind, label, rail, needsPlan }) => {
    if (rail === null || (rail.atEnd ?? false) !== atEnd) return null;
    const blocked = needsPlan && !hasPlan;
    return (
      <ScreenItem
        key={kind}
        label={label}
        rail={rail}
        collapsed={collapsed}
        isBlocked={blocked}
        isCurrent={kind === current}
        onShow={showScreen}
      />
    );
  });
}

interface ScreenItemProps {
  readonly label: string;
  readonly rail: RailLink;
  readonly collapsed: boolean;
  readonly isBlocked: boolean;
  readonly isCurrent: boolean;
  readonly onShow: (screen: Screen) => void;
}

/** Only the one that was current and the one that is are drawn anew. */
const ScreenItem = memo(function ScreenItem(props: ScreenItemProps) {
  const { label, rail, collapsed, isBlocked, isCurrent, onShow } = props;
  return (
    <RailItem
      icon={rail.icon}
      label={label}
      collapsed={collapsed}
      {...(isBlocked && { hint: `${label}: open a plan first` })}
      keys={rail.keys}
      aria-current={isCurrent ? 'page' : undefined}
      aria-disabled={isBlocked || undefined}
      onClick={() => !isBlocked && onShow(rail.open())}
    />
  );
});

interface RailItemProps extends Omit<ComponentProps<'button'>, 'type' | 'children'> {
  readonly icon: Icon;
  readonly label: string;
  readonly collapsed: boolean;
  /** Said on hover in place of the label. */
  readonly hint?: string;
  readonly keys?: KeyCombination | undefined;
}

function RailItem({ icon: Glyph, label, collapsed, hint, keys, className, ...rest }: RailItemProps) {
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
