// What the desktop app notes for its next start, in small files of its own folder, and what a second launch tells the first: all
// of it is read as outside data. None of it is missed when it is lost.

import { z } from 'zod';
import type { DesktopColourScheme } from '../ipc-contract.ts';
import { isId, type PlanId } from '../plan/ids.ts';
import type { KnownFile } from '../ports/files.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowPlace {
  /** As it is when it fills neither the work area nor the screen. */
  readonly bounds: Rectangle;
  readonly isMaximized: boolean;
  readonly isFullScreen: boolean;
}

export interface WindowPlaces {
  /** The display that it stood on last; null: never anywhere. */
  readonly lastDisplay: number | null;
  readonly placeByDisplay: Readonly<Record<string, WindowPlace>>;
}

export interface WindowMemory {
  readonly places: WindowPlaces;
  /** Known before the page is, so that a window never opens in the wrong colour. */
  readonly colourScheme: DesktopColourScheme;
}

/** The file that a plan is linked to. */
export interface StoredLink {
  readonly path: string;
  readonly known: KnownFile;
}

export interface SecondLaunch {
  /** The files that it was started with, as absolute paths. */
  readonly files: readonly string[];
}

const pixels = z.number().int().min(-100_000).max(100_000);
const windowMemory: z.ZodType<WindowMemory> = z.object({
  places: z.object({
    lastDisplay: z.number().nullable(),
    placeByDisplay: z.record(
      z.string(),
      z.object({
        bounds: z.object({ x: pixels, y: pixels, width: pixels, height: pixels }),
        isMaximized: z.boolean(),
        isFullScreen: z.boolean(),
      }),
    ),
  }),
  colourScheme: z.enum(['light', 'dark', 'system']),
});

const storedLinks: z.ZodType<Readonly<Record<string, StoredLink>>> = z.record(
  z.string().refine((text) => isId<PlanId>(text)),
  z.object({
    path: z.string().min(1),
    known: z.object({
      sequence: z.number(),
      withJournal: z.boolean(),
      facts: z.object({ size: z.number(), modifiedAt: z.number() }),
    }),
  }),
);

const recentFiles: z.ZodType<readonly string[]> = z.array(z.string().min(1)).max(1_000);

const secondLaunch: z.ZodType<SecondLaunch> = z.object({ files: z.array(z.string().min(1)).max(100) });

/** What a text says of the window; null when it says nothing that makes sense. The same holds for the others. */
export const readWindowMemory = (text: string): WindowMemory | null => parsed(windowMemory, text);
export const readStoredLinks = (text: string): Readonly<Record<string, StoredLink>> | null => parsed(storedLinks, text);
export const readRecentFiles = (text: string): readonly string[] | null => parsed(recentFiles, text);

export function readSecondLaunch(told: unknown): SecondLaunch | null {
  return secondLaunch.safeParse(told).data ?? null;
}

function parsed<Value>(schema: z.ZodType<Value>, text: string): Value | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
