import type { NodeEvent } from "@bongsu/sdk";

type Hear = (event: NodeEvent) => void;

/** Tells whoever listens what has come; nobody's trouble with it is anybody else's. */
export class EventHub {
  readonly #listeners = new Set<Hear>();

  listen(hear: Hear): () => void {
    this.#listeners.add(hear);
    return () => void this.#listeners.delete(hear);
  }

  tell(event: NodeEvent): void {
    for (const hear of this.#listeners) hear(event);
  }
}
