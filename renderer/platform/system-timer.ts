/** Runs something once after so many milliseconds; what it answers cancels that. */
export const systemTimer = {
  after(milliseconds: number, run: () => void): () => void {
    const handle = setTimeout(run, milliseconds);
    return () => clearTimeout(handle);
  },
};
