// The bridge between a page and the main process: calls and events that the contract names, and nothing else.

import { contextBridge, ipcRenderer, webUtils } from 'electron';
import {
  type CallRefusal,
  channelOf,
  type DesktopBridge,
  isEventName,
  isPageCallName,
} from '../../shared/ipc-contract.ts';
import { fail, type Result } from '../../shared/result.ts';

const bridge: DesktopBridge = {
  call: (name, argument) =>
    isPageCallName(name)
      ? ipcRenderer.invoke(channelOf(name), argument)
      : Promise.resolve(refused('There is no such call.')),
  admitDropped: (file) => {
    // Empty for what a script made up: only what the user dropped has a path.
    const path = file instanceof File ? webUtils.getPathForFile(file) : '';
    if (path === '') return Promise.resolve(refused('There is no such file.'));
    return ipcRenderer.invoke(channelOf('admit-dropped'), path);
  },
  listen: (name, hear) => {
    if (!isEventName(name)) return () => {};
    // The event of Electron stays here: through it a page could reach every channel.
    const onMessage = (_event: unknown, message: Parameters<typeof hear>[0]) => hear(message);
    ipcRenderer.on(channelOf(name), onMessage);
    return () => {
      ipcRenderer.off(channelOf(name), onMessage);
    };
  },
};

contextBridge.exposeInMainWorld('quarterdeck', bridge);

function refused(message: string): Result<never, CallRefusal> {
  return fail({ kind: 'refused', message });
}
