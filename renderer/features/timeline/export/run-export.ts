// Makes a file, a copy or a print of what is shown, and says what became of it.

import type { Plan } from '../../../../shared/plan/plan.ts';
import type { PrintablePage } from '../../../../shared/ports/printer.ts';
import { readoutFileName } from '../../../../shared/readout/readout-file-name.ts';
import { sheetsPage } from '../../../../shared/timeline/pages/sheets-page.ts';
import type { AppState } from '../../../state/app-state.ts';
import { drawPicture } from './draw-picture.ts';
import type { ExportChoices } from './export-choices.ts';
import type { ExportSource, Sheets } from './export-source.ts';
import { copyScale, pictureProblem, tooManySheets } from './export-words.ts';
import { embeddedFonts, windowFonts } from './window-fonts.ts';

export interface ExportRequest {
  readonly plan: Plan;
  readonly source: ExportSource;
  readonly choices: ExportChoices;
  /** Told now and then how many of the sheets are drawn. */
  readonly onSheet?: (drawn: number, count: number) => void;
}

/** Whether it came about; false: it was given up, or it was said what went wrong. Never rejects. */
export async function runExport(app: AppState, request: ExportRequest): Promise<boolean> {
  try {
    return await EXPORTS[request.choices.kind](app, request);
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
    return problem(app, `It could not be exported: ${reason}. Try a smaller picture, or SVG.`);
  }
}

const EXPORTS: Readonly<Record<ExportChoices['kind'], (app: AppState, request: ExportRequest) => Promise<boolean>>> = {
  svg: (app, request) =>
    saveBytes(app, request, {
      extension: 'svg',
      mediaType: 'image/svg+xml',
      bytes: new TextEncoder().encode(request.source.svg()),
    }),
  png: async (app, request) => {
    const refusal = pictureProblem(request.source.size(), request.choices.scale);
    if (refusal !== null) return problem(app, refusal);
    const picture = await drawPicture(request.source.svg(), request.choices.scale);
    const bytes = new Uint8Array(await picture.arrayBuffer());
    return saveBytes(app, request, { extension: 'png', mediaType: 'image/png', bytes });
  },
  copy: copyPicture,
  pdf: async (app, request) => {
    const page = await pageOf(app, request);
    if (page === null) return false;
    if (app.ports.printer.pdfBy === 'print-dialog')
      inform(app, 'In the print dialog, choose “Save as PDF” as the destination.');
    const saved = await app.ports.printer.savePdf(page, fileName(app, request, 'pdf'));
    if (!saved.ok) return problem(app, saved.problem.message);
    if (saved.value.kind === 'saved') done(app, `Saved ${saved.value.name}`);
    return saved.value.kind !== 'cancelled';
  },
  print: async (app, request) => {
    const page = await pageOf(app, request);
    if (page === null) return false;
    const printed = await app.ports.printer.print(page);
    return printed.ok ? printed.value.kind !== 'cancelled' : problem(app, printed.problem.message);
  },
};

async function saveBytes(
  app: AppState,
  request: ExportRequest,
  file: { readonly extension: string; readonly mediaType: string; readonly bytes: Uint8Array },
): Promise<boolean> {
  const { extension, mediaType, bytes } = file;
  const saved = await app.ports.files.saveFile({ suggestedName: fileName(app, request, extension), mediaType, bytes });
  if (!saved.ok) return problem(app, saved.problem.message);
  return saved.value !== null && done(app, `Saved ${saved.value.name}`);
}

async function copyPicture(app: AppState, { source }: ExportRequest): Promise<boolean> {
  const size = source.size();
  const scale = copyScale(size);
  if (scale === null) return problem(app, pictureProblem(size, 1) ?? 'There is nothing to copy.');
  const svg = source.svg();
  try {
    // Handed over before it is drawn: some browsers take it only straight from the click.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawPicture(svg, scale) })]);
    return done(app, 'Copied the picture');
  } catch (error) {
    const reason =
      error instanceof Error && error.name !== 'NotAllowedError' ? error.message : 'it is not allowed here';
    return problem(app, `The picture could not be copied: ${reason.replace(/\.$/, '')}. Save it as PNG instead.`);
  }
}

/** null: it was said why there is none. */
async function pageOf(app: AppState, { source, choices, onSheet }: ExportRequest): Promise<PrintablePage | null> {
  const refusal = tooManySheets(source.countSheets(choices));
  if (refusal !== null) {
    problem(app, refusal);
    return null;
  }
  const { paper: size, orientation } = choices;
  const sheets = await drawnInTurns(source.sheets(choices), onSheet);
  // A frame of the window may have its files; what is laid out elsewhere has only what stands in it.
  const fonts = app.ports.printer.pdfBy === 'file' ? await embeddedFonts() : windowFonts();
  return sheetsPage({ title: source.title, sheets, paper: { size, orientation }, fonts });
}

/** So many sheets take less time than a held window is noticed by. */
const SHEETS_A_TURN = 4;

/** Draws the sheets one after the other, and lets the window have its turn between. */
async function drawnInTurns({ count, draw }: Sheets, onSheet: ExportRequest['onSheet']): Promise<readonly string[]> {
  const drawn: string[] = [];
  while (drawn.length < count) {
    drawn.push(draw(drawn.length));
    if (drawn.length % SHEETS_A_TURN !== 0) continue;
    onSheet?.(drawn.length, count);
    await new Promise((next) => setTimeout(next));
  }
  return drawn;
}

function fileName(app: AppState, { plan, source }: ExportRequest, extension: string): string {
  return readoutFileName(plan, `${source.name}-${app.ports.clock.today()}`, extension);
}

function done(app: AppState, message: string): true {
  app.view.getState().showToast({ tone: 'success', message });
  return true;
}

function inform(app: AppState, message: string): void {
  app.view.getState().showToast({ tone: 'info', message });
}

function problem(app: AppState, message: string): false {
  app.view.getState().showToast({ tone: 'problem', message });
  return false;
}
