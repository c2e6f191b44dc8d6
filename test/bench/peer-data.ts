/** The plan as every timeline is given it. */
export interface PeerData {
  readonly lanes: readonly string[];
  readonly bars: readonly PeerBar[];
  readonly links: readonly PeerLink[];
  readonly room: { readonly width: number; readonly height: number };
  /** Where one looks at first: a day as ISO writes it, and how wide a day is. */
  readonly firstDay: string;
  readonly pixelsPerDay: number;
}

export interface PeerBar {
  readonly id: string;
  readonly title: string;
  /** Of the lanes. */
  readonly lane: number;
  /** Both as ISO writes them, and both included. */
  readonly start: string;
  readonly end: string;
}

export interface PeerLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Makes of the data what the product wants to be given, and answers what draws it: only that is measured. */
export type Peer = (data: PeerData, room: HTMLElement) => () => void;

export const PEER_NAMES = ['bare DOM', 'SVAR', 'DHTMLX', 'vis-timeline', 'frappe-gantt'] as const;
export type PeerName = (typeof PEER_NAMES)[number];

export interface PeersPage {
  /** Loads the product and gives it the data. */
  prepare(name: PeerName, data: PeerData): Promise<void>;
  show(): void;
}

declare global {
  interface Window {
    readonly peers: PeersPage;
  }
}
