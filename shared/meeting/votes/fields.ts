// Fields that commands about counts have, as schemas.
import * as z from 'zod/mini';

/** Hands or ballots of one kind. */
export const hands = z.int().check(z.nonnegative(), z.maximum(10_000));
