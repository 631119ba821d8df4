/** The node's folder, its settings, its backups. */
export interface DataRefusals {
  "log-folder-none": { readonly path: string };
  "folder-exists": { readonly path: string };
  "node-folder-none": { readonly path: string };
  "file-exists": { readonly path: string };
  "backup-failed": { readonly path: string; readonly reason: string };
  "backup-unreadable": { readonly path: string };
  "resume-unknown": { readonly neighbours: number };
  "neighbour-none": { readonly url: string };
  "neighbour-self": { readonly origin: string };
  "neighbour-key-other": { readonly origin: string; readonly found: string; readonly expected: string };
  "neighbours-unreadable": { readonly path: string };
  "node-busy": { readonly path: string };
}
