import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Answer, type What, answered, createAnswers, partitionOf, refused } from "./answers.ts";
import type { Definition } from "./containers.ts";
import { emulatorKey } from "./descriptions.ts";
import { type Item, OutsideTheSubset } from "./sql.ts";

export { emulatorKey };

/** One request that reached the double. */
export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly what: What;
  /** The partition in the header; undefined for a request that names none. */
  readonly partition: string | undefined;
  readonly bytes: number;
  /** Bytes of the answer. */
  readonly sentBack: number;
  readonly charge: number;
};

/**
 * What goes wrong with the next requests about documents, each once: throttled; throttled in one step of a batch;
 * another writer is met (449); committed, and then the connection drops; slow.
 */
export type Trouble = "throttle" | "throttleStep" | "meetWriter" | "dropAfter" | "slow";

/** A double of Azure Cosmos DB for the protocol that the store uses; everything else is answered with 501. */
export type CosmosDouble = {
  readonly endpoint: string;
  readonly key: string;
  readonly asked: readonly Asked[];
  readonly trouble: Trouble[];
  items(): readonly Item[];
  containers(): readonly Definition[];
  moveClock(ms: number): void;
  close(): Promise<void>;
};

const slowMs = 300;
const retryAfterMs = 20;

/**
 * Starts the double on a free port of this computer. Databases and containers exist as soon as they are named, or,
 * when it begins empty, only once they were created.
 */
export async function startCosmosDouble(port = 0, { isEmpty = false } = {}): Promise<CosmosDouble> {
  let ahead = 0;
  const { answer, containers } = createAnswers(() => Date.now() + ahead, isEmpty);
  const asked: Asked[] = [];
  const trouble: Trouble[] = [];

  const answerOrRefuse = (req: IncomingMessage, body: Buffer, wrong: Trouble | undefined): Answer => {
    if (wrong === "throttle")
      return {
        ...refused("other", 429, "TooManyRequests"),
        headers: { "x-ms-retry-after-ms": String(retryAfterMs) },
      };
    if (wrong === "meetWriter") return refused("other", 449, "RetryWith");
    if (wrong === "throttleStep") {
      const [, ...others] = JSON.parse(body.toString()) as unknown[];
      const first = { statusCode: 429, requestCharge: 0, retryAfterMilliseconds: retryAfterMs };
      return answered([first, ...others.map(() => ({ statusCode: 424, requestCharge: 0 }))]);
    }
    try {
      return answer(req, body);
    } catch (error) {
      if (error instanceof OutsideTheSubset) return refused("other", 501, error.message);
      throw error;
    }
  };
  const reply = async (req: IncomingMessage, res: ServerResponse, body: Buffer): Promise<void> => {
    const { url: path = "", method = "" } = req;
    const wrong = path.includes("/docs") ? trouble.shift() : undefined;
    if (wrong === "slow") await new Promise((resolve) => setTimeout(resolve, slowMs));
    const given = answerOrRefuse(req, body, wrong);
    const { what, charge = 0 } = given;
    const text = given.body === undefined ? "" : JSON.stringify(given.body);
    const bytes = { bytes: body.length, sentBack: Buffer.byteLength(text) };
    asked.push({ method, path, what, partition: partitionOf(req), ...bytes, charge });
    if (wrong === "dropAfter") req.socket.destroy();
    else send(res, given, text);
  };
  const send = (res: ServerResponse, { status, headers = {}, charge = 0 }: Answer, text: string): void => {
    const writes = containers.all().reduce((sum, { partitions }) => sum + partitions.writes(), 0);
    // Two statements: once restify is loaded, `writeHead` no longer gives the response back.
    res.writeHead(status, {
      "content-type": "application/json",
      "x-ms-request-charge": String(charge),
      "x-ms-session-token": `0:-1#${writes}`,
      "x-ms-activity-id": "00000000-0000-4000-8000-000000000000",
      ...headers,
    });
    res.end(text);
  };

  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => void reply(req, res, Buffer.concat(chunks)));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    key: emulatorKey,
    asked,
    trouble,
    items: () => containers.all().flatMap(({ partitions }) => partitions.all()),
    containers: () => containers.all().map(({ definition }) => definition),
    moveClock: (ms) => (ahead += ms),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
