import { SLACK_NOTE } from '../../../../shared/dependencies/slack.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { initiativesInWords } from '../../../parts/in-words.ts';
import { useAppState, useDependencies, useViewState } from '../../../state/use-app-state.tsx';
import { Picker } from '../../../ui/picker.tsx';
import styles from './graph-filters.module.css';

const ALL = 'all';
const AROUND = 'around';
const SELECTION = 'selection';
const DEPTHS = [1, 2, 3, 5];

/** What the graph is drawn of, and what it brings out. */
export function GraphFilters({ plan }: { readonly plan: Plan }) {
  const { dependencies } = useAppState();
  const { around, upstream, downstream, hidesSoft, focuses, showsCritical } = useDependencies((state) => state.graph);
  const selectedIds = useViewState((view) => view.selectedIds);
  const change = dependencies.getState().changeGraph;
  if (plan.dependencies.size === 0) return null;
  const selected = selectedIds.filter((id) => plan.initiatives.has(id));
  const nameOf = (ids: readonly (typeof selectedIds)[number][]): string => {
    const [only] = ids;
    return ids.length === 1 && only !== undefined
      ? (plan.initiatives.get(only)?.key ?? '')
      : initiativesInWords(ids.length);
  };
  return (
    <>
      <Picker
        kind="chip"
        label="What is shown"
        value={around === null ? ALL : AROUND}
        shown={around === null ? 'All' : `Around ${nameOf(around)}`}
        groups={[
          {
            label: null,
            options: [
              { value: ALL, label: 'All that wait or are waited for' },
              ...(around === null ? [] : [{ value: AROUND, label: `Around ${nameOf(around)}` }]),
              ...(selected.length === 0 || selected.join() === around?.join()
                ? []
                : [{ value: SELECTION, label: `Around ${nameOf(selected)}`, hint: 'selected' }]),
            ],
          },
        ]}
        onPick={(picked) => {
          if (picked === ALL) change({ around: null });
          else if (picked === SELECTION) change({ around: selected });
        }}
      />
      {around !== null && (
        <>
          <Depth label="Waits for" depth={upstream} onPick={(depth) => change({ upstream: depth })} />
          <Depth label="Holds up" depth={downstream} onPick={(depth) => change({ downstream: depth })} />
        </>
      )}
      <Switch label="Hide soft" isOn={hidesSoft} onChange={(on) => change({ hidesSoft: on })} />
      <Switch
        label="Focus"
        title="Fade what the selected one neither waits for nor holds up"
        isOn={focuses}
        onChange={(on) => change({ focuses: on })}
      />
      <Switch
        label="Critical path"
        title={SLACK_NOTE}
        isOn={showsCritical}
        onChange={(on) => change({ showsCritical: on })}
      />
    </>
  );
}

function Depth(props: {
  readonly label: string;
  readonly depth: number | null;
  readonly onPick: (depth: number | null) => void;
}) {
  const { label, depth, onPick } = props;
  return (
    <Picker
      kind="chip"
      label={`${label}, how far`}
      value={depth === null ? ALL : String(depth)}
      shown={`${label} ${depth === null ? 'all' : depth}`}
      groups={[
        {
          label: null,
          options: [
            { value: ALL, label: 'All the way' },
            { value: '0', label: 'None' },
            ...DEPTHS.map((steps) => ({ value: String(steps), label: steps === 1 ? '1 step' : `${steps} steps` })),
          ],
        },
      ]}
      onPick={(picked) => onPick(picked === ALL ? null : Number(picked))}
    />
  );
}

function Switch(props: {
  readonly label: string;
  readonly title?: string;
  readonly isOn: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const { label, title, isOn, onChange } = props;
  return (
    <button type="button" className={styles.switch} title={title} aria-pressed={isOn} onClick={() => onChange(!isOn)}>
      {label}
    </button>
  );
}
