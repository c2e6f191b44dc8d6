import { useEffect, useRef } from 'react';
import { settingsOf } from '../../../shared/plan/plan.ts';
import { usePlanSession, useViewState } from '../../state/use-app-state.tsx';
import { Pane } from '../../ui/pane.tsx';
import { ViewBar } from '../../ui/view-bar.tsx';
import { LocalSettings } from './local-settings.tsx';
import { PeopleSection } from './people-section.tsx';
import { PlanSettingsSection } from './plan-settings-section.tsx';
import { PrioritizationSection } from './prioritization-section.tsx';
import styles from './settings-screen.module.css';
import { TeamsSection } from './teams-section.tsx';
import { ThemesSection } from './themes-section.tsx';

/** What this machine prefers, and what the open plan as a whole is. */
export function SettingsScreen() {
  const plan = usePlanSession((session) => session.open?.plan ?? null);
  // The whole screen is drawn again when it changes: its days and numbers are written otherwise then.
  useViewState((view) => view.locale);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Who comes here by a key goes on by keys.
    if (document.activeElement === document.body) scroller.current?.querySelector('input')?.focus();
  }, []);
  return (
    <>
      <ViewBar title="Settings" />
      <Pane label="Settings">
        <div ref={scroller} className={styles.scroller}>
          <LocalSettings />
          {plan === null ? (
            <p className={styles.noPlan}>
              Open a plan to see and change its own settings, themes, teams and people here.
            </p>
          ) : (
            // Another plan's fields begin anew: what was typed into one never lands in another.
            <div key={settingsOf(plan).id}>
              <PlanSettingsSection plan={plan} />
              <PrioritizationSection plan={plan} />
              <ThemesSection plan={plan} />
              <TeamsSection plan={plan} />
              <PeopleSection plan={plan} />
            </div>
          )}
        </div>
      </Pane>
    </>
  );
}
