// The echo bot of the SDK's samples on restify: what every figure of ours is compared with.
import type { IncomingMessage } from "node:http";
import { ActivityHandler, CloudAdapter, MessageFactory } from "botbuilder";
import restify from "restify";
import { authenticationAt } from "../support/local-issuer.ts";
import { appId, tenantId } from "./bench-school.ts";
import { type ServerSettings, reportUsage } from "./usage-report.ts";

const { issuerUrl } = JSON.parse(process.argv[2] ?? '{"issuerUrl":"http://127.0.0.1"}') as ServerSettings;

class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const text = `Echo: ${context.activity.text}`;
      await context.sendActivity(MessageFactory.text(text, text));
      await next();
    });
  }
}

async function readBody(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

const adapter = new CloudAdapter(authenticationAt(issuerUrl, appId, tenantId));
const bot = new EchoBot();
const server = restify.createServer({ name: "echo" });
server.post("/api/messages", async (req, res) => {
  req.body = await readBody(req);
  await adapter.process(req as Parameters<typeof adapter.process>[0], res, (context) => bot.run(context));
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address();
  process.stdout.write(`Echo listens on port ${port}\n`);
  reportUsage(port, { calls: { reads: 0, writes: 0 }, idle: () => Promise.resolve() });
});
