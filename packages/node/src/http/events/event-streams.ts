import type { NodeEvent } from "@bongsu/sdk";
import type { Clock } from "../../ports/clock.ts";
import type { HttpLimits } from "../options.ts";

/** Milliseconds between signs of life, which also find out readers that are gone. */
const BEAT = 15_000;
/** Bytes that may wait for a reader; one that leaves more than that unread is let go. */
const MOST_WAITING = 16_384;
/** Milliseconds after which a browser asks again. */
const RETRY = 5000;

type Listen = (hear: (event: NodeEvent) => void) => () => void;

/** Streams of events to many readers, none of which can hold up the others or fill the memory. */
export class EventStreams {
  readonly #listen: Listen;
  readonly #clock: Clock;
  readonly #limits: Pick<HttpLimits, "streams" | "streamsEach">;
  readonly #open = new Map<string, number>();
  #count = 0;

  constructor(listen: Listen, clock: Clock, limits: Pick<HttpLimits, "streams" | "streamsEach">) {
    this.#listen = listen;
    this.#clock = clock;
    this.#limits = limits;
  }

  /** Readers that are connected. */
  get count(): number {
    return this.#count;
  }

  /** The body of one stream; null where too many are open already. */
  open(who: string): ReadableStream<Uint8Array> | null {
    const each = this.#open.get(who) ?? 0;
    if (this.#count >= this.#limits.streams || each >= this.#limits.streamsEach) return null;
    this.#open.set(who, each + 1);
    this.#count += 1;
    let end = (): void => {};
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          end = this.#follow(who, controller);
        },
        cancel: () => end(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING }),
    );
  }

  /** Sends what comes; returns what ends it. */
  #follow(who: string, controller: ReadableStreamDefaultController<Uint8Array>): () => void {
    let stopListening = (): void => {};
    let stopBeat = (): void => {};
    let ended = false;
    const end = (): void => {
      if (ended) return;
      ended = true;
      stopListening();
      stopBeat();
      this.#forget(who);
    };
    const send = (text: string): void => {
      if (ended) return;
      controller.enqueue(new TextEncoder().encode(text));
      if ((controller.desiredSize ?? 0) > 0) return;
      end();
      controller.close();
    };
    const beat = (): void => {
      stopBeat = this.#clock.after(BEAT, () => {
        send(":\n\n");
        if (!ended) beat();
      });
    };
    stopListening = this.#listen((event) =>
      send(`event: ${event.event}\ndata: ${JSON.stringify(event)}\n\n`),
    );
    send(`retry: ${RETRY}\n\n`);
    beat();
    return end;
  }

  #forget(who: string): void {
    const left = (this.#open.get(who) ?? 1) - 1;
    if (left > 0) this.#open.set(who, left);
    else this.#open.delete(who);
    this.#count -= 1;
  }
}
