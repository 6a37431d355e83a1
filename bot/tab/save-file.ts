import { ApiProblem, sentenceIn, signedRequest } from "./api.ts";
import type { Token } from "./teams.ts";

/** Asks for a file and saves it where the browser saves files. Rejects with an ApiProblem only. */
export type Save = (path: string, body: object) => Promise<void>;

/** Long enough for the slowest browser to have begun to save (ms). */
const keptMs = 60_000;

/** The file comes with the token in a header, so that no address of it exists that somebody else could open. */
export function createSave(token: Token): Save {
  return async (path, body) => {
    const response = await signedRequest(token, path, body);
    if (!response.ok) {
      const answer: unknown = await response.json().catch(() => undefined);
      throw new ApiProblem(response.status, sentenceIn(answer));
    }
    const [, name = "sounding-board"] =
      /filename="([\w.-]+)"/.exec(response.headers.get("content-disposition") ?? "") ?? [];
    const address = URL.createObjectURL(await response.blob());
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(address), keptMs);
  };
}
