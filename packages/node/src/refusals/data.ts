/** The node's folder, its settings, its backups. */
// oxlint-disable-next-line typescript/no-empty-object-type
export interface DataRefusals {}
