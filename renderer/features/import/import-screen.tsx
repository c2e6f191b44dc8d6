import { IconArrowLeft } from '@tabler/icons-react';
import { settingsOf } from '../../../shared/plan/plan.ts';
import type { ChosenFile } from '../../../shared/ports/files.ts';
import { useAppState, usePlanSession, usePorts, useViewState } from '../../state/use-app-state.tsx';
import type { Screen } from '../../state/view-state.ts';
import { BusyLine, useLasting } from '../../ui/busy-line.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Pane } from '../../ui/pane.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { ViewBar } from '../../ui/view-bar.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ReadingFailed } from './reading-failed.tsx';
import { type SourceReader, useSourceReader } from './use-source-reader.ts';

const EXTENSIONS = ['csv', 'tsv', 'txt', 'xlsx', 'xlsm', 'xls', 'ods'] as const;

type Target = Extract<Screen, { readonly kind: 'import' }>['into'];

/** From a spreadsheet to initiatives: choose it, see what would happen, let it happen. */
export function ImportScreen() {
  const screen = useViewState((view) => view.screen);
  if (screen.kind !== 'import') return null;
  return <ImportFlow into={screen.into} file={screen.file} />;
}

function ImportFlow({ into, file }: { readonly into: Target; readonly file: ChosenFile | null }) {
  const { view } = useAppState();
  const { files } = usePorts();
  const reader = useSourceReader(file);
  const openPlan = usePlanSession(({ open }) => open?.plan ?? null);
  const target = openPlan !== null && settingsOf(openPlan).id === into ? openPlan : null;
  const back = () => view.getState().showScreen({ kind: target === null ? 'plans' : 'prioritize' });
  useEscape(back);

  const choose = async () => {
    const chosen = await files.chooseFile({ title: 'Spreadsheet to import', extensions: EXTENSIONS });
    if (chosen !== null) reader.read(chosen);
  };
  if (reader.reading.kind === 'read') {
    const { file: read, source } = reader.reading;
    return (
      <ImportPreview key={read.name} file={read} source={source} target={target} onChoose={choose} onBack={back} />
    );
  }
  return (
    <>
      <ViewBar
        title="Import a spreadsheet"
        tools={
          <Button kind="tool" icon={IconArrowLeft} onClick={back}>
            Back
          </Button>
        }
      />
      <Pane label="Import">
        <BeforePreview
          reader={reader}
          into={target === null ? 'a new plan' : `“${settingsOf(target).name}”`}
          onChoose={choose}
        />
      </Pane>
    </>
  );
}

function BeforePreview({
  reader,
  into,
  onChoose,
}: {
  readonly reader: SourceReader;
  readonly into: string;
  readonly onChoose: () => void;
}) {
  const { reading } = reader;
  const slow = useLasting(reading.kind === 'reading', 300);
  if (reading.kind === 'reading') {
    return (
      <>
        <BusyLine busy label={`Reading ${reading.file.name}`} />
        {slow && (
          <EmptyState
            sentence={`Reading “${reading.file.name}”…`}
            action={<Button onClick={reader.cancel}>Cancel</Button>}
          />
        )}
      </>
    );
  }
  if (reading.kind === 'failed') return <ReadingFailed reading={reading} reader={reader} onChoose={onChoose} />;
  return (
    <EmptyState
      sentence={`Every row becomes an initiative of ${into}. You see what would happen before anything does. Excel, OpenDocument, CSV and TSV files can be read.`}
      action={
        <Button kind="primary" onClick={onChoose} autoFocus>
          Choose a file…
        </Button>
      }
      aside={<span>or drop one on the window</span>}
    />
  );
}
