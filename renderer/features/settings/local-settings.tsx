import { COLOUR_SCHEMES, SCHEME_LABELS } from '../../parts/palette/colour-schemes.ts';
import { useViewState } from '../../state/use-app-state.tsx';
import { ChoiceControl } from '../../ui/fields/choice-control.tsx';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { Setting, SettingsSection } from './settings-section.tsx';

/** What belongs to this machine and to no plan. */
export function LocalSettings() {
  const who = useViewState((view) => view.who);
  const setWho = useViewState((view) => view.setWho);
  const scheme = useViewState((view) => view.colourScheme);
  const setColourScheme = useViewState((view) => view.setColourScheme);
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
    </SettingsSection>
  );
}
