/** The node's folder, its settings, its backups. */
export interface DataRefusals {
  "log-folder-none": { readonly path: string };
  "folder-exists": { readonly path: string };
  "node-folder-none": { readonly path: string };
  "node-busy": { readonly path: string };
}
