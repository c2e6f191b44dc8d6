import { addTheme, countInitiativesOfTheme } from '../../../shared/commands/add-theme.ts';
import { deleteTheme } from '../../../shared/commands/delete-theme.ts';
import { editTheme, type ThemePatch } from '../../../shared/commands/edit-theme.ts';
import { placeTheme } from '../../../shared/commands/place-theme.ts';
import type { ThemeId } from '../../../shared/plan/ids.ts';
import type { Theme } from '../../../shared/plan/people-and-teams.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { initiativesInWords } from '../../parts/in-words.ts';
import styles from '../../parts/record-table/record-table.module.css';
import { runWithUndo } from '../../parts/run-with-undo.ts';
import { useRun } from '../../parts/use-run.ts';
import { themesOf } from '../../state/selectors.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { ColourControl } from './colour-control.tsx';
import { keyPrefixProblem } from './key-prefix-problem.ts';
import { RecordSection } from './record-section.tsx';

/** The plan's parallel tracks. */
export function ThemesSection({ plan }: { readonly plan: Plan }) {
  const run = useRun();
  const app = useAppState();
  const countOf = (theme: Theme) => countInitiativesOfTheme(plan, theme.id);
  const edit = ({ id }: Theme, patch: ThemePatch) => run(editTheme, { id, patch });
  const setPrefix = (theme: Theme, typed: string): string | null => {
    const keyPrefix = typed.trim().toUpperCase();
    return (keyPrefix === '' ? null : keyPrefixProblem(keyPrefix)) ?? edit(theme, { keyPrefix });
  };
  const remove = (theme: Theme, moveTo: ThemeId | null) => {
    const target = moveTo === null ? undefined : plan.themes.get(moveTo);
    const count = countOf(theme);
    const where = target ? `in “${target.name}”` : 'without a theme';
    runWithUndo(app, {
      command: deleteTheme,
      intent: { id: theme.id, moveTo },
      message: `Deleted theme “${theme.name}”${count === 0 ? '' : `; ${initiativesInWords(count)} now ${where}`}`,
    });
  };
  return (
    <RecordSection
      title="Themes"
      about="The parallel tracks of the plan, each with its colour on every screen and its own prefix for new keys."
      noun="theme"
      rows={themesOf(plan)}
      columns={[
        {
          head: 'Colour',
          className: styles.colour,
          cell: (theme) => (
            <ColourControl
              label={`Colour of theme “${theme.name}”`}
              colour={theme.colour}
              onChange={(colour) => edit(theme, { colour })}
            />
          ),
        },
        {
          head: 'Key prefix',
          className: styles.prefix,
          cell: (theme) => (
            <TextControl
              label={`Key prefix of theme “${theme.name}”`}
              value={theme.keyPrefix}
              placeholder={settingsOf(plan).keyPrefix}
              commit={(typed) => setPrefix(theme, typed)}
            />
          ),
        },
        { head: 'Initiatives', className: styles.count, cell: (theme) => formatNumber(countOf(theme)) },
      ]}
      onAdd={(name) => run(addTheme, { name })}
      onRename={(theme, name) => edit(theme, { name })}
      hangsOn={(theme) => {
        const count = countOf(theme);
        return count === 0 ? null : `“${theme.name}” is the theme of ${initiativesInWords(count)}.`;
      }}
      move={{ question: 'Move them to', nowhere: 'No theme' }}
      onDelete={remove}
      onPlace={({ id }, before) => run(placeTheme, { id, before })}
    />
  );
}
