import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

type Json = Readonly<Record<string, unknown>>;

/** A message or an update that the bot sent to a chat. */
export type Arrival = {
  readonly isUpdate: boolean;
  readonly chatId: string;
  readonly json: string;
  readonly body: Json;
};

export type FakeConnector = {
  readonly url: string;
  /** How many requests it has had. */
  calls(): number;
  onArrival(listener: (arrival: Arrival) => void): void;
  close(): Promise<void>;
};

const activities = /^\/v3\/conversations\/([^/]+)\/activities/;

/** A Bot Connector on this computer that accepts everything at once. */
export async function startFakeConnector(): Promise<FakeConnector> {
  let calls = 0;
  let listener: (arrival: Arrival) => void = () => undefined;
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => {
      calls++;
      res.writeHead(200, { "content-type": "application/json" });
      res.end(`{"id":"activity-${calls}"}`);
      const chatId = activities.exec(req.url ?? "")?.[1];
      const json = Buffer.concat(chunks).toString("utf8");
      if (chatId === undefined || req.headers.authorization === undefined) return;
      listener({
        isUpdate: req.method === "PUT",
        chatId: decodeURIComponent(chatId),
        json,
        body: JSON.parse(json) as Json,
      });
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    calls: () => calls,
    onArrival: (next) => {
      listener = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
