// How the client is built and, in development, served. The build's folder and id are given by scripts/build-client.ts.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { moduleCopies } from './scripts/module-copies-plugin.ts';
import { initialModules } from './scripts/initial-modules-plugin.ts';
import { documents } from './scripts/html-documents-plugin.ts';
import { flags } from './scripts/flags-plugin.ts';
import { messages } from './scripts/messages-plugin.ts';
import { slimSocket } from './scripts/slim-socket-plugin.ts';

/** The meeting's replica, its socket and its words: for all pages but the first, where a code is typed. */
const ROOM =
  /[\\/](?:client[\\/](?:connection|replica|components[\\/](?:meeting-words|MeetingText))|shared(?![\\/](?:names|typed-input))|node_modules[\\/](?:@socket\.io|socket\.io|engine\.io))/;
/** What asks for the rest: all in the one script that the document names. */
const FIRST =
  /[\\/](?:client[\\/](?:main|app[\\/](?:older-browsers|preload|routes)|connection[\\/](?:backoff|fetch-by-hash|first-view|latest-page|obtain-token|storage|tokens)|i18n[\\/](?:areas|catalogues)|loading[\\/]load-with-retry|preferences[\\/]preferences)|shared[\\/]meeting[\\/]languages-and-roles)\.ts$/;
/** What of the meeting only the console reads, in many parts of it, and what phones read after their page. */
const CONSOLE =
  /[\\/]shared[\\/]meeting[\\/](?:agenda[\\/]checklist|decisions[\\/](?:explained|select|silences|result-now)|chair[\\/].*|floor[\\/]limit-of-turn|motions[\\/]select|objections[\\/]find|replies[\\/]select|rule-sets[\\/](?:sets|participant-status)|sittings[\\/]titles)\.ts$/;
/** What draws any page. */
const START =
  /[\\/](?:client[\\/](?:app(?![\\/]browser-translation)|i18n|loading|preferences|components(?![\\/](?:Announcer|brief-announcement|freshly-told|item-told|LanguageChoice|ThemeChoice|decision-words|hall|interruption|leave-words|lots|officers|meeting-words|MeetingText|mirrored-arrow-keys|name-match|loopback-address|QrCode|ReadOnlyDoor|settled-question-words|silence|statements|use-known-meeting|votes)))|node_modules[\\/](?:intl-messageformat|@formatjs))[\\/]|[\\/](?:shared[\\/](?:names[\\/]words|meeting[\\/]texts)|client[\\/]replica[\\/]error-count)\.ts$/;
/** The delegation's page but for the page itself, which stays the part that is asked for. */
const SEAT = /[\\/]client[\\/]screens[\\/]delegate[\\/](?!DelegatePage).*\.tsx?$/;

/** The picture of the hall, which screens and the public page draw. */
const HALL = /[\\/]client[\\/]components[\\/]hall[\\/]/;

/** Whether the result of a vote still stands: for the screen at once, for phones and the console after their page. */
const RESULT = /[\\/]shared[\\/]meeting[\\/]decisions[\\/]result-now\.ts$/;
/** What interrupts, what is put and what came of it, in words: after the page, which draws most hours without. */
const SAID =
  /[\\/]client[\\/]components[\\/](?:(?:decision|interruption|leave|silence)-words|item-told|votes[\\/](?:tally|vote)-words)\.ts$/;

const needed = initialModules();

export default defineConfig({
  root: fileURLToPath(new URL('client', import.meta.url)),
  plugins: [react(), messages(), flags(), slimSocket(), moduleCopies(), needed, documents()],
  resolve: {
    // Messages are compiled ahead: the formatter needs the types of the parser's nodes, not the parser.
    alias: [
      { find: /^@formatjs\/icu-messageformat-parser$/, replacement: '@formatjs/icu-messageformat-parser/no-parser.js' },
    ],
  },
  define: { __BUILD__: JSON.stringify('dev') },
  build: {
    manifest: true,
    // Browsers and televisions of 2021: newer syntax is lowered, newer functions are in client/app/older-browsers.ts.
    target: ['chrome90', 'safari14.1', 'firefox90'],
    assetsInlineLimit: 0,
    emptyOutDir: true,
    chunkSizeWarningLimit: 1000,
    // Browsers that the build is for load modules ahead by themselves.
    modulePreload: { polyfill: false },
    // No object of ours does anything when it is read, and no file of the meeting when it is loaded: so `decide` stays away from pages that
    // only `evolve`.
    rolldownOptions: {
      treeshake: {
        propertyReadSideEffects: false,
        moduleSideEffects: [{ test: /[\\/]shared[\\/]/, sideEffects: false }],
      },
      // What nearly every page needs travels as one file: a dozen small ones cost a phone a second of waiting, and compress worse.
      // What the first script needs is apart, so that it waits for nothing else.
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'react',
              // With what stands in for lowered syntax: all pages have it, and it imports nothing.
              test: /@oxc-project|[\\/]node_modules[\\/](?:(?:react|react-dom|scheduler)[\\/]|zustand[\\/]esm[\\/]react\.mjs)/,
              priority: 2,
            },
            { name: 'start', test: (id) => START.test(id) && !FIRST.test(id), priority: 1 },
            {
              name: 'room',
              test: (id) => needed.has(id) && ROOM.test(id) && !FIRST.test(id) && !CONSOLE.test(id),
              minShareCount: 4,
            },
            // What the delegation's page shares with its own later parts: one file, not one for each of those that share it.
            { name: 'seat', test: (id) => needed.has(id) && SEAT.test(id) },
            { name: 'result', test: RESULT },
            { name: 'said', test: SAID },
            { name: 'hall', test: (id) => needed.has(id) && HALL.test(id), minShareCount: 2 },
          ],
        },
      },
    },
  },
});
