import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { PAPER_SIZES } from '../../../../shared/ports/printer.ts';
import { MOST_ACROSS } from '../../../../shared/timeline/pages/plan-sheets.ts';
import { PICTURE_SCALES } from '../../../../shared/timeline/picture-size.ts';
import { useAppState, usePorts, useTimeline } from '../../../state/use-app-state.tsx';
import { BusyLine } from '../../../ui/busy-line.tsx';
import { Button } from '../../../ui/button.tsx';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { EXPORT_KINDS, type ExportChoices, type ExportKind, POINT_SIZES } from './export-choices.ts';
import { ExportNote } from './export-note.tsx';
import styles from './export-panel.module.css';
import { usualPeriods } from './export-range.ts';
import { sourceOf } from './export-source.ts';
import { pixelsInWords } from './export-words.ts';
import { RangeFields } from './range-fields.tsx';
import { runExport } from './run-export.ts';
import { useExportChoices } from './use-export-choices.ts';
import { useWorkedOut } from './use-worked-out.ts';

const KIND_LABELS: Readonly<Record<ExportKind, string>> = {
  svg: 'SVG',
  png: 'PNG',
  pdf: 'PDF',
  copy: 'Copy',
  print: 'Print',
};

const DEED_LABELS: Readonly<Record<ExportKind, string>> = {
  svg: 'Save as SVG',
  png: 'Save as PNG',
  pdf: 'Save as PDF',
  copy: 'Copy as picture',
  print: 'Print…',
};

export interface ExportPanelProps {
  readonly plan: Plan;
  /** null: as what it was last. */
  readonly as: ExportKind | null;
  readonly onDone: () => void;
}

export function ExportPanel({ plan, as, onDone }: ExportPanelProps) {
  const app = useAppState();
  const today = usePorts().clock.today();
  const state = useTimeline((all) => all);
  const { part } = state;
  const [choices, change] = useExportChoices(as);
  const name = settingsOf(plan).name;
  const [title, setTitle] = useState(name);
  const [periods, setPeriods] = useState(() => usualPeriods(plan, today));
  const [isBusy, setBusy] = useState(false);
  const [progress, setProgress] = useState('Exporting…');
  const latest = useMemo(() => ({ choices, periods, title }), [choices, periods, title]);
  // What is said of it may lag behind by a moment; what is made of it never does.
  const asked = useDeferredValue(latest);
  const facts = useMemo(() => ({ plan, today, state, ...asked }), [plan, today, state, asked]);
  const source = useMemo(() => sourceOf(part, facts), [part, facts]);
  const isTimeline = part === 'bars';
  const isPaper = choices.kind === 'pdf' || choices.kind === 'print';
  const isPixels = choices.kind === 'png' || choices.kind === 'copy';
  const measure = useCallback(() => (isPixels ? source.size() : null), [isPixels, source]);
  const size = useWorkedOut(measure, source.isLarge);
  const run = async () => {
    setBusy(true);
    // What is said of it is drawn before the drawing holds the window.
    await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
    const isDone = await runExport(app, {
      plan,
      source: sourceOf(part, { ...facts, ...latest }),
      choices,
      onSheet: (drawn, count) => setProgress(`Drawing page ${drawn + 1} of ${count}…`),
    });
    setBusy(false);
    setProgress('Exporting…');
    if (isDone) onDone();
  };
  return (
    <div className={styles.content} aria-busy={isBusy}>
      <BusyLine busy={isBusy} label="Exporting" />
      <Kinds kind={choices.kind} onChoose={(kind) => change({ kind })} />
      <div className={styles.fields}>
        {choices.kind === 'png' && (
          <ChoiceField
            label="Size"
            value={String(choices.scale)}
            choices={PICTURE_SCALES.map((scale) => ({
              value: String(scale),
              label: size === null ? `${scale}×` : `${scale}×, ${pixelsInWords(size, scale)}`,
            }))}
            onChoose={(value) => change({ scale: PICTURE_SCALES.find((scale) => String(scale) === value) ?? 1 })}
          />
        )}
        {isPaper && <PaperFields choices={choices} isTimeline={isTimeline} onChange={change} />}
        {isTimeline && (
          <RangeFields
            plan={plan}
            today={today}
            choices={choices}
            periods={periods}
            onChange={change}
            onPeriods={setPeriods}
          />
        )}
        <TitleField title={title} placeholder={name} onChange={setTitle} />
        <PartFields choices={choices} hasDate={part !== 'horizons'} onChange={change} />
      </div>
      <ExportNote source={source} choices={choices} size={size} onChange={change} />
      <div className={styles.foot}>
        <Button kind="primary" disabled={isBusy} onClick={() => void run()}>
          {isBusy ? progress : DEED_LABELS[choices.kind]}
        </Button>
      </div>
    </div>
  );
}

