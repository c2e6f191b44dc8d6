import { IconTrash } from '@tabler/icons-react';
import { Fragment, useId, useState } from 'react';
import { addTheme, countInitiativesOfTheme } from '../../../shared/commands/add-theme.ts';
import { deleteTheme } from '../../../shared/commands/delete-theme.ts';
import { editTheme, type ThemePatch } from '../../../shared/commands/edit-theme.ts';
import type { ThemeId } from '../../../shared/plan/ids.ts';
import type { Theme } from '../../../shared/plan/people-and-teams.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { runWithUndo } from '../../parts/run-with-undo.ts';
import { useRun } from '../../parts/use-run.ts';
import { themesOf } from '../../state/selectors.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ColourControl } from './colour-control.tsx';
import { DeleteWithMove } from './delete-with-move.tsx';
import { keyPrefixProblem } from './key-prefix-problem.ts';
import styles from './record-table.module.css';
import { SettingsSection } from './settings-section.tsx';

const COLUMNS = 5;

/** The plan's parallel tracks. */
export function ThemesSection({ plan }: { readonly plan: Plan }) {
  const run = useRun();
  const app = useAppState();
  const [askedId, setAskedId] = useState<ThemeId | null>(null);
  const adderId = useId();
  const themes = themesOf(plan);
  const remove = (theme: Theme, moveTo: ThemeId | null) => {
    setAskedId(null);
    const intent = { id: theme.id, moveTo };
    const target = moveTo === null ? undefined : plan.themes.get(moveTo);
    const count = countInitiativesOfTheme(plan, theme.id);
    const moved =
      count === 0 ? '' : `; ${initiatives(count)} now ${target ? `in “${target.name}”` : 'without a theme'}`;
    runWithUndo(app, { command: deleteTheme, intent, message: `Deleted theme “${theme.name}”${moved}` });
    document.getElementById(adderId)?.focus();
  };
  const cancel = (theme: Theme) => {
    setAskedId(null);
    document.getElementById(`${adderId}-${theme.id}`)?.focus();
  };
  return (
    <SettingsSection
      title="Themes"
      about="The parallel tracks of the plan, each with its colour on every screen and its own prefix for new keys."
    >
      <table className={styles.table} aria-label="Themes">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col" className={styles.colour}>
              Colour
            </th>
            <th scope="col" className={styles.prefix}>
              Key prefix
            </th>
            <th scope="col" className={styles.count}>
              Initiatives
            </th>
            <th scope="col" className={styles.end}>
              <span className="visually-hidden">Delete</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {themes.map((theme) => {
            const count = countInitiativesOfTheme(plan, theme.id);
            return (
              <Fragment key={theme.id}>
                <ThemeRow
                  theme={theme}
                  count={count}
                  plan={plan}
                  buttonId={`${adderId}-${theme.id}`}
                  onEdit={(patch) => run(editTheme, { id: theme.id, patch })}
                  onDelete={() => (count === 0 ? remove(theme, null) : setAskedId(theme.id))}
                />
                {theme.id === askedId && (
                  <tr>
                    <td colSpan={COLUMNS}>
                      <DeleteWithMove
                        sentence={`“${theme.name}” is the theme of ${initiatives(count)}.`}
                        question="Move them to"
                        nowhere="No theme"
                        places={themes.filter((other) => other.id !== theme.id)}
                        action="Delete the theme"
                        onDelete={(moveTo) => remove(theme, moveTo)}
                        onCancel={() => cancel(theme)}
                      />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
          <tr>
            <td colSpan={COLUMNS}>
              <div className={styles.adder}>
                <TextControl
                  id={adderId}
                  label="Add a theme"
                  value=""
                  placeholder="Add a theme"
                  commit={(name) => run(addTheme, { name })}
                />
              </div>
            </td>
          </tr>
        </tbody>
      </table>
    </SettingsSection>
  );
}

function ThemeRow({
  theme,
  count,
  plan,
  buttonId,
  onEdit,
  onDelete,
}: {
  readonly theme: Theme;
  readonly count: number;
  readonly plan: Plan;
  readonly buttonId: string;
  readonly onEdit: (patch: ThemePatch) => string | null;
  readonly onDelete: () => void;
}) {
  const setPrefix = (typed: string): string | null => {
    const keyPrefix = typed.trim().toUpperCase();
    return keyPrefix === '' ? onEdit({ keyPrefix }) : (keyPrefixProblem(keyPrefix) ?? onEdit({ keyPrefix }));
  };
  return (
    <tr>
      <td>
        <TextControl label={`Name of theme “${theme.name}”`} value={theme.name} commit={(name) => onEdit({ name })} />
      </td>
      <td>
        <ColourControl
          label={`Colour of theme “${theme.name}”`}
          colour={theme.colour}
          onChange={(colour) => onEdit({ colour })}
        />
      </td>
      <td>
        <TextControl
          label={`Key prefix of theme “${theme.name}”`}
          value={theme.keyPrefix}
          placeholder={settingsOf(plan).keyPrefix}
          commit={setPrefix}
        />
      </td>
      <td className={styles.count}>{formatNumber(count)}</td>
      <td className={styles.end}>
        <IconButton id={buttonId} name={`Delete theme “${theme.name}”`} icon={IconTrash} onPress={onDelete} />
      </td>
    </tr>
  );
}

function initiatives(count: number): string {
  return count === 1 ? '1 initiative' : `${formatNumber(count)} initiatives`;
}
