import { useEffect, useState } from 'react';

/** A value once it has stayed as it is for so many milliseconds; the first one that is not null at once. */
export function useRested<Value>(value: Value | null, milliseconds: number): Value | null {
  const [rested, setRested] = useState(value);
  // Known for the first time: nothing has to rest.
  if (rested === null && value !== null) setRested(value);
  useEffect(() => {
    if (value === rested) return;
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, rested, milliseconds]);
  return rested ?? value;
}
