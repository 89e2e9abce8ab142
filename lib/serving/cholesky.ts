/**
 * Solves A x = b for a symmetric positive definite matrix (row by row, n × n), by Cholesky's factorisation.
 * Overwrites `matrix`. A pivot that rounding made negative is lifted to a tiny positive one.
 *
 * @example
 * solveSymmetric(Float64Array.of(4, 2, 2, 3), Float64Array.of(2, 1)) // [0.5, 0]
 */
export function solveSymmetric(matrix: Float64Array, rightSide: Float64Array): Float64Array {
  const size = rightSide.length;
  factorise(matrix, size);
  const solution = Float64Array.from(rightSide);
  const at = (row: number, column: number): number => matrix[row * size + column] ?? 0;
  for (let row = 0; row < size; row++) {
    let sum = solution[row] ?? 0;
    for (let k = 0; k < row; k++) sum -= at(row, k) * (solution[k] ?? 0);
    solution[row] = sum / at(row, row);
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = solution[row] ?? 0;
    for (let k = row + 1; k < size; k++) sum -= at(k, row) * (solution[k] ?? 0);
    solution[row] = sum / at(row, row);
  }
  return solution;
}

function factorise(matrix: Float64Array, size: number): void {
  const at = (row: number, column: number): number => matrix[row * size + column] ?? 0;
  for (let column = 0; column < size; column++) {
    for (let row = column; row < size; row++) {
      let sum = at(row, column);
      for (let k = 0; k < column; k++) sum -= at(row, k) * at(column, k);
      matrix[row * size + column] =
        row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(column, column);
    }
  }
}
