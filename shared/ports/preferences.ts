/** What this machine's user prefers, apart from any plan. A value that is not there, or can't be read, is null. */
export interface Preferences {
  read(name: string): string | null;
  write(name: string, value: string): void;
}
