/** Asks the browser not to clear what is stored here when the disk runs low. Where it can't, nothing else changes. */
export function keepStorage(): void {
  // Some browsers have no such thing outside a secure address.
  void navigator.storage?.persist?.().catch(() => {});
}
