import { EventEmitter } from 'node:events';

/** `nativeTheme` of the stand-in for Electron, on a system that is light. */
export class StandInTheme extends EventEmitter {
  private source = 'system';

  get themeSource(): string {
    return this.source;
  }

  set themeSource(source: string) {
    this.source = source;
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark';
  }
}
