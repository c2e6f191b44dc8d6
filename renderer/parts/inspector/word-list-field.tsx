import { IconPlus, IconX } from '@tabler/icons-react';
import { tagInitiatives } from '../../../shared/commands/tag-initiatives.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { tagsOf } from '../../state/selectors.ts';
import { Field } from '../../ui/fields/field.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { PickControl } from '../../ui/fields/pick-control.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useRun } from '../use-run.ts';
import { countWords } from './count-words.ts';
import { idsOf, useEdit } from './use-edit.ts';
import { useSayRefusal } from './use-making.ts';
import styles from './word-list-field.module.css';

const MOST_SHOWN = 12;

export interface WordListFieldProps {
  readonly plan: Plan;
  readonly initiatives: readonly Initiative[];
  readonly label: string;
  readonly list: 'tags' | 'segments';
}

/** Tags or segments. Of one they are typed as a list; of several each is added to all or removed from all. */
export function WordListField(props: WordListFieldProps) {
  const { initiatives, label, list } = props;
  const edit = useEdit(initiatives);
  const [only] = initiatives;
  if (initiatives.length !== 1 || only === undefined) return <ListOfMany {...props} />;
  return (
    <TextField
      label={label}
      value={only[list].join(', ')}
      placeholder="None"
      commit={(text) => edit({ [list]: readList(text) })}
    />
  );
}

/** Words separated by commas or semicolons, each once. */
function readList(text: string): readonly string[] {
  const words = text.split(/[,;]/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

function ListOfMany({ plan, initiatives, label, list }: WordListFieldProps) {
  const run = useRun();
  const say = useSayRefusal();
  const change = (word: string, how: 'add' | 'remove') =>
    say(run(tagInitiatives, { ids: idsOf(initiatives), list, word, change: how }));
  const counts = countWords(initiatives, list);
  const onAll = new Set(counts.filter(({ count }) => count === initiatives.length).map(({ word }) => word));
  const known = list === 'tags' ? tagsOf(plan) : counts.map(({ word }) => word);
  return (
    <Field label={label}>
      {counts.length > 0 && (
        <ul className={styles.words}>
          {counts.slice(0, MOST_SHOWN).map(({ word, count }) => (
            <li key={word} className={styles.word}>
              <span className={styles.text} title={word}>
                {word}
              </span>
              {!onAll.has(word) && (
                <span className={styles.count}>
                  {formatNumber(count)} of {formatNumber(initiatives.length)}
                </span>
              )}
              {!onAll.has(word) && (
                <IconButton name={`Add “${word}” to all`} icon={IconPlus} onPress={() => change(word, 'add')} />
              )}
              <IconButton name={`Remove “${word}” from all`} icon={IconX} onPress={() => change(word, 'remove')} />
            </li>
          ))}
        </ul>
      )}
      {counts.length > MOST_SHOWN && (
        <p className={styles.more}>and {formatNumber(counts.length - MOST_SHOWN)} more, on fewer</p>
      )}
      <PickControl
        label={`${label}: add to all`}
        value=""
        options={known.filter((word) => !onAll.has(word)).map((word) => ({ value: word, label: word }))}
        placeholder="Add to all"
        onPick={(word) => change(word, 'add')}
        onCreate={(word) => change(word, 'add')}
      />
    </Field>
  );
}
