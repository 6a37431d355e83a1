import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { PrintPdf } from "../../bot/workflow/overview/copy.ts";
import { fonts, oneFile } from "../../infra/bundle.ts";
import { unpackRelease } from "../released/released-server.ts";
import { eventually } from "../support/running-bot.ts";
import { serverFlags } from "../support/server-flags.ts";

const guid = "11111111-2222-4333-8444-555555555555";

describe("the bundled server", function () {
  this.timeout(60_000);
  let folder: string;
  let child: ChildProcess;
  let output = "";
  let port = "";

  before(async () => {
    // Away from the sources and from node_modules, as it is where it runs.
    folder = unpackRelease();
    child = spawn(process.execPath, [...serverFlags, "server.js"], {
      cwd: folder,
      env: {
        ...{ PATH: process.env["PATH"], PORT: "0", LOG_LEVEL: "info" },
        ...{ MicrosoftAppId: guid, MicrosoftAppTenantId: guid, ALLOWED_TENANTS: guid },
        ...{ MicrosoftAppType: "SingleTenant", MicrosoftAppPassword: "not-a-secret" },
        ...{ DATA_FILE: "board.sqlite", ENVELOPE_KEY_FILE: "key.json", SCHOOL_FILE: "school.json" },
      },
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    port = await eventually(() => {
      const found = /listens on port (\d+)/.exec(output)?.[1];
      assert.ok(found, output);
      return Promise.resolve(found);
    }, 20_000);
  });
  after(() => {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  it("starts alone in a folder, lives, and lets nobody in without a token", async () => {
    assert.equal((await fetch(`http://127.0.0.1:${port}/health/live`)).status, 200);
    const body = JSON.stringify({ type: "message", text: "hello" });
    const headers = { "content-type": "application/json" };
    const refused = await fetch(`http://127.0.0.1:${port}/api/messages`, { method: "POST", headers, body });
    assert.equal(refused.status, 401);
  });

  it("ends in order when it is asked to", async () => {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    assert.deepEqual(await ended, [0, null]);
    assert.ok(!output.includes("not-a-secret"));
  });

  it("prints a PDF with the fonts that lie beside it", async () => {
    const outfile = join(folder, "print.js");
    await build({ ...oneFile, entryPoints: ["bot/pdf/print-pdf.ts"], outfile });
    for (const font of fonts) cpSync(`dist/fonts/${font}`, join(folder, "fonts", font));
    const { printPdf } = (await import(pathToFileURL(outfile).href)) as { printPdf: PrintPdf };
    const document = { school: "Oakfield", title: "Question", facts: [], sections: [], footer: ["Łódź"] };
    const pdf = Buffer.from(await printPdf(document, 0));
    assert.ok(pdf.subarray(0, 5).toString() === "%PDF-" && pdf.includes("DejaVuSans"));
  });
});
