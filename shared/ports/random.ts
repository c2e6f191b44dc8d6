/** A stream of numbers in [0, 1). */
export interface Random {
  next(): number;
}
