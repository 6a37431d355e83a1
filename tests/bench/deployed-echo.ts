// The echo bot of the SDK's samples as it is deployed: settings, identity, keys and Teams as our release finds them.
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
} from "botbuilder";
import restify from "restify";

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

const { MicrosoftAppId = "", MicrosoftAppType = "", MicrosoftAppTenantId = "" } = process.env;
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication({ MicrosoftAppId, MicrosoftAppType, MicrosoftAppTenantId }),
);
const bot = new EchoBot();
const server = restify.createServer({ name: "echo" });
server.use(restify.plugins.bodyParser());
server.post("/api/messages", async (req, res) => {
  await adapter.process(req as Parameters<typeof adapter.process>[0], res, (context) => bot.run(context));
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`Echo listens on port ${server.address().port}\n`);
});
