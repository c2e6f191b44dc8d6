/** A message of the import without what it says to those who type commands. */
export function plainMessage(message: string): string {
  return message.replace(/ [A-Z][^.?!]*--map(?:-value)? '(?:[^']|'\\'')*'[^.]*\./g, '');
}
