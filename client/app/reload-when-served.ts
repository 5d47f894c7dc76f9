// A page that reloads by itself while the server is away becomes the browser's own error page, and nobody stands at a projector.

const ASK_AGAIN_MS = 5_000;

/** Reloads as soon as the server answers. */
export async function reloadWhenServed(): Promise<void> {
  try {
    await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
    location.reload();
  } catch {
    setTimeout(() => void reloadWhenServed(), ASK_AGAIN_MS);
  }
}
