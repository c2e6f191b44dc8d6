/** The address as a browser or a mail program may open it; null for every other scheme, also one that is disguised. */
export function safeAddress(text: string): string | null {
  const address = text.trim();
  // Browsers drop control characters inside an address: what would be left is not what was checked.
  if (/\p{Cc}/u.test(address)) return null;
  return /^(https?:\/\/[^\s/]|mailto:[^\s@]+@)/i.test(address) ? address : null;
}