function Kinds({ kind, onChoose }: { readonly kind: ExportKind; readonly onChoose: (kind: ExportKind) => void }) {
  return (
    <fieldset className={styles.kinds}>
      <legend className="visually-hidden">As what</legend>
      {EXPORT_KINDS.map((one) => (
        <label key={one} className={styles.kind} data-chosen={one === kind || undefined}>
          <input
            type="radio"
            className={styles.radio}
            name="export-kind"
            checked={one === kind}
            data-autofocus={one === kind || undefined}
            onChange={() => onChoose(one)}
          />
          {KIND_LABELS[one]}
        </label>
      ))}
    </fieldset>
  );
}

interface ChoicesProps {
  readonly choices: ExportChoices;
  readonly onChange: (changed: Partial<ExportChoices>) => void;
}

interface PaperFieldsProps extends ChoicesProps {
  /** Only its days are spread over sheets side by side; a board has as many columns on each as it holds. */
  readonly isTimeline: boolean;
}

function PaperFields({ choices, isTimeline, onChange }: PaperFieldsProps) {
  const { paper, orientation } = choices;
  return (
    <>
      <ChoiceField
        label="Paper"
        value={`${paper} ${orientation}`}
        choices={PAPER_SIZES.flatMap((one) => [
          { value: `${one} landscape`, label: `${one}, landscape` },
          { value: `${one} portrait`, label: `${one}, portrait` },
        ])}
        onChoose={(value) =>
          onChange({
            paper: PAPER_SIZES.find((one) => value.startsWith(`${one} `)) ?? paper,
            orientation: value.endsWith('portrait') ? 'portrait' : 'landscape',
          })
        }
      />
      <SplitFields choices={choices} isTimeline={isTimeline} onChange={onChange} />
    </>
  );
}

function SplitFields({ choices, isTimeline, onChange }: PaperFieldsProps) {
  const { points, fit, across } = choices;
  return (
    <>
      <ChoiceField
        label="Pages"
        value={fit}
        choices={[
          { value: 'split', label: 'As many as it takes' },
          { value: 'one-sheet', label: 'Fit to one page' },
        ]}
        onChoose={(value) => onChange({ fit: value === 'one-sheet' ? 'one-sheet' : 'split' })}
      />
      {isTimeline && fit === 'split' && (
        <ChoiceField
          label="Side by side"
          value={across === null ? '' : String(across)}
          empty="As the days need"
          choices={Array.from({ length: MOST_ACROSS }, (_, index) => ({
            value: String(index + 1),
            label: index === 0 ? '1 page' : `${index + 1} pages`,
          }))}
          onChoose={(value) => onChange({ across: value === '' ? null : Number(value) })}
        />
      )}
      <ChoiceField
        label="Smallest type"
        value={String(points)}
        choices={POINT_SIZES.map((one) => ({ value: String(one), label: `${one} pt` }))}
        onChoose={(value) => onChange({ points: POINT_SIZES.find((one) => String(one) === value) ?? points })}
      />
    </>
  );
}

function TitleField(props: {
  readonly title: string;
  readonly placeholder: string;
  readonly onChange: (title: string) => void;
}) {
  const { title, placeholder, onChange } = props;
  return (
    <label className={styles.title}>
      <span>Title</span>
      <input
        type="text"
        value={title}
        placeholder={placeholder}
        maxLength={300}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}

const PARTS = [
  { part: 'title', label: 'Title' },
  { part: 'planName', label: 'Plan’s name' },
  { part: 'date', label: 'Date' },
  { part: 'legend', label: 'Legend' },
] as const;

/** A board of horizons is for those who must not see dates: there is none to choose. */
function PartFields({ choices: { parts }, hasDate, onChange }: ChoicesProps & { readonly hasDate: boolean }) {
  return (
    <fieldset className={styles.parts}>
      <legend>On it</legend>
      <div>
        {PARTS.filter(({ part }) => hasDate || part !== 'date').map(({ part, label }) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={parts[part]}
              onChange={(event) => onChange({ parts: { ...parts, [part]: event.currentTarget.checked } })}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
