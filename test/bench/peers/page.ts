// The page on which the others draw: one of them, once.

import type { Peer, PeerName, PeersPage } from '../peer-data.ts';

// Loaded when asked for, so that none is there while another draws.
const PEERS: Readonly<Record<PeerName, () => Promise<Peer>>> = {
  'bare DOM': async () => (await import('./bare-dom.ts')).bareDom,
  SVAR: async () => (await import('./svar.tsx')).svar,
  DHTMLX: async () => (await import('./dhtmlx.ts')).dhtmlx,
  'vis-timeline': async () => (await import('./vis-timeline.ts')).visTimeline,
  'frappe-gantt': async () => (await import('./frappe-gantt.ts')).frappeGantt,
};

let draw = () => {};

const peers: PeersPage = {
  prepare: async (name, data) => {
    const peer = await PEERS[name]();
    const room = document.createElement('div');
    room.id = 'room';
    room.style.width = `${data.room.width}px`;
    room.style.height = `${data.room.height}px`;
    document.body.append(room);
    draw = peer(data, room);
  },
  show: () => draw(),
};
Object.assign(window, { peers });
