import type { NodeEvent } from "@bongsu/sdk";
import type { Clock } from "../../ports/clock.ts";
import { Slots } from "../guard/slots.ts";
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
  readonly #slots: Slots;

  constructor(listen: Listen, clock: Clock, limits: Pick<HttpLimits, "streams" | "streamsEach">) {
    this.#listen = listen;
    this.#clock = clock;
    this.#slots = new Slots(limits.streams, limits.streamsEach);
  }

  /** Readers that are connected. */
  get count(): number {
    return this.#slots.count;
  }

  /** The body of one stream; null where too many are open already. */
  open(who: string): ReadableStream<Uint8Array> | null {
    const giveBack = this.#slots.take(who);
    if (giveBack === null) return null;
    let end = (): void => {};
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          end = this.#follow(controller, giveBack);
        },
        cancel: () => end(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING }),
    );
  }

  /** Sends what comes; returns what ends it. */
  #follow(controller: ReadableStreamDefaultController<Uint8Array>, giveBack: () => void): () => void {
    let stopListening = (): void => {};
    let stopBeat = (): void => {};
    let ended = false;
    const end = (): void => {
      if (ended) return;
      ended = true;
      stopListening();
      stopBeat();
      giveBack();
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
}
