import { COLOUR_SCHEMES, SCHEME_LABELS } from '../../parts/palette/colour-schemes.ts';
import { DENSITY_LABELS } from '../../parts/palette/densities.ts';
import { useViewState } from '../../state/use-app-state.tsx';
import { DENSITIES, LOCALES, type Locale } from '../../state/view-state.ts';
import { ChoiceControl } from '../../ui/fields/choice-control.tsx';
import { formatDay, formatNumber } from '../../ui/fields/format-value.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { Setting, SettingsSection } from './settings-section.tsx';

const LOCALE_LABELS: Readonly<Record<Locale, string>> = {
  system: 'As the system',
  'en-GB': 'English (United Kingdom)',
  'en-US': 'English (United States)',
  'de-DE': 'German (Germany)',
  'fr-FR': 'French (France)',
  'es-ES': 'Spanish (Spain)',
  'sv-SE': 'Swedish (Sweden)',
};

/** What belongs to this machine and to no plan. */
export function LocalSettings() {
  const who = useViewState((view) => view.who);
  const setWho = useViewState((view) => view.setWho);
  const scheme = useViewState((view) => view.colourScheme);
  const setColourScheme = useViewState((view) => view.setColourScheme);
  const locale = useViewState((view) => view.locale);
  const setLocale = useViewState((view) => view.setLocale);
  const density = useViewState((view) => view.density);
  const setDensity = useViewState((view) => view.setDensity);
  return (
    <SettingsSection title="This machine" about="Yours alone. No plan holds it, and undo leaves it as it is.">
      <Setting
        label="Your name"
        meaning="Stands beside what you change. It stays on this machine and in the plans that you hand on."
      >
        {({ controlId }) => (
          <TextControl
            id={controlId}
            value={who}
            placeholder="Nobody named"
            commit={(name) => {
              if (name.trim().length > 200) return 'A name has at most 200 characters.';
              setWho(name);
              return null;
            }}
          />
        )}
      </Setting>
      <Setting label="Appearance" meaning="Light for bright rooms, dark for dim ones, or as the system is set.">
        {({ controlId }) => (
          <ChoiceControl
            id={controlId}
            value={scheme}
            choices={COLOUR_SCHEMES.map((one) => ({ value: one, label: SCHEME_LABELS[one] }))}
            onChoose={(value) => setColourScheme(COLOUR_SCHEMES.find((one) => one === value) ?? 'system')}
          />
        )}
      </Setting>
      <Setting
        label="Dates and numbers"
        meaning={`Written as ${formatDay('2026-01-12')} and ${formatNumber(1248.5)}. What is typed is read the same way.`}
      >
        {({ controlId }) => (
          <ChoiceControl
            id={controlId}
            value={locale}
            choices={LOCALES.map((one) => ({ value: one, label: LOCALE_LABELS[one] }))}
            onChoose={(value) => setLocale(LOCALES.find((one) => one === value) ?? 'system')}
          />
        )}
      </Setting>
      <Setting
        label="Density"
        meaning="How close the rows of lists stand: more on the screen, or more room around each."
      >
        {({ controlId }) => (
          <ChoiceControl
            id={controlId}
            value={density}
            choices={DENSITIES.map((one) => ({ value: one, label: DENSITY_LABELS[one] }))}
            onChoose={(value) => setDensity(DENSITIES.find((one) => one === value) ?? 'usual')}
          />
        )}
      </Setting>
    </SettingsSection>
  );
}
