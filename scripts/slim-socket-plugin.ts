// Vite plugin: leaves out of socket.io's client what nothing here uses: binary data (every message is JSON in a text frame) and WebTransport.
// A phone would load 2 KiB of it first. The ways to connect are named in client/connection/browser.ts.
import type { Plugin } from 'vite';

/** The modules, and what stands in their place. */
const LEFT_OUT: readonly { file: string; code: string }[] = [
  { file: '/engine.io-client/build/esm/transports/index.js', code: 'export const transports = {};' },
  {
    file: '/engine.io-parser/build/esm/contrib/base64-arraybuffer.js',
    code: 'export const decode = () => new ArrayBuffer(0);',
  },
  {
    file: '/socket.io-parser/build/esm/is-binary.js',
    code: 'export const isBinary = () => false; export const hasBinary = isBinary;',
  },
  {
    file: '/socket.io-parser/build/esm/binary.js',
    code: 'export const deconstructPacket = null; export const reconstructPacket = null;',
  },
];

export function slimSocket(): Plugin {
  const found = new Set<string>();
  return {
    name: 'rostrum-text-only',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const one = LEFT_OUT.find(({ file }) => id.replaceAll('\\', '/').endsWith(file));
      if (one === undefined) return null;
      found.add(one.file);
      return one.code;
    },
    buildEnd(error) {
      const missed = LEFT_OUT.find(({ file }) => !found.has(file));
      // Another version of a package has other files: this would be forgotten, and nobody would see it.
      if (error === undefined && missed) throw new Error(`${missed.file} is no file of the build any more`);
    },
  };
}
