import { useMemo, useRef } from 'react';
import { type Plan, TABLE_NAMES } from '../../shared/plan/plan.ts';

/** The plan, but the same object for as long as nothing but initiatives changes: rows that show themes and teams keep still. */
export function useFrame(plan: Plan): Plan {
  const frame = useRef(plan);
  return useMemo(() => {
    const isSame = TABLE_NAMES.every((table) => table === 'initiatives' || frame.current[table] === plan[table]);
    if (!isSame) frame.current = plan;
    return frame.current;
  }, [plan]);
}
