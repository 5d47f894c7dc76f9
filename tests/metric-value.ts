// What a server has counted, as its /metrics says.

/** The sum over all lines of this name that have the label. */
export async function counted({ url }: { url: string }, name: string, label = ''): Promise<number> {
  const lines = (await (await fetch(`${url}/metrics`)).text()).split('\n');
  const own = lines.filter((line) => new RegExp(`^${name}[{ ]`).test(line) && line.includes(label));
  return own.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
}
