/** Runs something later, once. In tests time is moved by hand. */
export interface Timer {
  after(milliseconds: number, run: () => void): CancelTimer;
}

/** Nothing happens when it has run already. */
export type CancelTimer = () => void;
