// How long tests wait before they say in vain for what they waited.

/** It ends what hangs, and says nothing of speed: a machine may be many times slower than its makers’. */
export const HANGS_AFTER_MS = 300_000;
