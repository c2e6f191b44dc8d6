// WSJF, weighted shortest job first: cost of delay ÷ job size.

/** The steps on which all four are estimated, relative to the smallest of the list in hand. */
export const WSJF_STEPS = [1, 2, 3, 5, 8, 13, 20] as const;

/**
 * (Business value + time criticality + risk reduction or opportunity enablement) ÷ job size; the job size is above 0.
 * (8 + 5 + 3) ÷ 5 = 3.2. Source: Scaled Agile Framework, "WSJF", after Don Reinertsen.
 */
export function wsjfScore(facts: {
  readonly businessValue: number;
  readonly timeCriticality: number;
  readonly riskOpportunity: number;
  readonly jobSize: number;
}): number {
  return (facts.businessValue + facts.timeCriticality + facts.riskOpportunity) / facts.jobSize;
}
