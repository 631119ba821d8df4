/** Watching and being watched. */
// oxlint-disable-next-line typescript/no-empty-object-type
export interface WatchRefusals {}
