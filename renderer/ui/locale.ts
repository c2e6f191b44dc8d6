// In which locale dates and numbers are written and read: the system's, or the one that was chosen.

let chosen: string | undefined;

/** As `Intl` takes it; undefined is the system's. */
export function currentLocale(): string | undefined {
  return chosen;
}

/** From now on; what is drawn already stays as it is until it is drawn again. */
export function setLocale(locale: string | undefined): void {
  chosen = locale;
}
