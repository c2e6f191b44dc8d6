// The opportunity score.

/**
 * Importance + max(importance − satisfaction, 0), from 0 to 20; each is the share of a segment that answers 4 or 5 of 5,
 * times 10. (9, 3) is 15, (9, 9) is 9. Source: Anthony Ulwick, "What Customers Want" (2005).
 */
export function opportunityScore(importance: number, satisfaction: number): number {
  return importance + Math.max(importance - satisfaction, 0);
}
