import type { LiveEvents } from "../wire.ts";

type Listeners = { [E in keyof LiveEvents]: (data: LiveEvents[E]) => void };

const tryAgainAfterMs = 1000;

/** Listens to the playground for as long as the page lives; says when the connection is lost and when it is back. */
export function listen(listeners: Listeners, connection: { lost(): void; back(): void }): void {
  let isLost = false;

  function connect(): void {
    const source = new EventSource("/playground/api/events");
    for (const name of Object.keys(listeners) as (keyof LiveEvents)[]) {
      source.addEventListener(name, (event: MessageEvent<string>) => {
        // The name has picked both the listener and the shape of the data, which the compiler cannot follow.
        (listeners[name] as (data: unknown) => void)(JSON.parse(event.data));
      });
    }
    source.onopen = () => {
      if (isLost) connection.back();
      isLost = false;
    };
    source.onerror = () => {
      if (!isLost) connection.lost();
      isLost = true;
      // The browser tries again by itself unless the answer was an error.
      if (source.readyState === EventSource.CLOSED) window.setTimeout(connect, tryAgainAfterMs);
    };
  }

  connect();
}
