// ICE: impact, confidence and ease.

import type { IceCombination } from '../plan/model.ts';

/**
 * The product of the three, 1-1000, or their mean, 1-10; each is from 1 to 10. The two rank differently: (10, 1, 10) is 100
 * or 7, (6, 6, 6) is 216 or 6.
 * Source: Sean Ellis and Morgan Brown, "Hacking Growth" (2017), who take the mean; the product is as common.
 */
export function iceScore(facts: {
  readonly impact: number;
  readonly confidence: number;
  readonly ease: number;
  readonly combine: IceCombination;
}): number {
  const { impact, confidence, ease, combine } = facts;
  return combine === 'product' ? impact * confidence * ease : (impact + confidence + ease) / 3;
}
