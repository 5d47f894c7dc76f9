// The folds that come after the page: a part of its own, with its own copy of what it needs of the meeting (scripts/module-copies-plugin.ts).
export { LATE_FOLDS } from '#shared/meeting/late-folds.ts';
