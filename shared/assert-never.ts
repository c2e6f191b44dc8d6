/** Closes a switch over a union: the compiler refuses a case that was left out; at run time the value is named. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
