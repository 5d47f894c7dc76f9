// The number that the next item of the top family most likely has: one more than the highest that is a plain number. Pure.

export function nextNumber(numbers: readonly string[]): string {
  const whole = numbers.filter((number) => /^\d{1,4}$/.test(number)).map(Number);
  return String(Math.max(0, ...whole) + 1);
}
