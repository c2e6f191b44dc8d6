/** Midnight by the clock of the machine, as these products count days. */
export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00`);
}

/** The midnight at which a day ends. */
export function endOf(day: string): Date {
  const date = dateOf(day);
  date.setDate(date.getDate() + 1);
  return date;
}

/** Whole days since 1970. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

export function dateOfNumber(day: number): Date {
  return dateOf(new Date(day * 86_400_000).toISOString().slice(0, 10));
}
