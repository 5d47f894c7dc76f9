// Time that stands still while something is asked, for what is counted by the second: however slow the machine is, nothing is given back
// meanwhile. For servers in the process of the test.
import { vi } from 'vitest';

export async function whileTimeStands<T>(act: () => Promise<T>): Promise<T> {
  const stands = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
  try {
    return await act();
  } finally {
    stands.mockRestore();
  }
}
