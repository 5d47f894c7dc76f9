// What the build puts in: see vite.config.ts and scripts/.

/** Id of this build of the client; "dev" in development. */
declare const __BUILD__: string;
/** Folder of the texts, with a slash at its end; not in development. */
declare const __TEXTS__: string;
/** Folder of the flags, with a slash at its end. */
declare const __FLAGS__: string;
